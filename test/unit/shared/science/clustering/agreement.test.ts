import { expect, test } from 'vitest';
import { normalisedMutualInformation } from '../../../../../shared/science/clustering/agreement.ts';

test('renamed labels agree fully, unrelated ones not at all', () => {
  expect(normalisedMutualInformation([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBeCloseTo(1);
  expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0);
});

test('half of the information: one side splits what the other joins', () => {
  // H(left) = ln 2, H(right) = ln 4, I = ln 2.
  expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 2, 3])).toBeCloseTo(
    (2 * Math.log(2)) / Math.log(8),
  );
});
