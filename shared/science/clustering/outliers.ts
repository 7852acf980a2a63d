import type { SparseMatrix } from '../sparse-matrix.ts';
import type { DbscanOptions } from './dbscan.ts';
import { eachPair } from './similar-pairs.ts';

export interface Surroundings {
  /** Neighbours of every row without itself. */
  readonly neighbours: Int32Array;
  /** 1 where DBSCAN would call the row noise: neither a core nor the neighbour of one. Empty rows are noise. */
  readonly noise: Uint8Array;
}

/** For every row the first few neighbours found: all there are of a row that is no core, and enough to know it is none. */
class FirstNeighbours {
  readonly count: Int32Array;
  readonly #few: number;
  readonly #kept: Int32Array;

  constructor(rows: number, few: number) {
    this.#few = few;
    this.count = new Int32Array(rows);
    this.#kept = new Int32Array(rows * few);
  }

  add(row: number, other: number): void {
    const known = this.count[row] ?? 0;
    if (known < this.#few) this.#kept[row * this.#few + known] = other;
    this.count[row] = known + 1;
  }

  of(row: number): Int32Array {
    const from = row * this.#few;
    return this.#kept.subarray(from, from + Math.min(this.#few, this.count[row] ?? 0));
  }
}

/**
 * How dense unit rows lie and which of them DBSCAN (see `dbscan`) leaves as noise, in one pass over the pairs and in
 * memory that grows with the rows and not with the pairs: a core needs no list of its neighbours, and a row that is no
 * core has fewer than `minPoints` of them. Throws RangeError for `eps` outside [0, 1) and `minPoints` below 2.
 */
export const surroundingsOf = (matrix: SparseMatrix, { eps, minPoints }: DbscanOptions): Surroundings => {
  if (!(eps >= 0 && eps < 1)) throw new RangeError(`an eps of ${eps} is not in [0, 1)`);
  if (!(minPoints >= 2)) throw new RangeError(`${minPoints} points make no cluster`);
  const found = new FirstNeighbours(matrix.rows, minPoints - 1);
  eachPair(matrix, 1 - eps, (one, two) => {
    found.add(one, two);
    found.add(two, one);
  });
  const neighbours = found.count;
  const isCore = (row: number): boolean => (neighbours[row] ?? 0) + 1 >= minPoints;
  const noise = Uint8Array.from(neighbours, (_, row) => (isCore(row) || found.of(row).some(isCore) ? 0 : 1));
  return { neighbours, noise };
};
