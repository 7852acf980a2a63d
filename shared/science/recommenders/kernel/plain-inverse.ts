import { notPositiveDefinite, type InverseKernel } from './inverse-kernel.ts';

/** The lower factor L of A = L Lᵀ in place of A's lower triangle (Cholesky–Banachiewicz, row by row). */
const factor = (a: Float64Array, n: number): void => {
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let left = a[i * n + j] ?? 0;
      for (let q = 0; q < j; q += 1) left -= (a[i * n + q] ?? 0) * (a[j * n + q] ?? 0);
      if (i === j) {
        if (!(left > 0)) throw notPositiveDefinite(i);
        a[i * n + j] = Math.sqrt(left);
      } else a[i * n + j] = left / (a[j * n + j] ?? 1);
    }
  }
};

/** M = L⁻¹, row by row: each is what the rows above leave of the unit's row. */
const invertFactor = (l: Float64Array, n: number): Float64Array => {
  const m = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    m[row + i] = 1;
    for (let k = 0; k < i; k += 1) {
      const weight = l[row + k] ?? 0;
      const above = k * n;
      for (let j = 0; j <= k; j += 1) m[row + j] = (m[row + j] ?? 0) - weight * (m[above + j] ?? 0);
    }
    const pivot = l[row + i] ?? 1;
    for (let j = 0; j <= i; j += 1) m[row + j] = (m[row + j] ?? 0) / pivot;
  }
  return m;
};

/** Mᵀ M into `into`, both triangles. */
const square = (m: Float64Array, into: Float64Array, n: number): void => {
  into.fill(0);
  for (let i = 0; i < n; i += 1) {
    const row = i * n;
    for (let a = 0; a <= i; a += 1) {
      const weight = m[row + a] ?? 0;
      for (let b = 0; b <= a; b += 1) into[a * n + b] = (into[a * n + b] ?? 0) + weight * (m[row + b] ?? 0);
    }
  }
  for (let a = 0; a < n; a += 1) for (let b = 0; b < a; b += 1) into[b * n + a] = into[a * n + b] ?? 0;
};

/** The inverse in double precision without WebAssembly: n³/2 products, for small matrices and to hold the other to. */
export const plainInverse: InverseKernel = (size) => {
  const matrix = new Float64Array(size * size);
  return {
    size,
    stride: size,
    matrix,
    invert: () => {
      factor(matrix, size);
      square(invertFactor(matrix, size), matrix, size);
    },
  };
};
