import type { SparseMatrix } from '../sparse-matrix.ts';

/**
 * Unit centroids, term by term: the weight of column f in cluster c lies at `f × stride + c`. One document's terms then
 * read whole lines of memory; `stride` is `count` rounded up to 8, for loops by eight and for SIMD.
 */
export interface Centroids {
  readonly count: number;
  readonly stride: number;
  readonly columns: number;
  readonly weight: Float32Array;
}

export const strideOf = (count: number): number => (count + 7) & ~7;

export const emptyCentroids = (columns: number, count: number): Centroids => {
  const stride = strideOf(count);
  return { count, stride, columns, weight: new Float32Array(columns * stride) };
};

/** Centroids that are the given rows of the matrix. */
export const centroidsFromRows = (matrix: SparseMatrix, rows: Int32Array): Centroids => {
  const centroids = emptyCentroids(matrix.columns, rows.length);
  rows.forEach((row, cluster) => {
    const end = matrix.rowStart[row + 1] ?? 0;
    for (let entry = matrix.rowStart[row] ?? 0; entry < end; entry += 1) {
      centroids.weight[(matrix.column[entry] ?? 0) * centroids.stride + cluster] = matrix.value[entry] ?? 0;
    }
  });
  return centroids;
};

/** Adds every labelled row to its cluster's line of `sums` (laid out as `Centroids.weight`); rows labelled −1 are left out. */
export const addRowsByLabel = (matrix: SparseMatrix, labels: Int32Array, sums: Float64Array): void => {
  const stride = matrix.columns > 0 ? sums.length / matrix.columns : 0;
  const { rowStart, column, value } = matrix;
  for (let row = 0; row < matrix.rows; row += 1) {
    const cluster = labels[row] ?? -1;
    if (cluster < 0) continue;
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
      const at = (column[entry] ?? 0) * stride + cluster;
      sums[at] = (sums[at] ?? 0) + (value[entry] ?? 0);
    }
  }
};

/** Length of every cluster's vector in `sums`. */
const clusterNorms = (sums: Float64Array, stride: number): Float64Array => {
  const norms = new Float64Array(stride);
  for (let at = 0; at < sums.length; at += stride) {
    for (let cluster = 0; cluster < stride; cluster += 1) {
      const weight = sums[at + cluster] ?? 0;
      norms[cluster] = (norms[cluster] ?? 0) + weight * weight;
    }
  }
  return norms.map(Math.sqrt);
};

/** The mean direction of every cluster: the sum of its rows, scaled to length 1. Overwrites `centroids`. */
export const recomputeCentroids = (matrix: SparseMatrix, labels: Int32Array, centroids: Centroids): void => {
  const { stride, weight } = centroids;
  const sums = new Float64Array(weight.length);
  addRowsByLabel(matrix, labels, sums);
  const inverse = clusterNorms(sums, stride).map((norm) => (norm > 0 ? 1 / norm : 0));
  for (let at = 0; at < sums.length; at += stride) {
    for (let cluster = 0; cluster < stride; cluster += 1) {
      weight[at + cluster] = (sums[at + cluster] ?? 0) * (inverse[cluster] ?? 0);
    }
  }
};

/** Cosine of every centroid with every other. */
export const centroidCosines = ({ count, stride, weight }: Centroids): number[][] => {
  const cosines = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (let line = 0; line < weight.length; line += stride) {
    for (let one = 0; one < count; one += 1) {
      const x = weight[line + one] ?? 0;
      const row = cosines[one];
      if (x === 0 || !row) continue;
      for (let two = 0; two < count; two += 1) row[two] = (row[two] ?? 0) + x * (weight[line + two] ?? 0);
    }
  }
  return cosines;
};
