import { mondayOf, weekOfDay, type Stretch } from '../analysis/weeks.ts';
import type { DayCounts } from '../figures/day-counts.ts';
import { cellsOf, type Tally } from '../figures/tally.ts';
import type { Market } from '../posting.ts';
import { calendarEffects, knownOfWeeks } from './calendar-effects.ts';
import { coveredDays, coveredWeeks, isCovered, type DayRange } from './coverage.ts';

/** One source, by week. */
export interface SourceWeeks {
  source: string;
  ranges: readonly DayRange[];
  covered: ReadonlySet<number>;
  /** Postings by week. */
  opened: ReadonlyMap<number, number>;
}

/** A source came to be observed, or ceased to be, in this week. */
export interface SourceShift {
  week: number;
  source: string;
  joined: boolean;
}

/** What all series of a market share: when it was observed, by which sources, and what the calendar does to it. */
export interface DemandFrame {
  market: Market;
  sources: readonly SourceWeeks[];
  /** Weeks shown and modelled: undefined where not one week was observed. */
  stretch: Stretch | undefined;
  shifts: readonly SourceShift[];
  /** By what factor a week's new postings are moved by holidays. */
  calendar: (week: number) => number;
  /** What is known beforehand of a week, for regressions. */
  known: (week: number) => readonly number[];
}

/** Weeks kept: five years. */
const mostWeeks = 260;
/** A gap in all sources longer than this begins a new stretch: nothing bridges half a year. */
const longestGap = 26;
/** Sources with a smaller share of the dated postings are not judged by themselves. */
const tellingShare = 0.005;

export const byWeek = (days: DayCounts): Map<number, number> => {
  const weeks = new Map<number, number>();
  for (const [day, n] of days) weeks.set(weekOfDay(day), (weeks.get(weekOfDay(day)) ?? 0) + n);
  return weeks;
};

const total = (days: DayCounts): number => days.values().reduce((sum, n) => sum + n, 0);

const sourcesOf = (tally: Tally): SourceWeeks[] => {
  const cells = [...cellsOf(tally, 'source')].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const all = cells.reduce((sum, [, { opened }]) => sum + total(opened), 0);
  return cells.flatMap(([source, { opened, seen }]) => {
    if (total(opened) < tellingShare * all) return [];
    const ranges = coveredDays({ opened, seen });
    return [{ source, ranges, covered: coveredWeeks(ranges), opened: byWeek(opened) }];
  });
};

/** The latest weeks observed by any source, without a gap of more than half a year. */
const stretchOf = (sources: readonly SourceWeeks[]): Stretch | undefined => {
  const weeks = [...new Set(sources.flatMap(({ covered }) => [...covered]))].sort((a, b) => b - a);
  const last = weeks[0];
  if (last === undefined) return undefined;
  let first = last;
  for (const week of weeks) {
    if (first - week > longestGap + 1 || last - week >= mostWeeks) break;
    first = week;
  }
  return { first, last };
};

/** Monday of the last week that any source was observed in; undefined where none was. */
export const lastObservedWeek = (tally: Tally): string | undefined => {
  const stretch = stretchOf(sourcesOf(tally));
  return stretch && mondayOf(stretch.last);
};

/** Where a source begins or ends inside the stretch while others go on; a gap of its own counts as both. */
const shiftsOf = (sources: readonly SourceWeeks[], { first, last }: Stretch): SourceShift[] =>
  sources
    .flatMap(({ source, covered }) => {
      const shifts: SourceShift[] = [];
      for (let week = first + 1; week <= last; week += 1) {
        const others = sources.some((other) => other.covered.has(week) && other.covered.has(week - 1));
        if (!others || covered.has(week) === covered.has(week - 1)) continue;
        shifts.push({ week, source, joined: covered.has(week) });
      }
      return shifts;
    })
    .sort((a, b) => a.week - b.week || (a.source < b.source ? -1 : 1));

