import type { Salary } from '../../posting.ts';
import { oneLine } from '../plain-text.ts';
import { annualise } from './annualise.ts';
import type { StatedPay } from './annualise.ts';
import { statedPayEn } from './salary-en.ts';
import { statedPayZh } from './salary-zh.ts';

const longest = 300;
const chinese = /\p{Script=Han}/u;
const foreignMoney = /[$£€₹]|\b(?:usd|eur|gbp|hkd|sgd)\b/i;

/**
 * Pay as a salary text in either language states it; never throws, null where it states none. `country` (ISO 3166
 * alpha-2) decides what a bare `$` is, and that bare `15k-25k` in China is yuan a month.
 */
export const statedPay = (text: string, country: string | null): StatedPay | null => {
  const plain = oneLine(text.slice(0, longest));
  if (plain === '' || !/\d|[一两二三四五六七八九十][千万]/.test(plain)) return null;
  return chinese.test(plain) || (country === 'CN' && !foreignMoney.test(plain))
    ? statedPayZh(plain, country)
    : statedPayEn(plain, country);
};

/** Yearly pay of a salary text in either language: see `statedPay` and `annualise`. Never throws. */
export const parseSalary = (text: string, country: string | null): Salary | null => {
  const stated = statedPay(text, country);
  return stated === null ? null : annualise(stated, country);
};

const moneyInText =
  /(?:[$£€]|\b(?:USD|EUR|GBP|CHF|CAD|AUD) ?)\s?\d[\d,.]*\s?k?\b[^.!?\n|]{0,40}|\b\d{2,3}k?\s?[-–]\s?\d{2,3}k\b[^.!?\n|]{0,30}/gi;
const notPay =
  /million|billion|\bM\b|\d\s?(?:m|mm|b|bn)\b|fund|raised|revenue|series|seed|invest|customers|market|bonus of|referral|\bcap\b|stipend|budget/i;

/**
 * Pay mentioned in running English text: only a yearly amount between 10,000 and 1,000,000 is believed, because free
 * text is full of funding rounds and revenues. Returns the words found beside the salary.
 */
export const salaryInText = (
  text: string,
  country: string | null,
): { salary: Salary; words: string } | null => {
  for (const [words] of text.matchAll(moneyInText)) {
    if (notPay.test(words)) continue;
    const salary = parseSalary(words, country);
    if (salary === null) continue;
    const ends = [salary.minAnnualMajor, salary.maxAnnualMajor].filter((end) => end !== null);
    if (ends.every((end) => end >= 10_000 && end <= 1_000_000)) return { salary, words: oneLine(words) };
  }
  return null;
};
