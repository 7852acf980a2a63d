import type { Salary } from '../../posting.ts';
import type { PayColumns } from '../source-adapter.ts';
import { oneLine } from '../plain-text.ts';
import { annualise } from './annualise.ts';
import { currencyOfCountry, currencyOfSign, unsaidPeriod } from './currency.ts';

const periods = [
  ['hour', /^(?:per |an? |\/)?(?:hour|hr|h)(?:ly)?$|^HUR$|时/i],
  ['day', /^(?:per |a |\/)?(?:day|daily|d)$|^DAY$|[天日]/i],
  ['week', /^(?:per |a |\/)?(?:week|wk)(?:ly)?$|^WEE$|周/i],
  ['month', /^(?:per |a |\/)?(?:month|mon|mo)(?:ly)?$|^MON$|月/i],
  ['year', /^(?:per |a |\/)?(?:year|yr|annum|annual|ann)(?:ly)?$|^ANN$|年/i],
] as const;

const amountOf = (text: string): number | null => {
  const plain = text.replaceAll(/[\s,'’]/g, '').replace(/^\p{Sc}/u, '');
  if (!/^\d{1,12}(?:\.\d{1,20})?k?$/i.test(plain)) return null;
  const value = Number.parseFloat(plain) * (/k$/i.test(plain) ? 1000 : 1);
  return value > 0 ? value : null;
};

const currencyOf = (text: string, country: string | null, largest: number): string => {
  const plain = text.trim().toLowerCase();
  if (plain === '') return currencyOfCountry(country);
  if (/^[a-z]{3}$/.test(plain)) return plain === 'rmb' ? 'CNY' : plain.toUpperCase();
  return currencyOfSign(plain, country, largest) ?? currencyOfCountry(country);
};

/**
 * Yearly pay from columns for its two ends, and its words. `period` is what scrapers write (`yearly`) or schema.org's
 * unit (`YEAR`, `ANN`); without it the amount decides as in a text. Null where neither end holds an amount, or where
 * the period is named and unknown.
 */
export const salaryFromColumns = (
  columns: PayColumns,
  country: string | null,
): { salary: Salary; words: string } | null => {
  const [min, max] = [amountOf(columns.min), amountOf(columns.max)];
  if (min === null && max === null) return null;
  const largest = Math.max(min ?? 0, max ?? 0);
  const currency = currencyOf(columns.currency, country, largest);
  const named = oneLine(columns.period);
  const period =
    named === ''
      ? unsaidPeriod(currency, largest)
      : (periods.find(([, words]) => words.test(named))?.[0] ?? null);
  if (period === null) return null;
  const salary = annualise({ min, max, currency, period, monthsPerYear: 12 }, country);
  if (salary === null) return null;
  const ends = [...new Set([columns.min, columns.max].map((end) => end.trim()).filter((end) => end !== ''))];
  return { salary, words: `${currency} ${ends.join(' - ')} / ${period}` };
};
