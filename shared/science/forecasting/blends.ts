import { arima } from './arima.ts';
import { dynamicTheta } from './dynamic-theta.ts';
import { exponentialSmoothing } from './exponential-smoothing.ts';
import type { Forecaster } from './forecaster.ts';
import { pooledWeekly } from './pooled-autoregression.ts';
import { seasonalTrend } from './seasonal-trend.ts';
import { temporalHierarchy } from './temporal-hierarchy.ts';
import { theta } from './theta.ts';
import { onLogarithms, onSeasonallyAdjusted } from './transformed.ts';

/** A family of methods; blends may hold several of one family. */
export type Family =
  | 'seasonal-naive'
  | 'mean'
  | 'ets'
  | 'temporal-hierarchy'
  | 'theta'
  | 'dynamic-theta'
  | 'arima'
  | 'log-arima'
  | 'seasonal-trend'
  | 'pooled-autoregression'
  | 'calendar-regression';

export interface Member {
  family: Family;
  /** Share before this series has been looked at. */
  weight: number;
  forecaster: Forecaster;
}

export const member = (family: Family, weight: number, forecaster: Forecaster): Member => ({
  family,
  weight,
  forecaster,
});

const shortWithoutSeason = (): Member[] => [
  member('dynamic-theta', 0.5, dynamicTheta(1)),
  member('ets', 0.35, exponentialSmoothing(1)),
  member('arima', 0.15, arima(1)),
];

const longWithoutSeason = (): Member[] => [
  member('ets', 0.35, exponentialSmoothing(1)),
  member('arima', 0.35, arima(1)),
  member('dynamic-theta', 0.3, onLogarithms(dynamicTheta(1))),
];

const withoutSeason = (length: number): Member[] =>
  length < 50 ? shortWithoutSeason() : longWithoutSeason();

const quarterly = (): Member[] => [
  member('ets', 0.3, exponentialSmoothing(4)),
  member('theta', 0.3, theta(4)),
  member('theta', 0.2, onLogarithms(theta(4))),
  member('arima', 0.1, arima(4)),
  member('temporal-hierarchy', 0.1, temporalHierarchy(4, exponentialSmoothing)),
];

const monthlyLong = (): Member[] => [
  member('dynamic-theta', 0.35, onLogarithms(dynamicTheta(12))),
  member('temporal-hierarchy', 0.25, temporalHierarchy(12, exponentialSmoothing)),
  member('log-arima', 0.25, onLogarithms(arima(12))),
  member('arima', 0.15, arima(12)),
];

/** Under six years of months say little of the orders of a seasonal ARIMA. */
const monthlyShort = (): Member[] => [
  member('theta', 0.3, theta(12)),
  member('dynamic-theta', 0.25, onLogarithms(dynamicTheta(12))),
  member('log-arima', 0.25, onLogarithms(onSeasonallyAdjusted(12, arima(1)))),
  member('temporal-hierarchy', 0.2, temporalHierarchy(12, exponentialSmoothing)),
];

const weekly = (): Member[] => [
  member('pooled-autoregression', 0.5, pooledWeekly),
  member('arima', 0.2, arima(1)),
  member('seasonal-trend', 0.15, seasonalTrend([52], arima(1))),
  member('seasonal-trend', 0.15, seasonalTrend([52], exponentialSmoothing(1))),
];

const hourly = (): Member[] => [
  member('seasonal-trend', 0.7, onLogarithms(seasonalTrend([24, 168], arima(1)))),
  member('seasonal-trend', 0.3, seasonalTrend([24, 168], arima(1))),
];

const anySeason = (period: number): Member[] => [
  member('ets', 0.3, exponentialSmoothing(period)),
  member('dynamic-theta', 0.3, dynamicTheta(period)),
  member('arima', 0.25, arima(period)),
  member('theta', 0.15, theta(period)),
];

/**
 * What is blended for a series of so many values with this period, and in which shares: fitted once on half of a
 * collection of public series of each frequency (see docs/forecasts.md). `period` 1 means no season.
 */
export const blendFor = (period: number, length: number): Member[] => {
  if (period === 4) return quarterly();
  if (period === 12) return length >= 72 ? monthlyLong() : monthlyShort();
  if (period === 52) return length >= 105 ? weekly() : withoutSeason(length);
  if (period === 24) return hourly();
  return period > 1 && length >= 2 * period + 4 ? anySeason(period) : withoutSeason(length);
};
