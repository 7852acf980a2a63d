import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponentialSmoothing } from '../../../../../shared/science/forecasting/exponential-smoothing.ts';
import { chooseForecast } from '../../../../../shared/science/forecasting/selection.ts';
import { recentMean, seasonalNaive } from '../../../../../shared/science/forecasting/simple-forecasters.ts';
import { theta } from '../../../../../shared/science/forecasting/theta.ts';
import { madeSeries } from './series.ts';

const contest = {
  floor: { name: 'floor', forecaster: seasonalNaive(1) },
  challengers: [
    { name: 'mean', forecaster: recentMean(12) },
    { name: 'ets', forecaster: exponentialSmoothing(1) },
    { name: 'theta', forecaster: theta(1) },
  ],
  period: 1,
  plan: { horizon: 8, origins: 8, minimumHistory: 12 },
};

test('intervals are nested round the mean and never narrow with the step', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 27, maxLength: 60 }), (values) => {
      const chosen = chooseForecast(Float64Array.from(values), contest);
      expect(chosen).toBeDefined();
      chosen?.half80.forEach((half, step) => {
        expect(half).toBeGreaterThanOrEqual(chosen.half80[step - 1] ?? 0);
        expect(chosen.half95[step]).toBeGreaterThanOrEqual(half);
        expect(chosen.half95[step]).toBeGreaterThanOrEqual(chosen.half95[step - 1] ?? 0);
      });
    }),
    { numRuns: 25 },
  );
});

test('the chosen method is never worse than the floor in the backtest', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: -0.5, max: 2, noNaN: true }), (seed, slope) => {
      const chosen = chooseForecast(madeSeries({ length: 60, slope, noise: 8, seed }), contest);
      expect(chosen && chosen.mase <= chosen.floorMase).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('noise round a level is forecast by something better than its last value', () => {
  const chosen = chooseForecast(madeSeries({ length: 60, noise: 10, seed: 3 }), contest);
  expect(chosen?.name).not.toBe('floor');
  expect(chosen && chosen.mase < 0.9 * chosen.floorMase).toBe(true);
});

test('a history that only changes by leaps keeps the floor', () => {
  const series = Float64Array.from({ length: 60 }, (_, at) => (at < 20 ? 5 : 80));
  expect(chooseForecast(series, contest)?.name).toBe('floor');
});

test('the intervals hold about as often as they say on new values', () => {
  let [inside80, inside95, total] = [0, 0, 0];
  for (let seed = 1; seed <= 60; seed += 1) {
    const series = madeSeries({ length: 88, noise: 10, seed });
    const chosen = chooseForecast(series.subarray(0, 80), {
      ...contest,
      plan: { ...contest.plan, origins: 12 },
    });
    chosen?.mean.forEach((mean, step) => {
      const miss = Math.abs((series[80 + step] ?? 0) - mean);
      total += 1;
      if (miss <= (chosen.half80[step] ?? 0)) inside80 += 1;
      if (miss <= (chosen.half95[step] ?? 0)) inside95 += 1;
    });
  }
  expect(inside80 / total).toBeGreaterThan(0.7);
  expect(inside80 / total).toBeLessThan(0.92);
  expect(inside95 / total).toBeGreaterThan(0.88);
});

test('a history too short for the plan is not forecast', () => {
  expect(chooseForecast(new Float64Array(19), contest)).toBeUndefined();
});
