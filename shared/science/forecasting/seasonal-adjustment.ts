import { meanOf } from './forecaster.ts';

/** How a season joins the level: added to it, or as a factor of it. */
export type SeasonKind = 'additive' | 'multiplicative';

/** Trend by a centred moving average over one period; NaN for the half period at either end. O(n). */
const movingAverage = (history: Float64Array, period: number): Float64Array => {
  const half = period >> 1;
  const trend = new Float64Array(history.length).fill(NaN);
  if (history.length < 2 * half + 1) return trend;
  // Of an even period the two outermost values count half each.
  const edge = period % 2 === 0 ? 0.5 : 0;
  let sum = 0;
  for (let at = 0; at < 2 * half + 1; at += 1) sum += history[at] ?? 0;
  for (let at = half; at < history.length - half; at += 1) {
    if (at > half) sum += (history[at + half] ?? 0) - (history[at - half - 1] ?? 0);
    trend[at] = (sum - edge * ((history[at - half] ?? 0) + (history[at + half] ?? 0))) / period;
  }
  return trend;
};

/** Figures below this would blow a series up when it is divided by them. */
const smallestFactor = 0.01;

/**
 * Seasonal figures by classical decomposition: mean distance from (or ratio to) the moving average at each position of
 * the period, centred on 0 (or 1). `figures[i]` belongs to history positions i, i + period, … Undefined where a factor
 * would be next to nothing.
 */
export const seasonalFigures = (
  history: Float64Array,
  period: number,
  kind: SeasonKind = 'additive',
): Float64Array | undefined => {
  const multiplicative = kind === 'multiplicative';
  const trend = movingAverage(history, period);
  const sums = new Float64Array(period);
  const counts = new Int32Array(period);
  for (let at = 0; at < history.length; at += 1) {
    const level = trend[at] ?? NaN;
    if (Number.isNaN(level)) continue;
    const value = history[at] ?? 0;
    const position = at % period;
    sums[position] = (sums[position] ?? 0) + (multiplicative ? value / level : value - level);
    counts[position] = (counts[position] ?? 0) + 1;
  }
  const figures = sums.map((sum, at) => sum / Math.max(1, counts[at] ?? 0));
  const centre = meanOf(figures);
  if (!multiplicative) return figures.map((figure) => figure - centre);
  const factors = figures.map((figure) => figure / centre);
  return factors.every((factor) => factor > smallestFactor) ? factors : undefined;
};

/** Whether the autocorrelation at one period is significant at 90 % (the test of the M3 and M4 benchmarks). */
export const isSeasonal = (history: Float64Array, period: number): boolean => {
  const n = history.length;
  if (period < 2 || n < 3 * period) return false;
  const mean = meanOf(history);
  const centred = history.map((value) => value - mean);
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let at = lag; at < n; at += 1) sum += (centred[at] ?? 0) * (centred[at - lag] ?? 0);
    return sum;
  };
  const total = covariance(0);
  if (total <= 0) return false;
  let squares = 0;
  for (let lag = 1; lag < period; lag += 1) squares += (covariance(lag) / total) ** 2;
  return Math.abs(covariance(period) / total) > 1.645 * Math.sqrt((1 + 2 * squares) / n);
};

export interface Adjusted {
  /** The history without its season. */
  values: Float64Array;
  /** Puts the season back into the value of a step beyond the history, counted from 1. */
  reseason: (value: number, step: number) => number;
  /** What a deviation of that step is to be multiplied by. */
  widen: (step: number) => number;
  seasonal: boolean;
}

const unadjusted = (values: Float64Array): Adjusted => ({
  values,
  reseason: (value) => value,
  widen: () => 1,
  seasonal: false,
});

/** Takes known figures out of the history; `figures[i]` as of `seasonalFigures`. */
export const adjustedBy = (history: Float64Array, figures: Float64Array, kind: SeasonKind): Adjusted => {
  const period = figures.length;
  const ahead = (step: number): number => figures[(history.length + step - 1) % period] ?? 0;
  return kind === 'multiplicative'
    ? {
        values: history.map((value, at) => value / (figures[at % period] ?? 1)),
        reseason: (value, step) => value * ahead(step),
        widen: ahead,
        seasonal: true,
      }
    : {
        values: history.map((value, at) => value - (figures[at % period] ?? 0)),
        reseason: (value, step) => value + ahead(step),
        widen: () => 1,
        seasonal: true,
      };
};

/** Takes the season out where the history has one: as factors where all values are above zero, else as sums. */
export const seasonallyAdjusted = (history: Float64Array, period: number): Adjusted => {
  if (!isSeasonal(history, period)) return unadjusted(history);
  const kind = history.every((value) => value > 0) ? 'multiplicative' : 'additive';
  const figures = seasonalFigures(history, period, kind);
  return figures ? adjustedBy(history, figures, kind) : unadjusted(history);
};
