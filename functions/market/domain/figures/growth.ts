import { minimumPostings, rounded } from '../analysis/figure.ts';
import type { Stretch } from '../analysis/weeks.ts';
import { weeklyOf, type DayCounts } from './day-counts.ts';

/** Weeks that are set against as many before. */
const weeks = 8;

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Change of new postings, last 8 weeks against the 8 before; null where fewer than 30 stand behind it. */
export const growthOf = (opened: DayCounts, year: Stretch | undefined): number | null => {
  if (!year || year.last - year.first + 1 < 2 * weeks) return null;
  const counts = weeklyOf(opened, year);
  const [now, then] = [total(counts.subarray(-weeks)), total(counts.subarray(-2 * weeks, -weeks))];
  return then === 0 || now + then < minimumPostings ? null : rounded(now / then - 1);
};
