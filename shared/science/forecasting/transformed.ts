import type { Forecaster } from './forecaster.ts';
import { seasonallyAdjusted } from './seasonal-adjustment.ts';

/**
 * The method on logarithms, for series whose ups and downs are shares of their level; on the values themselves where one
 * of them is not above zero. The back-transformed mean is the median, which is what absolute errors ask for.
 */
export const onLogarithms =
  (forecaster: Forecaster): Forecaster =>
  (history, horizon) => {
    if (!history.every((value) => value > 0)) return forecaster(history, horizon);
    const forecast = forecaster(history.map(Math.log), horizon);
    if (!forecast) return undefined;
    const mean = forecast.mean.map(Math.exp);
    return { mean, deviation: forecast.deviation.map((spread, step) => spread * (mean[step] ?? 0)) };
  };

/** A method without season on the seasonally adjusted history, with the season put back. */
export const onSeasonallyAdjusted =
  (period: number, forecaster: Forecaster): Forecaster =>
  (history, horizon) => {
    const { values, reseason, widen } = seasonallyAdjusted(history, period);
    const forecast = forecaster(values, horizon);
    return (
      forecast && {
        mean: forecast.mean.map((value, index) => reseason(value, index + 1)),
        deviation: forecast.deviation.map((spread, index) => spread * widen(index + 1)),
      }
    );
  };
