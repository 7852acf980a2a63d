import fc from 'fast-check';
import { expect, test } from 'vitest';
import { silhouette } from '../../../../../shared/science/clustering/silhouette.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import type { SparseMatrix } from '../../../../../shared/science/sparse-matrix.ts';
import { planted } from '../planted-texts.ts';

const denseRow = (matrix: SparseMatrix, row: number): Float64Array => {
  const dense = new Float64Array(matrix.columns);
  for (let entry = matrix.rowStart[row] ?? 0; entry < (matrix.rowStart[row + 1] ?? 0); entry += 1) {
    dense[matrix.column[entry] ?? 0] = matrix.value[entry] ?? 0;
  }
  return dense;
};

/** The definition, pair by pair. */
const bruteForce = (matrix: SparseMatrix, labels: Int32Array, count: number): number[] => {
  const rows = Array.from({ length: matrix.rows }, (_, row) => denseRow(matrix, row));
  const distance = (a: number, b: number) =>
    1 - (rows[a] ?? new Float64Array()).reduce((sum, x, column) => sum + x * (rows[b]?.[column] ?? 0), 0);
  return rows.map((_, row) => {
    const meanTo = (cluster: number) => {
      const others = rows
        .map((__, other) => other)
        .filter((other) => other !== row && labels[other] === cluster);
      return others.length === 0
        ? NaN
        : others.reduce((sum, other) => sum + distance(row, other), 0) / others.length;
    };
    const within = meanTo(labels[row] ?? -1);
    const others = Array.from({ length: count }, (__, cluster) => cluster)
      .filter((cluster) => cluster !== labels[row])
      .map(meanTo)
      .filter((mean) => !Number.isNaN(mean));
    const nearest = Math.min(...others);
    return Number.isNaN(within) || others.length === 0 ? 0 : (nearest - within) / Math.max(nearest, within);
  });
};

test('agrees with the definition computed pair by pair', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 6 }), (seed, count) => {
      const { matrix } = planted({ documents: 40, topics: 3, seed });
      const random = seededRandom(seed);
      const labels = Int32Array.from({ length: 40 }, () => Math.floor(random() * count));
      const expected = bruteForce(matrix, labels, count);
      const { byRow, mean } = silhouette(matrix, labels, count);
      expected.forEach((value, row) => {
        expect(byRow[row]).toBeCloseTo(value, 5);
      });
      expect(mean).toBeCloseTo(expected.reduce((sum, value) => sum + value, 0) / expected.length, 5);
    }),
    { numRuns: 25 },
  );
});

test('one cluster, or none, has silhouette 0', () => {
  const { matrix } = planted({ documents: 10, topics: 2 });
  expect(silhouette(matrix, new Int32Array(10), 1).mean).toBe(0);
  expect(silhouette(matrix, new Int32Array(10).fill(-1), 2).mean).toBe(0);
});

test('the mean of a cluster is the mean of its rows', () => {
  const { matrix, subjects } = planted({ documents: 60, topics: 3 });
  const { byRow, byCluster } = silhouette(matrix, Int32Array.from(subjects), 3);
  const rows = Array.from(byRow).filter((_, row) => subjects[row] === 1);
  expect(byCluster[1]).toBeCloseTo(rows.reduce((sum, value) => sum + value, 0) / rows.length, 6);
});
