import type { Recurring } from '../catalogue/price.ts';

const day = 86_400;

/** The same day so many months later, or the last of its month where that is shorter; UTC, in Unix seconds. */
const monthsLater = (from: number, months: number): number => {
  const date = new Date(from * 1000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const whole = Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) / 1000;
  return whole + (from % day);
};

/** The `count`-th end of a period, counted from the anchor. */
const periodEnd = (anchor: number, { interval, interval_count }: Recurring, count: number): number => {
  const steps = count * interval_count;
  if (interval === 'day') return anchor + steps * day;
  if (interval === 'week') return anchor + steps * 7 * day;
  return monthsLater(anchor, interval === 'month' ? steps : 12 * steps);
};

/** The first end of a period after a moment. Counting from the anchor keeps the 31st the 31st. */
export const nextPeriodEnd = (anchor: number, recurring: Recurring, after: number): number => {
  let count = 1;
  while (periodEnd(anchor, recurring, count) <= after) count += 1;
  return periodEnd(anchor, recurring, count);
};
