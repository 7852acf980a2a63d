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

/** Adds Xᵀ W X to the lower triangle, W holding on its diagonal how much each person counts. */
const addGram = (
  { rows, rowStart, column, value }: SparseMatrix,
  count: Float64Array,
  { matrix, stride }: InverseRoom,
): void => {
  for (let person = 0; person < rows; person += 1) {
    const from = rowStart[person] ?? 0;
    const to = rowStart[person + 1] ?? 0;
    for (let one = from; one < to; one += 1) {
      const item = column[one] ?? 0;
      const weight = (count[person] ?? 0) * (value[one] ?? 0);
      for (let two = from; two < to; two += 1) {
        const other = column[two] ?? 0;
        if (other > item) continue;
        const at = item * stride + other;
        matrix[at] = (matrix[at] ?? 0) + weight * (value[two] ?? 0);
      }
    }
  }
};

/** B = I − P diag(P)⁻¹ from P, whose columns are the items scored; the diagonal is zero. */
const weightsOf = ({ size, stride, matrix }: InverseRoom): Float32Array => {
  const weights = new Float32Array(size * size);
  const scale = Float64Array.from({ length: size }, (_, item) => -1 / (matrix[item * stride + item] ?? 1));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1)
      weights[row * size + column] = (matrix[row * stride + column] ?? 0) * (scale[column] ?? 0);
    weights[row * size + row] = 0;
  }
  return weights;
};

/**
 * EASE^R (Steck 2019): the linear model X ≈ X B of least squared error plus λ |B|², no item explaining itself. With
 * P = (Xᵀ W X + λ I)⁻¹ it is B_ij = −P_ij / P_jj. Takes n³/2 products for n items and 12 n² bytes.
 */
export const fitEase = (
  { matrix }: Interactions,
  { regularisation, activityPower = 0, kernel = chosenInverse }: EaseOptions,
): DenseItemsModel => {
  const room = kernel(matrix.columns);
  addGram(matrix, countOf(matrix, activityPower), room);
  for (let item = 0; item < room.size; item += 1) {
    const at = item * room.stride + item;
    room.matrix[at] = (room.matrix[at] ?? 0) + regularisation;
  }
  room.invert();
  return { kind: 'dense-items', items: room.size, weights: weightsOf(room) };
};
