import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { bootstrapMean } from '../../../../../shared/science/statistics/bootstrap.ts';

describe('the bootstrap of a mean', () => {
  it('holds the true mean about 95 times of 100', () => {
    const random = seededRandom(7);
    let held = 0;
    for (let round = 0; round < 400; round += 1) {
      const values = Array.from({ length: 60 }, () => random() + random());
      const { mean, low, high } = bootstrapMean(values, random);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      if (low <= 1 && 1 <= high) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(360);
    expect(held).toBeLessThanOrEqual(396);
  });

  it('is as wide as the standard error says, and the same for the same draws', () => {
    const values = Array.from({ length: 400 }, (_, index) => index % 2);
    const { mean, low, high } = bootstrapMean(values, seededRandom(1));
    expect(mean).toBe(0.5);
    expect(high - low).toBeCloseTo(2 * 1.96 * (0.5 / 20), 1);
    expect(bootstrapMean(values, seededRandom(1))).toEqual({ mean, low, high });
  });

  it('is of something', () => {
    expect(() => bootstrapMean([], seededRandom(1))).toThrow(RangeError);
    expect(bootstrapMean([3], seededRandom(1))).toEqual({ mean: 3, low: 3, high: 3 });
  });
});
