import type { SparseMatrix } from '../sparse-matrix.ts';

/** Sum of the entries of every row. */
export const rowSums = ({ rows, rowStart, value }: SparseMatrix): Float64Array => {
  const sums = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1)
      sums[row] = (sums[row] ?? 0) + (value[entry] ?? 0);
  }
  return sums;
};
