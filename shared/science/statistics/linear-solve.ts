/** A square or rectangular matrix: rows of equal length. */
export type Rows = readonly Float64Array[];

/**
 * Solves A X = B for symmetric positive definite A (n × n) by Cholesky decomposition; B and X are n × c. Undefined where
 * A is not positive definite to working precision.
 */
export const solveSymmetric = (a: Rows, b: Rows): Float64Array[] | undefined => {
  const n = a.length;
  const factor = a.map(() => new Float64Array(n));
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = a[row]?.[column] ?? 0;
      for (let k = 0; k < column; k += 1) sum -= (factor[row]?.[k] ?? 0) * (factor[column]?.[k] ?? 0);
      const target = factor[row];
      if (!target) return undefined;
      if (row === column) {
        if (!(sum > 1e-12 * Math.abs(a[row]?.[row] ?? 0))) return undefined;
        target[column] = Math.sqrt(sum);
      } else target[column] = sum / (factor[column]?.[column] ?? 1);
    }
  }
  return substitute(factor, b);
};

/** Forward and backward substitution with the lower factor, for all right-hand sides at once. */
const substitute = (factor: Rows, b: Rows): Float64Array[] => {
  const n = factor.length;
  const x = b.map((row) => Float64Array.from(row));
  const subtract = (from: number, what: number, weight: number): void => {
    const [target, source] = [x[from], x[what]];
    if (target && source)
      for (let c = 0; c < target.length; c += 1) target[c] = (target[c] ?? 0) - weight * (source[c] ?? 0);
  };
  const divide = (row: number): void => {
    const [target, pivot] = [x[row], factor[row]?.[row] ?? 1];
    if (target) for (let c = 0; c < target.length; c += 1) target[c] = (target[c] ?? 0) / pivot;
  };
  for (let row = 0; row < n; row += 1) {
    for (let k = 0; k < row; k += 1) subtract(row, k, factor[row]?.[k] ?? 0);
    divide(row);
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < n; k += 1) subtract(row, k, factor[k]?.[row] ?? 0);
    divide(row);
  }
  return x;
};
