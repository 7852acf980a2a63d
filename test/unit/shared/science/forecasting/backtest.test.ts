import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  affordableOrigins,
  backtest,
  meanAbsoluteError,
  scaleOf,
} from '../../../../../shared/science/forecasting/backtest.ts';
import type { Forecaster } from '../../../../../shared/science/forecasting/forecaster.ts';
import { recentMean, seasonalNaive } from '../../../../../shared/science/forecasting/simple-forecasters.ts';

const plan = { horizon: 4, origins: 6, minimumHistory: 8 };
const histories = fc
  .array(fc.nat(50), { minLength: 12, maxLength: 40 })
  .map((values) => Float64Array.from(values));

test('agrees with forecasts made by hand from every origin', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const result = backtest(history, seasonalNaive(1), plan);
      const origins = Math.min(6, history.length - 11);
      const expected = Array.from({ length: origins }, (_, index) => {
        const end = history.length - 4 - (origins - 1 - index);
        return [0, 1, 2, 3].map((step) => (history[end + step] ?? 0) - (history[end - 1] ?? 0));
      });
      expect(result?.errors.map((row) => Array.from(row))).toEqual(expected);
      const flat = expected.flat().map(Math.abs);
      expect(result && meanAbsoluteError(result)).toBeCloseTo(
        flat.reduce((sum, x) => sum + x, 0) / flat.length,
        9,
      );
    }),
  );
});

test('no method sees anything after its origin', () => {
  const seen: number[] = [];
  const spy: Forecaster = (history, horizon) => {
    seen.push(history.length);
    return recentMean(4)(history, horizon);
  };
  backtest(new Float64Array(20), spy, plan);
  expect(seen).toEqual([11, 12, 13, 14, 15, 16]);
});

test('a history that is too short, or a method that fails, gives no backtest', () => {
  expect(affordableOrigins(11, plan)).toBe(0);
  expect(backtest(new Float64Array(11), seasonalNaive(1), plan)).toBeUndefined();
  expect(backtest(new Float64Array(20), () => undefined, plan)).toBeUndefined();
});

test('the scale is the naive error before the first origin, 1 where nothing ever changes', () => {
  const history = Float64Array.from({ length: 20 }, (_, at) => at * 3);
  expect(scaleOf(history, 1, plan)).toBe(3);
  expect(scaleOf(history, 2, plan)).toBe(6);
  expect(scaleOf(new Float64Array(20), 1, plan)).toBe(1);
});
