import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greedyMatching } from '../../../../../shared/science/clustering/greedy-matching.ts';

test('a permutation is found again', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
      const similarity = order.map((right) => order.map((_, column) => (column === right ? 0.9 : 0.3)));
      const matches = greedyMatching(similarity, 0.5).sort((a, b) => a.left - b.left);
      expect(matches.map(({ right }) => right)).toEqual(order);
    }),
  );
});

test('nobody is paired twice and nothing below the threshold is paired', () => {
  expect(
    greedyMatching(
      [
        [0.9, 0.8],
        [0.95, 0.4],
      ],
      0.5,
    ),
  ).toEqual([
    { left: 1, right: 0, similarity: 0.95 },
    { left: 0, right: 1, similarity: 0.8 },
  ]);
  expect(greedyMatching([[0.2]], 0.5)).toEqual([]);
});
