import type { SparseMatrix } from '../sparse-matrix.ts';
import { elbowDepths, type SweepPoint } from './cluster-count.ts';
import { fitWithKernel, type FitOptions } from './fit-spherical-k-means.ts';
import { kernelSilhouette } from './kernel-silhouette.ts';
import { clusterStability } from './stability.ts';

export interface JudgedPoint extends SweepPoint {
  /** Adjusted Rand index between fits of disjoint halves; 1 where nothing depends on chance. NaN where it was not asked for. */
  stability: number;
}

export interface ChooseOptions extends Pick<FitOptions, 'random' | 'objective' | 'kernel'> {
  /** Numbers of clusters to try, rising. */
  readonly range: readonly number[];
  /** Sets of seeds for each of them. Default 2. */
  readonly starts?: number;
  /** Pairs of fits by which stability is judged; 0 leaves it out. Default 2. */
  readonly stabilityPairs?: number;
}

export interface ClusterCount {
  readonly k: number;
  readonly sweep: readonly JudgedPoint[];
}

/** Fits every number of the range over all rows and measures it; silhouettes are exact and of all rows. */
export const sweepClusterCounts = (
  matrix: SparseMatrix,
  { range, starts = 2, stabilityPairs = 2, ...options }: ChooseOptions,
): JudgedPoint[] =>
  range.map((k) => {
    const { fit, kernel } = fitWithKernel(matrix, { ...options, k, starts });
    const stability =
      stabilityPairs > 0 ? clusterStability(matrix, { ...options, k, pairs: stabilityPairs }) : NaN;
    return { k, inertia: fit.inertia, silhouette: kernelSilhouette(kernel), stability };
  });

/**
 * How good measured numbers of clusters are: silhouette over the best silhouette, plus elbow depth over the deepest, plus
 * stability, each worth at most 1. Silhouette alone is nearly flat on texts and drifts to the largest k; the elbow and
 * stability hold it back. Scores of one sweep compare with each other, not with those of another.
 */
export const scoreClusterCounts = (sweep: readonly JudgedPoint[]): number[] => {
  const depths = elbowDepths(sweep);
  const deepest = Math.max(...depths, Number.EPSILON);
  const best = Math.max(...sweep.map(({ silhouette }) => silhouette), Number.EPSILON);
  return sweep.map(
    ({ silhouette, stability }, index) =>
      Math.max(0, silhouette) / best +
      (depths[index] ?? 0) / deepest +
      (Number.isNaN(stability) ? 0 : Math.max(0, stability)),
  );
};

/** The best of measured numbers of clusters by their scores; the smaller k on a tie. */
export const judgeClusterCounts = (sweep: readonly JudgedPoint[]): number => {
  const scores = scoreClusterCounts(sweep);
  const highest = Math.max(...scores);
  const chosen = sweep[scores.findIndex((score) => score >= highest - 1e-12)];
  if (!chosen) throw new RangeError('a sweep needs at least one point');
  return chosen.k;
};

/** Tries every number of clusters of a range and chooses by silhouette, inertia and stability together. */
export const chooseClusterCount = (matrix: SparseMatrix, options: ChooseOptions): ClusterCount => {
  const sweep = sweepClusterCounts(matrix, options);
  return { k: judgeClusterCounts(sweep), sweep };
};
