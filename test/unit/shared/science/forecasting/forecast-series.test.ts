import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastSeries } from '../../../../../shared/science/forecasting/forecast-series.ts';
import { bridged } from '../../../../../shared/science/forecasting/missing-values.ts';
import { forecastByRecord } from '../../../../../shared/science/forecasting/rolling-origin.ts';
import { mstl } from '../../../../../shared/science/forecasting/stl.ts';
import { madeSeries } from './series.ts';

const weekly = madeSeries({ length: 160, level: 200, amplitude: 0, noise: 20 }).map(
  (value, week) => value + 60 * Math.sin((2 * Math.PI * week) / 52),
);

test('bands hold the forecast, never narrow, and shares add up to 1', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 30, maxLength: 70 }), (values) => {
      const found = forecastSeries(Float64Array.from(values), { period: 52, horizon: 8 });
      found?.half80.forEach((half, step) => {
        expect(half).toBeGreaterThanOrEqual(found.half80[step - 1] ?? 0);
        expect(found.half95[step]).toBeGreaterThanOrEqual(half);
      });
      expect(found?.members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
    }),
    { numRuns: 8 },
  );
});

test('missing weeks are bridged: a forecast with gaps stays near the one without', () => {
  const gapped = weekly.map((value, week) => (week > 90 && week < 95 ? NaN : value));
  const [whole, with4Missing] = [weekly, gapped].map((one) =>
    forecastSeries(one, { period: 52, horizon: 8 }),
  );
  whole?.mean.forEach((value, step) =>
    expect(Math.abs(value - (with4Missing?.mean[step] ?? 0))).toBeLessThan(30),
  );
});

test('a bridge keeps what is known and the season between', () => {
  const values = Float64Array.of(NaN, 1, 2, NaN, 4, 5);
  expect(Array.from(bridged(values, 1) ?? [])).toEqual([1, 2, 3, 4, 5]);
  expect(bridged(Float64Array.of(1, NaN), 1)).toBeUndefined();
});

test('the record sees nothing after its origins', () => {
  const plan = { period: 52, horizon: 8, origins: 3, every: 5, minimumHistory: 110, recall: 13 };
  const judged = forecastByRecord(weekly, plan);
  const changed = weekly.map((value, week) => (week >= weekly.length - 13 ? 1000 : value));
  expect(judged?.assessment?.origins).toBe(3);
  expect(judged?.recalled?.mean).toHaveLength(13);
  expect(forecastByRecord(changed, { ...plan, origins: 2 })?.recalled?.mean[0]).toBeCloseTo(
    forecastByRecord(weekly, { ...plan, origins: 2 })?.recalled?.mean[0] ?? NaN,
    9,
  );
});

test('trend, seasons and remainder of a decomposition add up to the history', () => {
  const { trend, seasons, remainder } = mstl(weekly, [52]);
  weekly.forEach((value, at) => {
    expect((trend[at] ?? 0) + (seasons[0]?.[at] ?? 0) + (remainder[at] ?? 0)).toBeCloseTo(value, 8);
  });
});
