import { expect, test } from 'vitest';
import { calendarRegression } from '../../../../../shared/science/forecasting/calendar-regression.ts';
import { partsOf } from '../../../../../shared/science/forecasting/forecast-series.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';

/** A holiday that moves: weeks 5, 58, 108, 163 … */
const holidays = new Set([5, 58, 108, 163]);
const known = (place: number): number[] => [holidays.has(place) ? 1 : 0];

const random = seededRandom(8);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** About 100 a week with some noise, half of it in a holiday week. */
const weeks = (length: number): Float64Array =>
  Float64Array.from(
    { length },
    (_, place) => 100 * (holidays.has(place) ? 0.5 : 1) * Math.exp(0.05 * normal()),
  );

test('what is known beforehand of the weeks ahead is in the forecast', () => {
  const forecast = calendarRegression(known, 52)(weeks(160), 8);
  const holiday = forecast?.mean[3] ?? NaN;
  expect(holiday).toBeGreaterThan(40);
  expect(holiday).toBeLessThan(65);
  forecast?.mean.forEach((mean, step) => {
    if (step !== 3) expect(Math.abs(mean / 100 - 1)).toBeLessThan(0.1);
  });
});

test('places are those of the whole series, also where its beginning is missing', () => {
  const series = weeks(160);
  series.fill(NaN, 0, 20);
  const member = {
    family: 'calendar-regression',
    weight: 1,
    forecaster: calendarRegression(known, 52),
  } as const;
  const ran = partsOf(series, { period: 52, horizon: 8, others: [member] });
  const own = ran?.parts.at(-1)?.mean ?? new Float64Array(8);
  expect([...own].indexOf(Math.min(...own))).toBe(3);
});

test('a level that has moved is gone on from, and doubt grows with the distance', () => {
  const moved = weeks(80).map((value, place) => (place >= 60 ? 1.6 * value : value));
  const forecast = calendarRegression(known, 52)(moved, 8);
  expect(forecast?.mean[0]).toBeGreaterThan(140);
  const deviation = [...(forecast?.deviation ?? [])];
  expect(deviation).toEqual(deviation.toSorted((a, b) => a - b));
  expect(deviation[0]).toBeGreaterThan(0);
});

test('nothing but zeros gives a finite forecast, too few values none', () => {
  const forecast = calendarRegression(known, 52)(new Float64Array(60), 8);
  expect(forecast?.mean.every((value) => Number.isFinite(value) && value < 1)).toBe(true);
  expect(calendarRegression(known, 52)(weeks(25), 8)).toBeUndefined();
});
