import type { ValueBin } from '../../../../shared/science/statistics/value-sketch.ts';

/** Quantiles of counted values (rising), by linear interpolation between neighbours as in `statistics/quantiles.ts`. */
export const binQuantiles = (bins: readonly ValueBin[], probabilities: readonly number[]): number[] => {
  const total = bins.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) throw new RangeError('a quantile of nothing');
  const at = (index: number): number => {
    let left = index;
    for (const { value, n } of bins) {
      if (left < n) return value;
      left -= n;
    }
    return bins.at(-1)?.value ?? 0;
  };
  return probabilities.map((probability) => {
    const position = (total - 1) * probability;
    const below = Math.floor(position);
    const low = at(below);
    return low + (at(Math.min(below + 1, total - 1)) - low) * (position - below);
  });
};
