import { expect, test } from 'vitest';
import {
  chosenCount,
  clearlyBetter,
  clusterCounts,
} from '../../../../../../functions/market/domain/analysis/cluster-counts.ts';

test('the numbers tried rise with the postings, up to 24, one of them below the range', () => {
  expect(clusterCounts(10)).toEqual([1]);
  expect(clusterCounts(150)).toEqual([2]);
  expect(clusterCounts(400)).toEqual([2, 4, 5, 6]);
  expect(clusterCounts(9000)).toEqual([6, 8, 10, 12, 15, 18, 21, 24]);
  expect(clusterCounts(1_000_000)).toEqual([10, 12, 15, 18, 21, 24]);
});

test('the number there is now is always tried, unless the market is too small for it', () => {
  expect(clusterCounts(9000, 7)).toEqual([6, 7, 8, 10, 12, 15, 18, 21, 24]);
  expect(clusterCounts(150, 7)).toEqual([2]);
});

/** Equal in silhouette and inertia, so that stability alone tells them apart. */
const sweep = (stabilities: Record<number, number>) =>
  Object.entries(stabilities).map(([k, stability]) => ({
    ...{ k: Number(k), silhouette: 0.1, inertia: 100 },
    stability,
  }));

test('another number wins only where it is clearly better', () => {
  const slightly = sweep({ 8: 0.6, 10: 0.6 + clearlyBetter / 2 });
  expect(chosenCount(slightly)).toBe(10);
  expect(chosenCount(slightly, 8)).toBe(8);
  expect(chosenCount(sweep({ 8: 0.6, 10: 0.61 + clearlyBetter }), 8)).toBe(10);
  expect(chosenCount(slightly, 21)).toBe(10);
});
