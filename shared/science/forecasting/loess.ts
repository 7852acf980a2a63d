/** How a local line is drawn through evenly spaced values. */
export interface Loess {
  /** Values that a line is drawn through, nearest first weighted most; odd. */
  window: number;
  /** 0 draws a local constant, 1 a local line. */
  degree: 0 | 1;
}

/**
 * Local regression with tricube weights (Cleveland 1979) of `values[from..to)` at position `at`, which may lie outside.
 * O(window).
 */
export const loessAt = (values: Float64Array, at: number, { window, degree }: Loess): number => {
  const n = values.length;
  const width = Math.min(window, n);
  const first = Math.max(0, Math.min(n - width, Math.round(at) - (width >> 1)));
  const furthest = Math.max(at - first, first + width - 1 - at) * (window > n ? window / n : 1);
  const reach = furthest * 1.001 || 1;
  let [total, atMean, valueMean] = [0, 0, 0];
  for (let index = first; index < first + width; index += 1) {
    const distance = Math.abs(index - at) / reach;
    const cube = 1 - distance * distance * distance;
    const weight = cube * cube * cube;
    total += weight;
    atMean += weight * index;
    valueMean += weight * (values[index] ?? 0);
  }
  atMean /= total;
  valueMean /= total;
  if (degree === 0) return valueMean;
  let [across, spread] = [0, 0];
  for (let index = first; index < first + width; index += 1) {
    const distance = Math.abs(index - at) / reach;
    const cube = 1 - distance * distance * distance;
    const weight = cube * cube * cube;
    across += weight * (index - atMean) * (values[index] ?? 0);
    spread += weight * (index - atMean) ** 2;
  }
  return spread > 1e-9 ? valueMean + (across / spread) * (at - atMean) : valueMean;
};

/**
 * Smooths the whole; every `jump`-th position is computed and those between lie on the line between them, as in the
 * original program.
 */
export const loess = (values: Float64Array, shape: Loess, jump = 1): Float64Array => {
  const n = values.length;
  const smooth = new Float64Array(n);
  let before = 0;
  smooth[0] = loessAt(values, 0, shape);
  while (before < n - 1) {
    const next = Math.min(n - 1, before + jump);
    smooth[next] = loessAt(values, next, shape);
    const [low, high] = [smooth[before] ?? 0, smooth[next] ?? 0];
    for (let at = before + 1; at < next; at += 1)
      smooth[at] = low + ((high - low) * (at - before)) / (next - before);
    before = next;
  }
  return smooth;
};
