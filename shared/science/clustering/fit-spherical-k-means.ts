import type { Random } from '../random.ts';
import { transpose, type SparseMatrix } from '../sparse-matrix.ts';
import { modelOf, type KMeansModel } from './k-means-model.ts';
import type { ClusterKernel, KernelMaker } from './kernel/cluster-kernel.ts';
import { fastestKernel } from './kernel/wasm-kernel.ts';
import type { Workspace } from './kernel/workspace.ts';
import { begin, iterate, lossOf, placementOf, recentre, settle } from './lloyd.ts';
import type { Iterating, Objective, Placement } from './lloyd.ts';
import { mergeAndSplit } from './merge-split.ts';
import { plusPlusSeeds } from './seeding.ts';

export interface FitOptions {
  readonly k: number;
  readonly random: Random;
  /** Independent sets of seeds; the best by loss is kept. Default 5. Not used with `warmStart`. */
  readonly starts?: number;
  /** Default `mean`. */
  readonly objective?: Objective;
  /** A model of an earlier fit over the same columns: refined instead of starting from seeds. Its k is the k. */
  readonly warmStart?: KMeansModel;
  /** Default 100 on every stage. */
  readonly maxIterations?: number;
  /** Default 1e-4: an iteration that lowers the loss by less than this share of it is the last. */
  readonly tolerance?: number;
  /** Default: WebAssembly where there is SIMD, else plain. The result is the same. */
  readonly kernel?: KernelMaker;
}

export interface KMeansFit extends KMeansModel {
  /** Cluster of every row; −1 for empty rows. */
  readonly labels: Int32Array;
  /** Cosine of every row with its cluster's direction. */
  readonly similarity: Float32Array;
  /** Rows of every cluster. */
  readonly sizes: Int32Array;
  /** Sum over rows of the squared distance to the mean of their cluster, as scikit-learn's `inertia_`. */
  readonly inertia: number;
  /** Sum over rows of 1 − cosine to the direction of their cluster. */
  readonly dispersion: number;
}

const fewestSampled = 1000;
const sampledPerCluster = 40;
const mergeSplitRounds = 3;

/** Rows that take part in each stage: halves of halves while a sample still shows the clusters, at last all. */
export const stagesOf = (rows: number, k: number): number[] => {
  const stages = [rows];
  const fewest = Math.max(fewestSampled, sampledPerCluster * k);
  for (let next = rows >> 1; next >= fewest && stages.length < 4; next >>= 1) stages.unshift(next);
  return stages;
};

/** Rows that are not empty, in random order (Fisher and Yates): any first part of them is a fair sample. */
const shuffledRows = ({ rows, rowStart }: SparseMatrix, random: Random): Int32Array => {
  const order = Int32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => rowStart[row] !== rowStart[row + 1],
  );
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const row = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = row;
  }
  return order;
};

/** The first rows of a workspace, where they lie. */
const firstRows = ({ columns, rowStart, column, value }: Workspace, rows: number): SparseMatrix => {
  const entries = rowStart[rows] ?? 0;
  return {
    rows,
    columns,
    rowStart: rowStart.subarray(0, rows + 1),
    column: column.subarray(0, entries),
    value: value.subarray(0, entries),
  };
};

const seeded = (space: Workspace, matrix: SparseMatrix, seeds: Int32Array): Placement => {
  const weight = new Float32Array(space.weight.length);
  seeds.forEach((row, cluster) => {
    const end = matrix.rowStart[row + 1] ?? 0;
    for (let entry = matrix.rowStart[row] ?? 0; entry < end; entry += 1)
      weight[(matrix.column[entry] ?? 0) * space.stride + cluster] = matrix.value[entry] ?? 0;
  });
  return { weight, halfSquare: new Float32Array(space.stride).fill(0.5), loss: Infinity };
};

const placedByModel = (space: Workspace, { centroids, reach }: KMeansModel): Placement => {
  const weight = new Float32Array(space.weight.length);
  for (let column = 0; column < space.columns; column += 1) {
    reach.forEach((length, cluster) => {
      const x = centroids.weight[column * centroids.stride + cluster] ?? 0;
      weight[column * space.stride + cluster] = x * length;
    });
  }
  return { weight, halfSquare: reach.map((length) => (length * length) / 2), loss: Infinity };
};

