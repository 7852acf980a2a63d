import { type SparseMatrix } from '../sparse-matrix.ts';
import { largestPlaces } from './top-items.ts';

/**
 * For every item the sum over the people who have it of `weight(person)` × entry × entry, against every other item; the row
 * is reused. With weights of 1 and entries of 1 these are the numbers of people two items share.
 */
export const forEachItemRow = (
  { people, items }: { readonly people: SparseMatrix; readonly items: SparseMatrix },
  weight: Float64Array,
  use: (item: number, row: Float64Array) => void,
): void => {
  const row = new Float64Array(items.rows);
  for (let item = 0; item < items.rows; item += 1) {
    row.fill(0);
    const end = items.rowStart[item + 1] ?? 0;
    for (let entry = items.rowStart[item] ?? 0; entry < end; entry += 1) {
      const person = items.column[entry] ?? 0;
      const share = (weight[person] ?? 0) * (items.value[entry] ?? 0);
      const last = people.rowStart[person + 1] ?? 0;
      for (let other = people.rowStart[person] ?? 0; other < last; other += 1) {
        const column = people.column[other] ?? 0;
        row[column] = (row[column] ?? 0) + share * (people.value[other] ?? 0);
      }
    }
    use(item, row);
  }
};

/** Gathers rows of which only the largest entries are kept. */
export const largestOfRows = (columns: number, perRow: number) => {
  const kept: { places: Int32Array; values: Float32Array }[] = [];
  return {
    /** Adds the next row; zeros are never kept. `rank` says what is large; by default the value itself. */
    add: (row: Float32Array | Float64Array, rank?: (value: number) => number): void => {
      const score = new Float64Array(row.length);
      for (let place = 0; place < row.length; place += 1) {
        const value = row[place] ?? 0;
        score[place] = value === 0 ? -Infinity : rank ? rank(value) : value;
      }
      const places = largestPlaces(score, perRow).sort();
      kept.push({ places, values: Float32Array.from(places, (place) => row[place] ?? 0) });
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
