import type { SweepPoint } from '../../../../shared/science/clustering/cluster-count.ts';
import { chooseClusterCount } from '../../../../shared/science/clustering/cluster-count.ts';
import { silhouette } from '../../../../shared/science/clustering/silhouette.ts';
import {
  refineClusters,
  sphericalKMeans,
  type KMeansResult,
} from '../../../../shared/science/clustering/spherical-k-means.ts';
import { sampleIndices, type Random } from '../../../../shared/science/random.ts';
import { selectRows, type SparseMatrix } from '../../../../shared/science/sparse-matrix.ts';

/** The number of clusters is judged on at most so many postings. */
const sweepRows = 4000;
/** Up to so many postings every start runs over all of them; beyond, starts run on the sample and one run over all. */
const fullStartRows = 12_000;
const mostClusters = 24;
/** On average a cluster should hold twice what a figure needs to be shown. */
const rowsPerCluster = 60;

const starts = 3;

/** Numbers of clusters to try: from 4 (fewer where there are few postings) to 24, about a quarter apart. */
export const clusterCounts = (rows: number): number[] => {
  const most = Math.min(mostClusters, Math.max(1, Math.floor(rows / rowsPerCluster)));
  const steps = [4, 5, 6, 8, 10, 12, 15, 18, 21, 24].filter((k) => k <= most);
  return steps.length > 0 ? steps : [most];
};

const filledRows = ({ rows, rowStart }: SparseMatrix): number => {
  let filled = 0;
  for (let row = 0; row < rows; row += 1) if (rowStart[row] !== rowStart[row + 1]) filled += 1;
  return filled;
};

export interface Grouping extends KMeansResult {
  k: number;
  /** Mean silhouette of all postings. */
  silhouette: number;
  /** What was measured for every number of clusters tried. */
  sweep: SweepPoint[];
}

const sweepOver = (sample: SparseMatrix, random: Random): SweepPoint[] =>
  clusterCounts(filledRows(sample)).map((k) => {
    const { labels, inertia } = sphericalKMeans(sample, k, { random, starts: 2, maxIterations: 20 });
    return { k, inertia, silhouette: silhouette(sample, labels, k).mean };
  });

/**
 * Groups unit rows by direction: the number of clusters from a sweep (silhouette and inertia together), then spherical
 * k-means over all rows. Depends on nothing but the matrix and the draws of `random`.
 */
export const groupRows = (matrix: SparseMatrix, random: Random): Grouping => {
  const sample = selectRows(matrix, sampleIndices(matrix.rows, sweepRows, random));
  const sweep = sweepOver(sample, random);
  const { k } = chooseClusterCount(sweep);
  const result =
    matrix.rows <= fullStartRows
      ? sphericalKMeans(matrix, k, { random, starts })
      : refineClusters(matrix, sphericalKMeans(sample, k, { random, starts }).centroids, {});
  return { ...result, k, sweep, silhouette: silhouette(matrix, result.labels, k).mean };
};
