import { shareInterval, shareRatio } from '../../../../shared/science/statistics/proportions.ts';
import { stratifiedDifference } from '../../../../shared/science/statistics/stratified-difference.ts';
import { minimumPostings, rounded } from '../analysis/figure.ts';
import type { Stretch } from '../analysis/weeks.ts';
import type { Basket } from './basket-sample.ts';
import type { Cell } from './cell.ts';
import { weeklyOf } from './day-counts.ts';
import type { Movement, Ratio, Trend } from './figures-schema.ts';
import { falseDiscoveryRate, mainCurrency, ratioOf, trendsOf } from './skill-patterns.ts';

/** A share must have changed by so much, beyond chance, before it is said to emerge (or, the other way, to fade). */
export const emergingRatio = 1.25;
/** Fewer weeks than half a year make no emergence. */
const leastWeeks = 26;
/** Pay of this many last weeks is set against that of as many before. */
const payWeeks = 26;

const verdictOf = ({ ratio, q }: Trend): 'emerging' | 'fading' | 'steady' => {
  if (q > falseDiscoveryRate) return 'steady';
  if (ratio >= emergingRatio) return 'emerging';
  return ratio <= 1 / emergingRatio ? 'fading' : 'steady';
};

/**
 * Whether clusters take a growing or shrinking share of the market's new postings, week by week over the year: odds of
 * the share at its end against those at its beginning, with one false-discovery control over all clusters.
 */
export const emergences = (
  clusters: readonly (readonly [clusterId: string, cell: Cell])[],
  market: Cell,
  year: Stretch | undefined,
): ReadonlyMap<string, NonNullable<Movement['emergence']>> => {
  if (!year || year.last - year.first + 1 < leastWeeks) return new Map();
  const shares = clusters.map(([name, cell]) => ({ name, counts: weeklyOf(cell.opened, year) }));
  const trends = trendsOf(shares, weeklyOf(market.opened, year)).filter(
    ({ trend }) => trend.n >= minimumPostings,
  );
  return new Map(trends.map(({ name, trend }) => [name, { ...trend, verdict: verdictOf(trend) }]));
};

const roundedRatio = ({ ratio, low, high }: Ratio): Ratio => ({
  ratio: rounded(ratio, 3),
  low: rounded(low, 3),
  high: rounded(high, 3),
});

/**
 * How tight the market is, as far as postings show: employers post again what they could not fill. The share of postings
 * seen that are re-postings, against that of the rest of the market. Null with fewer than 30 postings, or where nothing
 * in the market was ever posted again.
 */
export const tightnessOf = (cell: Cell, market: Cell): Movement['tightness'] => {
  const seen = { count: cell.reposted, total: cell.n + cell.reposted };
  const rest = { count: market.reposted - cell.reposted, total: market.n + market.reposted - seen.total };
  if (cell.n < minimumPostings || market.reposted === 0 || rest.total < minimumPostings) return null;
  const against = shareRatio(seen, rest);
  const { low, high } = shareInterval(seen.count, seen.total);
  const unlike = against.high < 1 ? 'looser' : 'as-the-market';
  return {
    ...{ postings: cell.n, reposted: cell.reposted },
    share: rounded(seen.count / seen.total),
    low: rounded(low),
    high: rounded(high),
    against: roundedRatio(against),
    verdict: against.low > 1 ? 'tighter' : unlike,
  };
};

/** Stated pay of the last half-year against the half-year before, like compared with like (city and experience). */
export const payGrowthOf = (sample: readonly Basket[], year: Stretch | undefined): Movement['payGrowth'] => {
  const currency = mainCurrency(sample);
  if (!year || currency === null) return null;
  const end = (year.last + 1) * 7 - 3;
  const [middle, start] = [end - 7 * payWeeks, end - 14 * payWeeks];
  const found = stratifiedDifference(
    sample.flatMap(({ day, payHalves, ...basket }) =>
      day === null || payHalves === null || basket.currency !== currency || day < start || day >= end
        ? []
        : [
            {
              stratum: `${basket.clusterId}\u001f${basket.city}\u001f${basket.experience}`,
              has: day >= middle,
              value: Math.log(Math.max(1, payHalves)),
            },
          ],
    ),
    minimumPostings,
  );
  return found ? { ...ratioOf(found), n: found.n, strata: found.strata, currency } : null;
};
