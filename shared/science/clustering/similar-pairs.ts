import { GrowingInt32 } from '../growing-array.ts';
import { transpose, type SparseMatrix } from '../sparse-matrix.ts';

/** Rows `left[i]` > `right[i]` whose product reaches the threshold; every pair once, in no order. */
export interface Pairs {
  readonly left: GrowingInt32;
  readonly right: GrowingInt32;
}

/** What single precision may take from a product of unit rows. */
const rounding = 1e-7;

/** The same rows with columns renumbered in falling frequency, entries in rising order: the commonest terms come first. */
const commonestFirst = (matrix: SparseMatrix): SparseMatrix => {
  const byColumn = transpose(matrix);
  const frequency = (column: number): number =>
    (byColumn.rowStart[column + 1] ?? 0) - (byColumn.rowStart[column] ?? 0);
  const order = Array.from({ length: matrix.columns }, (_, column) => column);
  order.sort((a, b) => frequency(b) - frequency(a) || a - b);
  const rank = new Int32Array(matrix.columns);
  order.forEach((column, at) => (rank[column] = at));
  // Transposing twice sorts the entries of every row.
  const renumbered = { ...matrix, column: matrix.column.map((column) => rank[column] ?? 0) };
  return transpose(transpose(renumbered));
};

const bands = 64;

/**
 * Finds all pairs of unit rows whose product reaches a threshold, exactly. Rows are taken one by one against an inverted index
 * of those before. Three bounds, all Cauchy–Schwarz, leave out nearly all work (after L2AP, Anastasiu and Karypis 2014):
 * the commonest terms of a row are not indexed while they alone cannot reach the threshold; a row becomes a candidate
 * only through terms before which enough of the query is still to come; and a candidate's unindexed part is only read
 * where the lengths of both parts could make up what is missing.
 */
class PairSearch {
  readonly #rows: SparseMatrix;
  readonly #threshold: number;
  /** Where the indexed part of each row begins, and the length of the part before. */
  readonly #split: Int32Array;
  readonly #headLength: Float32Array;
  /** The first band whose bound lies behind the row's unindexed part. */
  readonly #headBand: Uint8Array;
  readonly #bandEnd: Int32Array;
  /** Length of the query's part before the end of each band. */
  readonly #queryLength = new Float32Array(bands + 1);
  /** The index: rows and values of column c at `#first[c]` … `#next[c]` − 1. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #indexed: Int32Array;
  readonly #indexedValue: Float32Array;
  readonly #product: Float32Array;
  readonly #touched: Int32Array;
  /** The query by column. */
  readonly #query: Float32Array;
  readonly pairs: Pairs = { left: new GrowingInt32(), right: new GrowingInt32() };

