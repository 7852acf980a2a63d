import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleIndices, seedFrom, seededRandom } from '../../../../shared/science/random.ts';

test('the same seed draws the same numbers, another seed others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('draws lie in [0, 1) and fill it evenly', () => {
  const random = seededRandom(42);
  const bins = new Array<number>(10).fill(0);
  for (let index = 0; index < 20_000; index += 1) {
    const draw = random();
    expect(draw).toBeGreaterThanOrEqual(0);
    expect(draw).toBeLessThan(1);
    const bin = Math.floor(draw * 10);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  for (const bin of bins) expect(Math.abs(bin - 2000)).toBeLessThan(200);
});

test('a sample holds distinct rising indices', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.nat(), (total, size, seed) => {
      const sample = Array.from(sampleIndices(total, size, seededRandom(seed)));
      expect(sample).toHaveLength(Math.min(total, size));
      expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
      for (const index of sample) expect(index).toBeLessThan(total);
    }),
  );
});

test('a seed from text depends on every character', () => {
  expect(seedFrom('market')).not.toBe(seedFrom('markets'));
  expect(seedFrom('ab')).not.toBe(seedFrom('ba'));
});
