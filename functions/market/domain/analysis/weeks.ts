/** Whole days since 1970-01-01 of a calendar day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** Whole weeks, Monday to Sunday; week 0 begins on Monday 1969-12-29. */
export const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);

const firstDayOf = (week: number): number => week * 7 - 3;

/** Monday of a week as `YYYY-MM-DD`. */
export const mondayOf = (week: number): string =>
  new Date(firstDayOf(week) * 86_400_000).toISOString().slice(0, 10);

/** So many weeks without any posting of the whole market are a gap in the observation, not a lull in demand. */
const longestLull = 4;

/** First and last week of a stretch, both included. */
export interface Stretch {
  first: number;
  last: number;
}

/**
 * The latest stretch of weeks a market was observed without a gap, whole weeks only: the first and last week count only
 * where the days reach from Monday and to Sunday. Undefined where not even one week is whole.
 */
export const observedStretch = (days: Iterable<number>): Stretch | undefined => {
  let [firstDay, lastDay] = [Infinity, -Infinity];
  const weeks = new Set<number>();
  for (const day of days) {
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
    weeks.add(weekOfDay(day));
  }
  const observed = [...weeks].sort((a, b) => a - b);
  let first = observed[0];
  if (first === undefined) return undefined;
  if (firstDayOf(first) < firstDay) first += 1;
  observed.slice(1).forEach((week, index) => {
    if (week - (observed[index] ?? week) > longestLull + 1) first = week;
  });
  const end = weekOfDay(lastDay);
  const last = firstDayOf(end + 1) - 1 > lastDay ? end - 1 : end;
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
