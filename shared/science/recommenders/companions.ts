import type { Interactions } from './interactions.ts';
import type { SparseItemsModel } from './model.ts';
import { largestOfRows, scratchRow } from './neighbour-rows.ts';
import { rowSums } from './row-sums.ts';
import { transpose, type SparseMatrix } from '../sparse-matrix.ts';

export interface CompanionsOptions {
  /** How many of somebody's interactions before and after one are its companions. */
  readonly window: number;
  /** Powers of the popularity of the item of the history and of the item scored that are taken off. */
  readonly fromPower: number;
  readonly toPower: number;
  /** Entries kept for every item of the history. */
  readonly neighbours: number;
}

/** For every item the entries of the matrix that are of it. */
const entriesOf = ({ columns, column }: SparseMatrix): { start: Int32Array; entry: Int32Array } => {
  const start = new Int32Array(columns + 1);
  for (const item of column) start[item + 1] = (start[item + 1] ?? 0) + 1;
  for (let item = 0; item < columns; item += 1) start[item + 1] = (start[item + 1] ?? 0) + (start[item] ?? 0);
  const next = start.slice();
  const entry = new Int32Array(column.length);
  column.forEach((item, at) => {
    const slot = next[item] ?? 0;
    next[item] = slot + 1;
    entry[slot] = at;
  });
  return { start, entry };
};

const personOfEntry = ({ rows, rowStart, column }: SparseMatrix): Int32Array => {
  const person = new Int32Array(column.length);
  for (let row = 0; row < rows; row += 1) person.fill(row, rowStart[row] ?? 0, rowStart[row + 1] ?? 0);
  return person;
};

/** 1 − (d − 1) / window for −window … window, 0 for the interaction itself. */
const nearnessOf = (window: number): Float64Array =>
  Float64Array.from({ length: 2 * window + 1 }, (_, index) =>
    index === window ? 0 : 1 - (Math.abs(index - window) - 1) / window,
  );

/**
 * What people meet close to each other in time: every pair of somebody's interactions that lie d ≤ `window` places apart adds
 * 1 − (d − 1) / window, in both directions; popularity is taken off by powers. The sequential rules of Ludewig and Jannach
 * (2018) without their direction.
 */
export const fitCompanions = ({ matrix }: Interactions, options: CompanionsOptions): SparseItemsModel => {
  const { window, fromPower, toPower, neighbours } = options;
  const { rowStart, column, columns, value } = matrix;
  const { start, entry } = entriesOf(matrix);
  const person = personOfEntry(matrix);
  const popularity = rowSums(transpose(matrix));
  const off = (power: number) => popularity.map((weight) => (weight > 0 ? weight ** -power : 0));
  const [from, to] = [off(fromPower), off(toPower)];
  const kept = largestOfRows(columns, neighbours);
  const row = scratchRow(columns);
  const nearness = nearnessOf(window);
  for (let item = 0; item < columns; item += 1) {
    for (let slot = start[item] ?? 0; slot < (start[item + 1] ?? 0); slot += 1) {
      const at = entry[slot] ?? 0;
      const who = person[at] ?? 0;
      const last = Math.min((rowStart[who + 1] ?? 0) - 1, at + window);
      for (let other = Math.max(rowStart[who] ?? 0, at - window); other <= last; other += 1) {
        const weight = (nearness[other - at + window] ?? 0) * (value[other] ?? 0);
        if (weight > 0) row.add(column[other] ?? 0, weight);
      }
    }
    for (const place of row.places())
      row.value[place] = (row.value[place] ?? 0) * (from[item] ?? 0) * (to[place] ?? 0);
    kept.add(row.value, row.places());
    row.clear();
  }
  return { kind: 'sparse-items', weights: kept.matrix() };
};
