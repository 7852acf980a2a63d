import type { SparseMatrix } from '../sparse-matrix.ts';

/** One person did something with one item. */
export interface Interaction {
  readonly person: string;
  readonly item: string;
  /** How much it says that the person wants such items; above 0. What speaks against an item is no interaction. */
  readonly weight: number;
  /** When; any unit that grows with time, the same throughout. */
  readonly at: number;
}

/** Who did what with which item of one kind: at most one entry for a person and an item. */
export interface Interactions {
  readonly people: readonly string[];
  readonly items: readonly string[];
  /** People by items; a person's entries come oldest first. */
  readonly matrix: SparseMatrix;
  /** When, by entry of the matrix. */
  readonly at: Float64Array;
}

const keyOf = (index: Map<string, number>, id: string): number => {
  const known = index.get(id);
  if (known !== undefined) return known;
  index.set(id, index.size);
  return index.size - 1;
};

interface Entry {
  column: number;
  weight: number;
  at: number;
}

/** Rows as they were gathered, oldest first; ties by item, so that the order of arrival changes nothing. */
const compressed = (
  people: readonly string[],
  items: readonly string[],
  rows: readonly (readonly Entry[])[],
): Interactions => {
  const entries = rows.reduce((sum, row) => sum + row.length, 0);
  const rowStart = new Int32Array(people.length + 1);
  const column = new Int32Array(entries);
  const value = new Float32Array(entries);
  const at = new Float64Array(entries);
  let next = 0;
  rows.forEach((row, person) => {
    for (const entry of row.toSorted((a, b) => a.at - b.at || a.column - b.column)) {
      column[next] = entry.column;
      value[next] = entry.weight;
      at[next] = entry.at;
      next += 1;
    }
    rowStart[person + 1] = next;
  });
  const matrix = { rows: people.length, columns: items.length, rowStart, column, value };
  return { people, items, matrix, at };
};

/**
 * Gathers interactions. Of several with the same person and item the largest weight and the latest time count. People and
 * items are sorted by id: the same interactions in any order give the same matrix. `items` names items that are to be
 * there even if nobody met them yet.
 */
export const gatherInteractions = (
  interactions: Iterable<Interaction>,
  items: readonly string[] = [],
): Interactions => {
  const personKeys = new Map<string, number>();
  const itemKeys = new Map<string, number>();
  for (const item of items) keyOf(itemKeys, item);
  const met: Map<number, Entry>[] = [];
  for (const { person, item, weight, at } of interactions) {
    if (!(weight > 0)) throw new RangeError(`an interaction of ${item} weighs ${weight}`);
    const row = (met[keyOf(personKeys, person)] ??= new Map());
    const column = keyOf(itemKeys, item);
    const before = row.get(column);
    if (!before) row.set(column, { column, weight, at });
    else {
      before.weight = Math.max(before.weight, weight);
      before.at = Math.max(before.at, at);
    }
  }
  const [sortedPeople, sortedItems] = [[...personKeys.keys()].sort(), [...itemKeys.keys()].sort()];
  const place = new Int32Array(sortedItems.length);
  sortedItems.forEach((item, index) => (place[itemKeys.get(item) ?? 0] = index));
  const rows = sortedPeople.map((person) =>
    Array.from(met[personKeys.get(person) ?? -1]?.values() ?? [], (entry) => ({
      ...entry,
      column: place[entry.column] ?? 0,
    })),
  );
  return compressed(sortedPeople, sortedItems, rows);
};

/** The interactions of which `keep` is true, by entry; people and items keep their places. */
export const keepEntries = (
  { people, items, matrix, at }: Interactions,
  keep: (entry: number, person: number) => boolean,
): Interactions => {
  const rowStart = new Int32Array(matrix.rows + 1);
  const kept: number[] = [];
  for (let person = 0; person < matrix.rows; person += 1) {
    const end = matrix.rowStart[person + 1] ?? 0;
    for (let entry = matrix.rowStart[person] ?? 0; entry < end; entry += 1)
      if (keep(entry, person)) kept.push(entry);
    rowStart[person + 1] = kept.length;
  }
  return {
    people,
    items,
    matrix: {
      rows: matrix.rows,
      columns: matrix.columns,
      rowStart,
      column: Int32Array.from(kept, (entry) => matrix.column[entry] ?? 0),
      value: Float32Array.from(kept, (entry) => matrix.value[entry] ?? 0),
    },
    at: Float64Array.from(kept, (entry) => at[entry] ?? 0),
  };
};

/** One item of somebody's past: a place among the items, and the weight of what was done with it. */
export interface HistoryItem {
  readonly item: number;
  readonly weight: number;
}

/** What a person did, oldest first. */
export const historyOf = ({ matrix }: Interactions, person: number): HistoryItem[] => {
  const from = matrix.rowStart[person] ?? 0;
  const to = matrix.rowStart[person + 1] ?? 0;
  return Array.from({ length: to - from }, (_, index) => ({
    item: matrix.column[from + index] ?? 0,
    weight: matrix.value[from + index] ?? 0,
  }));
};
