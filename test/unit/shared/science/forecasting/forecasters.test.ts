import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arima } from '../../../../../shared/science/forecasting/arima.ts';
import { kpss } from '../../../../../shared/science/forecasting/differencing.ts';
import { dynamicTheta } from '../../../../../shared/science/forecasting/dynamic-theta.ts';
import { seasonalTrend } from '../../../../../shared/science/forecasting/seasonal-trend.ts';
import { temporalHierarchy } from '../../../../../shared/science/forecasting/temporal-hierarchy.ts';
import { onLogarithms } from '../../../../../shared/science/forecasting/transformed.ts';
import { exponentialSmoothing } from '../../../../../shared/science/forecasting/exponential-smoothing.ts';
import type { Forecaster } from '../../../../../shared/science/forecasting/forecaster.ts';
import { recentMean, seasonalNaive } from '../../../../../shared/science/forecasting/simple-forecasters.ts';
import { theta } from '../../../../../shared/science/forecasting/theta.ts';
import { madeSeries } from './series.ts';

const forecasters: Record<string, Forecaster> = {
  'seasonal naive': seasonalNaive(12),
  mean: recentMean(16),
  ets: exponentialSmoothing(12),
  theta: theta(12),
  arima: arima(12),
  'dynamic theta': dynamicTheta(12),
  'arima of logarithms': onLogarithms(arima(12)),
  'seasons and trend': seasonalTrend([12], exponentialSmoothing(1)),
  'temporal hierarchy': temporalHierarchy(4, exponentialSmoothing),
};

describe.each(Object.entries(forecasters))('%s', (_, forecaster) => {
  test('gives finite values with finite deviations, none below zero', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 26, maxLength: 60 }), (values) => {
        const forecast = forecaster(Float64Array.from(values), 8);
        expect(forecast?.mean.every(Number.isFinite)).toBe(true);
        expect(forecast?.deviation.every((deviation) => Number.isFinite(deviation) && deviation >= 0)).toBe(
          true,
        );
      }),
      { numRuns: 8 },
    );
  });

  test('a constant history goes on', () => {
    const forecast = forecaster(new Float64Array(40).fill(7), 8);
    for (const value of forecast?.mean ?? []) expect(value).toBeCloseTo(7, 4);
  });

  test('an empty history cannot be forecast', () => {
    expect(forecaster(new Float64Array(0), 8)).toBeUndefined();
  });
});

const error = (forecaster: Forecaster, series: Float64Array): number => {
  const known = series.subarray(0, series.length - 8);
  const forecast = forecaster(known, 8);
  return (
    (forecast?.mean ?? new Float64Array()).reduce(
      (sum, value, step) => sum + Math.abs(value - (series[known.length + step] ?? 0)),
      0,
    ) / 8
  );
};

test('a trend is carried on', () => {
  const series = madeSeries({ length: 80, slope: 2, noise: 0.5 });
  expect(error(exponentialSmoothing(1), series)).toBeLessThan(2);
  expect(error(arima(1), series)).toBeLessThan(2);
  expect(error(theta(1), series)).toBeLessThan(6);
});

test('a season is carried on', () => {
  const series = madeSeries({ length: 120, amplitude: 20, noise: 1 });
  for (const forecaster of [exponentialSmoothing(12), theta(12), arima(12)]) {
    expect(error(forecaster, series)).toBeLessThan(3);
    expect(error(forecaster, series)).toBeLessThan(error(recentMean(16), series));
  }
});

test('seasonal naive repeats the last period, also beyond one period', () => {
  expect(Array.from(seasonalNaive(3)(Float64Array.of(9, 9, 1, 2, 3), 5)?.mean ?? [])).toEqual([
    1, 2, 3, 1, 2,
  ]);
});

test('a random walk is found not to be stationary, noise is', () => {
  const noise = madeSeries({ length: 200, level: 0, noise: 1, seed: 4 }).map((x) => x - 0.4);
  let sum = 0;
  expect(kpss(noise)).toBeLessThan(0.463);
  expect(kpss(noise.map((x) => (sum += x)))).toBeGreaterThan(0.463);
});
