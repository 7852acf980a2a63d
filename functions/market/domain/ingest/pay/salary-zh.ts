import { dashPattern } from './amount.ts';
import type { StatedPay } from './annualise.ts';
import { currencyOfCountry, currencyOfSign, signPattern, unsaidPeriod } from './currency.ts';
import { chineseDigits } from '../chinese-digits.ts';
import { periodAround, periodPattern } from './pay-period.ts';

const numerals = Object.keys(chineseDigits).join('');

/** Units of an amount: 千 and k are thousands, 万 and w ten thousands. */
const unitOf = (word: string | undefined): number | null => {
  if (word === undefined || word === '') return null;
  if (/^[元块圆]$/.test(word)) return 1;
  if (word === '百') return 100;
  return word === '千' || word === 'k' ? 1000 : 10_000;
};

const unit = String.raw`(?<![a-z])[kw](?![a-z])|(?<=\d)\s?[kw](?![a-z])|[千万萬百]`;
const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const amountAs = (name: string): string =>
  String.raw`(?:${signPattern}\s?)?(?<${name}>${number})\s*(?<${name}Unit>${unit}|[元块圆]|)\s*(?:元|块|圆|円|人民币|${signPattern})?`;
const besides = String.raw`(?:${periodPattern}|[以之]?上|起)?`;
const range = new RegExp(
  String.raw`${amountAs('low')}\s*${besides}\s*(?:${dashPattern}{1,3}|至|到)\s*${amountAs('high')}`,
);
const single = new RegExp(amountAs('low'));
const anyPeriod = new RegExp(periodPattern, 'g');
const noSalary = /\ufffd/;
const months =
  /(?<![\d.])(1[2-9]|2\d)(?:\.5)?\s*(?:[-~至到]\s*\d{2}\s*)?(?:个?月?薪|个月)|[*x×]\s*(1[2-9]|2\d)(?!\d)(?:\s*(?:薪|个?月))?/;
const doubled = /年[底终]双薪|十三薪|第13个月/;

/** `一万五`, `八千`, `两万` as digits; signs for numbers that stand before no unit are left. */
const withDigits = (text: string): string =>
  text.replace(
    new RegExp(String.raw`([${numerals}])([千万])([${numerals}])?(?![千百\d])`, 'g'),
    (...[, whole = '', size = '', rest = '']: string[]) =>
      `${(chineseDigits[whole] ?? 0) + (chineseDigits[rest] ?? 0) / 10}${size}`,
  );

