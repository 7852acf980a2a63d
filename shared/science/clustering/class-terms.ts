import type { SparseMatrix } from '../sparse-matrix.ts';
import { clusterSizes } from './spherical-k-means.ts';

export interface ClassTerm {
  column: number;
  /** Class-based TF-IDF: higher is more characteristic. */
  score: number;
  /** Share of the class's rows that hold the term. */
  share: number;
}

/** How many rows of each class hold each term: at `column × count + label`. */
const rowsHolding = (matrix: SparseMatrix, labels: Int32Array, count: number): Int32Array => {
  const held = new Int32Array(matrix.columns * count);
  for (let row = 0; row < matrix.rows; row += 1) {
    const label = labels[row] ?? -1;
    if (label < 0) continue;
    const end = matrix.rowStart[row + 1] ?? 0;
    for (let entry = matrix.rowStart[row] ?? 0; entry < end; entry += 1) {
      const at = (matrix.column[entry] ?? 0) * count + label;
      held[at] = (held[at] ?? 0) + 1;
    }
  }
  return held;
};

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/**
 * Most characteristic terms of every class: class-based TF-IDF (Grootendorst 2022, BERTopic) over shares:
 * s(t, c) · ln(1 + A / f(t)), where s is the share of the class's rows that hold the term, f(t) the sum of those shares
 * over the classes and A the mean number of terms of a row. Shares instead of counts keep large classes from winning
 * every term. A term no commoner here than over the classes on average characterises nothing and is left out.
 */
export const classTerms = (
  matrix: SparseMatrix,
  labels: Int32Array,
  { count, most }: { count: number; most: number },
): ClassTerm[][] => {
  const held = rowsHolding(matrix, labels, count);
  const sizes = clusterSizes(labels, count).map((size) => Math.max(1, size));
  const shareOf = (column: number, label: number): number =>
    (held[column * count + label] ?? 0) / (sizes[label] ?? 1);
  const totals = Float64Array.from({ length: matrix.columns }, (_, column) =>
    sum(Array.from(sizes, (__, label) => shareOf(column, label))),
  );
  const average = sum(totals) / Math.max(1, count);
  const byClass: ClassTerm[][] = Array.from({ length: count }, () => []);
  totals.forEach((total, column) => {
    if (total === 0) return;
    const inverse = Math.log(1 + average / total);
    byClass.forEach((terms, label) => {
      const share = shareOf(column, label);
      if (share * count > total || count === 1) terms.push({ column, score: share * inverse, share });
    });
  });
  return byClass.map((terms) =>
    terms.sort((a, b) => b.score - a.score || a.column - b.column).slice(0, most),
  );
};
