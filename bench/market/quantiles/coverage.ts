import { familyPay } from '../../../functions/market/domain/figures/pay-estimates.ts';
import type { Random } from '../../../shared/science/random.ts';
import { smoothedQuantiles } from '../../../shared/science/statistics/smoothed-quantiles.ts';
import { ValueSketch } from '../../../shared/science/statistics/value-sketch.ts';

export const probabilities = [0.1, 0.25, 0.5, 0.75, 0.9];

/** Pay in half major units. */
export interface PayGroup {
  name: string;
  halves: number[];
}

export const sketchOf = (values: Iterable<number>, capacity = 4096): ValueSketch => {
  const sketch = new ValueSketch(capacity);
  for (const value of values) sketch.add(value);
  return sketch;
};

const drawn = (values: readonly number[], n: number, random: Random): number[] =>
  Array.from({ length: n }, () => values[Math.floor(random() * values.length)] ?? 0);

/** Normal approximation of the ranks of a binomial interval, ends included: what is broken by ties. */
const orderStatistics = (sorted: Float64Array, probability: number): { low: number; high: number } => {
  const n = sorted.length;
  const half = 1.96 * Math.sqrt(n * probability * (1 - probability));
  const at = (rank: number): number => sorted[Math.min(n - 1, Math.max(0, rank))] ?? 0;
  return { low: at(Math.floor(n * probability - half) - 1), high: at(Math.ceil(n * probability + half)) };
};

export interface Coverage {
  /** Share of the intervals that hold the truth, by quantile. */
  ours: number[];
  /** The same of order statistics about the plain quantile. */
  naive: number[];
}

/** Draws samples of `n` from a group as if it were the whole market, and counts the intervals that hold its quantiles. */
export const coverageOf = (
  { halves }: PayGroup,
  { n, resamples }: { n: number; resamples: number },
  random: Random,
): Coverage => {
  const truth = smoothedQuantiles(sketchOf(halves).bins(), probabilities);
  const sorted = Float64Array.from(halves).sort();
  const plain = probabilities.map((probability) => sorted[Math.floor(probability * sorted.length)] ?? 0);
  const [ours, naive] = [probabilities.map(() => 0), probabilities.map(() => 0)];
  for (let run = 0; run < resamples; run += 1) {
    const sample = drawn(halves, n, random);
    const rising = Float64Array.from(sample).sort();
    smoothedQuantiles(sketchOf(sample).bins(), probabilities).forEach(({ low, high }, index) => {
      const value = truth[index]?.value ?? 0;
      if (low <= value && value <= high) ours[index] = (ours[index] ?? 0) + 1 / resamples;
      const other = orderStatistics(rising, probabilities[index] ?? 0);
      const plainValue = plain[index] ?? 0;
      if (other.low <= plainValue && plainValue <= other.high)
        naive[index] = (naive[index] ?? 0) + 1 / resamples;
    });
  }
  return { ours, naive };
};

/**
 * Families of real groups (the cities of a source), each cut down at random to a few postings: how often the pooled
 * interval of the median holds the median of the whole group.
 */
export const pooledCoverage = (
  groups: readonly PayGroup[],
  resamples: number,
  random: Random,
): { intervals: number; share: number } => {
  const truths = groups.map(
    ({ halves }) => (smoothedQuantiles(sketchOf(halves).bins(), [0.5])[0]?.value ?? 0) / 2,
  );
  let [held, intervals] = [0, 0];
  for (let run = 0; run < resamples; run += 1) {
    const members = groups.map(({ halves }, index) =>
      (index + run) % 3 === 0
        ? drawn(halves, 60, random)
        : drawn(halves, 3 + Math.floor(random() * 26), random),
    );
    const pays = familyPay(
      members.map((halves) => sketchOf(halves)),
      { currency: 'any', whole: sketchOf(members.flat()), like: 'market' },
    );
    pays.forEach((pay, index) => {
      if (pay.kind !== 'pooled') return;
      intervals += 1;
      const truth = truths[index] ?? 0;
      if (pay.p50.low <= truth && truth <= pay.p50.high) held += 1;
    });
  }
  return { intervals, share: held / Math.max(1, intervals) };
};
