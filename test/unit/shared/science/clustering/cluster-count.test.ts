import { expect, test } from 'vitest';
import { chooseClusterCount, elbowDepths } from '../../../../../shared/science/clustering/cluster-count.ts';

test('a straight inertia curve has no elbow', () => {
  const points = [4, 6, 8].map((k) => ({ k, silhouette: 0.1, inertia: 100 - k }));
  for (const depth of elbowDepths(points)) expect(depth).toBeCloseTo(0);
});

test('the bend is where the curve hangs lowest', () => {
  const points = [
    { k: 2, silhouette: 0, inertia: 100 },
    { k: 4, silhouette: 0, inertia: 40 },
    { k: 6, silhouette: 0, inertia: 35 },
    { k: 8, silhouette: 0, inertia: 30 },
  ];
  const depths = elbowDepths(points);
  expect(Math.max(...depths)).toBe(depths[1]);
});

test('silhouette decides where inertia bends nowhere, the smaller k on a tie', () => {
  const flat = [
    { k: 4, silhouette: 0.1, inertia: 10 },
    { k: 6, silhouette: 0.2, inertia: 9 },
    { k: 8, silhouette: 0.2, inertia: 8 },
  ];
  expect(chooseClusterCount(flat).k).toBe(6);
});

test('a slightly better silhouette at the end of the range does not outweigh a clear elbow', () => {
  const points = [
    { k: 4, silhouette: 0.08, inertia: 100 },
    { k: 8, silhouette: 0.1, inertia: 60 },
    { k: 16, silhouette: 0.101, inertia: 55 },
    { k: 24, silhouette: 0.102, inertia: 50 },
  ];
  expect(chooseClusterCount(points).k).toBe(8);
});

test('no point is an error', () => {
  expect(() => chooseClusterCount([])).toThrow(RangeError);
});
