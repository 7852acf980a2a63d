import { expect, test } from 'vitest';
import { dayFrom, dayNumber, weekOfDay } from '../../../../../../functions/market/domain/analysis/weeks.ts';
import {
  holidaysIn,
  weeksFromSpringFestival,
  workdaysLost,
} from '../../../../../../functions/market/domain/demand/holidays.ts';
import { lunarDays } from '../../../../../../functions/market/domain/demand/lunar-days.ts';

const festival = (year: number): string => dayFrom(lunarDays(year).springFestival ?? NaN);

test.each([
  [2000, '2000-02-05'],
  [2012, '2012-01-23'],
  [2023, '2023-01-22'],
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2030, '2030-02-03'],
  [2033, '2033-01-31'],
  [2034, '2034-02-19'],
])('the Spring Festival of %i is on %s', (year, day) => {
  expect(festival(year)).toBe(day);
});

test('the table agrees with the Chinese calendar of this machine, but for the years it has near midnight', () => {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const isNewYear = (day: number): boolean => {
    const parts = format.formatToParts(new Date(day * 86_400_000));
    const of = (type: string): string | undefined => parts.find((part) => part.type === type)?.value;
    return of('month') === '1' && of('day') === '1';
  };
  const years = Array.from({ length: 101 }, (_, index) => 2000 + index);
  const differing = years.filter((year) => !isNewYear(lunarDays(year).springFestival ?? NaN));
  expect(differing.length).toBeLessThanOrEqual(2);
  expect(differing.every((year) => [2027, 2030].includes(year))).toBe(true);
});

test('outside the table the moving days are not known', () => {
  expect(lunarDays(1999).springFestival).toBeUndefined();
  expect(lunarDays(2101).dragonBoat).toBeUndefined();
});

const namesIn = (market: 'zh' | 'en', year: number): [string, string][] =>
  holidaysIn(market, dayNumber(`${year}-01-02`), dayNumber(`${year}-12-31`)).map(({ first, name }) => [
    name.en,
    dayFrom(first),
  ]);

test('Chinese days off of 2024', () => {
  expect(Object.fromEntries(namesIn('zh', 2024))).toMatchObject({
    'Spring Festival': '2024-02-09',
    Qingming: '2024-04-04',
    'Labour Day': '2024-05-01',
    'Dragon Boat Festival': '2024-06-10',
    'Mid-Autumn Festival': '2024-09-17',
    'National Day': '2024-10-01',
  });
});

test('American holidays of 2024 and of a year whose 4 July is a Sunday', () => {
  expect(Object.fromEntries(namesIn('en', 2024))).toMatchObject({
    'Martin Luther King Jr. Day': '2024-01-15',
    'Memorial Day': '2024-05-27',
    Juneteenth: '2024-06-19',
    'Labor Day': '2024-09-02',
    Thanksgiving: '2024-11-28',
  });
  expect(Object.fromEntries(namesIn('en', 2021))['Independence Day']).toBe('2021-07-05');
});

test('working days lost, and how far the festival is', () => {
  expect(workdaysLost('en', weekOfDay(dayNumber('2024-11-25')))).toBe(2);
  expect(workdaysLost('en', weekOfDay(dayNumber('2024-08-05')))).toBe(0);
  expect(weeksFromSpringFestival(weekOfDay(dayNumber('2024-02-05')), 2)).toBe(0);
  expect(weeksFromSpringFestival(weekOfDay(dayNumber('2024-01-29')), 2)).toBe(-1);
  expect(weeksFromSpringFestival(weekOfDay(dayNumber('2024-06-03')), 2)).toBeUndefined();
});
