import { rowNorms, transpose } from '../sparse-matrix.ts';
import type { Interactions } from './interactions.ts';
import type { SparseItemsModel } from './model.ts';
import { forEachItemRow, largestOfRows } from './neighbour-rows.ts';

export interface ItemKnnOptions {
  /** How many most similar items each item is judged by. */
  readonly neighbours: number;
  /** Takes similarity from pairs that few people met: |i| |j| in the cosine grows by it. */
  readonly shrinkage: number;
}

/**
 * Item-based nearest neighbours (Sarwar et al. 2001): the score of j is the sum of s(i, j) over those items i of the history
 * that are among the nearest to j, with the cosine s(i, j) = Σ x_ui x_uj / (|x_i| |x_j| + shrinkage).
 */
export const fitItemKnn = (
  { matrix }: Interactions,
  { neighbours, shrinkage }: ItemKnnOptions,
): SparseItemsModel => {
  const items = transpose(matrix);
  const norm = rowNorms(items);
  const nearest = largestOfRows(matrix.columns, neighbours);
  forEachItemRow({ people: matrix, items }, new Float64Array(matrix.rows).fill(1), (item, row) => {
    const own = norm[item] ?? 0;
    const { value } = row;
    for (const other of row.places())
      value[other] = (value[other] ?? 0) / (own * (norm[other] ?? 0) + shrinkage);
    value[item] = 0;
    nearest.add(value, row.places());
  });
  return { kind: 'sparse-items', weights: transpose(nearest.matrix()) };
};
