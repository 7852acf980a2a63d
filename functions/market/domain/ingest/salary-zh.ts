import type { PayPeriod } from '../posting.ts';
import type { StatedPay } from './annualise.ts';

/** Units of an amount in Chinese postings: 千 and k are thousands, 万 and w ten thousands. */
const unitOf = (word: string | undefined): number | null => {
  if (word === undefined || word === '') return null;
  if (word === '元') return 1;
  return word === '千' || word === 'k' ? 1000 : 10_000;
};

const amount = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?)\s*([千万kw元]?)元?`;
const range = new RegExp(String.raw`${amount}\s*(?:-|~|至|到|—|–)\s*${amount}`);
const single = new RegExp(amount);
const noSalary = /\ufffd|面议|面谈|保密/;
const months = /(?<!\d)(1[2-9]|2\d)\s*(?:薪|个月)|[*x×]\s*(1[2-9]|2\d)(?!\d)/;

const periodWords: readonly (readonly [RegExp, PayPeriod])[] = [
  [/[/每]\s*小?时|时薪|[/每]\s*h/, 'hour'],
  [/[/每]\s*[天日]|日薪/, 'day'],
  [/[/每]\s*周|周薪/, 'week'],
  [/[/每]\s*年|年薪|[/每]\s*y/, 'year'],
  [/[/每]\s*月|月薪|底薪/, 'month'],
];

const number = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''));

/** Without a period an amount is a month's pay, but nobody is paid a hundred thousand yuan a month unsaid. */
const periodOf = (text: string, largest: number): PayPeriod =>
  periodWords.find(([words]) => words.test(text))?.[1] ?? (largest > 100_000 ? 'year' : 'month');

const endsOf = (text: string): [number | null, number | null] | null => {
  const two = range.exec(text);
  if (two !== null) {
    const [, low, lowUnit, high, highUnit] = two;
    // "1-1.5万": an amount without a unit shares the other's.
    const unitLow = unitOf(lowUnit) ?? unitOf(highUnit) ?? 1;
    return [number(low) * unitLow, number(high) * (unitOf(highUnit) ?? unitLow)];
  }
  const one = single.exec(text);
  if (one === null) return null;
  const value = number(one[1]) * (unitOf(one[2]) ?? 1);
  if (/以下|以内|不超过|最高/.test(text)) return [null, value];
  return /以上|起|\+|不低于/.test(text) ? [value, null] : [value, value];
};

/**
 * Pay in the forms of Chinese job boards: `15-25K·14薪`, `1-1.5万`, `8千-1.2万·13薪`, `15-30万/年`, `150元/天`,
 * `6千及以下`, `25k以上`. Null for `面议` and whatever states no amount. `text` is plain: see `oneLine`.
 */
export const statedPayZh = (text: string): StatedPay | null => {
  const lower = text.toLowerCase();
  if (noSalary.test(lower)) return null;
  const bonusMonths = months.exec(lower);
  const ends = endsOf(bonusMonths === null ? lower : lower.replace(bonusMonths[0], ' '));
  if (ends === null) return null;
  const largest = Math.max(ends[0] ?? 0, ends[1] ?? 0);
  const period = periodOf(lower, largest);
  if (period === 'month' && largest < 300) return null;
  return {
    min: ends[0],
    max: ends[1],
    currency: 'CNY',
    period,
    monthsPerYear: period === 'month' && bonusMonths !== null ? Number(bonusMonths[1] ?? bonusMonths[2]) : 12,
  };
};
