import type { PayPeriod, Salary } from '../../posting.ts';

interface WorkingYear {
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
}

/**
 * A working year where nothing below says otherwise: 52 weeks of 5 days of 8 hours, the 2,080 hours by which the US
 * Bureau of Labor Statistics turns hourly wages into yearly ones (OEWS technical notes).
 */
const usualYear: WorkingYear = { weeks: 52, days: 260, hours: 2080 };

/** Countries whose law fixes another one. */
const yearsByCountry: Readonly<Record<string, WorkingYear>> = {
  // 21.75 paid days a month of 8 hours: circulars 劳社部发〔2008〕3号 and 人社部发〔2025〕2号.
  CN: { weeks: 52, days: 261, hours: 2088 },
  // 38 hours a week: Fair Work Act 2009, section 62.
  AU: { weeks: 52, days: 260, hours: 1976 },
  // 35 hours a week: Code du travail, article L3121-27.
  FR: { weeks: 52, days: 260, hours: 1820 },
  // 38 hours a week: Act of 10 August 2001 on employment and quality of life, article 2.
  BE: { weeks: 52, days: 260, hours: 1976 },
};

/** Pay as a posting states it: amounts in major units of the currency for one `period`. */
export interface StatedPay {
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: string;
  readonly period: PayPeriod;
  readonly monthsPerYear: number;
}

/** By how much pay of a period is multiplied to make a year's; `country` is the posting's, ISO 3166 alpha-2. */
const perYear = ({ period, monthsPerYear }: StatedPay, country: string | null): number => {
  const { weeks, days, hours } = yearsByCountry[country ?? ''] ?? usualYear;
  return { year: 1, month: monthsPerYear, week: weeks, day: days, hour: hours }[period];
};

/** Beyond these a figure is a misprint or no salary at all. */
const leastAnnual = 100;
const mostAnnual = 10_000_000_000;

/**
 * The one rule by which pay becomes a yearly amount: as many monthly salaries as the posting states, else 12; weeks,
 * days and hours by the working year of the posting's country. Bonuses and shares are not counted. Null where nothing
 * plausible is stated. Ends that are the wrong way round are put right.
 */
export const annualise = (pay: StatedPay, country: string | null): Salary | null => {
  const factor = perYear(pay, country);
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
