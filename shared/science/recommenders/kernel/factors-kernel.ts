import type { SparseMatrix } from '../../sparse-matrix.ts';

/** What vectors of people and items are to be found for; see `fitAls`. */
export interface FactorsProblem {
  readonly people: SparseMatrix;
  /** The same by items. */
  readonly items: SparseMatrix;
  /** Numbers per vector; a multiple of 4. */
  readonly size: number;
  /** How much an entry that is not observed counts beside one of weight 1. */
  readonly unobserved: number;
  /** Added to the diagonal of each person's and each item's equations. */
  readonly personRidge: Float64Array;
  readonly itemRidge: Float64Array;
  /** Steps of conjugate gradients per vector and round. */
  readonly steps: number;
}

/** Vectors, row by row, and the two half rounds that improve them. */
export interface FactorsRoom {
  readonly people: Float32Array | Float64Array;
  readonly items: Float32Array | Float64Array;
  readonly improvePeople: () => void;
  readonly improveItems: () => void;
}

export type FactorsKernel = (problem: FactorsProblem) => FactorsRoom;
