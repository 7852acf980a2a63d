import type { SparseMatrix } from '../sparse-matrix.ts';
import type { Interactions } from './interactions.ts';
import type { InverseKernel, InverseRoom } from './kernel/inverse-kernel.ts';
import { chosenInverse } from './kernel/wasm-inverse.ts';
import type { DenseItemsModel } from './model.ts';
import { rowSums } from './row-sums.ts';

export interface EaseOptions {
  /** λ: added to the diagonal of the Gram matrix. */
  readonly regularisation: number;
  /**
   * How much less somebody's pairs count the more they did: a person of weight w altogether counts (w / mean)^−power; 0 by
   * default, as published.
   */
  readonly activityPower?: number;
  /**
   * Items that fewer people met have no weights: they say little, and time grows with the third power of how many items are
   * left. 0 by default, as published.
   */
  readonly leastPeople?: number;
  /** How the matrix is inverted; by default what is fastest for its size. */
  readonly kernel?: InverseKernel;
}

/** How much each person counts; all 1 without a power. */
const countOf = (matrix: SparseMatrix, activityPower: number): Float64Array => {
  const activity = rowSums(matrix);
  const active = activity.filter((weight) => weight > 0);
  const mean = active.reduce((sum, weight) => sum + weight, 0) / Math.max(1, active.length);
  return activity.map((weight) => (weight > 0 ? (weight / mean) ** -activityPower : 0));
};

/** Places among the items that enough people met, −1 for the others; and those items. */
const enoughMet = ({ columns, column }: SparseMatrix, leastPeople: number) => {
  const people = new Int32Array(columns);
  for (const item of column) people[item] = (people[item] ?? 0) + 1;
  const used: number[] = [];
  const place = people.map((count, item) => (count < leastPeople ? -1 : used.push(item) - 1));
  return { place, used: Int32Array.from(used) };
};

interface Weighted {
  readonly matrix: SparseMatrix;
  /** How much each person counts. */
  readonly count: Float64Array;
  readonly place: Int32Array;
}

/** Adds Xᵀ W X to the lower triangle, W holding on its diagonal how much each person counts. */
const addGram = ({ matrix, count, place }: Weighted, room: InverseRoom): void => {
  const { rows, rowStart, column, value } = matrix;
  const { stride, matrix: sums } = room;
  for (let person = 0; person < rows; person += 1) {
    const from = rowStart[person] ?? 0;
    const to = rowStart[person + 1] ?? 0;
    for (let one = from; one < to; one += 1) {
      const item = place[column[one] ?? 0] ?? -1;
      if (item < 0) continue;
      const weight = (count[person] ?? 0) * (value[one] ?? 0);
      for (let two = from; two < to; two += 1) {
        const other = place[column[two] ?? 0] ?? -1;
        if (other < 0 || other > item) continue;
        const at = item * stride + other;
        sums[at] = (sums[at] ?? 0) + weight * (value[two] ?? 0);
      }
    }
  }
};

/** B = I − P diag(P)⁻¹ from P, whose columns are the items scored; the diagonal is zero, and so are items left out. */
const weightsOf = ({ size, stride, matrix }: InverseRoom, used: Int32Array, items: number): Float32Array => {
  const weights = new Float32Array(items * items);
  const scale = Float64Array.from({ length: size }, (_, item) => -1 / (matrix[item * stride + item] ?? 1));
  for (let row = 0; row < size; row += 1) {
    const line = (used[row] ?? 0) * items;
    for (let column = 0; column < size; column += 1)
      weights[line + (used[column] ?? 0)] = (matrix[row * stride + column] ?? 0) * (scale[column] ?? 0);
    weights[line + (used[row] ?? 0)] = 0;
  }
  return weights;
};

/**
 * EASE^R (Steck 2019): the linear model X ≈ X B of least squared error plus λ |B|², no item explaining itself. With
 * P = (Xᵀ W X + λ I)⁻¹ it is B_ij = −P_ij / P_jj. Takes n³/2 products for n items and 12 n² bytes.
 */
export const fitEase = ({ matrix }: Interactions, options: EaseOptions): DenseItemsModel => {
  const { regularisation, activityPower = 0, leastPeople = 0, kernel = chosenInverse } = options;
  const { place, used } = enoughMet(matrix, leastPeople);
  const room = kernel(used.length);
  addGram({ matrix, count: countOf(matrix, activityPower), place }, room);
  for (let item = 0; item < room.size; item += 1) {
    const at = item * room.stride + item;
    room.matrix[at] = (room.matrix[at] ?? 0) + regularisation;
  }
  room.invert();
  return { kind: 'dense-items', items: matrix.columns, weights: weightsOf(room, used, matrix.columns) };
};
