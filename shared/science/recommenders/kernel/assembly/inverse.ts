// The inverse of a symmetric positive definite matrix in single precision, compiled to WebAssembly with 128-bit SIMD, in
// three steps of n³/6 products each: A = L Lᵀ, M = L⁻¹, A⁻¹ = Mᵀ M. `plain-inverse.ts` does the same in double precision.
// n is a multiple of 64; all arguments ending in `At` are addresses. Every step is exported in pieces of a span of columns,
// because an engine swaps in its optimised code only between calls. Fused or relaxed operations are out of bounds here: they
// round differently from machine to machine.

const block: i32 = 64;
const blockBytes: usize = 256;

@inline function float(at: usize): f32 { return load<f32>(at); }

@inline function sumOf(v: v128): f32 {
  return (f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1)) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/**
 * Columns k0 … k0 + 63 of the lower factor in place of the lower triangle, once what is left of it was reduced by all columns
 * before. Returns 0, or 1 + the row whose pivot is not positive.
 */
export function factorColumns(matrixAt: usize, k0: i32, n: i32): i32 {
  const rowBytes = <usize>n << 2;
  const first = <usize>k0 << 2;
  for (let i = k0; i < n; i++) {
    const row = matrixAt + <usize>i * rowBytes;
    const last = min(i + 1, k0 + block);
    for (let j = k0; j < last; j++) {
      const other = matrixAt + <usize>j * rowBytes;
      const end = <usize>j << 2;
      let q = first;
      let lanes = f32x4.splat(0);
      for (; q + 16 <= end; q += 16) lanes = f32x4.add(lanes, f32x4.mul(v128.load(row + q), v128.load(other + q)));
      let left = float(row + end) - sumOf(lanes);
      for (; q < end; q += 4) left -= float(row + q) * float(other + q);
      if (i == j) {
        if (!(left > 0)) return i + 1;
        store<f32>(row + end, sqrt<f32>(left));
      } else store<f32>(row + end, left / float(other + end));
    }
  }
  return 0;
}

/** Rows j … j + 7 of 64 columns of the factor, column by column, so that eight rows are two loads. */
function pack(matrixAt: usize, packedAt: usize, rowBytes: usize): void {
  for (let q: usize = 0; q < blockBytes; q += 4) {
    for (let row: usize = 0; row < 8; row++) {
      store<f32>(packedAt + (q << 3) + (row << 2), float(matrixAt + row * rowBytes + q));
    }
  }
}

@inline function subtractAt(at: usize, amount: v128): void { v128.store(at, f32x4.sub(v128.load(at), amount)); }

/**
 * Takes the products of columns k0 … k0 + 63 from columns `from` … `to` − 1 of the part not yet factored: A[i][j] −= Σ L[i][q]
 * L[j][q]. What lies above the diagonal is lost. `packedAt`: 2 KB of room.
 */
export function reduceRest(matrixAt: usize, packedAt: usize, k0: i32, from: i32, to: i32, n: i32): void {
  const rowBytes = <usize>n << 2;
  const first = <usize>k0 << 2;
  for (let j = from; j < to; j += 8) {
    pack(matrixAt + <usize>j * rowBytes + first, packedAt, rowBytes);
    for (let i = j; i < n; i += 4) {
      const left = matrixAt + <usize>i * rowBytes + first;
      let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      for (let q: usize = 0; q < blockBytes; q += 4) {
        const x = v128.load(packedAt + (q << 3)), y = v128.load(packedAt + (q << 3), 16);
        const s0 = v128.load32_splat(left + q), s1 = v128.load32_splat(left + rowBytes + q);
        const s2 = v128.load32_splat(left + 2 * rowBytes + q), s3 = v128.load32_splat(left + 3 * rowBytes + q);
        a0 = f32x4.add(a0, f32x4.mul(s0, x)); b0 = f32x4.add(b0, f32x4.mul(s0, y));
        a1 = f32x4.add(a1, f32x4.mul(s1, x)); b1 = f32x4.add(b1, f32x4.mul(s1, y));
        a2 = f32x4.add(a2, f32x4.mul(s2, x)); b2 = f32x4.add(b2, f32x4.mul(s2, y));
        a3 = f32x4.add(a3, f32x4.mul(s3, x)); b3 = f32x4.add(b3, f32x4.mul(s3, y));
      }
      const out = matrixAt + <usize>i * rowBytes + (<usize>j << 2);
      subtractAt(out, a0); subtractAt(out + 16, b0);
      subtractAt(out + rowBytes, a1); subtractAt(out + rowBytes + 16, b1);
      subtractAt(out + 2 * rowBytes, a2); subtractAt(out + 2 * rowBytes + 16, b2);
      subtractAt(out + 3 * rowBytes, a3); subtractAt(out + 3 * rowBytes + 16, b3);
    }
  }
}

