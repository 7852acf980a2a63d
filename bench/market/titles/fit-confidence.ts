import type { Judged } from './judged-titles.ts';

export interface Weighted {
  readonly judged: readonly Judged[];
  /** How much all of them together count. */
  readonly weight: number;
}

const rowOf = ({ signs }: Judged): readonly number[] =>
  signs === null ? [1, 0, 0, 0] : [1, signs.similarity, signs.lead, signs.known];

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Solves a small dense system by elimination with pivoting; rows carry the right side as their last number. */
const solve = (system: readonly (readonly number[])[]): number[] => {
  const rows = system.map((row) => [...row]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const rest = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.splice(column, rest.length, ...rest);
    const pivot = rows[column] ?? [];
    for (let other = 0; other < size; other += 1) {
      if (other === column) continue;
      const factor = (rows[other]?.[column] ?? 0) / (pivot[column] ?? 1);
      rows[other] = (rows[other] ?? []).map((value, at) => value - factor * (pivot[at] ?? 0));
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
};

const ridge = 0.1;
const rounds = 25;

/**
 * Logistic regression of "the best occupation is right" on constant, similarity, lead and known, by Newton's method with
 * a little ridge on all but the constant. Returns the four weights.
 */
export const fitConfidence = (samples: readonly Weighted[]): number[] => {
  const rows = samples.flatMap(({ judged, weight }) =>
    judged.map((each) => ({ x: rowOf(each), y: each.first ? 1 : 0, w: weight / judged.length })),
  );
  let beta: number[] = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const hessian: number[][] = beta.map((_, i) => beta.map((__, j) => (i === j && i > 0 ? ridge : 0)));
    const gradient: number[] = beta.map((value, i) => (i > 0 ? -ridge * value : 0));
    for (const { x, y, w } of rows) {
      const p = 1 / (1 + Math.exp(-dot(x, beta)));
      for (const [i, xi] of x.entries()) {
        gradient[i] = (gradient[i] ?? 0) + w * (y - p) * xi;
        for (const [j, xj] of x.entries()) {
          const row = hessian[i];
          if (row) row[j] = (row[j] ?? 0) + w * p * (1 - p) * xi * xj;
        }
      }
    }
    const step = solve(hessian.map((row, i) => [...row, gradient[i] ?? 0]));
    beta = beta.map((value, i) => value + (step[i] ?? 0));
  }
  return beta;
};
