import { emptyCentroids, type Centroids } from '../../../../shared/science/clustering/centroids.ts';
import {
  sweepClusterCounts,
  type JudgedPoint,
} from '../../../../shared/science/clustering/choose-cluster-count.ts';
import {
  fitSphericalKMeans,
  type KMeansFit,
} from '../../../../shared/science/clustering/fit-spherical-k-means.ts';
import { silhouette } from '../../../../shared/science/clustering/silhouette.ts';
import { sampleIndices, type Random } from '../../../../shared/science/random.ts';
import { selectRows, type SparseMatrix } from '../../../../shared/science/sparse-matrix.ts';
import { chosenCount, clusterCounts } from './cluster-counts.ts';

/** The number of clusters is judged on at most so many postings. */
const sweepRows = 6000;
/** With fewer rows than this for each cluster a half of them says little about stability. */
const rowsPerStableCluster = 60;

export interface Grouping {
  k: number;
  /** Cluster of every row; −1 for empty rows. */
  labels: Int32Array;
  /** Cosine of every row with its centroid. */
  similarity: Float32Array;
  centroids: Centroids;
  /** Mean silhouette of all rows. */
  silhouette: number;
  /** What was measured for every number of clusters tried. */
  sweep: readonly JudgedPoint[];
}

const filledRows = ({ rows, rowStart }: SparseMatrix): number => {
  let filled = 0;
  for (let row = 0; row < rows; row += 1) if (rowStart[row] !== rowStart[row + 1]) filled += 1;
  return filled;
};

const objective = 'direction';

const sweepOver = (matrix: SparseMatrix, random: Random, current: number | undefined): JudgedPoint[] => {
  const rows = filledRows(matrix);
  const range = clusterCounts(rows, current);
  const stabilityPairs = rows >= rowsPerStableCluster * (range[0] ?? 1) * 2 ? 2 : 0;
  const sample = selectRows(matrix, sampleIndices(matrix.rows, sweepRows, random));
  return sweepClusterCounts(sample, { random, objective, range, stabilityPairs });
};

/** A fit from nothing must lower the loss by more than this share before clusters that readers know are given up. */
const worthChanging = 0.02;

/** The clusters there are, moved to where the rows are now; others only where these have become clearly worse. */
const refined = (matrix: SparseMatrix, current: Centroids, random: Random): KMeansFit => {
  const k = current.count;
  const warmStart = { centroids: current, reach: new Float32Array(k).fill(1) };
  const kept = fitSphericalKMeans(matrix, { k, random, objective, warmStart });
  const fresh = fitSphericalKMeans(matrix, { k, random, objective });
  return fresh.dispersion < (1 - worthChanging) * kept.dispersion ? fresh : kept;
};

/**
 * Groups unit rows by direction: the number of clusters from a sweep (silhouette, inertia and stability together), then
 * spherical k-means over all rows, from the clusters there are now where their number stays. Depends on nothing but its
 * arguments and the draws of `random`.
 */
export const groupRows = (matrix: SparseMatrix, random: Random, current?: Centroids): Grouping => {
  if (filledRows(matrix) === 0) {
    const nowhere = {
      labels: new Int32Array(matrix.rows).fill(-1),
      similarity: new Float32Array(matrix.rows),
    };
    return { ...nowhere, k: 0, centroids: emptyCentroids(matrix.columns, 0), silhouette: 0, sweep: [] };
  }
  const sweep = sweepOver(matrix, random, current?.count);
  const k = chosenCount(sweep, current?.count);
  const fit =
    current?.count === k
      ? refined(matrix, current, random)
      : fitSphericalKMeans(matrix, { k, random, objective });
  const { labels, similarity, centroids } = fit;
  return { k, labels, similarity, centroids, sweep, silhouette: silhouette(matrix, labels, k).mean };
};
