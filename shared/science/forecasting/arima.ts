import { fitArma, type ArmaFit } from './arma-model.ts';
import { meanOf, steps, type Forecaster } from './forecaster.ts';
import { seasonallyAdjusted } from './seasonal-adjustment.ts';

const difference = (values: Float64Array): Float64Array =>
  values.subarray(1).map((value, at) => value - (values[at] ?? 0));

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
  for (const value of centred) {
    partial += value;
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

/** Every order up to (2, 2); the lowest criterion wins. */
const bestArma = (series: Float64Array, mean: boolean): ArmaFit | undefined => {
  const centre = mean ? meanOf(series) : 0;
  let best: ArmaFit | undefined;
  for (let p = 0; p <= 2; p += 1) {
    for (let q = 0; q <= 2; q += 1) {
      const fit = fitArma(series, { p, q, mean }, centre);
      if (fit && (!best || fit.criterion < best.criterion)) best = fit;
    }
  }
  return best;
};

/** Values of the (differenced) series beyond its end. */
const extend = (series: Float64Array, { ar, ma, mean, errors }: ArmaFit, horizon: number): number[] => {
  const values = Array.from(series);
  for (let step = 0; step < horizon; step += 1) {
    const at = series.length + step;
    const own = ar.reduce((sum, weight, lag) => sum + weight * ((values[at - lag - 1] ?? mean) - mean), mean);
    values.push(ma.reduce((sum, weight, lag) => sum + weight * (errors[at - lag - 1] ?? 0), own));
  }
  return values.slice(series.length);
};

/** Weights of past errors in the level forecast: ψ of the ARMA part, summed up once per difference. */
const psiWeights = ({ ar, ma }: ArmaFit, differences: number, horizon: number): number[] => {
  let psi: number[] = [1];
  for (let lag = 1; lag < horizon; lag += 1) {
    psi.push(ar.reduce((sum, weight, back) => sum + weight * (psi[lag - back - 1] ?? 0), ma[lag - 1] ?? 0));
  }
  for (let times = 0; times < differences; times += 1) {
    let running = 0;
    psi = psi.map((weight) => (running += weight));
  }
  return psi;
};

/**
 * ARIMA(p, d, q) with p, q ≤ 2 by conditional least squares and AICc, d ≤ 1 by the KPSS test (Hyndman and Khandakar
 * 2008), on the seasonally adjusted history. Needs fourteen values.
 */
export const arima =
  (period: number): Forecaster =>
  (history, horizon) => {
    if (history.length < 14) return undefined;
    const { values, figureAhead } = seasonallyAdjusted(history, period);
    const differences = kpss(values) > 0.463 ? 1 : 0;
    const series = differences === 1 ? difference(values) : values;
    const fit = bestArma(series, differences === 0);
    if (!fit) return undefined;
    let level = differences === 1 ? (values.at(-1) ?? 0) : 0;
    const path = extend(series, fit, horizon).map((value) => (differences === 1 ? (level += value) : value));
    const psi = psiWeights(fit, differences, horizon);
    let variance = 0;
    return {
      mean: steps(horizon, (step) => (path[step - 1] ?? 0) + figureAhead(step)),
      deviation: steps(horizon, (step) => {
        variance += fit.sigma2 * (psi[step - 1] ?? 0) ** 2;
        return Math.sqrt(variance);
      }),
    };
  };
