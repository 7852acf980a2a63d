import { arima } from '../../../../shared/science/forecasting/arima.ts';
import { exponentialSmoothing } from '../../../../shared/science/forecasting/exponential-smoothing.ts';
import { meanOf } from '../../../../shared/science/forecasting/forecaster.ts';
import { remembering } from '../../../../shared/science/forecasting/remembering.ts';
import {
  chooseForecast,
  type ChosenForecast,
  type Contest,
} from '../../../../shared/science/forecasting/selection.ts';
import {
  combination,
  recentMean,
  seasonalNaive,
} from '../../../../shared/science/forecasting/simple-forecasters.ts';
import { theta } from '../../../../shared/science/forecasting/theta.ts';
import { figure, minimumPostings, rounded, type Figure } from './figure.ts';
import type { DemandForecast, ForecastMethod, ForecastWeek } from './snapshot-schema.ts';
import { mondayOf, weeklyCounts, type Stretch } from './weeks.ts';

/** Weeks a forecast reaches ahead; also the span demand is compared over. */
export const horizonWeeks = 8;
/** Fewer whole weeks than this leave nothing to judge a method by. */
const minimumWeeks = 24;
const weeksOfYear = 52;
/** From here on last year's season can be seen twice and still be tested. */
const seasonalWeeks = 2 * weeksOfYear + horizonWeeks;

const contestFor = (weeks: number): Contest<ForecastMethod> => {
  const period = weeks >= seasonalWeeks ? weeksOfYear : 1;
  const methods = [
    { name: 'ets', forecaster: remembering(exponentialSmoothing(period)) },
    { name: 'theta', forecaster: remembering(theta(period)) },
    { name: 'arima', forecaster: remembering(arima(period)) },
  ] as const;
  return {
    floor: { name: 'seasonal-naive', forecaster: seasonalNaive(period) },
    challengers: [
      { name: 'mean', forecaster: recentMean(2 * horizonWeeks) },
      ...methods,
      { name: 'combination', forecaster: combination(methods.map(({ forecaster }) => forecaster)) },
    ],
    period,
    plan: {
      horizon: horizonWeeks,
      origins: 10,
      minimumHistory: period === 1 ? minimumWeeks - horizonWeeks - 2 : seasonalWeeks - 2 * horizonWeeks,
    },
  };
};

const forecastWeeks = (chosen: ChosenForecast<ForecastMethod>, last: number): ForecastWeek[] =>
  Array.from(chosen.mean, (mean, index) => {
    const [half80, half95] = [chosen.half80[index] ?? 0, chosen.half95[index] ?? 0];
    const atLeastNone = (value: number): number => rounded(Math.max(0, value), 3);
    return {
      week: mondayOf(last + 1 + index),
      mean: atLeastNone(mean),
      lower80: atLeastNone(mean - half80),
      upper80: atLeastNone(mean + half80),
      lower95: atLeastNone(mean - half95),
      upper95: atLeastNone(mean + half95),
    };
  });

export interface Demand {
  /** New postings of every whole week observed, oldest first. */
  weekly: { week: string; n: number }[];
  /** Last 8 weeks against the 8 before: 0.1 is ten per cent more. */
  growth: Figure<{ ratio: number }>;
  forecast: DemandForecast;
  /** Mean new postings a week lately; null where no whole week was observed. */
  lately: { last4: number; last8: number } | null;
}

const growthOf = (counts: Float64Array): Figure<{ ratio: number }> => {
  const recent = counts.subarray(Math.max(0, counts.length - horizonWeeks));
  const before = counts.subarray(
    Math.max(0, counts.length - 2 * horizonWeeks),
    Math.max(0, counts.length - horizonWeeks),
  );
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const [now, then] = [total(recent), total(before)];
  if (before.length < horizonWeeks || then === 0) return { withheld: true, n: now + then };
  return figure(now + then, () => ({ ratio: rounded(now / then - 1) }));
};

const forecastOf = (counts: Float64Array, stretch: Stretch): DemandForecast => {
  if (counts.reduce((sum, n) => sum + n, 0) < minimumPostings)
    return { available: false, reason: 'too-few-postings' };
  if (counts.length < minimumWeeks) return { available: false, reason: 'too-few-weeks' };
  const chosen = chooseForecast(counts, contestFor(counts.length));
  if (!chosen) return { available: false, reason: 'too-few-weeks' };
  return {
    available: true,
    method: chosen.name,
    weeks: forecastWeeks(chosen, stretch.last),
    backtest: {
      origins: chosen.origins,
      mase: rounded(chosen.mase),
      seasonalNaiveMase: rounded(chosen.floorMase),
    },
  };
};

/** What the dated postings of a cluster say about demand; `stretch` is what the whole market was observed over. */
export const demandOf = (days: readonly number[], stretch: Stretch | undefined): Demand => {
  if (!stretch || days.length === 0) {
    const reason = days.length === 0 ? 'no-dates' : 'too-few-weeks';
    return {
      weekly: [],
      growth: { withheld: true, n: 0 },
      forecast: { available: false, reason },
      lately: null,
    };
  }
  const counts = weeklyCounts(days, stretch);
  const last = (weeks: number): number =>
    rounded(meanOf(counts.subarray(Math.max(0, counts.length - weeks))));
  return {
    weekly: Array.from(counts, (n, index) => ({ week: mondayOf(stretch.first + index), n })),
    growth: growthOf(counts),
    forecast: forecastOf(counts, stretch),
    lately: { last4: last(4), last8: last(horizonWeeks) },
  };
};
