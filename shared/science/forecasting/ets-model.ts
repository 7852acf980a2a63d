import { meanOf } from './forecaster.ts';
import { seasonalFigures } from './seasonal-adjustment.ts';

export interface EtsForm {
  trend: 'none' | 'additive' | 'damped';
  /** Steps in a season; 1 means no season. */
  period: number;
}

export interface EtsWeights {
  alpha: number;
  /** Weight of the level's change in the slope (β* of the literature). */
  beta: number;
  gamma: number;
  phi: number;
}

export interface EtsState {
  level: number;
  slope: number;
  /** Seasonal figure by position modulo the period; empty without a season. */
  season: Float64Array;
}

/** The forms worth trying; a season needs two periods and a little more. */
export const etsForms = (length: number, period: number): EtsForm[] => {
  const trends = ['none', 'additive', 'damped'] as const;
  const periods = period > 1 && length >= 2 * period + 4 ? [1, period] : [1];
  return periods.flatMap((one) => trends.map((trend) => ({ trend, period: one })));
};

/** Level and slope of a line through the first values, after taking the season out. */
export const firstState = (history: Float64Array, { trend, period }: EtsForm): EtsState => {
  const season = period > 1 ? seasonalFigures(history, period) : new Float64Array(0);
  const count = Math.min(10, history.length);
  const values = Float64Array.from(
    { length: count },
    (_, at) => (history[at] ?? 0) - (season[at % period] ?? 0),
  );
  const middle = (count + 1) / 2;
  const mean = meanOf(values);
  if (trend === 'none') return { level: mean, slope: 0, season };
  let across = 0;
  let spread = 0;
  values.forEach((value, at) => {
    across += (at + 1 - middle) * (value - mean);
    spread += (at + 1 - middle) ** 2;
  });
  const slope = across / spread;
  return { level: mean - slope * middle, slope, season };
};

/**
 * Filters the history once: sum of squared one-step errors and the state after the last value. Infinity where the
 * recursion overflows.
 */
export const runEts = (
  history: Float64Array,
  { form, weights }: { form: EtsForm; weights: EtsWeights },
  first: EtsState,
): { squares: number; end: EtsState } => {
  const { alpha, beta, gamma, phi } = weights;
  const seasonal = form.period > 1;
  const season = first.season.slice();
  let { level, slope } = first;
  let squares = 0;
  for (let at = 0; at < history.length; at += 1) {
    const position = seasonal ? at % form.period : 0;
    const figure = seasonal ? (season[position] ?? 0) : 0;
    const value = history[at] ?? 0;
    const before = level + phi * slope;
    const error = value - before - figure;
    squares += error * error;
    const after = before + alpha * error;
    if (seasonal) season[position] = figure + gamma * error;
    slope = beta * (after - level) + (1 - beta) * phi * slope;
    level = after;
  }
  const finite = Number.isFinite(squares) && Number.isFinite(level);
  return { squares: finite ? squares : Infinity, end: { level, slope, season } };
};
