import { minimise } from '../statistics/nelder-mead.ts';
import type { Forecaster } from './forecaster.ts';
import { seasonallyAdjusted } from './seasonal-adjustment.ts';

/** Level of the smoothed line, and the regression line through all values so far. */
interface ThetaState {
  level: number;
  mean: number;
  slope: number;
  /** Values seen. */
  n: number;
}

interface ThetaShape {
  alpha: number;
  /** 1 − 1/θ: the share of the trend line in the forecast. */
  trendShare: number;
}

/** What the next value is expected to be. */
const expectedNext = ({ level, mean, slope, n }: ThetaState, { alpha, trendShare }: ThetaShape): number => {
  if (n === 0) return level;
  const intercept = mean - (slope * (n + 1)) / 2;
  const left = (1 - alpha) ** n;
  return level + trendShare * (left * intercept + ((1 - left * (1 - alpha)) / alpha) * slope);
};

const take = (state: ThetaState, value: number, alpha: number): void => {
  const t = state.n + 1;
  state.level += alpha * (value - state.level);
  state.slope = t === 1 ? 0 : ((t - 2) * state.slope + (6 * (value - state.mean)) / t) / (t + 1);
  state.mean += (value - state.mean) / t;
  state.n = t;
};

const run = (values: Float64Array, first: number, shape: ThetaShape): ThetaState & { squares: number } => {
  const state = { level: first, mean: 0, slope: 0, n: 0, squares: 0 };
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const error = value - expectedNext(state, shape);
    // The first two values only set the line up.
    if (at > 1) state.squares += error * error;
    take(state, value, shape.alpha);
  }
  return state;
};

const shapeAt = (point: Float64Array): ThetaShape => ({
  alpha: 0.01 + 0.98 / (1 + Math.exp(-(point[0] ?? 0))),
  trendShare: 1 - 1 / (1 + Math.exp(Math.min(4, point[1] ?? 0))),
});

/**
 * The dynamic optimised theta model (Fiorucci et al. 2016): the trend line is drawn anew with every value, and how much
 * of it enters is fitted. On the seasonally adjusted history. Needs eight values.
 */
export const dynamicTheta =
  (period: number): Forecaster =>
  (history, horizon) => {
    if (history.length < 8) return undefined;
    const { values, reseason, widen } = seasonallyAdjusted(history, period);
    const base = values[0] ?? 0;
    const firstOf = (point: Float64Array): number => base * (1 + 0.1 * (point[2] ?? 0));
    const { point } = minimise(
      (at) => Math.log(run(values, firstOf(at), shapeAt(at)).squares + 1e-300),
      [0, 0, 0],
      { steps: [1, 0.7, 0.3], maxEvaluations: 150, tolerance: 1e-6 },
    );
    const shape = shapeAt(point);
    const state = run(values, firstOf(point), shape);
    const sigma2 = state.squares / Math.max(1, values.length - 4);
    const mean = new Float64Array(horizon);
    const deviation = new Float64Array(horizon);
    for (let step = 1; step <= horizon; step += 1) {
      const expected = expectedNext(state, shape);
      take(state, expected, shape.alpha);
      mean[step - 1] = reseason(expected, step);
      deviation[step - 1] = widen(step) * Math.sqrt(sigma2 * (1 + (step - 1) * shape.alpha ** 2));
    }
    return { mean, deviation };
  };
