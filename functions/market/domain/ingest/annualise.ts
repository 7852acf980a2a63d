import type { PayPeriod, Salary } from '../posting.ts';

/**
 * The one rule by which pay becomes a yearly amount, in every country: a year has 52 weeks of 5 days of 8 hours
 * (2,080 hours, as the US Bureau of Labor Statistics counts), and as many monthly salaries as the posting states,
 * else 12. Bonuses and shares are not counted.
 */
const perYear = { year: 1, week: 52, day: 260, hour: 2080 } as const;

/** Pay as a posting states it: amounts in major units of the currency for one `period`. */
export interface StatedPay {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string;
  readonly period: PayPeriod;
  readonly monthsPerYear: number;
}

/** Beyond these a figure is a misprint or no salary at all. */
const leastAnnual = 100;
const mostAnnual = 1_000_000_000;

/** Null where nothing plausible is stated. Ends that are the wrong way round are put right. */
export const annualise = (pay: StatedPay): Salary | null => {
  const factor = pay.period === 'month' ? pay.monthsPerYear : perYear[pay.period];
  const annual = (amount: number | null): number | null =>
    amount === null ? null : Math.round(amount * factor);
  const ends = [annual(pay.min), annual(pay.max)].filter((end) => end !== null);
  if (ends.length === 0) return null;
  if (ends.some((end) => !Number.isFinite(end) || end < leastAnnual || end > mostAnnual)) return null;
  return {
    minAnnualMajor: pay.min === null ? null : Math.min(...ends),
    maxAnnualMajor: pay.max === null ? null : Math.max(...ends),
    currency: pay.currency,
    period: pay.period,
    monthsPerYear: pay.monthsPerYear,
  };
};
