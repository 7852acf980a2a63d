import type { Stretch } from '../analysis/weeks.ts';
import { sortedDays, type DayCounts } from '../figures/day-counts.ts';

/**
 * Postings open on the average day of each week of the stretch: opened up to that day and not closed before it. Days of
 * opening and closing follow the rule of `activeDays`.
 */
export const activeByWeek = (
  { opened, closed }: { opened: DayCounts; closed: DayCounts },
  { first, last }: Stretch,
): Float64Array => {
  const [begins, ends] = [sortedDays(opened), sortedDays(closed)];
  let [open, begun, ended] = [0, 0, 0];
  return Float64Array.from({ length: last - first + 1 }, (_, index) => {
    const monday = (first + index) * 7 - 3;
    let sum = 0;
    for (let day = monday; day < monday + 7; day += 1) {
      for (; (begins[begun]?.[0] ?? Infinity) <= day; begun += 1) open += begins[begun]?.[1] ?? 0;
      for (; (ends[ended]?.[0] ?? Infinity) < day; ended += 1) open -= ends[ended]?.[1] ?? 0;
      sum += open;
    }
    return Math.max(0, sum / 7);
  });
};
