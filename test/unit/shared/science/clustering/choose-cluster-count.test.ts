import { expect, test } from 'vitest';
import { adjustedRandIndex } from '../../../../../shared/science/clustering/agreement.ts';
import {
  chooseClusterCount,
  judgeClusterCounts,
} from '../../../../../shared/science/clustering/choose-cluster-count.ts';
import { fitWithKernel } from '../../../../../shared/science/clustering/fit-spherical-k-means.ts';
import { kernelSilhouette } from '../../../../../shared/science/clustering/kernel-silhouette.ts';
import { silhouette } from '../../../../../shared/science/clustering/silhouette.ts';
import { clusterStability } from '../../../../../shared/science/clustering/stability.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { planted } from '../planted-texts.ts';

test('the number of planted subjects is found', () => {
  const { matrix } = planted({ documents: 900, topics: 6 });
  const { k, sweep } = chooseClusterCount(matrix, { range: [2, 4, 6, 9, 14], random: seededRandom(2) });
  expect(k).toBe(6);
  expect(sweep.map((point) => point.k)).toEqual([2, 4, 6, 9, 14]);
  const inertias = sweep.map(({ inertia }) => inertia);
  expect(inertias).toEqual(inertias.toSorted((a, b) => b - a));
});

test('the true number of clusters is stable, a wrong one less so', () => {
  const { matrix } = planted({ documents: 800, topics: 5 });
  const at = (k: number) => clusterStability(matrix, { k, random: seededRandom(7), pairs: 3 });
  expect(at(5)).toBeGreaterThan(0.95);
  expect(at(9)).toBeLessThan(at(5) - 0.05);
});

test('stability counts, and is left out where it was not measured', () => {
  const points = [
    { k: 4, silhouette: 0.1, inertia: 100, stability: 0.9 },
    { k: 8, silhouette: 0.11, inertia: 90, stability: 0.3 },
  ];
  expect(judgeClusterCounts(points)).toBe(4);
  expect(judgeClusterCounts(points.map((point) => ({ ...point, stability: NaN })))).toBe(8);
  expect(() => judgeClusterCounts([])).toThrow(RangeError);
});

test('the silhouette of the kernel is that of the definition', () => {
  const { matrix } = planted({ documents: 300, topics: 6, noise: 0.6 });
  for (const k of [1, 2, 5, 17]) {
    const { fit, kernel } = fitWithKernel(matrix, { k, random: seededRandom(k) });
    expect(kernelSilhouette(kernel)).toBeCloseTo(silhouette(matrix, fit.labels, k).mean, 5);
  }
});

test('the adjusted Rand index is 1 for the same groups, 0 on average for chance, and as published for an example', () => {
  expect(adjustedRandIndex([0, 0, 1, 1], [5, 5, 2, 2])).toBe(1);
  // Hubert and Arabie's formula by hand: pairs 2, 1·… of the contingency table [[2, 1], [0, 3]].
  expect(adjustedRandIndex([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 1, 1])).toBeCloseTo(
    (1 + 3 - (6 * 7) / 15) / (6.5 - 42 / 15),
    12,
  );
  const random = seededRandom(3);
  const draw = () => Array.from({ length: 4000 }, () => Math.floor(random() * 6));
  expect(Math.abs(adjustedRandIndex(draw(), draw()))).toBeLessThan(0.01);
});
