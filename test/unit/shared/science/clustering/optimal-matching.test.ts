import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optimalMatching } from '../../../../../shared/science/clustering/optimal-matching.ts';

/** Best sum over all one-to-one pairings, by trying them all. */
const bestSum = (
  similarity: readonly (readonly number[])[],
  threshold: number,
  taken = new Set<number>(),
): number => {
  const [row, ...rest] = similarity;
  if (!row) return 0;
  let best = bestSum(rest, threshold, taken);
  row.forEach((value, right) => {
    if (taken.has(right) || value < threshold) return;
    best = Math.max(best, value + bestSum(rest, threshold, new Set([...taken, right])));
  });
  return best;
};

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(
        fc.integer({ min: 0, max: 20 }).map((value) => value / 20),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  );

test('no pairing is better, each item is paired once, and none below the threshold', () => {
  fc.assert(
    fc.property(matrices, fc.constantFrom(0.05, 0.3, 0.6), (similarity, threshold) => {
      const matches = optimalMatching(similarity, threshold);
      const sum = matches.reduce((total, match) => total + match.similarity, 0);
      expect(sum).toBeCloseTo(bestSum(similarity, threshold), 9);
      expect(new Set(matches.map(({ left }) => left)).size).toBe(matches.length);
      expect(new Set(matches.map(({ right }) => right)).size).toBe(matches.length);
      for (const { left, right, similarity: value } of matches) {
        expect(value).toBe(similarity[left]?.[right]);
        expect(value).toBeGreaterThanOrEqual(threshold);
      }
    }),
    { numRuns: 300 },
  );
});

test('nothing to pair gives no pair', () => {
  expect(optimalMatching([], 0.5)).toEqual([]);
  expect(optimalMatching([[]], 0.5)).toEqual([]);
});

test('hundreds of items take no time worth mentioning', () => {
  const size = 200;
  const similarity = Array.from({ length: size }, (_, left) =>
    Array.from({ length: size }, (__, right) =>
      left === (right + 7) % size ? 0.9 : ((left * right) % 11) / 20,
    ),
  );
  const matches = optimalMatching(similarity, 0.5);
  expect(matches).toHaveLength(size);
  expect(matches.every(({ left, right }) => left === (right + 7) % size)).toBe(true);
});
