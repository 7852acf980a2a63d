/**
 * Room for a symmetric matrix and the way to its inverse. The caller fills the lower triangle (column ≤ row) of the first
 * `size` rows, element (row, column) at `row × stride + column`, calls `invert` once, and finds the inverse in its place,
 * both triangles.
 */
export interface InverseRoom {
  readonly size: number;
  readonly stride: number;
  /** Zeros at first. */
  readonly matrix: Float32Array | Float64Array;
  /** Throws a `RangeError` where the matrix is not positive definite to working precision. */
  readonly invert: () => void;
}

export type InverseKernel = (size: number) => InverseRoom;

/** What both kernels say of a matrix that has no such inverse. */
export const notPositiveDefinite = (row: number): RangeError =>
  new RangeError(`the matrix is not positive definite: pivot ${row} is not positive`);
