import type { PayPeriod } from '../posting.ts';
import type { StatedPay } from './annualise.ts';

const bySymbol: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  '¥': 'JPY',
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  cad$: 'CAD',
  s$: 'SGD',
  sg$: 'SGD',
  nz$: 'NZD',
  hk$: 'HKD',
};
/** Where a bare `$` is not the US dollar. */
const dollarOf: Readonly<Record<string, string>> = {
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  HK: 'HKD',
};
const codes =
  'usd|gbp|eur|cad|aud|nzd|sgd|hkd|chf|inr|jpy|cny|rmb|sek|nok|dkk|pln|czk|ils|brl|mxn|zar|aed|php|myr|krw';

const symbol = String.raw`(?:us|au|a|cad|ca|c|sg|s|nz|hk)?\$|[£€₹¥]|\b(?:${codes})\b`;
const amount = String.raw`(${symbol})?\s*(\d{1,3}(?:[.,]\d{2,3})+(?!\d)(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?)\s*(k\b)?(?!\d|\s*%|\s*(?:m|mm|b|bn|million|billion|mil)\b)`;
const range = new RegExp(
  String.raw`${amount}\s*(${symbol})?\s*(?:-|–|—|~|\bto\b|\band\b)\s*${amount}\s*(?:(${symbol}))?`,
);
const single = new RegExp(String.raw`${amount}\s*(?:(${symbol}))?`, 'g');

const periodWords: readonly (readonly [RegExp, PayPeriod])[] = [
  [/(?:\/|\bper|\ban|\ba|\beach)\s*(?:hour|hr|h)\b|\bhourly\b/, 'hour'],
  [/(?:\/|\bper|\ba|\beach)\s*day\b|\bdaily\b|\bday rate\b/, 'day'],
  [/(?:\/|\bper|\ba|\beach)\s*(?:week|wk)\b|\bweekly\b/, 'week'],
  [/(?:\/|\bper|\ba|\beach)\s*(?:month|mo)\b|\bmonthly\b|\bp\.?m\b/, 'month'],
  [/(?:\/|\bper|\ba|\beach)\s*(?:year|yr|annum)\b|\byearly\b|\bannual(?:ly)?\b|\bp\.?a\b/, 'year'],
];

/** `1,234.50`, `50.000` and `12,00,000` alike: a separator before three (or two and three) digits groups. */
const number = (digits: string | undefined): number =>
  Number((digits ?? '').replace(/[.,](?=\d{3}(?!\d))/g, '').replaceAll(',', ''));

/** Without a period only an amount that can be nothing else than a year's pay is taken. */
const periodOf = (text: string, largest: number): PayPeriod | null =>
  periodWords.find(([words]) => words.test(text))?.[1] ?? (largest >= 10_000 ? 'year' : null);

const currencyOf = (found: string | undefined, country: string | null): string => {
  if (found === undefined || found === '$') return dollarOf[country ?? ''] ?? 'USD';
  if (found === 'rmb') return 'CNY';
  return bySymbol[found] ?? found.toUpperCase();
};

interface Ends {
  readonly min: number | null;
  readonly max: number | null;
  readonly symbol: string | undefined;
}

const rangeIn = (text: string): Ends | null => {
  const found = range.exec(text);
  if (found === null) return null;
  const [, before, low, lowK, between, secondBefore, high, highK, after] = found;
  const sign = before ?? between ?? secondBefore ?? after;
  if (sign === undefined && lowK === undefined && highK === undefined && number(high) < 10_000) return null;
  // "$110-150k": one k serves both, unless the other is written out.
  const shared = lowK !== undefined || highK !== undefined;
  const scaled = (digits: string | undefined): number =>
    shared && number(digits) < 1000 ? number(digits) * 1000 : number(digits);
  return { min: scaled(low), max: scaled(high), symbol: sign };
};

const singleIn = (text: string): Ends | null => {
  for (const [whole, before, digits, thousand, after] of text.matchAll(single)) {
    const sign = before ?? after;
    const value = number(digits) * (thousand === undefined ? 1 : 1000);
    if (sign === undefined && thousand === undefined && value < 10_000) continue;
    const start = text.indexOf(whole);
    const lead = text.slice(Math.max(0, start - 20), start);
    if (/\b(?:up to|max(?:imum)?|under|below)\W*$/.test(lead)) return { min: null, max: value, symbol: sign };
    const open =
      /\b(?:from|min(?:imum)?|starting(?: at)?|over|above|at least)\W*$/.test(lead) ||
      /^\s*(?:\+|and up|or more|plus)/.test(text.slice(start + whole.length));
    return { min: value, max: open ? null : value, symbol: sign };
  }
  return null;
};

/**
 * Pay in the forms of English job boards: `$53K-$91K (Glassdoor est.)`, `$17-$24 Per Hour`, `£60k–£90k`,
 * `$110k-$150k+`, `up to €70.000`, `A$120,000 a year`, `USD 20 an hour`. A bare `$` is the dollar of `country`
 * (ISO 3166 alpha-2), the US dollar where that is null. Null where no amount, or none of a known period, is stated.
 */
export const statedPayEn = (text: string, country: string | null): StatedPay | null => {
  const lower = text.toLowerCase().replaceAll('\u00ad', '');
  const ends = rangeIn(lower) ?? singleIn(lower);
  if (ends === null) return null;
  const period = periodOf(lower, Math.max(ends.min ?? 0, ends.max ?? 0));
  if (period === null) return null;
  return {
    min: ends.min,
    max: ends.max,
    currency: currencyOf(ends.symbol, country),
    period,
    monthsPerYear: 12,
  };
};
