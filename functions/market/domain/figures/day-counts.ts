import * as z from 'zod';
import { weekOfDay, type Stretch } from '../analysis/weeks.ts';

/** How many a day; days since 1970-01-01, only those with any. */
export type DayCounts = Map<number, number>;

export const addDay = (counts: DayCounts, day: number, n = 1): void => {
  counts.set(day, (counts.get(day) ?? 0) + n);
};

export const absorbDays = (into: DayCounts, from: DayCounts): void => {
  for (const [day, n] of from) addDay(into, day, n);
};

/** Oldest first. */
export const sortedDays = (counts: DayCounts): [day: number, n: number][] =>
  [...counts].sort((a, b) => a[0] - b[0]);

/** Every day as often as it was counted, oldest first. */
export const eachDay = (counts: DayCounts): number[] =>
  sortedDays(counts).flatMap(([day, n]) => Array.from({ length: n }, () => day));

/** Steps from day to day, each followed by its count: short, and the same for the same counts. */
export const DaysJson = z.array(z.int());

export const daysToJson = (counts: DayCounts): number[] => {
  let before = 0;
  return sortedDays(counts).flatMap(([day, n]) => {
    const step = day - before;
    before = day;
    return [step, n];
  });
};

export const daysFromJson = (json: readonly number[]): DayCounts => {
  const counts: DayCounts = new Map();
  let day = 0;
  for (let at = 0; at + 1 < json.length; at += 2) {
    day += json[at] ?? 0;
    counts.set(day, json[at + 1] ?? 0);
  }
  return counts;
};

/** Counts of the whole weeks of a stretch, oldest first; days outside are left out. */
export const weeklyOf = (counts: DayCounts, { first, last }: Stretch): Float64Array => {
  const weeks = new Float64Array(last - first + 1);
  for (const [day, n] of counts) {
    const at = weekOfDay(day) - first;
    if (at >= 0 && at < weeks.length) weeks[at] = (weeks[at] ?? 0) + n;
  }
  return weeks;
};
