import { expect, test } from 'vitest';
import { evaluateScores, judged } from '../../../../../shared/science/recommenders/evaluate.ts';
import { gatherInteractions } from '../../../../../shared/science/recommenders/interactions.ts';
import { splitInTime } from '../../../../../shared/science/recommenders/splits.ts';

const log2 = Math.log2;

test('NDCG and recall by hand', () => {
  // Wanted 7 and 5 of ranks 1 and 3, the third wanted is not there: (1 + 1/2) of (1 + 1/log₂3 + 1/2).
  const { ndcg10, recall20 } = judged(Int32Array.of(7, 1, 5, 2), new Set([7, 5, 9]));
  expect(ndcg10).toBeCloseTo(1.5 / (1.5 + 1 / log2(3)), 12);
  expect(recall20).toBeCloseTo(2 / 3, 12);
});

test('gains end at ten, recall at twenty, and the ideal is no longer than what is wanted', () => {
  const ranked = Int32Array.from({ length: 25 }, (_, rank) => rank);
  expect(judged(ranked, new Set([9]))).toEqual({ ndcg10: 1 / log2(11), recall20: 1 });
  expect(judged(ranked, new Set([10, 19]))).toEqual({ ndcg10: 0, recall20: 1 });
  expect(judged(ranked, new Set([20])).recall20).toBe(0);
  expect(judged(ranked, new Set(ranked)).ndcg10).toBeCloseTo(1, 12);
});

test('what somebody met in training is not recommended, and people without anything held back do not count', () => {
  const all = gatherInteractions([
    { person: 'ann', item: 'a', weight: 1, at: 1 },
    { person: 'ann', item: 'b', weight: 1, at: 9 },
    { person: 'ben', item: 'a', weight: 1, at: 1 },
    { person: 'cho', item: 'c', weight: 1, at: 9 },
  ]);
  const evaluation = evaluateScores(splitInTime(all, 5), () => Float32Array.of(3, 2, 1));
  // ann met a and is shown b, c; cho is shown a, b, c.
  expect([...evaluation.person]).toEqual([0, 2]);
  expect([...evaluation.ndcgOf]).toEqual([1, 1 / log2(4)]);
  expect(evaluation.ndcg10).toBeCloseTo((1 + 0.5) / 2, 12);
  expect(evaluation.coverage).toBe(1);
});
