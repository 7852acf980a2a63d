/** Whole days since 1970-01-01 of a calendar day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** Whole weeks, Monday to Sunday; week 0 begins on Monday 1969-12-29. */
export const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);

const firstDayOf = (week: number): number => week * 7 - 3;

/** A number of days since 1970-01-01 as `YYYY-MM-DD`. */
export const dayFrom = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** Monday of a week as `YYYY-MM-DD`. */
export const mondayOf = (week: number): string => dayFrom(firstDayOf(week));

/** So many weeks without any posting of the whole market are a gap in the observation, not a lull in demand. */
const longestLull = 4;

/** First and last week of a stretch, both included. */
export interface Stretch {
  first: number;
  last: number;
}

/** A stretch with a smaller share of the dated postings is a handful of stray dates, not an observation. */
const tellingShare = 0.05;

const countByWeek = (days: readonly number[]): [week: number, n: number][] => {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(weekOfDay(day), (counts.get(weekOfDay(day)) ?? 0) + 1);
  return [...counts].sort((a, b) => a[0] - b[0]);
};

/** Stretches of weeks without a gap, oldest first. */
const stretchesOf = (weeks: readonly (readonly [week: number, n: number])[]): (Stretch & { n: number })[] => {
  const stretches: (Stretch & { n: number })[] = [];
  for (const [week, n] of weeks) {
    const current = stretches.at(-1);
    if (current && week - current.last <= longestLull + 1) {
      current.last = week;
      current.n += n;
    } else stretches.push({ first: week, last: week, n });
  }
  return stretches;
};

/**
 * The latest stretch of weeks a market was observed without a gap and that holds a telling share of its dated postings.
 * Whole weeks only: its first and last week count only where the days reach from Monday and to Sunday. Undefined where
 * not even one week is whole.
 */
export const observedStretch = (days: readonly number[]): Stretch | undefined => {
  const telling = stretchesOf(countByWeek(days)).filter(({ n }) => n >= tellingShare * days.length);
  const latest = telling.at(-1);
  if (!latest) return undefined;
  const inside = new Set(
    days.filter((day) => weekOfDay(day) === latest.first || weekOfDay(day) === latest.last),
  );
  const first = inside.has(firstDayOf(latest.first)) ? latest.first : latest.first + 1;
  const last = inside.has(firstDayOf(latest.last + 1) - 1) ? latest.last : latest.last - 1;
  return last >= first ? { first, last } : undefined;
};

/** Postings per week of the stretch, oldest first; days outside are left out. */
export const weeklyCounts = (days: Iterable<number>, { first, last }: Stretch): Float64Array => {
  const counts = new Float64Array(last - first + 1);
  for (const day of days) {
    const at = weekOfDay(day) - first;
    if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
};
