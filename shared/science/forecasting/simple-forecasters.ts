import { meanOf, steps, varianceOf, type Forecaster } from './forecaster.ts';

/** Mean absolute and mean squared change over one period; 0 where the history is not longer than that. */
export const seasonalChanges = (
  history: Float64Array,
  period: number,
): { absolute: number; squared: number } => {
  let absolute = 0;
  let squared = 0;
  for (let at = period; at < history.length; at += 1) {
    const change = (history[at] ?? 0) - (history[at - period] ?? 0);
    absolute += Math.abs(change);
    squared += change * change;
  }
  const count = Math.max(1, history.length - period);
  return { absolute: absolute / count, squared: squared / count };
};

/**
 * What was a period ago comes again; with period 1, what was last. The floor every other method has to beat.
 * Deviation grows by √(periods ahead) (Hyndman and Athanasopoulos, *Forecasting: Principles and Practice*, 5.5).
 */
export const seasonalNaive =
  (period: number): Forecaster =>
  (history, horizon) => {
    if (history.length < period) return undefined;
    const { squared } = seasonalChanges(history, period);
    const from = history.length - period;
    return {
      mean: steps(horizon, (step) => history[from + ((step - 1) % period)] ?? 0),
      deviation: steps(horizon, (step) => Math.sqrt(squared * Math.ceil(step / period))),
    };
  };

/** The mean of the last `window` values, every step alike. */
export const recentMean =
  (window: number): Forecaster =>
  (history, horizon) => {
    if (history.length === 0) return undefined;
    const recent = history.subarray(Math.max(0, history.length - window));
    const mean = meanOf(recent);
    const deviation = Math.sqrt(varianceOf(recent) * (1 + 1 / recent.length));
    return { mean: steps(horizon, () => mean), deviation: steps(horizon, () => deviation) };
  };
