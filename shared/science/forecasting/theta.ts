import { minimise } from '../statistics/nelder-mead.ts';
import { meanOf, steps, type Forecaster } from './forecaster.ts';
import { seasonallyAdjusted } from './seasonal-adjustment.ts';

const slopeOf = (values: Float64Array): number => {
  const middle = (values.length - 1) / 2;
  const mean = meanOf(values);
  let across = 0;
  let spread = 0;
  values.forEach((value, at) => {
    across += (at - middle) * (value - mean);
    spread += (at - middle) ** 2;
  });
  return spread > 0 ? across / spread : 0;
};

/** Simple exponential smoothing: squared one-step errors and last level. */
const smooth = (values: Float64Array, alpha: number, first: number): { squares: number; level: number } => {
  let level = first;
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) {
    const error = (values[at] ?? 0) - level;
    squares += error * error;
    level += alpha * error;
  }
  return { squares, level };
};

const weightAt = (x: number): number => 0.01 + 0.98 / (1 + Math.exp(-x));

/**
 * The theta method (Assimakopoulos and Nikolopoulos 2000) in its closed form: simple exponential smoothing with a drift
 * of half the slope of the trend line (Hyndman and Billah 2003), on the seasonally adjusted history. Needs six values.
 */
export const theta =
  (period: number): Forecaster =>
  (history, horizon) => {
    if (history.length < 6) return undefined;
    const { values, reseason, widen } = seasonallyAdjusted(history, period);
    const n = values.length;
    const start = meanOf(values.subarray(0, Math.min(4, n)));
    const { point } = minimise(
      (at) => Math.log(smooth(values, weightAt(at[0] ?? 0), start).squares + 1e-300),
      [0],
      { steps: [1] },
    );
    const alpha = weightAt(point[0] ?? 0);
    const { squares, level } = smooth(values, alpha, start);
    const drift = slopeOf(values) / 2;
    const settled = (1 - (1 - alpha) ** n) / alpha;
    const sigma2 = squares / Math.max(1, n - 2);
    return {
      mean: steps(horizon, (step) => reseason(level + drift * (step - 1 + settled), step)),
      deviation: steps(horizon, (step) => widen(step) * Math.sqrt(sigma2 * (1 + (step - 1) * alpha * alpha))),
    };
  };
