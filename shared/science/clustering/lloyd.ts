import type { ClusterKernel } from './kernel/cluster-kernel.ts';
import type { Workspace } from './kernel/workspace.ts';

/**
 * What a centroid is. `mean`: the mean of its rows, so that the sum of squared distances falls (k-means as scikit-learn has it).
 * `direction`: the mean scaled to length 1, so that the sum of cosines rises (Dhillon and Modha 2001). Rows are unit vectors
 * either way; `mean` lets a loose cluster attract less than a tight one of the same direction.
 */
export type Objective = 'mean' | 'direction';

export interface Iterating {
  /** The first so many rows of the workspace take part. */
  readonly rows: number;
  readonly objective: Objective;
  readonly maxIterations: number;
  /** Ends when an iteration lowers the loss by less than this share of it. */
  readonly tolerance: number;
}

/** Centroids that can be put back into a workspace. */
export interface Placement {
  readonly weight: Float32Array;
  readonly halfSquare: Float32Array;
  readonly loss: number;
}

const beyond = 1e30;

/** Starts over from the given centroids: nothing is settled. */
export const begin = (space: Workspace, { weight, halfSquare }: Omit<Placement, 'loss'>): void => {
  space.weight.set(weight);
  space.halfSquare.fill(beyond).set(halfSquare.subarray(0, space.k));
  space.sum.fill(0);
  space.size.fill(0);
  space.settled.fill(-1);
};

export const placementOf = ({ weight, halfSquare }: Workspace, loss: number): Placement => ({
  weight: weight.slice(),
  halfSquare: halfSquare.slice(),
  loss,
});

/** Sum over clusters of what they lose: size − |sum|² / size, or size − |sum|. Needs fresh `squares`. */
export const lossOf = ({ k, size, square }: Workspace, objective: Objective): number => {
  let loss = 0;
  for (let cluster = 0; cluster < k; cluster += 1) {
    const members = size[cluster] ?? 0;
    const squared = square[cluster] ?? 0;
    loss += members - (objective === 'direction' ? Math.sqrt(squared) : squared / Math.max(1, members));
  }
  return loss;
};

/** New centroids from the sums, how far each moved, and the loss of the rows where they are. */
export const recentre = (kernel: ClusterKernel, objective: Objective): number => {
  const { k, size, square, scale, shift, drift, halfSquare } = kernel.space;
  kernel.squares();
  for (let cluster = 0; cluster < k; cluster += 1) {
    const squared = square[cluster] ?? 0;
    const length = objective === 'direction' ? Math.sqrt(squared) : (size[cluster] ?? 0);
    scale[cluster] = length > 0 ? 1 / length : 0;
    halfSquare[cluster] = (squared * (scale[cluster] ?? 0) ** 2) / 2;
  }
  kernel.recentre();
  // Rounded up, and by more than single precision can lose in the additions to come.
  shift.forEach((squared, cluster) => (drift[cluster] = Math.sqrt(squared) * (1 + 1e-6) + 1e-7));
  return lossOf(kernel.space, objective);
};

/** The row that fits worst, out of clusters that keep a row; −1 where there is none. */
const worstFit = ({ label, own, size }: Workspace, rows: number): number => {
  let worst = -1;
  for (let row = 0; row < rows; row += 1) {
    if ((size[label[row] ?? 0] ?? 0) < 2) continue;
    if (worst < 0 || (own[row] ?? 0) < (own[worst] ?? 0)) worst = row;
  }
  return worst;
};

/** Settles the rows; a cluster left empty is given the row that fits worst elsewhere. Returns how many rows moved. */
export const settle = (kernel: ClusterKernel, rows: number): number => {
  const { space } = kernel;
  let moved = kernel.move(rows);
  for (let cluster = 0; cluster < space.k; cluster += 1) {
    if ((space.size[cluster] ?? 0) > 0) continue;
    const row = worstFit(space, rows);
    if (row < 0) break;
    // Its bound for the cluster it leaves is no longer kept: no product of unit rows is above 1.
    space.upper[row * space.stride + (space.label[row] ?? 0)] = 1;
    space.label[row] = cluster;
    space.own[row] = 1;
    moved += kernel.move(rows);
  }
  return moved;
};

/** Lloyd's iteration from the centroids in the workspace. Returns the loss; it never rises from iteration to iteration. */
export const iterate = (
  kernel: ClusterKernel,
  { rows, objective, maxIterations, tolerance }: Iterating,
): number => {
  let loss = Infinity;
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    kernel.assign({ from: 0, to: rows, fresh: iteration === 0 });
    if (settle(kernel, rows) === 0) break;
    const now = recentre(kernel, objective);
    if (loss - now <= tolerance * now) return now;
    loss = now;
  }
  return loss;
};
