import { member, type Member } from '../../../../shared/science/forecasting/blends.ts';
import { calendarRegression } from '../../../../shared/science/forecasting/calendar-regression.ts';
import type { SeriesForecast } from '../../../../shared/science/forecasting/forecast-series.ts';
import {
  forecastByRecord,
  type JudgedForecast,
} from '../../../../shared/science/forecasting/rolling-origin.ts';
import { recentMean, seasonalNaive } from '../../../../shared/science/forecasting/simple-forecasters.ts';
import { rounded } from '../analysis/figure.ts';
import { mondayOf } from '../analysis/weeks.ts';
import type { Band, ForecastWeek } from './demand-schema.ts';

/** Weeks a forecast reaches ahead; also the span demand is compared over. */
export const horizonWeeks = 8;
/** Fewer whole weeks than this leave nothing to judge a method by. */
export const minimumWeeks = 24;
const weeksOfYear = 52;
/** A quarter: how long ago the forecast was made that is shown beside what came. */
export const quarterWeeks = 13;

/** A week by its number, and what is known beforehand of it. */
export interface WeeksAhead {
  /** Week of the first value of the series. */
  first: number;
  known: (week: number) => readonly number[];
}

/**
 * Counts of few postings are noisy in ways that smooth methods take for turns: their level is a member, too. The market's
 * holidays are taken out of a series before; what they do to it beside that, and the turns of months, is the regression's.
 */
const othersFor = ({ first, known }: WeeksAhead): Member[] => [
  member('mean', 0.1, recentMean(horizonWeeks)),
  member('seasonal-naive', 0.03, seasonalNaive(weeksOfYear)),
  member(
    'calendar-regression',
    0.3,
    calendarRegression((place) => known(first + place), weeksOfYear),
  ),
];

export const weeklyShape = (horizon: number, weeks: WeeksAhead) => ({
  period: weeksOfYear,
  horizon,
  others: othersFor(weeks),
});

/** The forecast of a weekly series and its record; NaN is missing. Undefined where nothing can be fitted. */
export const judgedForecast = (
  series: Float64Array,
  origins: number,
  weeks: WeeksAhead,
): JudgedForecast | undefined =>
  forecastByRecord(series, {
    ...weeklyShape(horizonWeeks, weeks),
    origins,
    // So that one origin lies a quarter back.
    every: quarterWeeks - horizonWeeks,
    recall: quarterWeeks,
    minimumHistory: minimumWeeks - horizonWeeks,
  });

/** A count scatters by the root of what is expected of it, however sure its level (Poisson). */
const atLeastChance = (half: number, mean: number, normal: number): number =>
  Math.max(half, normal * Math.sqrt(Math.max(mean, 0.25)));

/** Bands of one week, as counts: none below zero; `factor` puts the calendar back in. */
export const bandAt = ({ mean, half80, half95 }: SeriesForecast, step: number, factor: number): Band => {
  const centre = Math.max(0, (mean[step] ?? 0) * factor);
  const inner = atLeastChance((half80[step] ?? 0) * factor, centre, 1.2816);
  const outer = Math.max(inner, atLeastChance((half95[step] ?? 0) * factor, centre, 1.96));
  const shown = (value: number): number => rounded(Math.max(0, value), 2);
  return {
    mean: shown(centre),
    lower80: shown(centre - inner),
    upper80: shown(centre + inner),
    lower95: shown(centre - outer),
    upper95: shown(centre + outer),
  };
};

/** The weeks after `last`, with the calendar's effect on each. */
export const forecastWeeks = (
  forecast: SeriesForecast,
  last: number,
  calendar: (week: number) => number,
): ForecastWeek[] =>
  Array.from(forecast.mean, (_, step) => ({
    week: mondayOf(last + 1 + step),
    ...bandAt(forecast, step, calendar(last + 1 + step)),
  }));
