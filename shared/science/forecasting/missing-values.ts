/**
 * Bridges missing values (NaN) by the line between their neighbours, shifted by how the value one period before or after
 * lay beside its own neighbours where that is known. Those before the first known value are cut off. Undefined where
 * nothing is known, or the last value is missing.
 */
export const bridged = (history: Float64Array, period: number): Float64Array | undefined => {
  const first = history.findIndex((value) => !Number.isNaN(value));
  if (first < 0 || Number.isNaN(history.at(-1) ?? NaN)) return undefined;
  const known = history.subarray(first);
  const filled = known.slice();
  let before = 0;
  for (let at = 1; at < known.length; at += 1) {
    if (Number.isNaN(known[at] ?? NaN)) continue;
    for (let gap = before + 1; gap < at; gap += 1) {
      const share = (gap - before) / (at - before);
      const line = (known[before] ?? 0) * (1 - share) + (known[at] ?? 0) * share;
      const around = [gap - period, gap + period].flatMap((twin) => seasonalShift(known, twin, period));
      filled[gap] = line + (around[0] ?? 0);
    }
    before = at;
  }
  return filled;
};

/** How far a value lies from the mean of its neighbourhood of half a period either side; empty where not known. */
const seasonalShift = (known: Float64Array, at: number, period: number): number[] => {
  const value = known[at] ?? NaN;
  if (period < 2 || Number.isNaN(value)) return [];
  const half = period >> 1;
  const around = known.subarray(Math.max(0, at - half), at + half + 1).filter((one) => !Number.isNaN(one));
  if (around.length < period / 2) return [];
  return [value - around.reduce((sum, one) => sum + one, 0) / around.length];
};
