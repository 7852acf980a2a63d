import type { SparseMatrix } from '../sparse-matrix.ts';
import { addRowsByLabel, strideOf } from './centroids.ts';
import { clusterSizes } from './spherical-k-means.ts';

export interface Silhouette {
  /** Mean over labelled rows; 0 where nothing is labelled. */
  mean: number;
  /** −1 … 1 for every row; 0 for rows alone in their cluster and for unlabelled rows. */
  byRow: Float32Array;
  /** Mean of every cluster. */
  byCluster: Float64Array;
}

/** Fills `dots` with the row's product with every cluster's sum; returns the row's squared length. */
const dotsWithSums = (
  { rowStart, column, value }: SparseMatrix,
  row: number,
  { sums, dots }: { sums: Float64Array; dots: Float64Array },
): number => {
  dots.fill(0);
  let square = 0;
  const stride = dots.length;
  const end = rowStart[row + 1] ?? 0;
  for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
    const x = value[entry] ?? 0;
    const line = (column[entry] ?? 0) * stride;
    square += x * x;
    for (let cluster = 0; cluster < stride; cluster += 1) {
      dots[cluster] = (dots[cluster] ?? 0) + x * (sums[line + cluster] ?? 0);
    }
  }
  return square;
};

interface RowProducts {
  dots: Float64Array;
  sizes: Int32Array;
  own: number;
  /** Squared length of the row. */
  square: number;
}

const silhouetteOfRow = ({ dots, sizes, own, square }: RowProducts): number => {
  const size = sizes[own] ?? 0;
  if (size < 2) return 0;
  const within = 1 - ((dots[own] ?? 0) - square) / (size - 1);
  let nearest = Infinity;
  for (let cluster = 0; cluster < sizes.length; cluster += 1) {
    const other = sizes[cluster] ?? 0;
    if (cluster !== own && other > 0) nearest = Math.min(nearest, 1 - (dots[cluster] ?? 0) / other);
  }
  const larger = Math.max(within, nearest);
  return Number.isFinite(nearest) && larger > 0 ? (nearest - within) / larger : 0;
};

/**
 * Exact silhouette (Rousseeuw 1987) of unit rows under cosine distance. The mean distance of a row to a cluster is
 * 1 − row · (sum of the cluster) / size, so all of them cost O(entries × clusters) instead of O(rows²).
 */
export const silhouette = (matrix: SparseMatrix, labels: Int32Array, count: number): Silhouette => {
  const stride = strideOf(count);
  const sums = new Float64Array(matrix.columns * stride);
  addRowsByLabel(matrix, labels, sums);
  const sizes = clusterSizes(labels, count);
  const byRow = new Float32Array(matrix.rows);
  const byCluster = new Float64Array(count);
  const dots = new Float64Array(stride);
  let total = 0;
  let labelled = 0;
  for (let row = 0; row < matrix.rows; row += 1) {
    const own = labels[row] ?? -1;
    if (own < 0) continue;
    const square = dotsWithSums(matrix, row, { sums, dots });
    const value = silhouetteOfRow({ dots, sizes, own, square });
    byRow[row] = value;
    byCluster[own] = (byCluster[own] ?? 0) + value;
    total += value;
    labelled += 1;
  }
  return {
    mean: total / Math.max(1, labelled),
    byRow,
    byCluster: byCluster.map((sum, cluster) => sum / Math.max(1, sizes[cluster] ?? 0)),
  };
};
