import type { Localized } from '../../../../shared/localized.ts';
import { movementOf } from './cluster-insight.ts';
import { largest } from './crosses.ts';
import { weeklyOf } from './day-counts.ts';
import type { FiguresFrame } from './figures-frame.ts';
import type { MarketFigures, PayBy } from './figures-schema.ts';
import { payBy } from './pay-by.ts';
import { currenciesOf, ownPay } from './pay-estimates.ts';
import { skillRules, skillTrends } from './skill-patterns.ts';
import { marketFilters } from './slices.ts';
import { cellOf } from './tally.ts';

const most = { rules: 60, trends: 25, currencies: 4 } as const;

const payOfParts = ({ tally, market }: FiguresFrame): PayBy => {
  const [currency = ''] = currenciesOf(market);
  return payBy(
    {
      city: largest(tally, 'city'),
      experience: largest(tally, 'experience'),
      education: largest(tally, 'education'),
    },
    { currency, whole: market.pay.get(currency), like: 'market' },
  );
};

const trendsOfMarket = ({ tally, year }: FiguresFrame): MarketFigures['trends'] => {
  if (!year) return { weeks: 0, tested: 0, rising: [], falling: [] };
  const shares = largest(tally, 'skill').map(([name, { opened }]) => ({
    name,
    counts: weeklyOf(opened, year),
  }));
  const stating = cellOf(tally, 'stating', 'skills')?.opened ?? new Map<number, number>();
  return skillTrends(shares, weeklyOf(stating, year), most.trends);
};

/** What is said of a market as a whole. `labels` names its clusters; a cluster without a label is no longer one. */
export const marketFigures = (
  frame: FiguresFrame,
  labels: ReadonlyMap<string, Localized>,
): Omit<MarketFigures, 'skillNames'> => {
  const { tally, market, clusters, sample } = frame;
  return {
    market: tally.market,
    snapshotId: frame.snapshotId,
    postings: market.n,
    reposted: market.reposted,
    pay: currenciesOf(market)
      .slice(0, most.currencies)
      .map((currency) => ownPay(market.pay.get(currency), currency)),
    payBy: payOfParts(frame),
    movements: clusters.flatMap(([clusterId, cell]) => {
      const label = labels.get(clusterId);
      const pay = frame.pays.get(clusterId) ?? { kind: 'withheld' as const, currency: null, n: 0 };
      return label ? [{ clusterId, label, n: cell.n, pay, ...movementOf(clusterId, cell, frame) }] : [];
    }),
    associations: skillRules(sample, most.rules),
    trends: trendsOfMarket(frame),
    filters: marketFilters(frame),
  };
};
