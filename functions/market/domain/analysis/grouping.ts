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
/** On average a cluster should hold twice what a figure needs to be shown. */
const rowsPerCluster = 60;

const starts = 3;

const tried = [2, 4, 5, 6, 8, 10, 12, 15, 18, 21, 24];

/**
 * Numbers of clusters to try. The range rises with the market (from √n / 12, at most 12, up to 24): three groups of
 * twenty thousand postings may fit best and still tell nobody anything. One number below the range is tried as well, so
 * that its lower end is not the end of the inertia curve.
 */
export const clusterCounts = (rows: number): number[] => {
  const most = Math.floor(rows / rowsPerCluster);
  const least = Math.min(12, Math.floor(Math.sqrt(rows) / 12));
  const counts = tried.filter((k, index) => k <= most && (k >= least || (tried[index + 1] ?? 0) >= least));
  return counts.length > 0 ? counts : [1];
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

const sweepOver = (sample: SparseMatrix, counts: readonly number[], random: Random): SweepPoint[] =>
  counts.map((k) => {
    const { labels, inertia } = sphericalKMeans(sample, k, { random, starts: 2, maxIterations: 20 });
    return { k, inertia, silhouette: silhouette(sample, labels, k).mean };
  });

/**
 * Groups unit rows by direction: the number of clusters from a sweep (silhouette and inertia together), then spherical
 * k-means over all rows. Depends on nothing but the matrix and the draws of `random`.
 */
export const groupRows = (matrix: SparseMatrix, random: Random): Grouping => {
  const sample = selectRows(matrix, sampleIndices(matrix.rows, sweepRows, random));
  const sweep = sweepOver(sample, clusterCounts(filledRows(matrix)), random);
  const { k } = chooseClusterCount(sweep);
  const result =
    matrix.rows <= fullStartRows
      ? sphericalKMeans(matrix, k, { random, starts })
      : refineClusters(matrix, sphericalKMeans(sample, k, { random, starts }).centroids, {});
  return { ...result, k, sweep, silhouette: silhouette(matrix, result.labels, k).mean };
};
