import type { PayPeriod } from '../../posting.ts';

/** Words for a period in lower-case text, English and Chinese (and what Japanese writes with the same signs). */
const words: Readonly<Record<PayPeriod, string>> = {
  hour: String.raw`(?:\/|\bper|\ban?|\beach|\bp\/)\s*(?:hour|hr|h)\b\.?|(?<=[\dk])\s?p\.?h\b|\bhourly\b|[\/每]\s*(?:个?小时|時|时|钟点|h\b)|[时時][薪給给]|元一小时`,
  day: String.raw`(?:\/|\bper|\ba|\beach|\bp\/)\s*(?:day|diem|d)\b|(?<=[\dk])\s?p\.?d\b|\bdaily\b|\bday rate\b|[\/每]\s*[天日]|日[薪結结給给]|元一天`,
  week: String.raw`(?:\/|\bper|\ba|\beach|\bp\/)\s*(?:week|wk|w)\b|(?<=[\dk])\s?p\.?w\b|\bweekly\b|[\/每]\s*(?:周|星期|礼拜)|[周週][薪結结]`,
  month: String.raw`(?:\/|\bper|\ba|\beach|\bp\/)\s*(?:month|mth|mo|m)\b|(?<=[\dk])\s?p\.?m\b|\bpcm\b|\bmonthly\b|[\/每]\s*个?月|月[薪給给収收結结]|底薪|元一个?月`,
  year: String.raw`(?:\/|\bper|\ba|\beach|\bp\/)\s*(?:year|yr|annum|y|a)\b|\byearly\b|\bannual(?:ly|ised|ized)?\b|\bp\.?\s?a\b\.?|\bgross\/yr\b|\blpa\b|\bctc\b|[\/每]\s*年|年[薪収收俸]|元一年`,
};
const periods: readonly PayPeriod[] = ['hour', 'day', 'week', 'month', 'year'];
const anyOf = new RegExp(periods.map((period) => `(?<${period}>${words[period]})`).join('|'), 'g');

/** Periods this system has no name for: pay by them is not understood, and not guessed at. */
const otherPeriods =
  /\bbi-?(?:weekly|monthly)\b|\bfortnight(?:ly)?\b|\bsemi-?monthly\b|\bquarter(?:ly)?\b|\bper (?:project|word|mile|visit|shift|lesson|piece|article|session)\b|[/每](?:次|单|件|课时|节|场|季|单位|趟|票)/;

const nameOf = (found: RegExpMatchArray): PayPeriod | null =>
  periods.find((period) => found.groups?.[period] !== undefined) ?? null;

/** Source of a regular expression for any period, without names: what may stand between the two ends of a range. */
export const periodPattern = periods.map((period) => `(?:${words[period]})`).join('|');

/**
 * The period that belongs to the amount at `from`..`to` of a text: the first named after it, else the last before it.
 * `other` is a period that has no name here (a fortnight); null where none is named.
 */
export const periodAround = (text: string, from: number, to: number): PayPeriod | 'other' | null => {
  if (otherPeriods.test(text)) return 'other';
  const found = [...text.matchAll(anyOf)];
  const after = found.find((match) => match.index >= to || (match.index > from && match.index < to));
  const chosen = after ?? found.findLast((match) => match.index <= from);
  return chosen === undefined ? null : nameOf(chosen);
};
