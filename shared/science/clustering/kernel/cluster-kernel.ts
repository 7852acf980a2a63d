import type { SparseMatrix } from '../../sparse-matrix.ts';
import type { Workspace } from './workspace.ts';

/** Which rows to assign. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** True computes every product; false leaves out rows whose bounds prove that they stay. */
  readonly fresh: boolean;
}

/**
 * The inner loops of k-means over one workspace. Every kernel gives the same bits: the same operations in the same order,
 * in single precision where the workspace holds single precision.
 */
export interface ClusterKernel {
  readonly space: Workspace;
  /**
   * Gives every row the cluster of highest `product − halfSquare` (lowest number on a tie) and refreshes `own` and
   * `upper`. Returns for how many rows all products were computed.
   *
   * A product of a unit row changes by no more than its centroid moved (Cauchy–Schwarz), so `upper` + `drift` and `own` −
   * `drift` bound what the products can have become (after Elkan 2003 and Schubert, Lang and Feher 2021).
   */
  readonly assign: (span: Span) => number;
  /** Brings `sum`, `size` and `settled` up to the labels of the first `rows` rows. Returns how many rows moved. */
  readonly move: (rows: number) => number;
  /** `square` from `sum`. */
  readonly squares: () => void;
  /** `weight` = `sum` × `scale`, and `shift`. */
  readonly recentre: () => void;
  /** Products of a span of rows with every centroid, `stride` to a row; valid until the next call. */
  readonly productsOf: (from: number, to: number) => Float32Array;
}

/** Makes a kernel over the given rows (unit length, not empty) of a matrix. */
export type KernelMaker = (
  matrix: SparseMatrix,
  shape: { readonly k: number; readonly order: Int32Array },
) => ClusterKernel;
