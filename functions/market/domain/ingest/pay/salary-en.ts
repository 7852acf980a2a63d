import { dashPattern, digitsPattern, numberOf } from './amount.ts';
import type { StatedPay } from './annualise.ts';
import { codes, currencyOfCountry, currencyOfSign, signPattern, unsaidPeriod } from './currency.ts';
import { periodAround, periodPattern } from './pay-period.ts';

const unitValues: Readonly<Record<string, number>> = {
  k: 1000,
  thousand: 1000,
  grand: 1000,
  l: 100_000,
  lac: 100_000,
  lacs: 100_000,
  lakh: 100_000,
  lakhs: 100_000,
  lpa: 100_000,
  cr: 10_000_000,
  crore: 10_000_000,
  crores: 10_000_000,
};
const units = Object.keys(unitValues).join('|');
const million = String.raw`\s?(?:m|mm|mn|mil|million|b|bn|billion|x)(?![a-z\d])|\s*%`;
const token = new RegExp(
  String.raw`(?:(?<before>${signPattern})[\s:]{0,3}|(?<![\w.#]|\d,|[a-z]{2}-))(?<digits>${digitsPattern})(?<plus>\+?)\s?(?<unit>(?:${units})(?![a-z]|\d{2})\.?)?(?!${million})(?:\s?(?<after>${signPattern}))?`,
  'g',
);

/** One amount of the text: `from`..`to` is all that belongs to it, sign and unit included. */
interface Amount {
  readonly value: number;
  readonly unit: number;
  readonly sign: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly cents: boolean;
}

const amountsIn = (text: string): Amount[] =>
  [...text.matchAll(token)].map((found) => {
    const { before, digits = '', unit = '', after } = found.groups ?? {};
    // A bare dollar sign says less than the code that may stand on the other side.
    const sign = before === undefined || (before === '$' && after !== undefined) ? after : before;
    return {
      value: numberOf(digits),
      unit: unitValues[unit.replace('.', '')] ?? 1,
      sign,
      from: found.index,
      to: found.index + found[0].length,
      cents: /[.,]\d{2}$/.test(digits),
    };
  });

const between = new RegExp(
  String.raw`^[\s+)\]]*(?:${dashPattern}{1,3}|\bto\b|\bup to\b|\bbis\b|\buntil\b)[\s([]*(?:up to )?$`,
);
const and = /^\s*(?:and|&)\s*$/;
const anyPeriod = new RegExp(periodPattern, 'g');

const joins = (text: string, low: Amount, high: Amount): boolean => {
  const gap = text.slice(low.to, high.from);
  if (gap.length > 40) return false;
  const bare = gap.replace(anyPeriod, ' ');
  return between.test(bare) || (and.test(bare) && /\bbetween\b/.test(text.slice(0, low.from)));
};

/** What one amount, or two that make a range, say. */
interface Stated {
  readonly min: number;
  readonly max: number;
  readonly sign: string | undefined;
  readonly scaled: boolean;
  readonly cents: boolean;
  readonly from: number;
  readonly to: number;
  readonly single: boolean;
}

const alone = (amount: Amount): Stated => ({
  ...amount,
  min: amount.value * amount.unit,
  max: amount.value * amount.unit,
  scaled: amount.unit > 1,
  single: true,
});

/** "$110-150k" and "£60k-90": one unit serves both ends, unless an end is written out. */
const together = (low: Amount, high: Amount): Stated => {
  const shared = Math.max(low.unit, high.unit);
  const scale = ({ value, unit }: Amount): number => value * (unit === 1 && value < 1000 ? shared : unit);
  const max = scale(high);
  // "£40-50,000": the thousands of the first end go without saying.
  const first = low.unit === 1 && low.value < 1000 && shared === 1 && max >= 10_000 ? 1000 : 1;
  const bareDollar = low.sign === undefined || (low.sign === '$' && high.sign !== undefined);
  return {
    min: scale(low) * first,
    max,
    sign: bareDollar ? high.sign : low.sign,
    scaled: shared > 1,
    cents: low.cents && high.cents,
    from: low.from,
    to: high.to,
    single: false,
  };
};

const statedIn = (text: string): Stated[] => {
  const amounts = amountsIn(text);
  const stated: Stated[] = [];
  for (let at = 0; at < amounts.length; at += 1) {
    const [low, high] = [amounts[at], amounts[at + 1]];
    if (low === undefined) continue;
    const pair = high !== undefined && joins(text, low, high);
    stated.push(pair ? together(low, high) : alone(low));
    if (pair) at += 1;
  }
  return stated;
};

/** Words beside an amount that make it something other than base pay. */
const extras = String.raw`(?:(?:target|annual|yearly|quarterly|performance|retention|joining|signing|sign-?on|sign on|welcome|referral|discretionary|guaranteed|uncapped|stock|equity)\s+)*(?:bonus(?:es)?|ote|on[- ]target|commission|relocation|stipend|allowance|equity|stock|rsus?|options|budget|sign-?on|401k?|match|pension|package value)\b`;
/** "£26,000 OTE £45,000": a word with an amount right behind it speaks of that one. */
const extraAfter = new RegExp(
  String.raw`^[\s)\]]*(?:in |of |as )?(?:an? )?${extras}(?!\s*(?:of|up to|[:=])?\s*(?:${signPattern})?\s?\d)`,
);
const extraBefore =
  /(?:\b(?:ote|on[- ]target earnings|bonus(?:es)?|commissions?|stipend|allowance|relocation|equity|stock|budget)(?: of| up to| worth)*)[^\w,;]*$/;
