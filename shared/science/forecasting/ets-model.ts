import { meanOf } from './forecaster.ts';
import { seasonalFigures } from './seasonal-adjustment.ts';

export type EtsTrend = 'none' | 'additive' | 'damped';
export type EtsSeason = 'none' | 'additive' | 'multiplicative';

/** A form of the ETS family (Hyndman et al. 2008): kinds of error, trend and season. */
export interface EtsForm {
  error: 'additive' | 'multiplicative';
  trend: EtsTrend;
  season: EtsSeason;
  /** Steps in a season; 1 without one. */
  period: number;
}

export interface EtsWeights {
  alpha: number;
  /** Weight of an error in the slope; below alpha. */
  beta: number;
  /** Weight of an error in the season; below 1 − alpha. */
  gamma: number;
  /** What is left of the slope a step on; 1 without damping. */
  phi: number;
}

export interface EtsState {
  level: number;
  slope: number;
  /** Seasonal figure by position modulo the period; empty without a season. */
  season: Float64Array;
}

const trends = ['none', 'additive', 'damped'] as const;

/**
 * The fifteen forms R's `ets` tries, as far as the history allows them: multiplicative errors and seasons need values
 * above zero, a season two periods and a little more, and additive errors go with no multiplicative season.
 */
export const etsForms = (history: Float64Array, period: number): EtsForm[] => {
  const positive = history.every((value) => value > 0);
  const seasons: EtsSeason[] = ['none'];
  if (period > 1 && history.length >= 2 * period + 4) seasons.push('additive');
  if (seasons.length > 1 && positive) seasons.push('multiplicative');
  const errors = positive ? (['additive', 'multiplicative'] as const) : (['additive'] as const);
  return seasons.flatMap((season) =>
    errors
      .filter((error) => season !== 'multiplicative' || error === 'multiplicative')
      .flatMap((error) =>
        trends.map((trend) => ({ error, trend, season, period: season === 'none' ? 1 : period })),
      ),
  );
};

const lineThrough = (values: Float64Array): { level: number; slope: number } => {
  const middle = (values.length + 1) / 2;
  const mean = meanOf(values);
  let across = 0;
  let spread = 0;
  values.forEach((value, at) => {
    across += (at + 1 - middle) * (value - mean);
    spread += (at + 1 - middle) ** 2;
  });
  const slope = spread > 0 ? across / spread : 0;
  return { level: mean - slope * middle, slope };
};

/** Level and slope of a line through the first ten values after taking the season out; undefined without figures. */
export const firstState = (history: Float64Array, form: EtsForm): EtsState | undefined => {
  const { trend, season: kind, period } = form;
  const season = kind === 'none' ? new Float64Array(0) : seasonalFigures(history, period, kind);
  if (!season) return undefined;
  const early = history
    .subarray(0, Math.min(Math.max(10, kind === 'none' ? 0 : period), history.length))
    .map((value, at) => {
      if (kind === 'none') return value;
      const figure = season[at % period] ?? 0;
      return kind === 'multiplicative' ? value / figure : value - figure;
    });
  return trend === 'none'
    ? { level: meanOf(early), slope: 0, season }
    : { ...lineThrough(early.subarray(0, 10)), season };
};

/** What a run over the history leaves: reused from run to run, so that a search does not allocate. */
export interface EtsRun {
  season: Float64Array;
  level: number;
  slope: number;
  /** Sum of squared errors, relative ones where the form's are multiplicative. */
  squares: number;
  /** Sum of the logarithms of the one-step forecasts; 0 with additive errors. */
  logs: number;
}

const smallest = 1e-8;

/**
 * Filters the history once, in the error-correction form of the family; `run.season` must hold the first figures, and
 * all of `run` is overwritten. Squares are Infinity where the recursion leaves what the form allows.
 */
export const runEts = (
  history: Float64Array,
  { form, weights }: { form: EtsForm; weights: EtsWeights },
  run: EtsRun,
): void => {
  const { alpha, beta, gamma, phi } = weights;
  const { season } = run;
  const period = form.period;
  const additive = form.season === 'additive';
  const multiplicative = form.season === 'multiplicative';
  const relative = form.error === 'multiplicative';
  const share = beta / alpha;
  let { level, slope } = run;
  let [squares, product, logs, position] = [0, 1, 0, 0];
  for (let at = 0; at < history.length; at += 1) {
    const figure = additive || multiplicative ? (season[position] ?? 0) : 0;
    const value = history[at] ?? 0;
    const before = level + phi * slope;
    const expected = additive ? before + figure : multiplicative ? before * figure : before;
    let error = value - expected;
    if (relative) {
      if (!(expected > smallest)) return void (run.squares = Infinity);
      error /= expected;
      product *= expected;
      if (product > 1e100 || product < 1e-100) [logs, product] = [logs + Math.log(product), 1];
    }
    squares += error * error;
    const adjusted = additive ? value - figure : multiplicative ? value / figure : value;
    const after = before + alpha * (adjusted - before);
    if (additive) season[position] = figure + gamma * (value - before - figure);
    else if (multiplicative) season[position] = figure + gamma * (value / before - figure);
    slope = phi * slope + share * (after - before);
    level = after;
    position = position + 1 === period ? 0 : position + 1;
  }
  run.level = level;
  run.slope = slope;
  run.squares = Number.isFinite(squares) && Number.isFinite(level) ? squares : Infinity;
  run.logs = logs + Math.log(product);
};