  constructor(matrix: SparseMatrix, threshold: number) {
    const { rows, columns } = matrix;
    this.#rows = commonestFirst(matrix);
    this.#threshold = threshold;
    this.#split = new Int32Array(rows);
    this.#headLength = new Float32Array(rows);
    this.#headBand = new Uint8Array(rows);
    this.#bandEnd = Int32Array.from({ length: bands + 1 }, (_, band) =>
      Math.ceil(columns * (band / bands) ** 3),
    );
    this.#first = new Int32Array(columns + 1);
    this.#splitRows();
    for (let at = 0; at < columns; at += 1)
      this.#first[at + 1] = (this.#first[at + 1] ?? 0) + (this.#first[at] ?? 0);
    this.#next = this.#first.slice(0, columns);
    this.#indexed = new Int32Array(this.#first[columns] ?? 0);
    this.#indexedValue = new Float32Array(this.#indexed.length);
    this.#product = new Float32Array(rows);
    this.#touched = new Int32Array(rows);
    this.#query = new Float32Array(columns);
  }

  /** Finds where each row's indexed part begins, and counts the index's entries by column into `#first`, one place on. */
  #splitRows(): void {
    const { rows, rowStart, column, value } = this.#rows;
    const enough = this.#threshold * this.#threshold;
    for (let row = 0; row < rows; row += 1) {
      const end = rowStart[row + 1] ?? 0;
      let at = rowStart[row] ?? 0;
      let squares = 0;
      for (; at < end; at += 1) {
        const more = squares + (value[at] ?? 0) ** 2;
        if (more >= enough) break;
        squares = more;
      }
      this.#split[row] = at;
      this.#headLength[row] = Math.sqrt(squares);
      const behind = at > (rowStart[row] ?? 0) ? (column[at - 1] ?? 0) + 1 : 0;
      this.#headBand[row] = this.#bandEnd.findIndex((bound) => bound >= behind);
      for (; at < end; at += 1) {
        const next = (column[at] ?? 0) + 1;
        this.#first[next] = (this.#first[next] ?? 0) + 1;
      }
    }
  }

  /** Products of the query's indexed columns, rarest term first. Returns how many rows were touched. */
  #accumulate(row: number): number {
    const { rowStart, column, value } = this.#rows;
    const [indexed, indexedValue, product, touched] = [
      this.#indexed,
      this.#indexedValue,
      this.#product,
      this.#touched,
    ];
    const begin = rowStart[row] ?? 0;
    let found = 0;
    let remaining = 1;
    for (let entry = (rowStart[row + 1] ?? 0) - 1; entry >= begin; entry -= 1) {
      const at = column[entry] ?? 0;
      const x = value[entry] ?? 0;
      this.#query[at] = x;
      const end = this.#next[at] ?? 0;
      const open = remaining >= this.#threshold;
      for (let place = this.#first[at] ?? 0; place < end; place += 1) {
        const other = indexed[place] ?? 0;
        const before = product[other] ?? 0;
        if (before === 0) {
          if (!open) continue;
          touched[found] = other;
          found += 1;
        }
        product[other] = before + x * (indexedValue[place] ?? 0);
      }
      remaining = Math.sqrt(Math.max(0, remaining * remaining - x * x));
    }
    return found;
  }

  #measureQuery(row: number): void {
    const { rowStart, column, value } = this.#rows;
    const end = rowStart[row + 1] ?? 0;
    let at = rowStart[row] ?? 0;
    let squares = 0;
    for (let band = 0; band <= bands; band += 1) {
      for (; at < end && (column[at] ?? 0) < (this.#bandEnd[band] ?? 0); at += 1)
        squares += (value[at] ?? 0) ** 2;
      this.#queryLength[band] = Math.sqrt(squares);
    }
  }

  /** Adds the unindexed part to each touched row's product where that can matter; keeps those that reach the threshold. */
  #verify(row: number, found: number): void {
    const { rowStart, column, value } = this.#rows;
    const threshold = this.#threshold;
    for (let index = 0; index < found; index += 1) {
      const other = this.#touched[index] ?? 0;
      let product = this.#product[other] ?? 0;
      this.#product[other] = 0;
      const reach = this.#queryLength[this.#headBand[other] ?? 0] ?? 0;
      if (product + (this.#headLength[other] ?? 0) * reach < threshold) continue;
      const end = this.#split[other] ?? 0;
      for (let at = rowStart[other] ?? 0; at < end; at += 1)
        product += (value[at] ?? 0) * (this.#query[column[at] ?? 0] ?? 0);
      if (product < threshold) continue;
      this.pairs.left.push(row);
      this.pairs.right.push(other);
    }
  }

  #addToIndex(row: number): void {
    const { rowStart, column, value } = this.#rows;
    const end = rowStart[row + 1] ?? 0;
    for (let at = rowStart[row] ?? 0; at < end; at += 1) this.#query[column[at] ?? 0] = 0;
    for (let at = this.#split[row] ?? 0; at < end; at += 1) {
      const term = column[at] ?? 0;
      const place = this.#next[term] ?? 0;
      this.#indexed[place] = row;
      this.#indexedValue[place] = value[at] ?? 0;
      this.#next[term] = place + 1;
    }
  }

  run(): Pairs {
    for (let row = 0; row < this.#rows.rows; row += 1) this.#search(row);
    return this.pairs;
  }

  /** Hands the pairs out row by row and keeps none. */
  each(found: (left: number, right: number) => void): void {
    const { left, right } = this.pairs;
    for (let row = 0; row < this.#rows.rows; row += 1) {
      this.#search(row);
      for (let pair = 0; pair < left.length; pair += 1) found(left.at(pair), right.at(pair));
      left.clear();
      right.clear();
    }
  }

  #search(row: number): void {
    const found = this.#accumulate(row);
    this.#measureQuery(row);
    this.#verify(row, found);
    this.#addToIndex(row);
  }
}

const searchOver = (matrix: SparseMatrix, threshold: number): PairSearch => {
  if (!(threshold > 0 && threshold <= 1))
    throw new RangeError(`a threshold of ${threshold} is not in (0, 1]`);
  return new PairSearch(matrix, threshold - rounding);
};

/**
 * All pairs of unit (or empty) rows whose product is at least `threshold`, 0 < `threshold` ≤ 1, without computing the others.
 * Weights must not be negative.
 */
export const similarPairs = (matrix: SparseMatrix, threshold: number): Pairs =>
  searchOver(matrix, threshold).run();

/** The same pairs one by one, none of them kept: there may be very many. */
export const eachPair = (
  matrix: SparseMatrix,
  threshold: number,
  found: (left: number, right: number) => void,
): void => {
  searchOver(matrix, threshold).each(found);
};
