import type { Localized } from '../../../../shared/localized.ts';
import type { Market } from '../posting.ts';
import { lunarDays } from './lunar-days.ts';

/** A public holiday: its days since 1970-01-01, both included. */
export interface Holiday {
  first: number;
  last: number;
  name: Localized;
}

const dayOf = (year: number, month: number, date: number): number =>
  Math.round(Date.UTC(year, month - 1, date) / 86_400_000);

/** 0 is Sunday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

const holiday = (first: number, length: number, name: Localized): Holiday => ({
  first,
  last: first + length - 1,
  name,
});

/** Qingming falls where the sun stands at 15°: ⌊0.2422 y + 4.81⌋ − ⌊y / 4⌋ of April in this century, y of two digits. */
const qingming = (year: number): number =>
  dayOf(year, 4, Math.floor(0.2422 * (year % 100) + 4.81) - Math.floor((year % 100) / 4));

/**
 * Days off in mainland China by the rule of 2013 (eve of the Spring Festival from 2025 on): the working weekends that
 * are shifted around them are announced each year and not foreseen here.
 */
const chinese = (year: number): Holiday[] => {
  const { springFestival, dragonBoat, midAutumn } = lunarDays(year);
  return [
    holiday(dayOf(year, 1, 1), 1, { zh: '元旦', en: "New Year's Day" }),
    ...(springFestival === undefined
      ? []
      : [holiday(springFestival - 1, 8, { zh: '春节', en: 'Spring Festival' })]),
    holiday(qingming(year), 1, { zh: '清明节', en: 'Qingming' }),
    holiday(dayOf(year, 5, 1), 5, { zh: '劳动节', en: 'Labour Day' }),
    ...(dragonBoat === undefined
      ? []
      : [holiday(dragonBoat, 1, { zh: '端午节', en: 'Dragon Boat Festival' })]),
    ...(midAutumn === undefined ? [] : [holiday(midAutumn, 1, { zh: '中秋节', en: 'Mid-Autumn Festival' })]),
    holiday(dayOf(year, 10, 1), 7, { zh: '国庆节', en: 'National Day' }),
  ];
};

/** The n-th (or, below 0, the last) weekday of a month. */
const weekdayIn = (year: number, month: number, [weekday, nth]: readonly [number, number]): number => {
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  }
  const last = dayOf(year, month + 1, 0);
  return last - ((weekdayOf(last) - weekday + 7) % 7);
};

/** On a Saturday the Friday before is free, on a Sunday the Monday after. */
const observed = (day: number): number => {
  if (weekdayOf(day) === 6) return day - 1;
  return weekdayOf(day) === 0 ? day + 1 : day;
};

/** Federal holidays of the US (5 U.S.C. 6103), and the day after Thanksgiving. */
const american = (year: number): Holiday[] => [
  holiday(observed(dayOf(year, 1, 1)), 1, { zh: '元旦', en: "New Year's Day" }),
  holiday(weekdayIn(year, 1, [1, 3]), 1, { zh: '马丁·路德·金日', en: 'Martin Luther King Jr. Day' }),
  holiday(weekdayIn(year, 2, [1, 3]), 1, { zh: '总统日', en: "Presidents' Day" }),
  holiday(weekdayIn(year, 5, [1, -1]), 1, { zh: '阵亡将士纪念日', en: 'Memorial Day' }),
  ...(year < 2021 ? [] : [holiday(observed(dayOf(year, 6, 19)), 1, { zh: '六月节', en: 'Juneteenth' })]),
  holiday(observed(dayOf(year, 7, 4)), 1, { zh: '独立日', en: 'Independence Day' }),
  holiday(weekdayIn(year, 9, [1, 1]), 1, { zh: '劳动节', en: 'Labor Day' }),
  holiday(weekdayIn(year, 10, [1, 2]), 1, { zh: '哥伦布日', en: 'Columbus Day' }),
  holiday(observed(dayOf(year, 11, 11)), 1, { zh: '退伍军人节', en: 'Veterans Day' }),
  holiday(weekdayIn(year, 11, [4, 4]), 2, { zh: '感恩节', en: 'Thanksgiving' }),
  holiday(observed(dayOf(year, 12, 25)), 1, { zh: '圣诞节', en: 'Christmas' }),
];

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

/**
 * Public holidays that touch a range of days, oldest first: of mainland China for Chinese postings, of the US for English
 * ones (most of them are American; where they are not, the effect is estimated from the market's own counts anyway).
 */
export const holidaysIn = (market: Market, first: number, last: number): Holiday[] => {
  const found: Holiday[] = [];
  for (let year = yearOf(first) - 1; year <= yearOf(last) + 1; year += 1)
    found.push(...(market === 'zh' ? chinese(year) : american(year)));
  return found.filter((one) => one.last >= first && one.first <= last).sort((a, b) => a.first - b.first);
};

/** Days from Monday to Friday of a week that are public holidays. */
export const workdaysLost = (market: Market, week: number): number => {
  const monday = week * 7 - 3;
  const off = new Set<number>();
  for (const { first, last } of holidaysIn(market, monday, monday + 4))
    for (let day = Math.max(first, monday); day <= Math.min(last, monday + 4); day += 1) off.add(day);
  return off.size;
};

/** Weeks from the one the Spring Festival begins in: −1 the week before; undefined further away than `reach` weeks. */
export const weeksFromSpringFestival = (week: number, reach: number): number | undefined => {
  const year = yearOf(week * 7);
  for (const one of [year - 1, year, year + 1]) {
    const { springFestival } = lunarDays(one);
    if (springFestival === undefined) continue;
    const distance = week - Math.floor((springFestival + 3) / 7);
    if (Math.abs(distance) <= reach) return distance;
  }
  return undefined;
};
