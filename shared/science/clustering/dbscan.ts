import type { SparseMatrix } from '../sparse-matrix.ts';
import { similarPairs, type Pairs } from './similar-pairs.ts';

export interface DbscanOptions {
  /** Rows at most so far apart (1 − cosine, below 1) are neighbours. */
  readonly eps: number;
  /** A row with at least so many neighbours, itself among them, is the core of a cluster. */
  readonly minPoints: number;
}

export interface Dbscan {
  /** 0, 1, 2 … in the order of each cluster's first core row; −1 for outliers and empty rows. */
  readonly labels: Int32Array;
  readonly clusters: number;
  /** Neighbours of every row without itself: how dense the market is around it. */
  readonly neighbours: Int32Array;
}

/** Neighbours of row r at `start[r]` … `start[r + 1] − 1`. */
const neighbourLists = (rows: number, { left, right }: Pairs): { start: Int32Array; list: Int32Array } => {
  const start = new Int32Array(rows + 1);
  for (const side of [left, right]) {
    for (let pair = 0; pair < side.length; pair += 1) {
      const next = side.at(pair) + 1;
      start[next] = (start[next] ?? 0) + 1;
    }
  }
  for (let row = 0; row < rows; row += 1) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const next = start.slice(0, rows);
  const list = new Int32Array(left.length * 2);
  const put = (row: number, other: number): void => {
    const place = next[row] ?? 0;
    list[place] = other;
    next[row] = place + 1;
  };
  for (let pair = 0; pair < left.length; pair += 1) {
    put(left.at(pair), right.at(pair));
    put(right.at(pair), left.at(pair));
  }
  return { start, list };
};

/**
 * DBSCAN (Ester, Kriegel, Sander and Xu 1996) of unit rows under cosine distance; the labels are those of scikit-learn's
 * `DBSCAN(metric='cosine')`. Exact: neighbours come from `similarPairs`. A row on the border of several clusters belongs to
 * the first. Throws RangeError for `eps` outside [0, 1).
 */
export const dbscan = (matrix: SparseMatrix, { eps, minPoints }: DbscanOptions): Dbscan => {
  if (!(eps >= 0 && eps < 1)) throw new RangeError(`an eps of ${eps} is not in [0, 1)`);
  const { rows } = matrix;
  const { start, list } = neighbourLists(rows, similarPairs(matrix, 1 - eps));
  const neighbours = Int32Array.from({ length: rows }, (_, row) => (start[row + 1] ?? 0) - (start[row] ?? 0));
  const isCore = (row: number): boolean => (neighbours[row] ?? 0) + 1 >= minPoints;
  const labels = new Int32Array(rows).fill(-1);
  const stack: number[] = [];
  let clusters = 0;
  for (let first = 0; first < rows; first += 1) {
    if (labels[first] !== -1 || !isCore(first)) continue;
    labels[first] = clusters;
    stack.push(first);
    for (let row = stack.pop(); row !== undefined; row = stack.pop()) {
      if (!isCore(row)) continue;
      for (const other of list.subarray(start[row] ?? 0, start[row + 1] ?? 0)) {
        if (labels[other] !== -1) continue;
        labels[other] = clusters;
        stack.push(other);
      }
    }
    clusters += 1;
  }
  return { labels, clusters, neighbours };
};
