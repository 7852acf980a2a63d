import { rounded } from '../analysis/figure.ts';
import type { Cell } from './cell.ts';
import type { FiguresFrame } from './figures-frame.ts';
import { weeklyOf } from './day-counts.ts';
import type { ClusterInsight, Movement, SkillTrends } from './figures-schema.ts';
import { payGrowthOf, tightnessOf } from './movement.ts';
import { payBy } from './pay-by.ts';
import { currenciesOf, ownPay } from './pay-estimates.ts';
import { skillPays, skillRules, skillTrends } from './skill-patterns.ts';

const most = { rules: 24, pays: 20, trends: 12, currencies: 3 } as const;

export const movementOf = (clusterId: string, cell: Cell, frame: FiguresFrame): Movement => ({
  emergence: frame.emergences.get(clusterId) ?? null,
  tightness: tightnessOf(cell, frame.market),
  payGrowth: payGrowthOf(frame.sampleByCluster.get(clusterId) ?? [], frame.year),
});

const trendsOfCluster = (clusterId: string, { listed, year }: FiguresFrame): SkillTrends => {
  if (!year) return { weeks: 0, tested: 0, rising: [], falling: [] };
  const stating = listed('clusterStating', clusterId)[0]?.[1].opened ?? new Map<number, number>();
  const shares = listed('clusterSkill', clusterId).map(([name, { opened }]) => ({
    name,
    counts: weeklyOf(opened, year),
  }));
  return skillTrends(shares, weeklyOf(stating, year), most.trends);
};

/** What lies behind the figures of a cluster: their doubt, what goes together in it, and what moves. */
export const clusterInsight = (
  clusterId: string,
  cell: Cell,
  frame: FiguresFrame,
): Omit<ClusterInsight, 'skillNames'> => {
  const { market, listed, sampleByCluster } = frame;
  const sample = sampleByCluster.get(clusterId) ?? [];
  const currencies = currenciesOf(cell);
  const [main = ''] = currencies;
  const ownEnough = ownPay(cell.pay.get(main), main).kind === 'own';
  const family = ownEnough
    ? { currency: main, whole: cell.pay.get(main), like: 'cluster' as const }
    : { currency: main, whole: market.pay.get(main), like: 'market' as const };
  const mainPay = frame.pays.get(clusterId);
  return {
    ...{ clusterId, market: frame.tally.market, snapshotId: frame.snapshotId, n: cell.n },
    pay: currencies
      .slice(0, most.currencies)
      .map((currency, index) =>
        index === 0 && mainPay ? mainPay : ownPay(cell.pay.get(currency), currency),
      ),
    payStatedShare: rounded(cell.withPay / Math.max(1, cell.n)),
    payBy: payBy(
      {
        city: listed('clusterCity', clusterId),
        experience: listed('clusterExperience', clusterId),
        education: listed('clusterEducation', clusterId),
      },
      family,
    ),
    associations: skillRules(sample, most.rules),
    paysMore: skillPays(sample, most.pays),
    trends: trendsOfCluster(clusterId, frame),
    movement: movementOf(clusterId, cell, frame),
  };
};
