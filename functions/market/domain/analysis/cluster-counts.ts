import {
  judgeClusterCounts,
  scoreClusterCounts,
  type JudgedPoint,
} from '../../../../shared/science/clustering/choose-cluster-count.ts';

/** On average a cluster should hold twice what a figure needs to be shown. */
const rowsPerCluster = 60;

const tried = [2, 4, 5, 6, 8, 10, 12, 15, 18, 21, 24];

/**
 * Numbers of clusters to try. The range rises with the market (from √n / 12, at most 12, up to 24): three groups of
 * twenty thousand postings may fit best and still tell nobody anything. One number below the range is tried as well, so
 * that its lower end is not the end of the inertia curve; and so is the number there is now, where there is one.
 */
export const clusterCounts = (rows: number, current?: number): number[] => {
  const most = Math.floor(rows / rowsPerCluster);
  const least = Math.min(12, Math.floor(Math.sqrt(rows) / 12));
  const usual = tried.filter((k, index) => k <= most && (k >= least || (tried[index + 1] ?? 0) >= least));
  const counts = usual.length > 0 ? usual : [1];
  const kept = current !== undefined && current >= 1 && current <= most ? [current] : [];
  return [...new Set([...counts, ...kept])].sort((a, b) => a - b);
};

/** Another number of clusters must score higher by so much, of 3 at most, than the one there is. */
export const clearlyBetter = 0.15;

/**
 * The number of clusters by a sweep. The one there is now stays unless another is clearly better: readers would rather
 * find the clusters of yesterday than ones that are better by a hair.
 */
export const chosenCount = (sweep: readonly JudgedPoint[], current?: number): number => {
  const best = judgeClusterCounts(sweep);
  if (current === undefined || current === best) return best;
  const scores = scoreClusterCounts(sweep);
  const scoreOf = (k: number): number => scores[sweep.findIndex((point) => point.k === k)] ?? -Infinity;
  return scoreOf(best) >= scoreOf(current) + clearlyBetter ? best : current;
};
