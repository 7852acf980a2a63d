import type { Forecaster } from './forecaster.ts';
import { seasonalChanges } from './simple-forecasters.ts';

export interface BacktestPlan {
  /** Steps ahead that are judged. */
  horizon: number;
  /** Origins are one step apart; the last leaves a full horizon of known values. At most so many. */
  origins: number;
  /** Values that must lie before the first origin. */
  minimumHistory: number;
}

/** `errors[o][s]`: what came minus what was forecast, at origin o (oldest first), s + 1 steps ahead. */
export interface Backtest {
  errors: Float64Array[];
}

/** How many origins the history affords under the plan; 0 or less where it is too short. */
export const affordableOrigins = (length: number, plan: BacktestPlan): number =>
  Math.min(plan.origins, length - plan.horizon - plan.minimumHistory + 1);

/**
 * Rolling-origin evaluation (Tashman 2000): the method is fitted anew at each origin and sees nothing after it.
 * Undefined where the method cannot be fitted at every origin.
 */
export const backtest = (
  history: Float64Array,
  forecaster: Forecaster,
  plan: BacktestPlan,
): Backtest | undefined => {
  const origins = affordableOrigins(history.length, plan);
  const errors: Float64Array[] = [];
  for (let back = origins - 1; back >= 0; back -= 1) {
    const end = history.length - plan.horizon - back;
    const forecast = forecaster(history.subarray(0, end), plan.horizon);
    if (!forecast?.mean.every(Number.isFinite)) return undefined;
    errors.push(forecast.mean.map((expected, step) => (history[end + step] ?? 0) - expected));
  }
  return errors.length > 0 ? { errors } : undefined;
};

/** Mean absolute error over all origins and steps. */
export const meanAbsoluteError = ({ errors }: Backtest): number => {
  let sum = 0;
  let count = 0;
  for (const row of errors) {
    for (const error of row) {
      sum += Math.abs(error);
      count += 1;
    }
  }
  return sum / Math.max(1, count);
};

/**
 * What MASE divides by (Hyndman and Koehler 2006): mean absolute error of the in-sample seasonal naive forecast, over
 * the part of the history before the first origin. Falls back to the whole history and then to 1 where nothing changes.
 */
export const scaleOf = (history: Float64Array, period: number, plan: BacktestPlan): number => {
  const before = history.length - plan.horizon - affordableOrigins(history.length, plan) + 1;
  const early = seasonalChanges(history.subarray(0, Math.max(0, before)), period).absolute;
  return early || seasonalChanges(history, period).absolute || 1;
};
