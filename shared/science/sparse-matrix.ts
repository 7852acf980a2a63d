/**
 * Compressed rows: row r holds entries `rowStart[r]` … `rowStart[r + 1] − 1` of `column` and `value`. Plain typed arrays,
 * so that a kernel in another language can read them where they lie.
 */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** The same matrix by columns: rows and columns change places. Entries of a new row come in rising order. */
export const transpose = (matrix: SparseMatrix): SparseMatrix => {
  const { rows, columns, rowStart, column, value } = matrix;
  const start = new Int32Array(columns + 1);
  for (const at of column) start[at + 1] = (start[at + 1] ?? 0) + 1;
  for (let at = 0; at < columns; at += 1) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const next = start.slice(0, columns);
  const outColumn = new Int32Array(column.length);
  const outValue = new Float32Array(value.length);
  for (let row = 0; row < rows; row += 1) {
    const end = rowStart[row + 1] ?? 0;
    for (let entry = rowStart[row] ?? 0; entry < end; entry += 1) {
      const at = column[entry] ?? 0;
      const slot = next[at] ?? 0;
      next[at] = slot + 1;
      outColumn[slot] = row;
      outValue[slot] = value[entry] ?? 0;
    }
  }
  return { rows: columns, columns: rows, rowStart: start, column: outColumn, value: outValue };
};

/** The rows named, in that order. */
export const selectRows = (matrix: SparseMatrix, chosen: Int32Array): SparseMatrix => {
  const rowStart = new Int32Array(chosen.length + 1);
  let total = 0;
  for (let index = 0; index < chosen.length; index += 1) {
    const row = chosen[index] ?? 0;
    total += (matrix.rowStart[row + 1] ?? 0) - (matrix.rowStart[row] ?? 0);
    rowStart[index + 1] = total;
  }
  const column = new Int32Array(total);
  const value = new Float32Array(total);
  for (let index = 0; index < chosen.length; index += 1) {
    const row = chosen[index] ?? 0;
    const from = matrix.rowStart[row] ?? 0;
    const to = matrix.rowStart[row + 1] ?? 0;
    column.set(matrix.column.subarray(from, to), rowStart[index] ?? 0);
    value.set(matrix.value.subarray(from, to), rowStart[index] ?? 0);
  }
  return { rows: chosen.length, columns: matrix.columns, rowStart, column, value };
};

/** Length of every row (Euclidean). */
export const rowNorms = (matrix: SparseMatrix): Float64Array => {
  const norms = new Float64Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row += 1) {
    let squares = 0;
    const end = matrix.rowStart[row + 1] ?? 0;
    for (let entry = matrix.rowStart[row] ?? 0; entry < end; entry += 1)
      squares += (matrix.value[entry] ?? 0) ** 2;
    norms[row] = Math.sqrt(squares);
  }
  return norms;
};