/** Least share of the usual volume of today's sources that must have been covered for a week to be comparable. */
const leastCovered = 0.25;
/** Weeks that the usual volume of a source is taken over. */
const usualWeeks = 26;

const usualVolume = (covered: ReadonlySet<number>, opened: ReadonlyMap<number, number>): number => {
  const weeks = [...covered].sort((a, b) => b - a).slice(0, usualWeeks);
  return weeks.reduce((sum, week) => sum + (opened.get(week) ?? 0), 0) / Math.max(1, weeks.length);
};

export type WeeksBySource = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Counts of each source: the series' own where they are known, else those of the market. */
const ownCounts = (source: SourceWeeks, own: WeeksBySource | undefined): ReadonlyMap<number, number> =>
  own === undefined ? source.opened : (own.get(source.source) ?? new Map<number, number>());

/**
 * By what a week's count is to be multiplied to be what today's sources would have shown: without those that are gone,
 * and made up for those of today that were not covered then. NaN where too little of them was. A level that only shifts
 * because a source joined or left so stays level. `own`: the series' counts by source, where they are known; `asOf`: the
 * week whose sources are meant by today's.
 */
export const comparableFactors = (
  { sources, stretch }: Pick<DemandFrame, 'sources' | 'stretch'>,
  own?: WeeksBySource,
  asOf = stretch?.last,
): Float64Array => {
  if (!stretch || asOf === undefined) return new Float64Array(0);
  const recent = [asOf, asOf - 1];
  const today = sources.filter(({ covered }) => recent.some((week) => covered.has(week)));
  const usual = new Map(today.map((one) => [one, usualVolume(one.covered, ownCounts(one, own))]));
  const whole = [...usual.values()].reduce((sum, volume) => sum + volume, 0);
  return Float64Array.from({ length: stretch.last - stretch.first + 1 }, (_, index) => {
    const week = stretch.first + index;
    let [all, ofToday, covered] = [0, 0, 0];
    for (const source of sources) {
      const n = ownCounts(source, own).get(week) ?? 0;
      all += n;
      const volume = usual.get(source);
      if (volume === undefined || !source.covered.has(week)) continue;
      ofToday += n;
      covered += volume;
    }
    if (whole === 0) return sources.some((source) => source.covered.has(week)) ? 1 : NaN;
    const share = covered / whole;
    if (share < leastCovered) return NaN;
    return (all === 0 ? 1 : ofToday / all) / share;
  });
};

/** New postings a week on the terms of today's sources; NaN where the week cannot be compared. */
export const comparableWeeks = (
  opened: ReadonlyMap<number, number>,
  factors: Float64Array,
  { first }: Stretch,
): Float64Array => factors.map((factor, index) => factor * (opened.get(first + index) ?? 0));

const marketWeeks = (sources: readonly SourceWeeks[]): Map<number, number> => {
  const weeks = new Map<number, number>();
  for (const { opened } of sources)
    for (const [week, n] of opened) weeks.set(week, (weeks.get(week) ?? 0) + n);
  return weeks;
};

export const demandFrame = (tally: Tally): DemandFrame => {
  const { market } = tally;
  const sources = sourcesOf(tally);
  const stretch = stretchOf(sources);
  if (!stretch)
    return { market, sources, stretch, shifts: [], calendar: () => 1, known: knownOfWeeks(market) };
  const counts = comparableWeeks(marketWeeks(sources), comparableFactors({ sources, stretch }), stretch);
  return {
    ...{ market, sources, stretch },
    shifts: shiftsOf(sources, stretch),
    calendar: calendarEffects(market, counts, stretch),
    known: knownOfWeeks(market),
  };
};

/** Whether any source was observed in a week, or on a day. */
export const weekObserved = ({ sources }: DemandFrame, week: number): boolean =>
  sources.some(({ covered }) => covered.has(week));
export const dayObserved = ({ sources }: DemandFrame, day: number): boolean =>
  sources.some(({ ranges }) => isCovered(ranges, day));
