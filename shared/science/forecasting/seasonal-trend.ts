import type { Forecaster } from './forecaster.ts';
import { mstl, type Decomposition } from './stl.ts';

/** Several methods of a blend take the same seasons out of the same history. */
const known = new WeakMap<Float64Array, { periods: string; decomposition: Decomposition }>();

const decomposed = (history: Float64Array, periods: readonly number[]): Decomposition => {
  const before = known.get(history);
  if (before?.periods === periods.join()) return before.decomposition;
  const decomposition = mstl(history, periods);
  known.set(history, { periods: periods.join(), decomposition });
  return decomposition;
};

/**
 * Takes the seasons out by MSTL, forecasts what is left by a method without season, and puts the last round of each
 * season back. Periods that do not fit twice into the history are left out.
 */
export const seasonalTrend =
  (periods: readonly number[], forecaster: Forecaster): Forecaster =>
  (history, horizon) => {
    const usable = periods.filter((period) => history.length >= 2 * period + 1);
    if (usable.length === 0) return forecaster(history, horizon);
    const { seasons } = decomposed(history, usable);
    const adjusted = history.map((value, at) =>
      seasons.reduce((left, season) => left - (season[at] ?? 0), value),
    );
    const forecast = forecaster(adjusted, horizon);
    if (!forecast) return undefined;
    const ahead = (index: number, period: number, step: number): number =>
      seasons[index]?.[history.length - period + (step % period)] ?? 0;
    return {
      mean: forecast.mean.map((value, step) =>
        usable.reduce((sum, period, index) => sum + ahead(index, period, step), value),
      ),
      deviation: forecast.deviation,
    };
  };