interface Stage extends Iterating {
  readonly random: Random;
  readonly swapRounds: number;
}

/** Lloyd's iteration on the stage's rows, then clusters swapped and iterated again while that pays. */
const refine = (kernel: ClusterKernel, from: Placement, stage: Stage): Placement => {
  begin(kernel.space, from);
  let best = placementOf(kernel.space, iterate(kernel, stage));
  for (let round = 0; round < stage.swapRounds; round += 1) {
    if (mergeAndSplit(kernel.space, stage) === 0) break;
    kernel.move(stage.rows);
    recentre(kernel, stage.objective);
    const loss = iterate(kernel, stage);
    if (loss >= best.loss) break;
    best = placementOf(kernel.space, loss);
  }
  return best;
};

/** All rows placed by the centroids in the workspace, told in the order of the matrix. */
const outcome = (kernel: ClusterKernel, matrix: SparseMatrix, order: Int32Array): KMeansFit => {
  const { space } = kernel;
  kernel.assign({ from: 0, to: space.rows, fresh: true });
  settle(kernel, space.rows);
  kernel.squares();
  const model = modelOf(space);
  const labels = new Int32Array(matrix.rows).fill(-1);
  const similarity = new Float32Array(matrix.rows);
  order.forEach((row, index) => {
    const cluster = space.label[index] ?? 0;
    labels[row] = cluster;
    similarity[row] = (space.own[index] ?? 0) / Math.max(Number.EPSILON, model.reach[cluster] ?? 0);
  });
  return {
    ...model,
    labels,
    similarity,
    sizes: space.size.slice(0, space.k),
    inertia: lossOf(space, 'mean'),
    dispersion: lossOf(space, 'direction'),
  };
};

export interface KernelFit {
  readonly fit: KMeansFit;
  /** Its workspace holds the labels and the sums of the clusters. */
  readonly kernel: ClusterKernel;
}

/** `fitSphericalKMeans`, and the kernel it was done with. */
export const fitWithKernel = (matrix: SparseMatrix, options: FitOptions): KernelFit => {
  const { random, warmStart, objective = 'mean', starts = 5 } = options;
  const { maxIterations = 100, tolerance = 1e-4, kernel: make = fastestKernel } = options;
  const k = warmStart?.centroids.count ?? options.k;
  const order = shuffledRows(matrix, random);
  if (k < 1 || order.length < k)
    throw new RangeError(`${order.length} filled rows cannot make ${k} clusters`);
  const kernel = make(matrix, { k, order });
  const { space } = kernel;
  const stages = warmStart ? [order.length] : stagesOf(order.length, k);
  let candidates: Placement[];
  if (warmStart) candidates = [placedByModel(space, warmStart)];
  else {
    const sample = firstRows(space, stages[0] ?? 0);
    const byColumn = transpose(sample);
    candidates = Array.from({ length: Math.max(1, starts) }, () =>
      seeded(space, sample, plusPlusSeeds({ matrix: sample, byColumn, random }, k)),
    );
  }
  stages.forEach((rows, index) => {
    const last = index === stages.length - 1;
    const swapRounds = warmStart || (last && stages.length > 1) ? 0 : mergeSplitRounds;
    const stage = { rows, objective, maxIterations, tolerance, random, swapRounds };
    if (last) candidates.length = Math.min(candidates.length, stages.length > 1 ? 1 : Infinity);
    candidates = candidates
      .map((candidate) => refine(kernel, candidate, stage))
      .sort((one, two) => one.loss - two.loss);
    candidates.length = last ? 1 : Math.ceil(candidates.length / 2);
  });
  const best = candidates[0];
  if (best) begin(space, best);
  return { kernel, fit: outcome(kernel, matrix, order) };
};

/**
 * k-means of unit rows (empty ones belong nowhere): k-means++ seeds, several starts, repair of empty clusters, bounds that
 * leave out most products, a kernel in WebAssembly.
 *
 * Starts compete on samples that double in size, the better half of them going on each time, so that only the best one
 * runs over all rows, and runs there from near its end; it ends as Lloyd's iteration over all rows does. On the samples,
 * clusters are also merged and split. Throws RangeError where there are fewer filled rows than clusters.
 */
export const fitSphericalKMeans = (matrix: SparseMatrix, options: FitOptions): KMeansFit =>
  fitWithKernel(matrix, options).fit;
