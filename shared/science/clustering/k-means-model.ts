import type { SparseMatrix } from '../sparse-matrix.ts';
import { emptyCentroids, type Centroids } from './centroids.ts';
import type { Workspace } from './kernel/workspace.ts';

/** Where clusters are: enough to assign a row that was not there when they were found. */
export interface KMeansModel {
  /** Directions of the clusters, length 1. */
  readonly centroids: Centroids;
  /** Length of each centroid along its direction: how tight the cluster is; all 1 where only the direction counts. */
  readonly reach: Float32Array;
}

export interface Placed {
  /** −1 for an empty row. */
  readonly cluster: number;
  /** Cosine of the row with the cluster's direction, 0 … 1; 0 for an empty row. */
  readonly similarity: number;
}

/** The centroids of a workspace as a model. */
export const modelOf = ({ columns, k, stride, weight, halfSquare }: Workspace): KMeansModel => {
  const centroids = emptyCentroids(columns, k);
  const reach = Float32Array.from({ length: k }, (_, cluster) => Math.sqrt(2 * (halfSquare[cluster] ?? 0)));
  for (let column = 0; column < columns; column += 1) {
    for (let cluster = 0; cluster < k; cluster += 1) {
      const length = reach[cluster] ?? 0;
      const x = weight[column * stride + cluster] ?? 0;
      if (length > 0) centroids.weight[column * centroids.stride + cluster] = x / length;
    }
  }
  return { centroids, reach };
};

/**
 * The cluster nearest to a row of unit length, as `fitSphericalKMeans` itself would place it, in time linear in the row's
 * entries. Columns are those of the matrix that the model was fitted on.
 */
export const assignRow = (
  { centroids, reach }: KMeansModel,
  { rowStart, column, value }: Pick<SparseMatrix, 'rowStart' | 'column' | 'value'>,
  row = 0,
): Placed => {
  const from = rowStart[row] ?? 0;
  const end = rowStart[row + 1] ?? 0;
  if (from === end) return { cluster: -1, similarity: 0 };
  const { count, stride, weight } = centroids;
  const cosines = new Float64Array(count);
  for (let entry = from; entry < end; entry += 1) {
    const line = (column[entry] ?? 0) * stride;
    const x = value[entry] ?? 0;
    for (let cluster = 0; cluster < count; cluster += 1) {
      cosines[cluster] = (cosines[cluster] ?? 0) + x * (weight[line + cluster] ?? 0);
    }
  }
  const scoreOf = (cluster: number): number => {
    const length = reach[cluster] ?? 0;
    return length * (cosines[cluster] ?? 0) - (length * length) / 2;
  };
  let best = 0;
  for (let cluster = 1; cluster < count; cluster += 1) if (scoreOf(cluster) > scoreOf(best)) best = cluster;
  return { cluster: best, similarity: cosines[best] ?? 0 };
};
