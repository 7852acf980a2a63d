export interface Eigen {
  /** Falling. */
  values: number[];
  /** `vectors[i]` belongs to `values[i]`; length 1, its largest component positive (the first of equals). */
  vectors: number[][];
}

type Matrix = number[][];

const cell = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

const put = (matrix: Matrix, [row, column]: readonly [number, number], value: number): void => {
  const line = matrix[row];
  if (line) line[column] = value;
};

/** Rotates columns p and q of a matrix. */
const rotateColumns = (
  m: Matrix,
  [p, q]: readonly [number, number],
  [c, s]: readonly [number, number],
): void => {
  for (let k = 0; k < m.length; k += 1) {
    const [kp, kq] = [cell(m, k, p), cell(m, k, q)];
    put(m, [k, p], c * kp - s * kq);
    put(m, [k, q], s * kp + c * kq);
  }
};

/** Rotates rows and columns p and q of `a` so that a[p][q] becomes 0; `v` collects the rotations. */
const annihilate = (a: Matrix, v: Matrix, [p, q]: readonly [number, number]): void => {
  const theta = (cell(a, q, q) - cell(a, p, p)) / (2 * cell(a, p, q));
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  rotateColumns(a, [p, q], [c, s]);
  for (let k = 0; k < a.length; k += 1) {
    const [pk, qk] = [cell(a, p, k), cell(a, q, k)];
    put(a, [p, k], c * pk - s * qk);
    put(a, [q, k], s * pk + c * qk);
  }
  rotateColumns(v, [p, q], [c, s]);
};

const signed = (vector: number[]): number[] => {
  const largest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) + 1e-12 ? x : best), 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
};

/** All eigenvalues and eigenvectors of a small symmetric matrix by Jacobi rotations (Golub and Van Loan, 8.5). */
export const symmetricEigen = (matrix: readonly (readonly number[])[]): Eigen => {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, row) => a.map((__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep += 1) {
    let off = 0;
    for (let p = 0; p < n; p += 1) {
      for (let q = p + 1; q < n; q += 1) {
        off += cell(a, p, q) ** 2;
        if (Math.abs(cell(a, p, q)) > 1e-14) annihilate(a, v, [p, q]);
      }
    }
    if (off < 1e-22) break;
  }
  const order = a.map((_, index) => index).sort((i, j) => cell(a, j, j) - cell(a, i, i));
  return {
    values: order.map((index) => cell(a, index, index)),
    vectors: order.map((index) => signed(v.map((row) => row[index] ?? 0))),
  };
};
