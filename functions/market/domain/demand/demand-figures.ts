import type { JudgedForecast } from '../../../../shared/science/forecasting/rolling-origin.ts';
import { figure, minimumPostings, rounded } from '../analysis/figure.ts';
import { dayFrom, mondayOf } from '../analysis/weeks.ts';
import type { Cell } from '../figures/cell.ts';
import { activeByWeek } from './active-postings.ts';
import { asPublished, rerun, type Said } from './backtest.ts';
import { changesOf, type Parts } from './change-causes.ts';
import { forecastWeeks, horizonWeeks, judgedForecast, minimumWeeks } from './demand-forecast.ts';
import {
  byWeek,
  comparableFactors,
  comparableWeeks,
  dayObserved,
  weekObserved,
  type DemandFrame,
  type WeeksBySource,
} from './demand-frame.ts';
import type { DemandFigures, DemandForecast } from './demand-schema.ts';
import { holidaysIn } from './holidays.ts';

/** What is counted of one series, and what it consists of where that is known. */
export interface DemandInput {
  cell: Pick<Cell, 'opened' | 'closed'>;
  /** Postings by source and week. */
  sources?: WeeksBySource | undefined;
  /** Postings by city, skill … and week. */
  parts?: Parts | undefined;
  /** What was published of it about a quarter ago, where that is known. */
  said?: Said | undefined;
}

interface Series {
  first: number;
  last: number;
  opened: ReadonlyMap<number, number>;
  /** On the terms of today's sources; NaN is missing. */
  comparable: Float64Array;
  /** As above, without the calendar's effect. */
  plain: Float64Array;
  n: number;
}

const daysShown = 91;
/** Forecasts from earlier origins that each series is judged by. */
const origins = 4;

const mean = (values: Float64Array): number => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
};

const knownIn = (values: Float64Array): number =>
  values.reduce((n, value) => n + (Number.isNaN(value) ? 0 : 1), 0);

const growthOf = ({ comparable, opened, last }: Series): DemandFigures['growth'] => {
  const recent = comparable.subarray(-horizonWeeks);
  const before = comparable.subarray(-2 * horizonWeeks, -horizonWeeks);
  let n = 0;
  for (let week = last - 2 * horizonWeeks + 1; week <= last; week += 1) n += opened.get(week) ?? 0;
  const enough = Math.min(knownIn(recent), knownIn(before)) >= horizonWeeks / 2;
  const then = mean(before);
  if (!enough || !(then > 0)) return { withheld: true, n };
  return figure(n, () => ({ ratio: rounded(mean(recent) / then - 1) }));
};

const told = (
  { forecast, assessment }: JudgedForecast,
  last: number,
  { calendar }: DemandFrame,
): DemandForecast => {
  if (!assessment) return { available: false, reason: 'too-few-weeks' };
  return {
    available: true,
    methods: forecast.members
      .map(({ family, weight }) => ({ method: family, weight: rounded(weight, 3) }))
      .filter(({ weight }) => weight >= 0.01)
      .sort((a, b) => b.weight - a.weight || (a.method < b.method ? -1 : 1)),
    weeks: forecastWeeks(forecast, last, calendar),
    accuracy: {
      origins: assessment.origins,
      mase: rounded(assessment.mase),
      seasonalNaiveMase: rounded(assessment.seasonalNaiveMase),
      coverage80: rounded(assessment.coverage80),
      coverage95: rounded(assessment.coverage95),
      better: assessment.mase < assessment.seasonalNaiveMase,
    },
  };
};

