import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demandOf } from '../../../../../../functions/market/domain/analysis/demand.ts';
import { seededRandom } from '../../../../../../shared/science/random.ts';

const stretch = (weeks: number) => ({ first: 2800, last: 2800 + weeks - 1 });

/** Days of postings, `perWeek(week)` in each week. */
const daysWith = (weeks: number, perWeek: (week: number) => number): number[] =>
  Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: perWeek(week) }, (__, index) => (2800 + week) * 7 - 3 + (index % 7)),
  ).flat();

test('without dates, or with too few weeks or postings, there is no forecast, and the reason is told', () => {
  expect(demandOf([], stretch(60)).forecast).toEqual({ available: false, reason: 'no-dates' });
  expect(demandOf([19_600], undefined).forecast).toEqual({ available: false, reason: 'too-few-weeks' });
  expect(
    demandOf(
      daysWith(23, () => 5),
      stretch(23),
    ).forecast,
  ).toEqual({ available: false, reason: 'too-few-weeks' });
  expect(
    demandOf(
      daysWith(60, (week) => (week % 3 === 0 ? 1 : 0)),
      stretch(60),
    ).forecast,
  ).toEqual({
    available: false,
    reason: 'too-few-postings',
  });
});

test('a steady level goes on, from the Monday after the last week', () => {
  const { forecast, weekly } = demandOf(
    daysWith(60, () => 12),
    stretch(60),
  );
  expect(weekly).toHaveLength(60);
  if (!forecast.available) throw new Error(forecast.reason);
  expect(forecast.weeks).toHaveLength(8);
  expect(Date.parse(forecast.weeks[0]?.week ?? '') - Date.parse(weekly.at(-1)?.week ?? '')).toBe(
    7 * 86_400_000,
  );
  for (const week of forecast.weeks) expect(week.mean).toBeCloseTo(12, 1);
});

test('intervals are nested, widen with the weeks ahead and never fall below nought', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 2, max: 30 }), (seed, level) => {
      const random = seededRandom(seed);
      const { forecast } = demandOf(
        daysWith(40, () => Math.floor(random() * 2 * level)),
        stretch(40),
      );
      fc.pre(forecast.available);
      let width = 0;
      for (const week of forecast.weeks) {
        expect(week.lower95).toBeLessThanOrEqual(week.lower80);
        expect(week.lower80).toBeLessThanOrEqual(week.mean);
        expect(week.mean).toBeLessThanOrEqual(week.upper80);
        expect(week.upper80).toBeLessThanOrEqual(week.upper95);
        expect(week.lower95).toBeGreaterThanOrEqual(0);
        expect(week.upper95 - week.mean).toBeGreaterThanOrEqual(width - 1e-2);
        width = week.upper95 - week.mean;
      }
      expect(forecast.backtest.mase).toBeLessThanOrEqual(forecast.backtest.seasonalNaiveMase);
    }),
    { numRuns: 12 },
  );
});

test('growth compares the last 8 weeks with the 8 before', () => {
  const { growth, lately } = demandOf(
    daysWith(30, (week) => (week >= 22 ? 15 : 10)),
    stretch(30),
  );
  expect(growth).toEqual({ withheld: false, n: 200, ratio: 0.5 });
  expect(lately).toEqual({ last4: 15, last8: 15 });
});

test('growth is withheld below 30 postings, and where there is nothing to compare with', () => {
  expect(
    demandOf(
      daysWith(30, () => 1),
      stretch(30),
    ).growth,
  ).toEqual({ withheld: true, n: 16 });
  expect(
    demandOf(
      daysWith(30, (week) => (week >= 22 ? 9 : 0)),
      stretch(30),
    ).growth.withheld,
  ).toBe(true);
  expect(
    demandOf(
      daysWith(10, () => 9),
      stretch(10),
    ).growth.withheld,
  ).toBe(true);
});

test('two years and a horizon are enough to see the season of the year', () => {
  const perWeek = (week: number) => Math.round(20 + 15 * Math.sin((2 * Math.PI * week) / 52));
  const { forecast } = demandOf(daysWith(150, perWeek), stretch(150));
  if (!forecast.available) throw new Error(forecast.reason);
  forecast.weeks.forEach((week, index) => {
    expect(Math.abs(week.mean - perWeek(150 + index))).toBeLessThan(4);
  });
});
