import { expect, test } from 'vitest';
import { remembering } from '../../../../../shared/science/forecasting/remembering.ts';
import { recentMean } from '../../../../../shared/science/forecasting/simple-forecasters.ts';

test('the same stretch is fitted once, another stretch, horizon or series anew', () => {
  let fits = 0;
  const forecaster = remembering((history, horizon) => {
    fits += 1;
    return recentMean(3)(history, horizon);
  });
  const series = Float64Array.of(1, 2, 3, 4);
  expect(forecaster(series, 2)).toEqual(forecaster(series.subarray(0), 2));
  expect(fits).toBe(1);
  forecaster(series.subarray(0, 3), 2);
  forecaster(series.subarray(1), 2);
  forecaster(series, 3);
  forecaster(Float64Array.of(1, 2, 3, 4), 2);
  expect(fits).toBe(5);
});

test('a stretch that cannot be fitted is not tried again', () => {
  let fits = 0;
  const forecaster = remembering(() => {
    fits += 1;
    return undefined;
  });
  const series = new Float64Array(3);
  expect([forecaster(series, 1), forecaster(series, 1)]).toEqual([undefined, undefined]);
  expect(fits).toBe(1);
});