const ahead = (
  series: Series,
  { said, sources }: DemandInput,
  frame: DemandFrame,
): Pick<DemandFigures, 'forecast' | 'backtest'> => {
  const published = said ? asPublished(said, series, { frame, sources }) : null;
  const without = (reason: 'too-few-postings' | 'too-few-weeks') => ({
    forecast: { available: false as const, reason },
    backtest: published,
  });
  if (series.n < minimumPostings) return without('too-few-postings');
  if (knownIn(series.plain) < minimumWeeks) return without('too-few-weeks');
  const judged = judgedForecast(series.plain, origins, { first: series.first, known: frame.known });
  if (!judged) return without('too-few-weeks');
  return {
    forecast: told(judged, series.last, frame),
    backtest: published ?? (judged.recalled ? rerun(judged.recalled, series, frame) : null),
  };
};

const seriesOf = ({ cell, sources }: DemandInput, frame: DemandFrame): Series | undefined => {
  if (!frame.stretch) return undefined;
  const { first, last } = frame.stretch;
  const opened = byWeek(cell.opened);
  const comparable = comparableWeeks(opened, comparableFactors(frame, sources), frame.stretch);
  let n = 0;
  for (let week = first; week <= last; week += 1) n += opened.get(week) ?? 0;
  const plain = comparable.map((value, index) => value / frame.calendar(first + index));
  return { first, last, opened, comparable, plain, n };
};

const weeksOf = (
  { first, last, opened }: Series,
  input: DemandInput,
  frame: DemandFrame,
): DemandFigures['weeks'] => {
  const active = activeByWeek(input.cell, { first, last });
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const week = first + index;
    const observed = weekObserved(frame, week);
    return {
      week: mondayOf(week),
      opened: observed ? (opened.get(week) ?? 0) : null,
      active: observed ? rounded(active[index] ?? 0, 1) : null,
    };
  });
};

const daysOf = ({ last }: Series, { cell }: DemandInput, frame: DemandFrame): DemandFigures['days'] => {
  const end = last * 7 + 3;
  return Array.from({ length: daysShown }, (_, index) => {
    const day = end - daysShown + 1 + index;
    return { day: dayFrom(day), opened: dayObserved(frame, day) ? (cell.opened.get(day) ?? 0) : null };
  });
};

/** Holidays of the weeks that are shown or forecast; those that only touch a weekend are left out. */
const holidaysOf = ({ first, last }: Series, { market }: DemandFrame): DemandFigures['holidays'] => {
  const marks = new Map<string, DemandFigures['holidays'][number]>();
  for (const one of holidaysIn(market, first * 7 - 3, (last + horizonWeeks) * 7 + 3)) {
    const week = mondayOf(Math.floor((one.first + 3) / 7));
    if (!marks.has(week)) marks.set(week, { week, name: one.name });
  }
  return [...marks.values()];
};

/** What is said where nothing is known. */
export const withoutDemand = (
  reason: 'no-dates' | 'too-few-weeks' | 'too-few-postings',
  n: number,
): DemandFigures => ({
  ...{ n, weeks: [], days: [], holidays: [], changes: [] },
  growth: { withheld: true, n: 0 },
  lately: null,
  forecast: { available: false, reason },
  backtest: null,
});

/**
 * What is said of the demand behind one series. Weeks and days nobody observed are null, not zero; levels, growth and
 * forecasts are on the terms of today's sources, so that one that joins or leaves does not count as demand.
 */
export const demandFigures = (input: DemandInput, frame: DemandFrame): DemandFigures => {
  const dated = input.cell.opened.values().reduce((sum, n) => sum + n, 0);
  const series = dated === 0 ? undefined : seriesOf(input, frame);
  if (!series) return withoutDemand(dated === 0 ? 'no-dates' : 'too-few-weeks', dated);
  const last = (weeks: number): number => rounded(mean(series.comparable.subarray(-weeks)));
  return {
    n: dated,
    weeks: weeksOf(series, input, frame),
    days: daysOf(series, input, frame),
    holidays: holidaysOf(series, frame),
    changes: changesOf(series, input.parts, frame),
    growth: growthOf(series),
    lately: { last4: last(4), last8: last(horizonWeeks) },
    ...ahead(series, input, frame),
  };
};
