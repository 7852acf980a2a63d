import { quantiles } from '../../../../shared/science/statistics/quantiles.ts';
import type { Experience, Salary } from '../posting.ts';
import { figure, rounded, type Figure } from './figure.ts';
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

/** Shares of the postings that say anything on the matter, commonest first. */
export const distribution = (values: Iterable<string | null>, most: number): Distribution => {
  const counts = tally(values);
  const total = sumOf(counts);
  return figure(total, () => ({ slices: slicesOf(commonest(counts, most), total) }));
};

/** The same with the slices in a given order, for values that have one. */
export const orderedDistribution = (
  values: Iterable<string | null>,
  order: readonly string[],
): Distribution => {
  const counts = tally(values);
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

/** Middle of the range a posting states, or the one end it gives; null where it states no amount. */
export const annualPay = (salary: Salary | null): number | null => {
  if (!salary) return null;
  const { minAnnualMajor: low, maxAnnualMajor: high } = salary;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
};

/** Pay of the postings that state an amount, by currency, the most frequent currency first. */
export const payByCurrency = (salaries: Iterable<Salary | null>): [string, number[]][] => {
  const amounts = new Map<string, number[]>();
  for (const salary of salaries) {
    const amount = annualPay(salary);
    if (!salary || amount === null) continue;
    const known = amounts.get(salary.currency);
    if (known) known.push(amount);
    else amounts.set(salary.currency, [amount]);
  }
  return [...amounts].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
};

/** Quantiles in the currency most postings state. */
export const payFigure = (byCurrency: readonly [string, number[]][]): Pay => {
  const [currency, amounts] = byCurrency[0] ?? ['', []];
  return figure(amounts.length, () => {
    const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = quantiles(amounts, [0.1, 0.25, 0.5, 0.75, 0.9]).map(
      Math.round,
    );
    return { currency, p10, p25, p50, p75, p90 };
  });
};

export interface SkillCounts {
  /** Postings that name any skill. */
  stated: number;
  counts: ReadonlyMap<string, number>;
}

export const skillCounts = (lists: Iterable<readonly string[]>): SkillCounts => {
  const counts = new Map<string, number>();
  let stated = 0;
  for (const skills of lists) {
    if (skills.length > 0) stated += 1;
    for (const skill of skills) counts.set(skill, (counts.get(skill) ?? 0) + 1);
  }
  return { stated, counts };
};

/** Skills with their share of the postings that name any, and how much commoner that is than in the whole market. */
export const skillFigure = (
  here: SkillCounts,
  market: SkillCounts,
  most: number,
): Figure<{ slices: SkillSlice[] }> =>
  figure(here.stated, () => ({
    slices: slicesOf(commonest(here.counts, most), here.stated).map((slice) => {
      const everywhere = (market.counts.get(slice.name) ?? slice.n) / Math.max(1, market.stated);
      return { ...slice, lift: rounded(slice.n / here.stated / everywhere, 2) };
    }),
  }));
