import type { ValueSketch } from '../../../../shared/science/statistics/value-sketch.ts';
import type { Experience } from '../posting.ts';
import { binQuantiles } from './bin-quantiles.ts';
import { figure, rounded, type Figure } from './figure.ts';
import { shownSkillName } from '../skill-names.ts';
import type { Distribution, Pay, SkillSlice, Slice } from './snapshot-schema.ts';

/** How often each value occurs; empty texts and nulls are not values. */
export const tally = (values: Iterable<string | null>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** Commonest first; equals in order of their names, so that the result never depends on the order of reading. */
export const commonest = (counts: ReadonlyMap<string, number>, most = Infinity): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);

const sumOf = (counts: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const n of counts.values()) sum += n;
  return sum;
};

const slicesOf = (pairs: readonly [string, number][], total: number): Slice[] =>
  pairs.map(([name, n]) => ({ name, n, share: rounded(n / total) }));

type Counts = ReadonlyMap<string, number>;

/** Shares of the `total` postings that say anything on the matter, commonest first. */
export const distribution = (counts: Counts, total: number, most: number): Distribution =>
  figure(total, () => ({ slices: slicesOf(commonest(counts, most), total) }));

/** The same with the slices in a given order, for values that have one. */
export const orderedDistribution = (counts: Counts, order: readonly string[]): Distribution => {
  const total = sumOf(counts);
  const pairs = order.flatMap((name): [string, number][] =>
    counts.has(name) ? [[name, counts.get(name) ?? 0]] : [],
  );
  return figure(total, () => ({ slices: slicesOf(pairs, total) }));
};

export const experienceBands = ['none', '0-1', '1-3', '3-5', '5-10', '10+'] as const;

/** The band that the lower bound of the years asked for falls into. */
export const experienceBand = (experience: Experience | null): string | null => {
  if (!experience) return null;
  const { minYears, maxYears } = experience;
  if (minYears === 0) return maxYears === null || maxYears === 0 ? 'none' : '0-1';
  if (minYears < 1) return '0-1';
  if (minYears < 3) return '1-3';
  if (minYears < 5) return '3-5';
  return minYears < 10 ? '5-10' : '10+';
};

/** What postings pay in each currency, in half major units a year, the most frequent currency first. */
export type PayByCurrency = readonly (readonly [currency: string, sketch: ValueSketch])[];

export const payByCurrency = (pay: ReadonlyMap<string, ValueSketch>): PayByCurrency =>
  [...pay].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));

/** Quantiles of annual pay in whole major units. */
export const payQuantiles = (sketch: ValueSketch, probabilities: readonly number[]): number[] =>
  binQuantiles(sketch.bins(), probabilities).map((halves) => Math.round(halves / 2));

/** Quantiles in the currency most postings state. */
export const payFigure = (byCurrency: PayByCurrency): Pay => {
  const [first] = byCurrency;
  if (!first) return { withheld: true, n: 0 };
  const [currency, sketch] = first;
  return figure(sketch.count, () => {
    const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = payQuantiles(sketch, [0.1, 0.25, 0.5, 0.75, 0.9]);
    return { currency, p10, p25, p50, p75, p90 };
  });
};

export interface SkillCounts {
  /** Postings that name any skill. */
  stated: number;
  counts: Counts;
}

/** Skills with their share of the postings that name any, and how much commoner that is than in the whole market. */
export const skillFigure = (
  here: SkillCounts,
  market: SkillCounts,
  most: number,
): Figure<{ slices: SkillSlice[] }> =>
  figure(here.stated, () => ({
    slices: slicesOf(commonest(here.counts, most), here.stated).map(({ name: id, n, share }) => {
      const everywhere = (market.counts.get(id) ?? n) / Math.max(1, market.stated);
      return { id, name: shownSkillName(id), n, share, lift: rounded(n / here.stated / everywhere, 2) };
    }),
  }));
