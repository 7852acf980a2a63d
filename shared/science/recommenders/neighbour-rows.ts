import { type SparseMatrix } from '../sparse-matrix.ts';
import { largestPlaces } from './top-items.ts';

/** A row of sums that remembers which places it touched, so that what is sparse costs no more than what is there. */
export interface ScratchRow {
  /** By place; zero where nothing was added. */
  readonly value: Float64Array;
  /** Adds an amount above 0. */
  readonly add: (place: number, amount: number) => void;
  /** Places with something in them, in no order; valid until the next change. */
  readonly places: () => Int32Array;
  readonly clear: () => void;
}

export const scratchRow = (columns: number): ScratchRow => {
  const value = new Float64Array(columns);
  const touched = new Int32Array(columns);
  let length = 0;
  return {
    value,
    add: (place, amount) => {
      const before = value[place] ?? 0;
      if (before === 0) {
        touched[length] = place;
        length += 1;
      }
      value[place] = before + amount;
    },
    places: () => touched.subarray(0, length),
    clear: () => {
      for (let index = 0; index < length; index += 1) value[touched[index] ?? 0] = 0;
      length = 0;
    },
  };
};

/**
 * For every item the sum over the people who have it of `weight(person)` × entry × entry, against every other item; the row
 * is reused. With weights of 1 and entries of 1 these are the numbers of people two items share.
 */
export const forEachItemRow = (
  { people, items }: { readonly people: SparseMatrix; readonly items: SparseMatrix },
  weight: Float64Array,
  use: (item: number, row: ScratchRow) => void,
): void => {
  const row = scratchRow(items.rows);
  for (let item = 0; item < items.rows; item += 1) {
    const end = items.rowStart[item + 1] ?? 0;
    for (let entry = items.rowStart[item] ?? 0; entry < end; entry += 1) {
      const person = items.column[entry] ?? 0;
      const share = (weight[person] ?? 0) * (items.value[entry] ?? 0);
      const last = people.rowStart[person + 1] ?? 0;
      for (let other = people.rowStart[person] ?? 0; other < last; other += 1)
        row.add(people.column[other] ?? 0, share * (people.value[other] ?? 0));
    }
    use(item, row);
    row.clear();
  }
};

interface Largest {
  readonly perRow: number;
  readonly rank: ((value: number) => number) | undefined;
}

const largestAmong = (
  value: Float32Array | Float64Array,
  among: Int32Array,
  { perRow, rank }: Largest,
): Int32Array => {
  if (among.length <= perRow) return among.filter((place) => (value[place] ?? 0) !== 0);
  const score = new Float64Array(among.length);
  for (let index = 0; index < among.length; index += 1) {
    const one = value[among[index] ?? 0] ?? 0;
    score[index] = one === 0 ? -Infinity : rank ? rank(one) : one;
  }
  return largestPlaces(score, perRow).map((index) => among[index] ?? 0);
};

/** Gathers rows of which only the largest entries are kept. */
export const largestOfRows = (columns: number, perRow: number) => {
  const kept: { places: Int32Array; values: Float32Array }[] = [];
  return {
    /**
     * Adds the next row: its values by place, of which only `among` are looked at; zeros are never kept. `rank` says what is
     * large; by default the value itself.
     */
    add: (value: Float32Array | Float64Array, among: Int32Array, rank?: (value: number) => number): void => {
      const places = largestAmong(value, among, { perRow, rank }).sort();
      kept.push({ places, values: Float32Array.from(places, (place) => value[place] ?? 0) });
    },
    /** The rows added so far. */
    matrix: (): SparseMatrix => {
      const rowStart = new Int32Array(kept.length + 1);
      kept.forEach(({ places }, row) => (rowStart[row + 1] = (rowStart[row] ?? 0) + places.length));
      const column = new Int32Array(rowStart[kept.length] ?? 0);
      const value = new Float32Array(column.length);
      kept.forEach(({ places, values }, row) => {
        column.set(places, rowStart[row] ?? 0);
        value.set(values, rowStart[row] ?? 0);
      });
      return { rows: kept.length, columns, rowStart, column, value };
    },
  };
};
