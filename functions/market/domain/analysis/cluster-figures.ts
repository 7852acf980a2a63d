import { educationLevels } from '../../../../shared/education.ts';
import type { Market } from '../posting.ts';
import type { Clustering } from './clustering.ts';
import { demandOf, type Demand } from './demand.ts';
import {
  distribution,
  experienceBand,
  experienceBands,
  orderedDistribution,
  payByCurrency,
  payFigure,
  skillCounts,
  skillFigure,
  type SkillCounts,
} from './distributions.ts';
import { rounded } from './figure.ts';
import { termIn } from './label.ts';
import type { PostingRow } from './posting-row.ts';
import type { ClusterFigures, ClusterOutline } from './snapshot-schema.ts';
import type { Stretch } from './weeks.ts';

/** What is known of the market as a whole when one of its clusters is described. */
export interface MarketFrame {
  market: Market;
  snapshotId: string;
  postings: number;
  skills: SkillCounts;
  /** Weeks the market was observed over; undefined where no whole week was. */
  stretch: Stretch | undefined;
}

export interface DescribedCluster {
  figures: ClusterFigures;
  pay: [string, number[]][];
  demand: Demand;
  rows: readonly PostingRow[];
}

const shown = { cities: 20, titles: 20, skills: 40 } as const;

export const outlineOf = ({
  clusterId,
  market,
  label,
  terms,
  n,
  share,
  pay,
  growth,
  x,
  y,
}: ClusterFigures): ClusterOutline => ({
  clusterId,
  market,
  label,
  terms,
  n,
  share,
  pay,
  growth,
  x,
  y,
});

const daysOf = (rows: readonly PostingRow[]): number[] =>
  rows.flatMap(({ day }) => (day === null ? [] : [day]));

const distributionsOf = (
  rows: readonly PostingRow[],
  frame: MarketFrame,
): Pick<ClusterFigures, 'cities' | 'experience' | 'education' | 'skills' | 'titles'> => ({
  cities: distribution(
    rows.map(({ city }) => city),
    shown.cities,
  ),
  experience: orderedDistribution(
    rows.map(({ experience }) => experienceBand(experience)),
    experienceBands,
  ),
  education: orderedDistribution(
    rows.map(({ education }) => education),
    educationLevels,
  ),
  skills: skillFigure(skillCounts(rows.map(({ skills }) => skills)), frame.skills, shown.skills),
  titles: distribution(
    rows.map(({ title }) => title),
    shown.titles,
  ),
});

/** All figures of one cluster. Each distribution counts only the postings that say anything on the matter. */
export const describeCluster = (
  { clusterId, label, terms, x, y }: Clustering['clusters'][number],
  rows: readonly PostingRow[],
  frame: MarketFrame,
): DescribedCluster => {
  const pay = payByCurrency(rows.map(({ salary }) => salary));
  const demand = demandOf(daysOf(rows), frame.stretch);
  const stated = pay.reduce((sum, [, amounts]) => sum + amounts.length, 0);
  return {
    pay,
    demand,
    rows,
    figures: {
      clusterId,
      market: frame.market,
      label,
      terms: [...new Set(terms.map((term) => termIn(frame.market, term)))],
      n: rows.length,
      share: rounded(rows.length / Math.max(1, frame.postings)),
      pay: payFigure(pay),
      growth: demand.growth,
      x,
      y,
      snapshotId: frame.snapshotId,
      payStatedShare: rounded(stated / Math.max(1, rows.length)),
      ...distributionsOf(rows, frame),
      weekly: demand.weekly,
      forecast: demand.forecast,
    },
  };
};
