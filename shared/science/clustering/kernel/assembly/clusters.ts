// The inner loops of clustering, compiled to WebAssembly with 128-bit SIMD. `plain-kernel.ts` does the same operations in
// the same order, so that both give the same bits; change them together. All arguments ending in `At` are addresses.
// Fused or relaxed operations are out of bounds here: they round differently from machine to machine.

@inline function int(at: usize): i32 { return load<i32>(at); }
@inline function float(at: usize): f32 { return load<f32>(at); }

/** Products of one row with `lineBytes / 4` vectors laid out term by term, into `intoAt`. */
@inline function products(
  first: i32, end: i32, columnAt: usize, valueAt: usize, weightAt: usize, lineBytes: usize, intoAt: usize,
): void {
  let lane: usize = 0;
  for (; lane + 64 <= lineBytes; lane += 64) {
    let a = f32x4.splat(0), b = a, c = a, d = a;
    for (let entry = first; entry < end; entry++) {
      const at = <usize>entry << 2;
      const x = v128.load32_splat(valueAt + at);
      const line = weightAt + <usize>int(columnAt + at) * lineBytes + lane;
      a = f32x4.add(a, f32x4.mul(x, v128.load(line)));
      b = f32x4.add(b, f32x4.mul(x, v128.load(line, 16)));
      c = f32x4.add(c, f32x4.mul(x, v128.load(line, 32)));
      d = f32x4.add(d, f32x4.mul(x, v128.load(line, 48)));
    }
    v128.store(intoAt + lane, a);
    v128.store(intoAt + lane, b, 16);
    v128.store(intoAt + lane, c, 32);
    v128.store(intoAt + lane, d, 48);
  }
  for (; lane < lineBytes; lane += 16) {
    let a = f32x4.splat(0);
    for (let entry = first; entry < end; entry++) {
      const at = <usize>entry << 2;
      const line = weightAt + <usize>int(columnAt + at) * lineBytes + lane;
      a = f32x4.add(a, f32x4.mul(v128.load32_splat(valueAt + at), v128.load(line)));
    }
    v128.store(intoAt + lane, a);
  }
}

@inline function largest(lanes: v128): f32 {
  return max(
    max(f32x4.extract_lane(lanes, 0), f32x4.extract_lane(lanes, 1)),
    max(f32x4.extract_lane(lanes, 2), f32x4.extract_lane(lanes, 3)),
  );
}

const slack: f32 = 2e-6;

export function assign(
  rowStartAt: usize, columnAt: usize, valueAt: usize, weightAt: usize, halfSquareAt: usize, labelAt: usize,
  ownAt: usize, upperAt: usize, driftAt: usize, from: i32, to: i32, stride: i32, fresh: i32,
): i32 {
  const lineBytes = <usize>stride << 2;
  let computed = 0;
  for (let row = from; row < to; row++) {
    const at = <usize>row << 2;
    const bounds = upperAt + <usize>row * lineBytes;
    const first = int(rowStartAt + at), end = int(rowStartAt + at + 4);
    if (!fresh) {
      const own = <usize>int(labelAt + at) << 2;
      const half = float(halfSquareAt + own);
      const lower = float(ownAt + at) - float(driftAt + own);
      store<f32>(bounds + own, -1e30);
      let lanes = f32x4.splat(-1e30);
      for (let lane: usize = 0; lane < lineBytes; lane += 16) {
        const upper = f32x4.add(v128.load(bounds + lane), v128.load(driftAt + lane));
        v128.store(bounds + lane, upper);
        lanes = f32x4.max(lanes, f32x4.sub(upper, v128.load(halfSquareAt + lane)));
      }
      const rival = largest(lanes) + slack;
      store<f32>(ownAt + at, lower);
      if (lower - half >= rival) continue;
      let exact: f32 = 0;
      for (let entry = first; entry < end; entry++) {
        const place = <usize>entry << 2;
        exact += float(valueAt + place) * float(weightAt + <usize>int(columnAt + place) * lineBytes + own);
      }
      store<f32>(ownAt + at, exact);
      if (exact - half >= rival) continue;
    }
    computed++;
    products(first, end, columnAt, valueAt, weightAt, lineBytes, bounds);
    let best = 0;
    let highest: f32 = -1e38;
    for (let cluster = 0; cluster < stride; cluster++) {
      const place = <usize>cluster << 2;
      const score = float(bounds + place) - float(halfSquareAt + place);
      if (score > highest) { highest = score; best = cluster; }
    }
    store<i32>(labelAt + at, best);
    store<f32>(ownAt + at, float(bounds + (<usize>best << 2)));
  }
  return computed;
}

