import { meanOf } from './forecaster.ts';

/** Trend by a centred moving average over one period; NaN for the half period at either end. */
const movingAverage = (history: Float64Array, period: number): Float64Array => {
  const half = period >> 1;
  const even = period % 2 === 0;
  return history.map((_, at) => {
    if (at < half || at >= history.length - half) return NaN;
    let sum = 0;
    for (let lag = -half; lag <= half; lag += 1) {
      const edge = even && Math.abs(lag) === half ? 0.5 : 1;
      sum += edge * (history[at + lag] ?? 0);
    }
    return sum / period;
  });
};

/**
 * Additive seasonal figures by classical decomposition: mean distance from the moving average at each position of the
 * period, centred on 0. `figures[i]` belongs to history positions i, i + period, …
 */
export const seasonalFigures = (history: Float64Array, period: number): Float64Array => {
  const trend = movingAverage(history, period);
  const sums = new Float64Array(period);
  const counts = new Int32Array(period);
  history.forEach((value, at) => {
    const level = trend[at] ?? NaN;
    if (Number.isNaN(level)) return;
    sums[at % period] = (sums[at % period] ?? 0) + value - level;
    counts[at % period] = (counts[at % period] ?? 0) + 1;
  });
  const figures = sums.map((sum, at) => sum / Math.max(1, counts[at] ?? 0));
  const centre = meanOf(figures);
  return figures.map((figure) => figure - centre);
};

const autocorrelation = (history: Float64Array, lag: number): number => {
  const mean = meanOf(history);
  let across = 0;
  let total = 0;
  history.forEach((value, at) => {
    total += (value - mean) ** 2;
    if (at >= lag) across += (value - mean) * ((history[at - lag] ?? 0) - mean);
  });
  return total > 0 ? across / total : 0;
};

/** Whether the autocorrelation at one period is significant at 90 % (the test of the M3 and M4 benchmarks). */
export const isSeasonal = (history: Float64Array, period: number): boolean => {
  if (period < 2 || history.length < 2 * period) return false;
  let squares = 0;
  for (let lag = 1; lag < period; lag += 1) squares += autocorrelation(history, lag) ** 2;
  return Math.abs(autocorrelation(history, period)) > 1.645 * Math.sqrt((1 + 2 * squares) / history.length);
};

export interface Adjusted {
  /** The history without its season. */
  values: Float64Array;
  /** Seasonal figure of a step beyond the history, counted from 1; 0 where no season was found. */
  figureAhead: (step: number) => number;
}

/** Takes the season out where the history has one. */
export const seasonallyAdjusted = (history: Float64Array, period: number): Adjusted => {
  if (!isSeasonal(history, period)) return { values: history, figureAhead: () => 0 };
  const figures = seasonalFigures(history, period);
  return {
    values: history.map((value, at) => value - (figures[at % period] ?? 0)),
    figureAhead: (step) => figures[(history.length + step - 1) % period] ?? 0,
  };
};
