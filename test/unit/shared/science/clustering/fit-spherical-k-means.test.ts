import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisedMutualInformation } from '../../../../../shared/science/clustering/agreement.ts';
import {
  fitSphericalKMeans,
  stagesOf,
  type KMeansFit,
} from '../../../../../shared/science/clustering/fit-spherical-k-means.ts';
import { assignRow } from '../../../../../shared/science/clustering/k-means-model.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import type { SparseMatrix } from '../../../../../shared/science/sparse-matrix.ts';
import { planted, vectorise } from '../planted-texts.ts';

test('planted subjects are found again, by either objective', () => {
  const { matrix, subjects } = planted({ documents: 600, topics: 6 });
  for (const objective of ['mean', 'direction'] as const) {
    const { labels } = fitSphericalKMeans(matrix, { k: 6, random: seededRandom(3), objective });
    expect(normalisedMutualInformation(labels, subjects)).toBeGreaterThan(0.95);
  }
});

test('a large matrix is fitted by stages that double, the last with every row', () => {
  expect(stagesOf(20_000, 20)).toEqual([2500, 5000, 10_000, 20_000]);
  expect(stagesOf(1500, 5)).toEqual([1500]);
  expect(stagesOf(20_000, 200)).toEqual([10_000, 20_000]);
  const { matrix, subjects } = planted({ documents: 5000, topics: 5, noise: 0.5 });
  const { labels } = fitSphericalKMeans(matrix, { k: 5, random: seededRandom(4) });
  expect(normalisedMutualInformation(labels, subjects)).toBeGreaterThan(0.9);
});

/** Sum over rows of the squared distance to the mean of their cluster, from the definition. */
const inertiaByDefinition = (matrix: SparseMatrix, { labels, sizes }: KMeansFit): number => {
  const means = Array.from(sizes, () => new Float64Array(matrix.columns));
  const each = (visit: (label: number, column: number, value: number) => void) => {
    labels.forEach((label, row) => {
      for (let at = matrix.rowStart[row] ?? 0; at < (matrix.rowStart[row + 1] ?? 0); at += 1)
        visit(label, matrix.column[at] ?? 0, matrix.value[at] ?? 0);
    });
  };
  each((label, column, value) => {
    const mean = means[label];
    if (mean) mean[column] = (mean[column] ?? 0) + value / (sizes[label] ?? 1);
  });
  const squares = (values: Iterable<number>): number => Array.from(values).reduce((sum, x) => sum + x * x, 0);
  return means.reduce((sum, mean, label) => sum - (sizes[label] ?? 0) * squares(mean), squares(matrix.value));
};

test('inertia is the sum of squared distances to the means', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 9 }), (seed, k) => {
      const { matrix } = planted({ documents: 90, topics: 5, seed, noise: 0.7 });
      const fit = fitSphericalKMeans(matrix, { k, random: seededRandom(seed), starts: 1 });
      expect(fit.inertia).toBeCloseTo(inertiaByDefinition(matrix, fit), 3);
      expect(fit.sizes.every((size) => size > 0)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('a row assigned later goes where the fit put it', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('mean' as const, 'direction' as const), (seed, objective) => {
      const { matrix } = planted({ documents: 150, topics: 4, seed, noise: 0.6 });
      const fit = fitSphericalKMeans(matrix, { k: 5, random: seededRandom(seed), objective });
      let elsewhere = 0;
      for (let row = 0; row < matrix.rows; row += 1) {
        const { cluster, similarity } = assignRow(fit, matrix, row);
        if (cluster !== fit.labels[row]) elsewhere += 1;
        else expect(similarity).toBeCloseTo(fit.similarity[row] ?? 0, 4);
      }
      // Only a row that was given to an empty cluster may differ.
      expect(elsewhere).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20 },
  );
});

test('a warm start keeps the numbers of the clusters and changes little where the rows are the same', () => {
  const { matrix } = planted({ documents: 800, topics: 6 });
  const cold = fitSphericalKMeans(matrix, { k: 6, random: seededRandom(1) });
  const warm = fitSphericalKMeans(matrix, { k: 6, random: seededRandom(2), warmStart: cold });
  const same = Array.from(warm.labels).filter((label, row) => label === cold.labels[row]).length;
  expect(same / matrix.rows).toBeGreaterThan(0.99);
  expect(warm.inertia).toBeLessThanOrEqual(cold.inertia * (1 + 1e-6));
});

test('no cluster stays empty where documents repeat', () => {
  const { matrix } = vectorise([...Array.from({ length: 30 }, () => ['a', 'b']), ['c'], ['d'], ['e', 'a']]);
  const { sizes } = fitSphericalKMeans(matrix, { k: 4, random: seededRandom(5) });
  expect(sizes.every((size) => size > 0)).toBe(true);
});

test('documents without a term belong nowhere, and too few documents are refused', () => {
  const { matrix } = vectorise([['a', 'b'], [], ['a'], ['c']]);
  const { labels, similarity } = fitSphericalKMeans(matrix, { k: 2, random: seededRandom(1) });
  expect(labels[1]).toBe(-1);
  expect(similarity[1]).toBe(0);
  expect(assignRow(fitSphericalKMeans(matrix, { k: 2, random: seededRandom(1) }), matrix, 1)).toEqual({
    cluster: -1,
    similarity: 0,
  });
  expect(() => fitSphericalKMeans(matrix, { k: 4, random: seededRandom(1) })).toThrow(RangeError);
});
