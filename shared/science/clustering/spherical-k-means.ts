import type { Random } from '../random.ts';
import { transpose, type SparseMatrix } from '../sparse-matrix.ts';
import { assignRows, emptyAssignment, type Assignment, type AssignmentKernel } from './assignment.ts';
import { centroidsFromRows, recomputeCentroids, type Centroids } from './centroids.ts';
import { plusPlusSeeds } from './seeding.ts';

export interface KMeansOptions {
  random: Random;
  /** Independent starts; the one of lowest inertia is kept. */
  starts?: number;
  maxIterations?: number;
  /** Stops when an iteration lowers inertia by less than this share of it. */
  tolerance?: number;
  kernel?: AssignmentKernel;
}

export interface KMeansResult extends Assignment {
  centroids: Centroids;
  /** Sum over rows of 1 − cosine to the own centroid. */
  inertia: number;
  /** Inertia after each assignment; never rises. */
  inertiaByIteration: number[];
}

/** Members of each of `count` clusters; −1 belongs nowhere. */
export const clusterSizes = (labels: Int32Array, count: number): Int32Array => {
  const sizes = new Int32Array(count);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
};

/** The row that fits its own cluster worst, out of clusters that keep at least one row; −1 where there is none. */
const worstFit = ({ labels, similarity }: Assignment, sizes: Int32Array): number => {
  let worst = -1;
  for (let row = 0; row < labels.length; row += 1) {
    const own = labels[row] ?? -1;
    if (own < 0 || (sizes[own] ?? 0) < 2) continue;
    if (worst < 0 || (similarity[row] ?? 0) < (similarity[worst] ?? 0)) worst = row;
  }
  return worst;
};

/** Gives every empty cluster the worst fitting row. Returns how many clusters were repaired. */
const repairEmptyClusters = (assignment: Assignment, count: number): number => {
  const sizes = clusterSizes(assignment.labels, count);
  let repaired = 0;
  for (let cluster = 0; cluster < count; cluster += 1) {
    if ((sizes[cluster] ?? 0) > 0) continue;
    const row = worstFit(assignment, sizes);
    if (row < 0) break;
    const donor = assignment.labels[row] ?? 0;
    sizes[donor] = (sizes[donor] ?? 0) - 1;
    sizes[cluster] = 1;
    assignment.labels[row] = cluster;
    assignment.similarity[row] = 1;
    repaired += 1;
  }
  return repaired;
};

const inertiaOf = ({ labels, similarity }: Assignment): number => {
  let sum = 0;
  for (let row = 0; row < labels.length; row += 1) {
    if ((labels[row] ?? -1) >= 0) sum += 1 - (similarity[row] ?? 0);
  }
  return sum;
};

/**
 * Lloyd's iteration on the unit sphere (Dhillon and Modha 2001) from given centroids, which it overwrites.
 * Empty rows get the label −1 and belong nowhere.
 */
export const refineClusters = (
  matrix: SparseMatrix,
  centroids: Centroids,
  { maxIterations = 50, tolerance = 1e-4, kernel = assignRows }: Omit<KMeansOptions, 'random' | 'starts'>,
): KMeansResult => {
  const assignment = emptyAssignment(matrix.rows);
  const inertiaByIteration: number[] = [];
  let previous = Infinity;
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    const changed = kernel(matrix, centroids, assignment);
    const repaired = repairEmptyClusters(assignment, centroids.count);
    const inertia = inertiaOf(assignment);
    inertiaByIteration.push(inertia);
    if (repaired === 0 && (changed === 0 || previous - inertia <= tolerance * inertia)) break;
    recomputeCentroids(matrix, assignment.labels, centroids);
    previous = inertia;
  }
  return { ...assignment, centroids, inertia: inertiaOf(assignment), inertiaByIteration };
};

/**
 * Spherical k-means with k-means++ seeds, several starts and repair of empty clusters. Rows must have length 1 or be
 * empty; `count` must not exceed the number of distinct filled rows.
 */
export const sphericalKMeans = (
  matrix: SparseMatrix,
  count: number,
  { random, starts = 3, ...refine }: KMeansOptions,
): KMeansResult => {
  const byColumn = transpose(matrix);
  let best: KMeansResult | undefined;
  for (let start = 0; start < starts; start += 1) {
    const seeds = plusPlusSeeds({ matrix, byColumn, random }, count);
    const result = refineClusters(matrix, centroidsFromRows(matrix, seeds), refine);
    if (!best || result.inertia < best.inertia) best = result;
  }
  if (!best) throw new RangeError('sphericalKMeans needs at least one start');
  return best;
};
