import type { Experience } from '../posting.ts';
import { chineseDigits } from './chinese-digits.ts';

const enWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const mostYears = 40;

const between = (min: number, max: number | null): Experience | null => {
  if (min > mostYears) return null;
  if (max === null) return { minYears: min, maxYears: null };
  return max > mostYears ? null : { minYears: Math.min(min, max), maxYears: Math.max(min, max) };
};

const yearsZh = (digits: string | undefined): number => Number(chineseDigits[digits ?? ''] ?? digits);
const numberZh = String.raw`(\d{1,2}|[一两二三四五六七八九十])`;
const rangeZh = new RegExp(String.raw`${numberZh}\s*年?\s*[-~至到]\s*${numberZh}\s*年`);
const singleZh = new RegExp(String.raw`${numberZh}\s*年(?!级|龄|[代度底终薪会])\s*(及?以下|以内)?`);

/** What an experience field says: `3-4年`, `1年以下`, `10年以上`, `无需经验`, `不限`, `应届毕业生`. */
export const experienceZh = (text: string): Experience | null => {
  const two = rangeZh.exec(text);
  if (two !== null) return between(yearsZh(two[1]), yearsZh(two[2]));
  const one = singleZh.exec(text);
  if (one !== null)
    return one[2] === undefined ? between(yearsZh(one[1]), null) : between(0, yearsZh(one[1]));
  if (/应届|在校/.test(text)) return { minYears: 0, maxYears: 0 };
  return /无需经验|无经验|经验不限|不限/.test(text) ? { minYears: 0, maxYears: null } : null;
};

const yearsEn = (digits: string | undefined): number => Number(enWords[digits ?? ''] ?? digits);
const numberEn = String.raw`(\d{1,2}|${Object.keys(enWords).join('|')})`;
const rangeEn = new RegExp(
  String.raw`\b${numberEn}\s*(?:-|–|—|to)\s*${numberEn}\s*\+?\s*(?:years?|yrs?)\b`,
  'i',
);
const singleEn = new RegExp(
  String.raw`\b${numberEn}\s*(?:\+|or more|plus)?\s*(?:\(\d+\)\s*)?\+?\s*(?:years?|yrs?)\b(?!\s*(?:ago|old|in a row|of age))[^.\n]{0,60}?\bexperience`,
  'i',
);
const plainEn = new RegExp(
  String.raw`^\D{0,20}\b${numberEn}\s*\+?\s*(?:years?|yrs?)\b(?!\s*(?:ago|old|in a row|of age))`,
  'i',
);

/** `3-5 years`, `5+ years of … experience`, `at least two years' experience`, `entry level`. */
export const experienceEn = (text: string): Experience | null => {
  const two = rangeEn.exec(text);
  if (two !== null) return between(yearsEn(two[1]?.toLowerCase()), yearsEn(two[2]?.toLowerCase()));
  const one = singleEn.exec(text) ?? (text.length < 60 ? plainEn.exec(text) : null);
  if (one !== null) return between(yearsEn(one[1]?.toLowerCase()), null);
  return /\b(?:entry[- ]level|no experience (?:required|necessary)|new grad(?:uate)?)\b/i.test(text)
    ? { minYears: 0, maxYears: null }
    : null;
};

const requirementZh =
  /[^。；;\n]{0,12}?(?:\d{1,2}|[一两二三四五六七八九十])\s*年[^。；;\n]{0,16}?(?:经验|经历|背景)|无需经验|经验不限|应届[^。；;\n]{0,6}(?:可|优先|毕业)/;

/** Years asked for in a Chinese description: only where the sentence speaks of experience ("成立10年" is a company's age). */
export const experienceInTextZh = (text: string): Experience | null => {
  const found = requirementZh.exec(text)?.[0];
  return found === undefined ? null : experienceZh(found);
};
