// Conjugate gradients for alternating least squares, in single precision with 128-bit SIMD. `../factors.ts` does the same in
// double precision. `size`, the numbers of a vector, is a multiple of 4; all arguments ending in `At` are addresses. Fused
// or relaxed operations are out of bounds here: they round differently from machine to machine.

@inline function int(at: usize): i32 { return load<i32>(at); }
@inline function float(at: usize): f32 { return load<f32>(at); }

@inline function sumOf(v: v128): f32 {
  return (f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1)) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

@inline function product(oneAt: usize, twoAt: usize, bytes: usize): f32 {
  let a = f32x4.splat(0), b = a;
  let at: usize = 0;
  for (; at + 32 <= bytes; at += 32) {
    a = f32x4.add(a, f32x4.mul(v128.load(oneAt + at), v128.load(twoAt + at)));
    b = f32x4.add(b, f32x4.mul(v128.load(oneAt + at, 16), v128.load(twoAt + at, 16)));
  }
  if (at < bytes) a = f32x4.add(a, f32x4.mul(v128.load(oneAt + at), v128.load(twoAt + at)));
  return sumOf(f32x4.add(a, b));
}

/** into += weight × of */
@inline function addTimes(intoAt: usize, weight: f32, ofAt: usize, bytes: usize): void {
  const w = f32x4.splat(weight);
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(intoAt + at, f32x4.add(v128.load(intoAt + at), f32x4.mul(w, v128.load(ofAt + at))));
  }
}

/** image = (base + ridge I + Σ weight y yᵀ) of */
function apply(
  baseAt: usize, ridge: f32, factorsAt: usize, bytes: usize, columnAt: usize, weightAt: usize, from: i32, to: i32,
  ofAt: usize, imageAt: usize,
): void {
  const r = f32x4.splat(ridge);
  for (let lane: usize = 0; lane < bytes; lane += 16) {
    let a = f32x4.mul(r, v128.load(ofAt + lane)), b = f32x4.splat(0);
    let row = baseAt + lane;
    for (let at: usize = 0; at < bytes; at += 8) {
      a = f32x4.add(a, f32x4.mul(v128.load32_splat(ofAt + at), v128.load(row)));
      b = f32x4.add(b, f32x4.mul(v128.load32_splat(ofAt + at, 4), v128.load(row + bytes)));
      row += 2 * bytes;
    }
    v128.store(imageAt + lane, f32x4.add(a, b));
  }
  for (let entry = from; entry < to; entry++) {
    const at = <usize>entry << 2;
    const y = factorsAt + <usize>int(columnAt + at) * bytes;
    addTimes(imageAt, float(weightAt + at) * product(y, ofAt, bytes), y, bytes);
  }
}

/** `base` = scale × Σ y yᵀ over all `rows` vectors. */
export function outerSum(factorsAt: usize, rows: i32, size: i32, scale: f32, baseAt: usize): void {
  const bytes = <usize>size << 2;
  memory.fill(baseAt, 0, bytes * <usize>size);
  for (let row = 0; row < rows; row++) {
    const y = factorsAt + <usize>row * bytes;
    for (let axis: usize = 0; axis < bytes; axis += 4) {
      addTimes(baseAt + (axis >> 2) * bytes, scale * float(y + axis), y, bytes);
    }
  }
}

/**
 * Improves rows `from` … `to` − 1 of `own`, each by at most `steps` steps from where it stands. `roomAt`: three vectors.
 * A row without entries becomes zero.
 */
export function improve(
  rowStartAt: usize, columnAt: usize, weightAt: usize, ridgeAt: usize, baseAt: usize, factorsAt: usize, ownAt: usize,
  roomAt: usize, size: i32, steps: i32, from: i32, to: i32,
): void {
  const bytes = <usize>size << 2;
  const residual = roomAt, direction = roomAt + bytes, image = roomAt + 2 * bytes;
  for (let row = from; row < to; row++) {
    const start = int(rowStartAt + (<usize>row << 2)), end = int(rowStartAt + (<usize>row << 2) + 4);
    const own = ownAt + <usize>row * bytes;
    if (start == end) {
      memory.fill(own, 0, bytes);
      continue;
    }
    const ridge = float(ridgeAt + (<usize>row << 2));
    apply(baseAt, ridge, factorsAt, bytes, columnAt, weightAt, start, end, own, image);
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(residual + at, f32x4.neg(v128.load(image + at)));
    }
    for (let entry = start; entry < end; entry++) {
      const at = <usize>entry << 2;
      addTimes(residual, float(weightAt + at), factorsAt + <usize>int(columnAt + at) * bytes, bytes);
    }
    memory.copy(direction, residual, bytes);
    let squares = product(residual, residual, bytes);
    for (let step = 0; step < steps && squares > 1e-12; step++) {
      apply(baseAt, ridge, factorsAt, bytes, columnAt, weightAt, start, end, direction, image);
      const length = squares / product(direction, image, bytes);
      addTimes(own, length, direction, bytes);
      addTimes(residual, -length, image, bytes);
      const next = product(residual, residual, bytes);
      const keep = f32x4.splat(next / squares);
      for (let at: usize = 0; at < bytes; at += 16) {
        const turned = f32x4.add(v128.load(residual + at), f32x4.mul(keep, v128.load(direction + at)));
        v128.store(direction + at, turned);
      }
      squares = next;
    }
  }
}
