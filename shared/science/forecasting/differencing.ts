import { meanOf, varianceOf } from './forecaster.ts';
import { seasonalFigures } from './seasonal-adjustment.ts';

/** Values minus those `lag` steps before; `lag` values shorter. */
export const differenced = (values: Float64Array, lag: number): Float64Array =>
  values.subarray(lag).map((value, at) => value - (values[at] ?? 0));

/**
 * KPSS statistic of level stationarity (Kwiatkowski et al. 1992) with Bartlett weights over ⌊4 (n / 100)^¼⌋ lags.
 * Above 0.463 stationarity is rejected at 5 %.
 */
export const kpss = (values: Float64Array): number => {
  const n = values.length;
  const mean = meanOf(values);
  const centred = values.map((value) => value - mean);
  let partial = 0;
  let squares = 0;
  for (let at = 0; at < n; at += 1) {
    partial += centred[at] ?? 0;
    squares += partial * partial;
  }
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let at = lag; at < n; at += 1) sum += (centred[at] ?? 0) * (centred[at - lag] ?? 0);
    return sum;
  };
  const lags = Math.floor(4 * (n / 100) ** 0.25);
  let longRun = covariance(0);
  for (let lag = 1; lag <= lags; lag += 1) longRun += 2 * (1 - lag / (lags + 1)) * covariance(lag);
  return longRun > 0 ? squares / (n * longRun) : 0;
};

const critical = 0.463;

/** How often to difference until the level is stationary: at most twice (Hyndman and Khandakar 2008). */
export const differencesNeeded = (values: Float64Array): number => {
  let left = values;
  let times = 0;
  while (times < 2 && left.length > 10 && kpss(left) > critical) {
    left = differenced(left, 1);
    times += 1;
  }
  return times;
};

/**
 * Strength of the season (Wang, Smith and Hyndman 2006), 0 to 1: how much less the detrended values vary once their
 * seasonal figures are taken out. From 0.64 on `auto.arima` takes a seasonal difference.
 */
export const seasonalStrength = (history: Float64Array, period: number): number => {
  if (period < 2 || history.length < 3 * period) return 0;
  const figures = seasonalFigures(history, period);
  if (!figures) return 0;
  const half = period >> 1;
  const detrended: number[] = [];
  const rest: number[] = [];
  let sum = 0;
  for (let at = 0; at < period; at += 1) sum += history[at] ?? 0;
  for (let at = half; at + half < history.length; at += 1) {
    const level = sum / period;
    sum += (history[at - half + period] ?? 0) - (history[at - half] ?? 0);
    detrended.push((history[at] ?? 0) - level);
    rest.push((history[at] ?? 0) - level - (figures[at % period] ?? 0));
  }
  const whole = varianceOf(detrended);
  return whole > 0 ? Math.max(0, 1 - varianceOf(rest) / whole) : 0;
};
