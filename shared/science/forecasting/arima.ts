import { fitArma, type ArmaFit, type ArmaOrder } from './arma-model.ts';
import { differenced, differencesNeeded, seasonalStrength } from './differencing.ts';
import { meanOf, varianceOf, type Forecaster, type PointForecast } from './forecaster.ts';
import { akaikeWeights, weightedMean } from './model-average.ts';

/** A history brought to a stationary series of spread 1. */
interface Stationary {
  series: Float64Array;
  differences: number;
  seasonalDifferences: number;
  spread: number;
}

const strongSeason = 0.64;

const stationaryOf = (history: Float64Array, period: number): Stationary => {
  const seasonal = seasonalStrength(history, period) > strongSeason;
  const adjusted = seasonal ? differenced(history, period) : history;
  const differences = differencesNeeded(adjusted);
  let series = adjusted;
  for (let times = 0; times < differences; times += 1) series = differenced(series, 1);
  const spread = Math.sqrt(varianceOf(series)) || 1;
  return {
    series: series.map((value) => value / spread),
    differences,
    seasonalDifferences: seasonal ? 1 : 0,
    spread,
  };
};

const within = ({ p, q, seasonalP, seasonalQ, period }: ArmaOrder): boolean =>
  [p, q, seasonalP, seasonalQ].every((order) => order >= 0) &&
  Math.max(p, q) <= 2 &&
  Math.max(seasonalP, seasonalQ) <= (period > 1 ? 1 : 0);

const neighbours = (order: ArmaOrder): ArmaOrder[] => {
  const { p, q, seasonalP, seasonalQ } = order;
  return [
    { ...order, p: p + 1 },
    { ...order, p: p - 1 },
    { ...order, q: q + 1 },
    { ...order, q: q - 1 },
    { ...order, p: p + 1, q: q + 1 },
    { ...order, p: p - 1, q: q - 1 },
    { ...order, seasonalP: 1 - seasonalP },
    { ...order, seasonalQ: 1 - seasonalQ },
    { ...order, seasonalP: 1 - seasonalP, seasonalQ: 1 - seasonalQ },
    { ...order, mean: !order.mean },
  ];
};

/** Stepwise search (Hyndman and Khandakar 2008): from a few orders to ever better neighbours. All that was fitted. */
const fitsOf = (series: Float64Array, period: number, mean: boolean): ArmaFit[] => {
  const centre = mean ? meanOf(series) : 0;
  const tried = new Set<string>();
  const fits: ArmaFit[] = [];
  let best: ArmaFit | undefined;
  const attempt = (order: ArmaOrder): void => {
    const key = `${order.p}${order.q}${order.seasonalP}${order.seasonalQ}${order.mean}`;
    if (!within(order) || (order.mean && !mean) || tried.has(key)) return;
    tried.add(key);
    const fit = fitArma(series, order, centre);
    if (!fit) return;
    fits.push(fit);
    if (!best || fit.criterion < best.criterion) best = fit;
  };
  const late = period > 1 ? 1 : 0;
  for (const [p, q, seasonalP, seasonalQ] of [
    [2, 2, late, late],
    [0, 0, 0, 0],
    [1, 0, late, 0],
    [0, 1, 0, late],
  ] as const)
    attempt({ p, q, seasonalP, seasonalQ, period, mean });
  for (let round = 0; round < 8; round += 1) {
    const before = best;
    if (!before) break;
    for (const order of neighbours(before.order)) attempt(order);
    if (best === before) break;
  }
  return fits;
};

/** Values of the stationary series beyond its end. */
const extend = (series: Float64Array, { ar, ma, mean, errors }: ArmaFit, horizon: number): Float64Array => {
  const n = series.length;
  const values = new Float64Array(n + horizon);
  values.set(series);
  for (let at = n; at < n + horizon; at += 1) {
    let expected = mean;
    for (let lag = 1; lag <= Math.min(ar.length, at); lag += 1)
      expected += (ar[lag - 1] ?? 0) * ((values[at - lag] ?? 0) - mean);
    for (let lag = at - n + 1; lag <= Math.min(ma.length, at); lag += 1)
      expected += (ma[lag - 1] ?? 0) * (errors[at - lag] ?? 0);
    values[at] = expected;
  }
  return values.subarray(n);
};

/** Running sums put differences back: `future` continues the `lag`-differences of `past`. */
const undifferenced = (past: Float64Array, future: Float64Array, lag: number): Float64Array => {
  const values = new Float64Array(past.length + future.length);
  values.set(past);
  future.forEach((change, at) => {
    values[past.length + at] = change + (values[past.length + at - lag] ?? 0);
  });
  return values.subarray(past.length);
};

/** Weights of past errors in the forecast: ψ of the ARMA part, summed up over each difference. */
const psiWeights = (
  { ar, ma }: ArmaFit,
  { differences, seasonalDifferences }: Stationary,
  { horizon, period }: { horizon: number; period: number },
): Float64Array => {
  const psi = new Float64Array(horizon);
  psi[0] = 1;
  for (let at = 1; at < horizon; at += 1) {
    let sum = ma[at - 1] ?? 0;
    for (let lag = 1; lag <= Math.min(at, ar.length); lag += 1)
      sum += (ar[lag - 1] ?? 0) * (psi[at - lag] ?? 0);
    psi[at] = sum;
  }
  const accumulate = (lag: number): void => {
    for (let at = lag; at < horizon; at += 1) psi[at] = (psi[at] ?? 0) + (psi[at - lag] ?? 0);
  };
  for (let times = 0; times < differences; times += 1) accumulate(1);
  if (seasonalDifferences > 0) accumulate(period);
  return psi;
};

const extrapolate = (
  history: Float64Array,
  { fit, stationary }: { fit: ArmaFit; stationary: Stationary },
  { horizon, period }: { horizon: number; period: number },
): PointForecast => {
  const { series, differences, seasonalDifferences, spread } = stationary;
  const adjusted = seasonalDifferences > 0 ? differenced(history, period) : history;
  let mean: Float64Array = extend(series, fit, horizon).map((value) => value * spread);
  const levels = [adjusted];
  for (let times = 1; times < differences; times += 1) levels.unshift(differenced(levels[0] ?? adjusted, 1));
  for (const level of levels.slice(0, differences)) mean = undifferenced(level, mean, 1);
  if (seasonalDifferences > 0) mean = undifferenced(history, mean, period);
  let variance = 0;
  const psi = psiWeights(fit, stationary, { horizon, period });
  const deviation = psi.map((weight) => {
    variance += fit.sigma2 * weight * weight;
    return spread * Math.sqrt(variance);
  });
  return { mean, deviation };
};

/**
 * ARIMA(p, d, q)(P, D, Q) with p, q ≤ 2 and P, Q ≤ 1 by conditional least squares; D by the strength of the season, d by
 * the KPSS test, orders by a stepwise search. All orders tried are averaged by their Akaike weights. Needs fourteen values.
 */
export const arima =
  (period: number): Forecaster =>
  (history, horizon) => {
    if (history.length < 14) return undefined;
    const season = period > 1 && history.length >= 3 * period ? period : 1;
    const stationary = stationaryOf(history, season);
    const { series, differences, seasonalDifferences } = stationary;
    const fits = fitsOf(series, season, differences + seasonalDifferences < 2);
    const weights = akaikeWeights(fits.map(({ criterion }) => criterion));
    return weightedMean(
      fits.map((fit, index) =>
        (weights[index] ?? 0) > 0.02
          ? extrapolate(history, { fit, stationary }, { horizon, period: season })
          : undefined,
      ),
      weights,
    );
  };
