import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantiles } from '../../../../../shared/science/statistics/quantiles.ts';
import {
  readWithin,
  smoothedQuantiles,
} from '../../../../../shared/science/statistics/smoothed-quantiles.ts';
import { ValueSketch } from '../../../../../shared/science/statistics/value-sketch.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';

const deciles = [0.1, 0.25, 0.5, 0.75, 0.9];

const binsOf = (values: readonly number[]) => {
  const sketch = new ValueSketch(4096);
  for (const value of values) sketch.add(value);
  return sketch.bins();
};

const random = seededRandom(20);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** Log-normal pay, stated in steps. */
const pay = (step: number) => Math.max(step, Math.round(Math.exp(12 + 0.4 * normal()) / step) * step);

describe('smoothed quantiles', () => {
  test('lie within what an amount stands for of the plain quantiles where values lie close', () => {
    const values = Array.from({ length: 3000 }, () => pay(1));
    const plain = quantiles(values, deciles);
    smoothedQuantiles(binsOf(values), deciles).forEach(({ value }, index) => {
      expect(Math.abs(value / (plain[index] ?? 1) - 1)).toBeLessThan(readWithin / 2);
    });
  });

  test('rise, lie inside their intervals, and intervals narrow with n', () => {
    const width = (n: number) => {
      const estimates = smoothedQuantiles(binsOf(Array.from({ length: n }, () => pay(5000))), deciles);
      estimates.forEach(({ value, low, high }, index) => {
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(value).toBeGreaterThanOrEqual(estimates[index - 1]?.value ?? 0);
      });
      const [, , median] = estimates;
      return median ? (median.high - median.low) / median.value : NaN;
    };
    expect(width(3000)).toBeLessThan(width(300));
    expect(width(300)).toBeLessThan(width(40));
  });

  test('stand any values', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000_000), { minLength: 1, maxLength: 80 }), (values) => {
        for (const { value, low, high } of smoothedQuantiles(binsOf(values), deciles)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
          expect(low).toBeGreaterThanOrEqual(Math.min(...values) * (1 - readWithin) - 1);
          expect(high).toBeLessThanOrEqual(Math.max(...values) * (1 + readWithin) + 1);
        }
      }),
    );
  });

  test('one amount alone stands for itself', () => {
    const [only] = smoothedQuantiles([{ value: 100_000, n: 40 }], [0.5]);
    expect(only?.value).toBeCloseTo(100_000, 6);
    expect(() => smoothedQuantiles([], [0.5])).toThrow('nothing');
  });

  test.each([1, 5000, 20_000])(
    'cover the truth in 93 to 97 of 100 samples, pay being stated in steps of %d',
    (step) => {
      const population = Array.from({ length: 20_000 }, () => pay(step));
      const truth = smoothedQuantiles(binsOf(population), deciles);
      for (const n of [60, 500]) {
        const runs = 400;
        let covered = 0;
        for (let run = 0; run < runs; run += 1) {
          const sample = Array.from(
            { length: n },
            () => population[Math.floor(random() * population.length)] ?? 0,
          );
          smoothedQuantiles(binsOf(sample), deciles).forEach(({ low, high }, index) => {
            const value = truth[index]?.value ?? 0;
            if (low <= value && value <= high) covered += 1;
          });
        }
        expect(covered / runs / deciles.length).toBeGreaterThan(0.93);
        expect(covered / runs / deciles.length).toBeLessThan(0.97);
      }
    },
  );
});
