import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  mondayOf,
  observedStretch,
  weekOfDay,
  weeklyCounts,
} from '../../../../../../functions/market/domain/analysis/weeks.ts';

const days = (...names: string[]) => names.map(dayNumber);

test('a week runs from Monday to Sunday, also across years', () => {
  expect(mondayOf(weekOfDay(dayNumber('2024-01-01')))).toBe('2024-01-01');
  expect(mondayOf(weekOfDay(dayNumber('2024-01-07')))).toBe('2024-01-01');
  expect(mondayOf(weekOfDay(dayNumber('2023-12-31')))).toBe('2023-12-25');
});

test('the Monday of a week lies in it, and six days before the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 30_000 }), (day) => {
      const monday = dayNumber(mondayOf(weekOfDay(day)));
      expect(day - monday).toBeGreaterThanOrEqual(0);
      expect(day - monday).toBeLessThan(7);
    }),
  );
});

describe('the stretch a market was observed over', () => {
  const daily = (from: string, count: number) =>
    Array.from({ length: count }, (_, index) => dayNumber(from) + index);

  test('leaves out a first and last week that are not whole', () => {
    // Wednesday 2024-01-03 to Saturday 2024-01-20: only the week of the 8th is whole.
    const stretch = observedStretch(daily('2024-01-03', 18));
    expect(stretch).toEqual({
      first: weekOfDay(dayNumber('2024-01-08')),
      last: weekOfDay(dayNumber('2024-01-08')),
    });
  });

  test('keeps whole weeks at both ends', () => {
    const stretch = observedStretch(daily('2024-01-01', 21));
    expect(stretch && stretch.last - stretch.first + 1).toBe(3);
  });

  test('begins anew after more than four weeks without any posting', () => {
    const early = daily('2023-01-02', 70);
    const late = daily('2024-01-01', 28);
    expect(observedStretch([...early, ...late])?.first).toBe(weekOfDay(dayNumber('2024-01-01')));
    // A lull of four weeks is part of the stretch.
    const lull = [...daily('2024-01-01', 7), ...daily('2024-02-05', 7)];
    expect(observedStretch(lull)?.first).toBe(weekOfDay(dayNumber('2024-01-01')));
  });

  test('is not led astray by a few stray dates', () => {
    const stretch = observedStretch([...daily('2024-01-01', 70), ...days('2031-05-05')]);
    expect(stretch?.first).toBe(weekOfDay(dayNumber('2024-01-01')));
  });

  test('is none without dates or whole weeks', () => {
    expect(observedStretch([])).toBeUndefined();
    expect(observedStretch(days('2024-01-03'))).toBeUndefined();
  });
});

test('weeks are counted without gaps, days outside the stretch left out', () => {
  const stretch = { first: weekOfDay(dayNumber('2024-01-01')), last: weekOfDay(dayNumber('2024-01-15')) };
  const counts = weeklyCounts(
    days('2023-12-31', '2024-01-01', '2024-01-07', '2024-01-20', '2024-01-22'),
    stretch,
  );
  expect(Array.from(counts)).toEqual([2, 0, 1]);
});
