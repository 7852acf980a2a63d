import { minimise } from '../statistics/nelder-mead.ts';

/** Orders of a multiplicative seasonal ARMA model: up to two of each, and one of each season. */
export interface ArmaOrder {
  p: number;
  q: number;
  seasonalP: number;
  seasonalQ: number;
  /** Steps in a season; 1 without one. */
  period: number;
  /** Whether a mean is fitted. */
  mean: boolean;
}

export interface ArmaFit {
  order: ArmaOrder;
  /** Weights of past values and of past errors in what is expected, by lag − 1. */
  ar: Float64Array;
  ma: Float64Array;
  mean: number;
  /** One-step errors over the series. */
  errors: Float64Array;
  /** Variance of the errors. */
  sigma2: number;
  /** Corrected Akaike criterion; comparable between fits of the same series. */
  criterion: number;
}

/** A polynomial (1 − Σ own Bⁱ)(1 − Σ seasonal B^period) by its non-zero lags: reused, so that a search allocates nothing. */
interface Polynomial {
  own: number;
  seasonal: number;
  lags: Int32Array;
  weights: Float64Array;
}

const polynomial = (own: number, seasonal: number, period: number): Polynomial => {
  const lags = Array.from({ length: own }, (_, index) => index + 1);
  if (seasonal > 0) lags.push(...Array.from({ length: own + 1 }, (_, index) => period + index));
  return { own, seasonal, lags: Int32Array.from(lags), weights: new Float64Array(lags.length) };
};

/** Free numbers → weights inside the stationary (or invertible) region, through partial correlations. */
const setWeights = (
  { own, seasonal, weights }: Polynomial,
  point: Float64Array,
  at: readonly [number, number],
): void => {
  const first = own > 0 ? 0.98 * Math.tanh(point[at[0]] ?? 0) : 0;
  const second = own > 1 ? 0.98 * Math.tanh(point[at[0] + 1] ?? 0) : 0;
  const late = seasonal > 0 ? 0.98 * Math.tanh(point[at[1]] ?? 0) : 0;
  if (own > 0) weights[0] = first * (1 - second);
  if (own > 1) weights[1] = second;
  if (seasonal === 0) return;
  weights[own] = late;
  for (let index = 0; index < own; index += 1) weights[own + 1 + index] = -(weights[index] ?? 0) * late;
};

interface Work {
  order: ArmaOrder;
  ar: Polynomial;
  ma: Polynomial;
  mean: number;
  errors: Float64Array;
}

/** What lies `lags` before `at`, weighted; lags that reach before `start` count as 0. */
const lagged = (
  values: Float64Array,
  { lags, weights }: Polynomial,
  { at, start, mean }: { at: number; start: number; mean: number },
): number => {
  let sum = 0;
  for (let index = 0; index < lags.length; index += 1) {
    const from = at - (lags[index] ?? 0);
    if (from >= start) sum += (weights[index] ?? 0) * ((values[from] ?? 0) - mean);
  }
  return sum;
};

/** Mean squared one-step error given zero errors before the start (conditional sum of squares). */
const varianceOfErrors = (series: Float64Array, { ar, ma, mean, errors }: Work): number => {
  const n = series.length;
  const arLags = ar.lags;
  const maLags = ma.lags;
  const start = Math.min(arLags.at(-1) ?? 0, n >> 1);
  const reach = Math.max(start + (maLags.at(-1) ?? 0), arLags.at(-1) ?? 0);
  let squares = 0;
  errors.fill(0, 0, start);
  for (let at = start; at < n; at += 1) {
    let error = (series[at] ?? 0) - mean;
    if (at < reach) {
      error -= lagged(series, ar, { at, start: 0, mean });
      error += lagged(errors, ma, { at, start, mean: 0 });
    } else {
      for (let index = 0; index < arLags.length; index += 1)
        error -= (ar.weights[index] ?? 0) * ((series[at - (arLags[index] ?? 0)] ?? 0) - mean);
      for (let index = 0; index < maLags.length; index += 1)
        error += (ma.weights[index] ?? 0) * (errors[at - (maLags[index] ?? 0)] ?? 0);
    }
    errors[at] = error;
    squares += error * error;
  }
  return squares / (n - start);
};

const setCoefficients = (work: Work, point: Float64Array): void => {
  const { p, q, seasonalP, seasonalQ, mean } = work.order;
  setWeights(work.ar, point, [0, p + q]);
  setWeights(work.ma, point, [p, p + q + seasonalP]);
  work.mean = mean ? (point[p + q + seasonalP + seasonalQ] ?? 0) : 0;
};

const dense = ({ lags, weights }: Polynomial, sign: number): Float64Array => {
  const all = new Float64Array(lags.at(-1) ?? 0);
  lags.forEach((lag, index) => (all[lag - 1] = sign * (weights[index] ?? 0)));
  return all;
};

const workFor = (order: ArmaOrder, n: number): Work => ({
  order,
  ar: polynomial(order.p, order.seasonalP, order.period),
  ma: polynomial(order.q, order.seasonalQ, order.period),
  mean: 0,
  errors: new Float64Array(n),
});

/**
 * Fits one order by conditional least squares (Box and Jenkins) to a series of spread about 1; undefined where it is too
 * short for it. `centre` is where the search for the mean starts.
 */
export const fitArma = (series: Float64Array, order: ArmaOrder, centre: number): ArmaFit | undefined => {
  const { p, q, seasonalP, seasonalQ } = order;
  const free = p + q + seasonalP + seasonalQ + (order.mean ? 1 : 0);
  const n = series.length;
  if (n < free + 10) return undefined;
  const work = workFor(order, n);
  const start = Array.from({ length: free }, (_, axis): number => (axis < p + q ? 0.1 : 0.2));
  if (order.mean) start[free - 1] = centre;
  const variance = (point: Float64Array): number => {
    setCoefficients(work, point);
    return varianceOfErrors(series, work);
  };
  const lack = (point: Float64Array): number => Math.log(variance(point) + 1e-300);
  const best =
    free === 0
      ? new Float64Array(0)
      : minimise(lack, start, {
          steps: start.map(() => 0.3),
          maxEvaluations: 30 * free + 20,
          tolerance: 1e-5,
        }).point;
  const left = variance(best);
  if (!Number.isFinite(left)) return undefined;
  const k = free + 1;
  return {
    order,
    ar: dense(work.ar, 1),
    ma: dense(work.ma, -1),
    mean: work.mean,
    errors: work.errors,
    sigma2: (left * n) / Math.max(1, n - free),
    criterion: n * Math.log(Math.max(left, 1e-300)) + 2 * k + (2 * k * (k + 1)) / Math.max(1, n - k - 1),
  };
};
