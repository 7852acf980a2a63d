import type { Forecaster } from './forecaster.ts';
import { weeklyLags, weeklyWeights } from './weekly-weights.ts';

const furthest = Math.max(...weeklyLags);

/**
 * One regression for all weekly series, on their last two years at once (a global model, Montero-Manso and Hyndman 2021):
 * what many series taught of the yearly season and of how levels last. Values are taken as distances from the last one
 * in units of the mean size of the window. Thirteen steps at most, and 105 values at least. Deviations are the in-sample
 * ones of the naive forecast.
 */
export const pooledWeekly: Forecaster = (history, horizon) => {
  if (history.length < furthest || horizon > weeklyWeights.length) return undefined;
  const window = history.subarray(history.length - furthest);
  const last = window.at(-1) ?? 0;
  const size = window.reduce((sum, value) => sum + Math.abs(value), 0) / window.length;
  if (size === 0) return undefined;
  const mean = new Float64Array(horizon);
  const deviation = new Float64Array(horizon);
  let squares = 0;
  for (let at = 1; at < window.length; at += 1) squares += ((window[at] ?? 0) - (window[at - 1] ?? 0)) ** 2;
  const step = Math.sqrt(squares / (window.length - 1));
  for (let ahead = 0; ahead < horizon; ahead += 1) {
    const weights = weeklyWeights[ahead] ?? [];
    let sum = weights[0] ?? 0;
    weeklyLags.forEach((lag, index) => {
      sum += ((weights[index + 1] ?? 0) * ((window[window.length - lag] ?? 0) - last)) / size;
    });
    mean[ahead] = last + size * sum;
    deviation[ahead] = step * Math.sqrt(ahead + 1);
  }
  return { mean, deviation };
};
