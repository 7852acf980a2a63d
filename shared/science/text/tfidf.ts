import type { SparseMatrix } from '../sparse-matrix.ts';
import type { TermCounts } from './term-counts.ts';

export interface VocabularyLimits {
  /** A term must occur in at least so many documents. */
  minDocuments: number;
  /** … and in at most this share of them. */
  maxShare: number;
  /** The most frequent so many terms are kept. */
  maxTerms: number;
}

export interface Tfidf {
  /** One row per document, of length 1 (or empty where no term was kept). */
  matrix: SparseMatrix;
  /** Name of every column. */
  terms: readonly string[];
  /** Documents that hold each column's term. */
  documentFrequency: Int32Array;
}

interface ChosenTerm {
  term: number;
  name: string;
  frequency: number;
}

const chooseTerms = (counts: TermCounts, limits: VocabularyLimits): ChosenTerm[] => {
  const kept: number[] = [];
  const most = limits.maxShare * counts.documents;
  for (let term = 0; term < counts.terms; term += 1) {
    const frequency = counts.frequency(term);
    if (frequency >= limits.minDocuments && frequency <= most) kept.push(term);
  }
  const named = kept.map((term) => ({ term, name: counts.name(term), frequency: counts.frequency(term) }));
  named.sort((a, b) => b.frequency - a.frequency || (a.name < b.name ? -1 : 1));
  return named.slice(0, limits.maxTerms);
};

/** Scales one row, whose entries end at `to`, to length 1. */
const normalise = (value: Float32Array, from: number, to: number): void => {
  let squares = 0;
  for (let entry = from; entry < to; entry += 1) squares += (value[entry] ?? 0) ** 2;
  const factor = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let entry = from; entry < to; entry += 1) value[entry] = (value[entry] ?? 0) * factor;
};

/**
 * TF-IDF with damped counts and smoothed inverse document frequency:
 * (1 + ln count) · (ln((1 + n) / (1 + df)) + 1), rows scaled to length 1 (Manning, Raghavan and Schütze, *Introduction to
 * Information Retrieval*, 6.4; the smoothing as in scikit-learn). Columns come in falling document frequency.
 */
export const tfidf = (counts: TermCounts, limits: VocabularyLimits): Tfidf => {
  const kept = chooseTerms(counts, limits);
  const columnOf = new Int32Array(counts.terms).fill(-1);
  const inverse = new Float64Array(kept.length);
  kept.forEach(({ term, frequency }, column) => {
    columnOf[term] = column;
    inverse[column] = Math.log((1 + counts.documents) / (1 + frequency)) + 1;
  });
  const rowStart = new Int32Array(counts.documents + 1);
  const column = new Int32Array(counts.entries);
  const value = new Float32Array(counts.entries);
  let used = 0;
  for (let row = 0; row < counts.documents; row += 1) {
    const { from, to } = counts.span(row);
    for (let entry = from; entry < to; entry += 1) {
      const at = columnOf[counts.termAt(entry)] ?? -1;
      if (at < 0) continue;
      column[used] = at;
      const count = counts.countAt(entry);
      value[used] = (count === 1 ? 1 : 1 + Math.log(count)) * (inverse[at] ?? 0);
      used += 1;
    }
    normalise(value, rowStart[row] ?? 0, used);
    rowStart[row + 1] = used;
  }
  return {
    matrix: {
      rows: counts.documents,
      columns: kept.length,
      rowStart,
      column: column.slice(0, used),
      value: value.slice(0, used),
    },
    terms: kept.map(({ name }) => name),
    documentFrequency: Int32Array.from(kept, ({ frequency }) => frequency),
  };
};
