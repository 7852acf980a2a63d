import { weekOfDay } from '../analysis/weeks.ts';
import type { DayCounts } from '../figures/day-counts.ts';

/** What is known of the days of one source. */
export interface SourceDays {
  /** Postings by the day they were posted. */
  opened: DayCounts;
  /** Postings by the day a crawl saw them; may be empty. */
  seen: DayCounts;
}

/** An inclusive range of days since 1970-01-01. */
export interface DayRange {
  first: number;
  last: number;
}

/** A run of days without a posting is a gap in the observation where chance gives one so long less often than this. */
const unlikely = 1e-4;
/** A gap is at least so long, however lively the source: a weekend with a holiday or two is none. */
const shortestGap = 9;
/** A source so quiet that a month without a posting says nothing is taken to be observed all along up to this gap. */
const longestLull = 35;
/** Days with a posting that the habits of a source are judged by, either side of a gap. */
const judgedBy = 20;

/**
 * Share of days with any posting around a gap, on the quieter side. Days, not postings, are counted: those come in
 * bursts, and a burst would make every quiet week after it look like a gap.
 */
const busyShare = (days: readonly number[], at: number): number => {
  const share = (from: number, to: number): number => {
    const [first, last] = [days[Math.max(0, from)], days[Math.min(days.length, to) - 1]];
    const count = Math.min(days.length, to) - Math.max(0, from);
    return first === undefined || last === undefined || count < 5
      ? 1
      : (count - 1) / Math.max(1, last - first);
  };
  return Math.min(0.999, share(at - judgedBy, at), share(at, at + judgedBy));
};

/**
 * Days a source was observed on, as ranges. A day without a posting counts as observed inside a range (a true zero), but
 * a run of them that chance would hardly leave, as often as the source posts around it, is a gap in the crawl: missing.
 * Nothing is known of days before the first and after the last posting or crawl.
 */
export const coveredDays = ({ opened, seen }: SourceDays): DayRange[] => {
  const days = [...opened.keys()].sort((a, b) => a - b);
  const ranges: DayRange[] = [];
  days.forEach((day, index) => {
    const current = ranges.at(-1);
    const quiet = current ? day - current.last - 1 : 0;
    const likely = Math.ceil(Math.log(unlikely) / Math.log(1 - busyShare(days, index)));
    const allowed = Math.min(longestLull, Math.max(shortestGap, likely));
    if (current && quiet < allowed) current.last = day;
    else ranges.push({ first: day, last: day });
  });
  return extendedToCrawl(ranges, seen);
};

/** A crawl that followed within a lull of the last posting observed the days between. */
const extendedToCrawl = (ranges: readonly DayRange[], seen: DayCounts): DayRange[] => {
  const lastCrawl = Math.max(-Infinity, ...seen.keys());
  return ranges.map((range, index) =>
    index === ranges.length - 1 && lastCrawl > range.last && lastCrawl - range.last <= shortestGap
      ? { ...range, last: lastCrawl }
      : range,
  );
};

/** Weeks of which every day from Monday to Friday is inside one of the ranges. */
export const coveredWeeks = (ranges: readonly DayRange[]): Set<number> => {
  const weeks = new Set<number>();
  for (const { first, last } of ranges) {
    for (let week = weekOfDay(first); week <= weekOfDay(last); week += 1) {
      const monday = week * 7 - 3;
      if (monday >= first && monday + 4 <= last) weeks.add(week);
    }
  }
  return weeks;
};

export const isCovered = (ranges: readonly DayRange[], day: number): boolean =>
  ranges.some(({ first, last }) => day >= first && day <= last);
