import type { Salary } from '../posting.ts';
import { annualise } from './annualise.ts';
import { oneLine } from './plain-text.ts';
import { statedPayEn } from './salary-en.ts';
import { statedPayZh } from './salary-zh.ts';

const chineseUnit = /[\d.]\s*[千万元]|薪|面议/;
const foreignMoney = /[$£€₹]|\b(?:usd|eur|gbp|hkd|sgd)\b/i;
const longest = 300;

/**
 * Yearly pay of a salary text in either language; never throws, null where it states none.
 * `country` (ISO 3166 alpha-2) decides what a bare `$` is, and that bare `15k-25k` in China is yuan a month.
 */
export const parseSalary = (text: string, country: string | null): Salary | null => {
  const plain = oneLine(text.slice(0, longest));
  if (plain === '' || !/\d/.test(plain)) return null;
  const chinese = !foreignMoney.test(plain) && (country === 'CN' || chineseUnit.test(plain));
  const stated = chinese ? statedPayZh(plain) : statedPayEn(plain, country);
  return stated === null ? null : annualise(stated);
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
