import { expect, test } from 'vitest';
import {
  isSeasonal,
  seasonalFigures,
  seasonallyAdjusted,
} from '../../../../../shared/science/forecasting/seasonal-adjustment.ts';
import { madeSeries } from './series.ts';

const seasonal = Float64Array.from({ length: 24 }, (_, at) => 10 + ([3, -1, -2, 0][at % 4] ?? 0) + at * 0.5);

test('the figures of an exact season are found, with a trend under it', () => {
  Array.from(seasonalFigures(seasonal, 4) ?? []).forEach((figure, at) => {
    expect(figure).toBeCloseTo([3, -1, -2, 0][at] ?? 0);
  });
});

test('figures sum to 0', () => {
  const figures = seasonalFigures(madeSeries({ length: 50, noise: 10 }), 7);
  expect(figures?.reduce((sum, figure) => sum + figure, 0)).toBeCloseTo(0);
});

test('a season is told from noise', () => {
  expect(isSeasonal(madeSeries({ length: 96, amplitude: 20 }), 12)).toBe(true);
  expect(isSeasonal(madeSeries({ length: 96, noise: 20, seed: 5 }), 12)).toBe(false);
  expect(isSeasonal(madeSeries({ length: 20, amplitude: 20 }), 12)).toBe(false);
});

test('a season taken out as factors comes back, also beyond the history', () => {
  const history = madeSeries({ length: 96, amplitude: 20 });
  const { values, reseason, seasonal: found } = seasonallyAdjusted(history, 12);
  expect(found).toBe(true);
  expect(reseason(values[0] ?? 0, 1)).toBeCloseTo(history[0] ?? 0);
  expect(reseason(100, 13)).toBe(reseason(100, 1));
});

test('factors are refused where one is next to nothing', () => {
  const spiky = Float64Array.from({ length: 48 }, (_, at) => (at % 12 === 3 ? 0.0001 : 100));
  expect(seasonalFigures(spiky, 12, 'multiplicative')).toBeUndefined();
});
