/** Quantile of rising values by linear interpolation (Hyndman and Fan 1996, type 7: R's and NumPy's default). */
export const quantileOfSorted = (sorted: ArrayLike<number>, probability: number): number => {
  if (sorted.length === 0) throw new RangeError('a quantile of nothing');
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below);
};

/** Quantiles of values in any order, which stay untouched. */
export const quantiles = (values: ArrayLike<number>, probabilities: readonly number[]): number[] => {
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((probability) => quantileOfSorted(sorted, probability));
};
