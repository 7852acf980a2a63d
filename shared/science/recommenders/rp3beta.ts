import { transpose, type SparseMatrix } from '../sparse-matrix.ts';
import type { Interactions } from './interactions.ts';
import type { SparseItemsModel } from './model.ts';
import { forEachItemRow, largestOfRows } from './neighbour-rows.ts';
import { rowSums } from './row-sums.ts';

export interface Rp3BetaOptions {
  /** Power of every step's probability. */
  readonly alpha: number;
  /** How strongly popular items are held back. */
  readonly beta: number;
  /** Entries kept for every item of the history. */
  readonly neighbours: number;
}

/** Sum of every row to a negative power; 0 for empty rows. */
const inverseSums = (matrix: SparseMatrix, power: number): Float64Array =>
  rowSums(matrix).map((sum) => (sum > 0 ? sum ** -power : 0));

/**
 * RP³β (Paudel et al. 2016): a random walk from an item to someone who has it and on to another of their items, each step's
 * probability to the power α, the target's popularity taken off to the power β. The score of j is the sum over the history.
 */
export const fitRp3Beta = (
  { matrix }: Interactions,
  { alpha, beta, neighbours }: Rp3BetaOptions,
): SparseItemsModel => {
  const people = { ...matrix, value: matrix.value.map((value) => value ** alpha) };
  const items = transpose(people);
  const leaving = inverseSums(matrix, alpha);
  const popularity = transpose(matrix);
  const [away, target] = [inverseSums(popularity, alpha), inverseSums(popularity, beta)];
  const nearest = largestOfRows(matrix.columns, neighbours);
  forEachItemRow({ people, items }, leaving, (item, row) => {
    const own = away[item] ?? 0;
    const { value } = row;
    for (const other of row.places()) value[other] = (value[other] ?? 0) * own * (target[other] ?? 0);
    value[item] = 0;
    nearest.add(value, row.places());
  });
  return { kind: 'sparse-items', weights: nearest.matrix() };
};