/** Commission, bonuses, allowances and benefits: neither they nor the plus before them are base pay. */
const extras =
  /[+加外和及与、,;(]?\s*(?:高额|丰厚|优厚|季度|年度|年终|项目|全勤|绩效|业务|销售|餐|住房|交通)*(?:提成|奖金|绩效|分红|补贴|津贴|补助|餐补|房补|全勤|股票|期权|年终奖?|五险[一二]?金?|福利|社保|奖)[^+,;。，；()]*/g;
const perHead = /包吃|包住/g;

interface Ends {
  readonly min: number | null;
  readonly max: number | null;
  readonly from: number;
  readonly to: number;
}

const valueOf = (digits: string | undefined): number => Number((digits ?? '').replaceAll(',', ''));

const rangeIn = (text: string): Ends | null => {
  const found = range.exec(text);
  if (found === null) return null;
  const { low, lowUnit, high, highUnit } = found.groups ?? {};
  const [first, second] = [unitOf(lowUnit?.trim()), unitOf(highUnit?.trim())];
  // "1-1.5万": an amount without a unit shares the other's, unless it is written out ("8000-1.2万").
  const scaled = (value: number, own: number | null, other: number | null): number =>
    value * (own ?? (value >= 1000 ? 1 : (other ?? 1)));
  const ends = [scaled(valueOf(low), first, second), scaled(valueOf(high), second, first)];
  return {
    min: Math.min(...ends),
    max: Math.max(...ends),
    from: found.index,
    to: found.index + found[0].length,
  };
};

const singleIn = (text: string): Ends | null => {
  const found = single.exec(text);
  if (found === null) return null;
  const { low, lowUnit } = found.groups ?? {};
  const value = valueOf(low) * (unitOf(lowUnit?.trim()) ?? 1);
  const place = { from: found.index, to: found.index + found[0].length };
  const lead = text.slice(Math.max(0, place.from - 6), place.from);
  const tail = text.slice(place.to, place.to + 12).replace(anyPeriod, '');
  if (/^\s*及?(?:以下|以内|之内|封顶)/.test(tail) || /不超过|不高于|最高|上限|至多|up to/.test(lead))
    return { min: null, max: value, ...place };
  const open = /^\s*及?(?:以上|之上|起|\+)/.test(tail) || /不低于|不少于|最低|至少|保底|高于/.test(lead);
  return { min: value, max: open ? null : value, ...place };
};

const zhCurrencies: readonly (readonly [RegExp, string])[] = [
  [/港[币元纸幣]|hk\$|hkd/, 'HKD'],
  [/新?[台臺][币幣]|nt\$|ntd|twd/, 'TWD'],
  [/新加坡[元币]|新元|坡币|sgd|(?<![a-z])s\$/, 'SGD'],
  [/美[元金]|usd|us\$/, 'USD'],
  [/欧元|€|eur/, 'EUR'],
  [/英镑|£|gbp/, 'GBP'],
  [/日[元圆]|円|jpy/, 'JPY'],
  [/澳[元币]|(?<![a-z])au?\$|aud/, 'AUD'],
  [/加[元币]|(?<![a-z])ca?\$|cad/, 'CAD'],
  [/人民币|rmb|cny/, 'CNY'],
];
const asian = new Set(['CN', 'HK', 'TW', 'SG', 'JP', 'MY', 'KR']);

const currencyOf = (text: string, country: string | null, largest: number): string => {
  const named = zhCurrencies.find(([words]) => words.test(text))?.[1];
  if (named !== undefined) return named;
  const sign = new RegExp(signPattern).exec(text)?.[0];
  const home = asian.has(country ?? '') ? currencyOfCountry(country) : 'CNY';
  if (sign === undefined || sign === '¥') return sign === '¥' && country === 'JP' ? 'JPY' : home;
  return currencyOfSign(sign, country, largest) ?? home;
};

const monthsOf = (text: string): number => {
  const found = months.exec(text);
  const half = found?.[0].includes('.5') === true ? 0.5 : 0;
  if (found !== null) return Number(found[1] ?? found[2]) + half;
  return doubled.test(text) ? 13 : 12;
};

/**
 * Pay in the forms of Chinese job boards: `15-25K·14薪`, `1-1.5万`, `8千-1.2万·13薪`, `15-30万/年`, `150元/天`,
 * `6千及以下`, `25k以上`, `底薪5000+提成`. Without a period an amount is a month's pay, unless nobody is paid as much a
 * month. Null for `面议` and whatever states no amount. `text` is plain: see `oneLine`.
 */
export const statedPayZh = (text: string, country: string | null): StatedPay | null => {
  const lower = withDigits(text.toLowerCase()).replaceAll('/人', ' ');
  if (noSalary.test(lower)) return null;
  const monthsPerYear = monthsOf(lower);
  const base = lower.replace(months, ' ').replace(extras, ' ').replace(perHead, ' ');
  const ends = rangeIn(base) ?? singleIn(base);
  if (ends === null) return null;
  const largest = Math.max(ends.min ?? 0, ends.max ?? 0);
  const currency = currencyOf(base, country, largest);
  const said = periodAround(base, ends.from, ends.to);
  if (said === 'other') return null;
  const period = said ?? unsaidPeriod(currency, largest);
  if (period === null || (period === 'month' && largest < 300)) return null;
  return {
    min: ends.min,
    max: ends.max,
    currency,
    period,
    monthsPerYear: period === 'month' ? monthsPerYear : 12,
  };
};
