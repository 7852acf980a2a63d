import type { ValueSketch } from '../../../../shared/science/statistics/value-sketch.ts';
import type { DescribedCluster } from './cluster-figures.ts';
import { horizonWeeks } from '../demand/demand-forecast.ts';
import type { DemandFigures } from '../demand/demand-schema.ts';
import { commonest, payQuantiles } from './distributions.ts';
import { minimumPostings, rounded } from './figure.ts';

const most = { titles: 15, skills: 30, currencies: 3, titleCharacters: 40, occupations: 8 } as const;

/** Pay in one currency as facts tell it. */
export const payEntry = ([currency, sketch]: readonly [string, ValueSketch]) => {
  const n = sketch.count;
  if (n < minimumPostings) return { kind: 'withheld' as const, currency, n, minimum: minimumPostings };
  const [p25 = 0, p50 = 0, p75 = 0] = payQuantiles(sketch, [0.25, 0.5, 0.75]);
  return { kind: 'shown' as const, currency, n, p25, p50, p75 };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Expected over recent postings as facts tell it. */
export const outlookOf = ({ forecast, lately }: Pick<DemandFigures, 'forecast' | 'lately'>) => {
  if (!forecast.available) return { kind: 'none' as const, reason: forecast.reason };
  const level = lately?.last8 ?? 0;
  if (level === 0) return { kind: 'none' as const, reason: 'no-recent-postings' };
  const ratio = (values: number[]): number => rounded(mean(values) / level, 3);
  return {
    kind: 'forecast' as const,
    weeks: horizonWeeks,
    growthRatio: ratio(forecast.weeks.map((week) => week.mean)),
    low80: ratio(forecast.weeks.map((week) => week.lower80)),
    high80: ratio(forecast.weeks.map((week) => week.upper80)),
  };
};

/** Titles cut to a bearable length; those that are alike then count together. */
const shortTitles = (titles: ReadonlyMap<string, number>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [title, n] of titles) {
    const short = title.slice(0, most.titleCharacters);
    counts.set(short, (counts.get(short) ?? 0) + n);
  }
  return counts;
};

/** What other contexts need to know of a cluster: the shape of `ClusterSummary` in events/market-snapshot-published.ts. */
export const summaryOf = ({ figures, pay, demand, titles, skills, occupations }: DescribedCluster) => ({
  id: figures.clusterId,
  label: figures.label,
  n: figures.n,
  pay: pay.slice(0, most.currencies).map(payEntry),
  weekly: demand.lately,
  outlook: outlookOf(demand),
  titles: commonest(shortTitles(titles), most.titles).map(([title, n]) => ({ title, n })),
  skills: commonest(skills, most.skills).map(([skill, n]) => ({ skill, share: rounded(n / figures.n) })),
  occupations: commonest(occupations, most.occupations).map(([id, n]) => ({
    id,
    share: rounded(n / figures.n),
  })),
});
export type ClusterSummary = ReturnType<typeof summaryOf>;
