import { blendFor, type Family, type Member } from './blends.ts';
import { calibratedWidths, type HalfWidths } from './calibration.ts';
import type { PointForecast } from './forecaster.ts';
import { bridged } from './missing-values.ts';
import { weightedMean } from './model-average.ts';

export interface SeriesForecast extends HalfWidths {
  mean: Float64Array;
  /** What stands behind it, in shares that add up to 1. */
  members: { family: Family; weight: number }[];
}

export interface SeriesShape {
  /** Steps in a season; 1 without one. */
  period: number;
  horizon: number;
  /** Methods to take into the blend beside those of its frequency. */
  others?: readonly Member[];
}

/** Longer histories say no more about the next steps. */
const longestHistory = 1000;

/** Forecasts of every method of the blend; a method that cannot be fitted has none. */
export interface Parts {
  known: Float64Array;
  members: readonly Member[];
  parts: readonly (PointForecast | undefined)[];
}

/** Runs the methods once; missing values (NaN) are bridged. Undefined where the last value is missing. */
export const partsOf = (
  history: Float64Array,
  { period, horizon, others = [] }: SeriesShape,
): Parts | undefined => {
  const known = bridged(history.subarray(Math.max(0, history.length - longestHistory)), period);
  if (!known) return undefined;
  const members = [...blendFor(period, known.length), ...others];
  const parts = members.map(({ forecaster }) => {
    const part = forecaster(known, horizon, history.length);
    return part?.mean.every(Number.isFinite) === true ? part : undefined;
  });
  return { known, members, parts };
};

const byFamily = ({ members, parts }: Parts, weights: readonly number[]): SeriesForecast['members'] => {
  const shares = new Map<Family, number>();
  members.forEach(({ family }, index) => {
    const weight = weights[index] ?? 0;
    if (parts[index] && weight > 0) shares.set(family, (shares.get(family) ?? 0) + weight);
  });
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return [...shares].map(([family, share]) => ({ family, weight: share / total }));
};

/** The parts in the shares of the blend, or in `weights`, with calibrated bands. Undefined without a usable part. */
export const blendOf = (
  ran: Parts,
  period: number,
  weights: readonly number[] = ran.members.map(({ weight }) => weight),
): SeriesForecast | undefined => {
  const forecast = weightedMean(ran.parts, weights);
  return (
    forecast && {
      mean: forecast.mean,
      members: byFamily(ran, weights),
      ...calibratedWidths(ran.known, forecast, period),
    }
  );
};

/**
 * The blend's forecast of a series with its 80 % and 95 % bands; missing values are NaN. Undefined where the history is
 * too short for every method or its last value is missing.
 */
export const forecastSeries = (history: Float64Array, shape: SeriesShape): SeriesForecast | undefined => {
  const ran = partsOf(history, shape);
  return ran && blendOf(ran, shape.period);
};