/** Rows i … i + 3 of four columns of M, given `a…` = Σ L[i][k] M[k] over the rows above them. */
@inline function finish(
  panelAt: usize, factorAt: usize, rowBytes: usize, i: i32, onDiagonal: bool, a0: v128, a1: v128, a2: v128, a3: v128,
): void {
  const l0 = factorAt + <usize>i * rowBytes + (<usize>i << 2), l1 = l0 + rowBytes, l2 = l1 + rowBytes, l3 = l2 + rowBytes;
  const one: f32 = 1;
  const zero = f32x4.splat(0);
  let m0 = f32x4.sub(onDiagonal ? f32x4(1, 0, 0, 0) : zero, a0);
  m0 = f32x4.mul(m0, f32x4.splat(one / float(l0)));
  let m1 = f32x4.sub(onDiagonal ? f32x4(0, 1, 0, 0) : zero, a1);
  m1 = f32x4.sub(m1, f32x4.mul(v128.load32_splat(l1), m0));
  m1 = f32x4.mul(m1, f32x4.splat(one / float(l1 + 4)));
  let m2 = f32x4.sub(onDiagonal ? f32x4(0, 0, 1, 0) : zero, a2);
  m2 = f32x4.sub(m2, f32x4.mul(v128.load32_splat(l2), m0));
  m2 = f32x4.sub(m2, f32x4.mul(v128.load32_splat(l2, 4), m1));
  m2 = f32x4.mul(m2, f32x4.splat(one / float(l2 + 8)));
  let m3 = f32x4.sub(onDiagonal ? f32x4(0, 0, 0, 1) : zero, a3);
  m3 = f32x4.sub(m3, f32x4.mul(v128.load32_splat(l3), m0));
  m3 = f32x4.sub(m3, f32x4.mul(v128.load32_splat(l3, 4), m1));
  m3 = f32x4.sub(m3, f32x4.mul(v128.load32_splat(l3, 8), m2));
  m3 = f32x4.mul(m3, f32x4.splat(one / float(l3 + 12)));
  const out = panelAt + (<usize>i << 4);
  v128.store(out, m0); v128.store(out, m1, 16); v128.store(out, m2, 32); v128.store(out, m3, 48);
}

/**
 * Columns `from` … `to` − 1 of M = L⁻¹ in panels of four columns: element (i, j) at `panel j >> 2`, row i, lane `j & 3`. The room must hold zeros. Eight
 * columns at a time go down all rows, so that what they need of M stays near.
 */