const worked =
  /\b\d+(?:\.\d+)?\+?\s*(?:hours?|hrs?|h|days?|shifts?)\s*(?:per|a|\/|each|p\/)\s*(?:week|wk|day|month|w|d)\b|\b401\s?\(?k\)?|\b\d+\s?\/\s?7\b/g;

const isExtra = (text: string, { from, to }: Stated): boolean =>
  extraAfter.test(text.slice(to, to + 60)) || extraBefore.test(text.slice(Math.max(0, from - 30), from));

const spokenPeriod = new RegExp(String.raw`^[\s)\]]{0,2}(?:${periodPattern})`);

/** A bare number is pay only where it is large, or its period follows at once. */
const isPay = (text: string, { sign, scaled, max, to }: Stated): boolean =>
  sign !== undefined || scaled || (max >= 10_000 && max < 10_000_000) || spokenPeriod.test(text.slice(to));

const ceiling = /\b(?:up to|upto|max(?:imum)?(?: of)?|under|below|less than|bis zu|jusqu'à)\W*$/;
const floor =
  /\b(?:from|min(?:imum)?(?: of)?|starting(?: at| from)?|starts at|over|above|more than|at least|ab|à partir de)\W*$/;
const openAbove =
  /^\s?(?:\+(?!\s+\w)(?!\w)|\+\s*(?:depending|doe|&|and\b|with\b|for\b|\/|per\b|a\b|an\b|$)|(?:and|&|or) (?:up|above|more|over)\b|plus$|or more\b|minimum\b|min\b)/;

const endsOf = (text: string, stated: Stated): { min: number | null; max: number | null } => {
  const [min, max] = [Math.min(stated.min, stated.max), Math.max(stated.min, stated.max)];
  if (!stated.single) return { min, max };
  const lead = text.slice(Math.max(0, stated.from - 24), stated.from);
  if (ceiling.test(lead)) return { min: null, max };
  const tail = text.slice(stated.to);
  const open =
    /\+\s?k?\s?$/.test(text.slice(stated.from, stated.to)) ||
    openAbove.test(tail) ||
    openAbove.test(tail.replace(firstPeriod, ''));
  return floor.test(lead) || open ? { min, max: null } : { min, max };
};

const firstPeriod = new RegExp(String.raw`^\s?(?:${periodPattern})`);

const code = new RegExp(String.raw`^[^\d$£€]{0,20}?(${signPattern})`);

/** A bare dollar sign, or none: a code further on ("$40/hr USD", "80k (CAD)") decides. */
const signOf = (text: string, { sign, to }: Stated): string | undefined => {
  if (sign !== undefined && sign !== '$') return sign;
  const later = code.exec(text.slice(to, to + 30))?.[1];
  return later !== undefined && /[a-z]{2}/.test(later) ? later : sign;
};

const payOf = (text: string, stated: Stated, country: string | null): StatedPay | null => {
  const sign = signOf(text, stated);
  const currency =
    sign === undefined ? currencyOfCountry(country) : currencyOfSign(sign, country, stated.max);
  if (currency === null) return null;
  const said = periodAround(text, stated.from, stated.to);
  if (said === 'other') return null;
  // "$17.50" without a period can be nothing but an hour's pay.
  const cents = stated.cents && stated.max < 200 ? 'hour' : null;
  const period = said ?? cents ?? unsaidPeriod(currency, stated.max);
  return period === null ? null : { ...endsOf(text, stated), currency, period, monthsPerYear: 12 };
};

/** In these currencies a year's pay is said in millions; in others a million is somebody's revenue. */
const inMillions = /([¥₩₫]|\b(?:jpy|krw|idr|vnd|clp|cop)\b)(\s?)(\d{1,3}(?:\.\d{1,2})?)\s?(?:m|million)\b/g;
const codeAfterK = new RegExp(String.raw`(\dk)(?=(?:${codes})\b)`, 'g');

/**
 * Pay in the forms of English job boards: `$53K-$91K (Glassdoor est.)`, `$17-$24 Per Hour`, `£60k–£90k`,
 * `$110k-$150k+`, `up to €70.000`, `A$120,000 a year`, `USD 20 an hour`, `8-12 LPA`. A bare `$` is the dollar of
 * `country` (ISO 3166 alpha-2), the US dollar where that is null. The first amount that is base pay counts: bonuses,
 * commission, on-target earnings and equity are passed over. Null where no amount, or none of a known period, is stated.
 */
export const statedPayEn = (text: string, country: string | null): StatedPay | null => {
  const lower = text
    .toLowerCase()
    .replaceAll('\u00ad', '')
    .replace(codeAfterK, '$1 ')
    .replace(
      inMillions,
      (...[, sign = '', space = '', digits = '']: string[]) =>
        `${sign}${space}${Math.round(Number(digits) * 1e6)}`,
    )
    .replace(worked, (words) => ' '.repeat(words.length));
  const base = statedIn(lower).find((stated) => isPay(lower, stated) && !isExtra(lower, stated));
  return base === undefined ? null : payOf(lower, base, country);
};