@inline function addTo(at: usize, amount: f64): void { store<f64>(at, load<f64>(at) + amount); }
@inline function countTo(at: usize, amount: i32): void { store<i32>(at, load<i32>(at) + amount); }

export function move(
  rowStartAt: usize, columnAt: usize, valueAt: usize, sumAt: usize, labelAt: usize, settledAt: usize, sizeAt: usize,
  rows: i32, stride: i32,
): i32 {
  let moved = 0;
  for (let row = 0; row < rows; row++) {
    const at = <usize>row << 2;
    const before = int(settledAt + at), now = int(labelAt + at);
    if (before == now) continue;
    moved++;
    const end = int(rowStartAt + at + 4);
    for (let entry = int(rowStartAt + at); entry < end; entry++) {
      const place = <usize>entry << 2;
      const x = <f64>float(valueAt + place);
      const line = sumAt + (<usize>int(columnAt + place) * <usize>stride << 3);
      if (before >= 0) addTo(line + (<usize>before << 3), -x);
      addTo(line + (<usize>now << 3), x);
    }
    if (before >= 0) countTo(sizeAt + (<usize>before << 2), -1);
    countTo(sizeAt + (<usize>now << 2), 1);
    store<i32>(settledAt + at, now);
  }
  return moved;
}

export function squares(sumAt: usize, squareAt: usize, columns: i32, stride: i32): void {
  const lanes = <usize>stride << 3;
  for (let lane: usize = 0; lane < lanes; lane += 16) v128.store(squareAt + lane, f64x2.splat(0));
  for (let column = 0; column < columns; column++) {
    const line = sumAt + <usize>column * lanes;
    for (let lane: usize = 0; lane < lanes; lane += 16) {
      const x = v128.load(line + lane);
      v128.store(squareAt + lane, f64x2.add(v128.load(squareAt + lane), f64x2.mul(x, x)));
    }
  }
}

export function recentre(
  sumAt: usize, weightAt: usize, scaleAt: usize, shiftAt: usize, columns: i32, stride: i32,
): void {
  const lanes = <usize>stride << 3;
  for (let lane: usize = 0; lane < lanes; lane += 16) v128.store(shiftAt + lane, f64x2.splat(0));
  for (let column = 0; column < columns; column++) {
    const line = sumAt + <usize>column * lanes;
    const weights = weightAt + (<usize>column * lanes >> 1);
    for (let lane: usize = 0; lane < lanes; lane += 16) {
      const place = weights + (lane >> 1);
      const before = f64x2.promote_low_f32x4(v128.load64_zero(place));
      const now = f32x4.demote_f64x2_zero(f64x2.mul(v128.load(line + lane), v128.load(scaleAt + lane)));
      const step = f64x2.sub(f64x2.promote_low_f32x4(now), before);
      v128.store(shiftAt + lane, f64x2.add(v128.load(shiftAt + lane), f64x2.mul(step, step)));
      v128.store64_lane(place, now, 0);
    }
  }
}

/** Products of rows `from` … `to` − 1 with every vector, `stride` to a row, into `intoAt`. */
export function productsOf(
  rowStartAt: usize, columnAt: usize, valueAt: usize, weightAt: usize, intoAt: usize, from: i32, to: i32, stride: i32,
): void {
  const lineBytes = <usize>stride << 2;
  for (let row = from; row < to; row++) {
    const at = rowStartAt + (<usize>row << 2);
    products(int(at), int(at + 4), columnAt, valueAt, weightAt, lineBytes, intoAt + <usize>(row - from) * lineBytes);
  }
}
