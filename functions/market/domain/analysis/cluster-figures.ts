import { educationLevels } from '../../../../shared/education.ts';
import { type Cell, emptyCell } from '../figures/cell.ts';
import { cellOf, cellsOf, type Tally } from '../figures/tally.ts';
import { withoutDemand } from '../demand/demand-figures.ts';
import type { DemandFigures } from '../demand/demand-schema.ts';
import type { Market } from '../posting.ts';
import { countsByFirst, countsOf } from './counted-cells.ts';
import {
  distribution,
  experienceBands,
  orderedDistribution,
  payByCurrency,
  payFigure,
  skillFigure,
  type PayByCurrency,
  type SkillCounts,
} from './distributions.ts';
import { rounded } from './figure.ts';
import { termIn } from './label.ts';
import type { ModelCluster } from './model.ts';
import type { ClusterFigures, ClusterOutline } from './snapshot-schema.ts';

type CountsByCluster = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is known of the market as a whole when one of its clusters is described. */
export interface MarketFrame {
  market: Market;
  snapshotId: string;
  postings: number;
  skills: SkillCounts;
  /** Demand by cluster. */
  demand: ReadonlyMap<string, DemandFigures>;
  cells: ReadonlyMap<string, Cell>;
  cities: CountsByCluster;
  experience: CountsByCluster;
  education: CountsByCluster;
  clusterSkills: CountsByCluster;
  titles: CountsByCluster;
  occupations: CountsByCluster;
}

export const frameOf = (tally: Tally, snapshotId: string, demand: MarketFrame['demand']): MarketFrame => {
  const whole = cellOf(tally, 'market', '') ?? emptyCell();
  return {
    market: tally.market,
    snapshotId,
    postings: whole.n,
    skills: { stated: whole.withSkills, counts: countsOf(cellsOf(tally, 'skill')) },
    demand,
    cells: cellsOf(tally, 'cluster'),
    cities: countsByFirst(tally, 'clusterCity'),
    experience: countsByFirst(tally, 'clusterExperience'),
    education: countsByFirst(tally, 'clusterEducation'),
    clusterSkills: countsByFirst(tally, 'clusterSkill'),
    titles: countsByFirst(tally, 'clusterTitle'),
    occupations: countsByFirst(tally, 'clusterOccupation'),
  };
};

export interface DescribedCluster {
  figures: ClusterFigures;
  pay: PayByCurrency;
  demand: DemandFigures;
  titles: ReadonlyMap<string, number>;
  skills: ReadonlyMap<string, number>;
  occupations: ReadonlyMap<string, number>;
}

const shown = { cities: 20, titles: 20, skills: 40 } as const;
const none: ReadonlyMap<string, number> = new Map();

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

const distributionsOf = (
  clusterId: string,
  cell: Cell,
  frame: MarketFrame,
): Pick<ClusterFigures, 'cities' | 'experience' | 'education' | 'skills' | 'titles'> => ({
  cities: distribution(frame.cities.get(clusterId) ?? none, cell.withCity, shown.cities),
  experience: orderedDistribution(frame.experience.get(clusterId) ?? none, experienceBands),
  education: orderedDistribution(frame.education.get(clusterId) ?? none, educationLevels),
  skills: skillFigure(
    { stated: cell.withSkills, counts: frame.clusterSkills.get(clusterId) ?? none },
    frame.skills,
    shown.skills,
  ),
  titles: distribution(frame.titles.get(clusterId) ?? none, cell.n, shown.titles),
});

/** A cluster of the model, where it came from and how dense it is. */
type DescribableCluster = ModelCluster & Pick<ClusterFigures, 'origins' | 'density'>;

/** All figures of one cluster. Each distribution counts only the postings that say anything on the matter. */
export const describeCluster = (
  cluster: DescribableCluster,
  cell: Cell,
  frame: MarketFrame,
): DescribedCluster => {
  const { clusterId, label, terms, x, y, origins, density } = cluster;
  const pay = payByCurrency(cell.pay);
  const demand = frame.demand.get(clusterId) ?? withoutDemand('no-dates', 0);
  return {
    pay,
    demand,
    titles: frame.titles.get(clusterId) ?? none,
    skills: frame.clusterSkills.get(clusterId) ?? none,
    occupations: frame.occupations.get(clusterId) ?? none,
    figures: {
      clusterId,
      market: frame.market,
      label,
      terms: [...new Set(terms.map((term) => termIn(frame.market, term)))],
      n: cell.n,
      share: rounded(cell.n / Math.max(1, frame.postings)),
      pay: payFigure(pay),
      growth: demand.growth,
      x,
      y,
      snapshotId: frame.snapshotId,
      payStatedShare: rounded(cell.withPay / Math.max(1, cell.n)),
      ...distributionsOf(clusterId, cell, frame),
      origins,
      density,
    },
  };
};
