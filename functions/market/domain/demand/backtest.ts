import type { SeriesForecast } from '../../../../shared/science/forecasting/forecast-series.ts';
import { rounded } from '../analysis/figure.ts';
import { dayNumber, mondayOf, weekOfDay } from '../analysis/weeks.ts';
import { forecastWeeks, quarterWeeks } from './demand-forecast.ts';
import { comparableFactors, comparableWeeks, type DemandFrame, type WeeksBySource } from './demand-frame.ts';
import type { Backtest, ForecastWeek } from './demand-schema.ts';

/** What was published of a series about a quarter ago. */
export interface Said {
  /** Monday of the last week known then. */
  knownTo: string;
  weeks: readonly ForecastWeek[];
}

interface Counted {
  last: number;
  opened: ReadonlyMap<number, number>;
  /** On the terms of today's sources; NaN is missing. */
  comparable: Float64Array;
}

const cameOf = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : rounded(value, 2);

/** The forecast that would have been made a quarter ago, from what is known of then, and what came. */
export const rerun = (
  recalled: SeriesForecast,
  { comparable, last }: Counted,
  { calendar }: Pick<DemandFrame, 'calendar'>,
): Backtest => {
  const knownTo = last - quarterWeeks;
  return {
    kind: 're-run',
    knownTo: mondayOf(knownTo),
    weeks: forecastWeeks(recalled, knownTo, calendar).map((week, step) => ({
      ...week,
      came: cameOf(comparable[comparable.length - quarterWeeks + step]),
    })),
  };
};

/** What was published then, and what came on the terms of the sources of then: a source that joined since is no demand. */
export const asPublished = (
  { knownTo, weeks }: Said,
  { opened }: Counted,
  { frame, sources }: { frame: DemandFrame; sources: WeeksBySource | undefined },
): Backtest | null => {
  const { stretch } = frame;
  if (!stretch) return null;
  const then = weekOfDay(dayNumber(knownTo));
  const came = comparableWeeks(opened, comparableFactors(frame, sources, then), stretch);
  return {
    kind: 'published',
    knownTo,
    weeks: weeks.map((week) => ({
      ...week,
      came: cameOf(came[weekOfDay(dayNumber(week.week)) - stretch.first]),
    })),
  };
};
