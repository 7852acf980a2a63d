import { expect, test } from 'vitest';
import {
  isSeasonal,
  seasonalFigures,
  seasonallyAdjusted,
} from '../../../../../shared/science/forecasting/seasonal-adjustment.ts';
import { madeSeries } from './series.ts';

const seasonal = Float64Array.from({ length: 24 }, (_, at) => 10 + ([3, -1, -2, 0][at % 4] ?? 0) + at * 0.5);

test('the figures of an exact season are found, with a trend under it', () => {
  Array.from(seasonalFigures(seasonal, 4)).forEach((figure, at) => {
    expect(figure).toBeCloseTo([3, -1, -2, 0][at] ?? 0);
  });
});

test('figures sum to 0', () => {
  const figures = seasonalFigures(madeSeries({ length: 50, noise: 10 }), 7);
  expect(figures.reduce((sum, figure) => sum + figure, 0)).toBeCloseTo(0);
});

test('a season is told from noise', () => {
  expect(isSeasonal(madeSeries({ length: 96, amplitude: 20 }), 12)).toBe(true);
  expect(isSeasonal(madeSeries({ length: 96, noise: 20, seed: 5 }), 12)).toBe(false);
  expect(isSeasonal(madeSeries({ length: 20, amplitude: 20 }), 12)).toBe(false);
});

test('adjusted values plus figures are the history, and figures go on beyond it', () => {
  const { values, figureAhead } = seasonallyAdjusted(madeSeries({ length: 96, amplitude: 20 }), 12);
  const history = madeSeries({ length: 96, amplitude: 20 });
  expect((history[0] ?? 0) - (values[0] ?? 0)).toBeCloseTo(figureAhead(1));
  expect(figureAhead(13)).toBe(figureAhead(1));
});
