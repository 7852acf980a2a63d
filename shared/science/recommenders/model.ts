import type { SparseMatrix } from '../sparse-matrix.ts';

/** The same scores for everyone. */
export interface PopularityModel {
  readonly kind: 'popularity';
  readonly score: Float32Array;
}

/** Weight of an item of the history (row) for an item scored (column), row by row. */
export interface DenseItemsModel {
  readonly kind: 'dense-items';
  readonly items: number;
  readonly weights: Float32Array;
}

/** The same, with only the weights that are kept. */
export interface SparseItemsModel {
  readonly kind: 'sparse-items';
  readonly weights: SparseMatrix;
}

/** Items as vectors; a person's vector is found from the history when it is asked for. */
export interface FactorsModel {
  readonly kind: 'factors';
  readonly items: number;
  readonly size: number;
  /** Items by `size`. */
  readonly factors: Float32Array;
  /** What every person's equations share: α₀ Σ y yᵀ over all items, `size` by `size`. */
  readonly base: Float64Array;
  /** α₀ and λ of the fit; see `AlsOptions`. */
  readonly unobserved: number;
  readonly regularisation: number;
}

/** Models whose scores, each brought to mean 0 and spread 1 over the items, are added up with weights. */
export interface BlendModel {
  readonly kind: 'blend';
  readonly parts: readonly BlendPart[];
}

export interface BlendPart {
  readonly weight: number;
  /**
   * After how many later interactions one of the history counts half to this part; null where all count alike, however long
   * ago.
   */
  readonly halfLife: number | null;
  readonly model: SingleModel;
}

export type SingleModel = PopularityModel | DenseItemsModel | SparseItemsModel | FactorsModel;

/** Everything a recommender has learned, as plain data over the places of items. */
export type Model = SingleModel | BlendModel;