export function invertFactor(factorAt: usize, inverseAt: usize, from: i32, to: i32, n: i32): void {
  const rowBytes = <usize>n << 2, panelBytes = <usize>n << 4;
  for (let j = from; j < to; j += 8) {
    const p0 = inverseAt + <usize>(j >> 2) * panelBytes, p1 = p0 + panelBytes;
    for (let i = j; i < n; i += 4) {
      const l0 = factorAt + <usize>i * rowBytes, l1 = l0 + rowBytes, l2 = l1 + rowBytes, l3 = l2 + rowBytes;
      let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      const end = <usize>i << 2;
      for (let k = <usize>j << 2; k < end; k += 4) {
        const x = v128.load(p0 + (k << 2)), y = v128.load(p1 + (k << 2));
        const s0 = v128.load32_splat(l0 + k), s1 = v128.load32_splat(l1 + k);
        const s2 = v128.load32_splat(l2 + k), s3 = v128.load32_splat(l3 + k);
        a0 = f32x4.add(a0, f32x4.mul(s0, x)); b0 = f32x4.add(b0, f32x4.mul(s0, y));
        a1 = f32x4.add(a1, f32x4.mul(s1, x)); b1 = f32x4.add(b1, f32x4.mul(s1, y));
        a2 = f32x4.add(a2, f32x4.mul(s2, x)); b2 = f32x4.add(b2, f32x4.mul(s2, y));
        a3 = f32x4.add(a3, f32x4.mul(s3, x)); b3 = f32x4.add(b3, f32x4.mul(s3, y));
      }
      finish(p0, factorAt, rowBytes, i, i == j, a0, a1, a2, a3);
      if (i > j) finish(p1, factorAt, rowBytes, i, i == j + 4, b0, b1, b2, b3);
    }
  }
}

@inline function storeBoth(at: usize, mirrorAt: usize, rowBytes: usize, lanes: v128): void {
  v128.store(at, lanes);
  store<f32>(mirrorAt, f32x4.extract_lane(lanes, 0));
  store<f32>(mirrorAt + rowBytes, f32x4.extract_lane(lanes, 1));
  store<f32>(mirrorAt + 2 * rowBytes, f32x4.extract_lane(lanes, 2));
  store<f32>(mirrorAt + 3 * rowBytes, f32x4.extract_lane(lanes, 3));
}

/** Columns `from` … `to` − 1 of the lower triangle of Mᵀ M, row by row into `matrixAt`, and their mirror above. */
export function square(inverseAt: usize, matrixAt: usize, from: i32, to: i32, n: i32): void {
  const rowBytes = <usize>n << 2, panelBytes = <usize>n << 4;
  for (let b = from; b < to; b += 8) {
    const p0 = inverseAt + <usize>(b >> 2) * panelBytes, p1 = p0 + panelBytes;
    for (let a = b; a < n; a += 4) {
      const pa = inverseAt + <usize>(a >> 2) * panelBytes;
      let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      for (let i = <usize>a << 4; i < panelBytes; i += 16) {
        const x = v128.load(p0 + i), y = v128.load(p1 + i);
        const s0 = v128.load32_splat(pa + i), s1 = v128.load32_splat(pa + i, 4);
        const s2 = v128.load32_splat(pa + i, 8), s3 = v128.load32_splat(pa + i, 12);
        a0 = f32x4.add(a0, f32x4.mul(s0, x)); b0 = f32x4.add(b0, f32x4.mul(s0, y));
        a1 = f32x4.add(a1, f32x4.mul(s1, x)); b1 = f32x4.add(b1, f32x4.mul(s1, y));
        a2 = f32x4.add(a2, f32x4.mul(s2, x)); b2 = f32x4.add(b2, f32x4.mul(s2, y));
        a3 = f32x4.add(a3, f32x4.mul(s3, x)); b3 = f32x4.add(b3, f32x4.mul(s3, y));
      }
      // Columns b and b + 4 of rows a … a + 3, and the same numbers mirrored.
      let out = matrixAt + <usize>a * rowBytes + (<usize>b << 2);
      let mirror = matrixAt + <usize>b * rowBytes + (<usize>a << 2);
      const far = 4 * rowBytes;
      storeBoth(out, mirror, rowBytes, a0); storeBoth(out + 16, mirror + far, rowBytes, b0);
      out += rowBytes; mirror += 4;
      storeBoth(out, mirror, rowBytes, a1); storeBoth(out + 16, mirror + far, rowBytes, b1);
      out += rowBytes; mirror += 4;
      storeBoth(out, mirror, rowBytes, a2); storeBoth(out + 16, mirror + far, rowBytes, b2);
      out += rowBytes; mirror += 4;
      storeBoth(out, mirror, rowBytes, a3); storeBoth(out + 16, mirror + far, rowBytes, b3);
    }
  }
}
