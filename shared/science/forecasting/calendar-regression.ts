import { solveSymmetric } from '../statistics/linear-solve.ts';
import { steps, type Forecaster } from './forecaster.ts';

/**
 * What is known beforehand of each step, by its place in the series from 0: holidays, the turn of the month. As many
 * numbers at every place, 0 where nothing is special.
 */
export type KnownBeforehand = (place: number) => readonly number[];

/** Prior standard deviation of an effect on the logarithm: few calendars double or halve a count. */
const effectSpread = 0.5;
/** Of the yearly season, told by two sine waves once there are two years. */
const waves = 2;
/** Steps after which a value counts half: levels of long ago say little. */
const halfLife = 52;
/** Fewer values leave nothing to tell effects by. */
const fewest = 26;
/** What a level may keep of its distance from the mean from one step to the next. */
const mostKept = 0.98;

const seasonAt = (place: number, period: number): number[] =>
  Array.from({ length: waves }, (_, wave) => (2 * Math.PI * (wave + 1) * place) / period).flatMap((angle) => [
    Math.sin(angle),
    Math.cos(angle),
  ]);

interface Weighted {
  rows: readonly (readonly number[])[];
  values: Float64Array;
  weights: Float64Array;
}

/** Ridge regression, the first column (the level) free: (X′WX + λ) β = X′W y. */
const fitted = ({ rows, values, weights }: Weighted, variance: number): number[] | undefined => {
  const width = rows[0]?.length ?? 0;
  const gram = Array.from({ length: width }, () => new Float64Array(width));
  const right = Array.from({ length: width }, () => new Float64Array(1));
  rows.forEach((row, at) => {
    const weight = weights[at] ?? 0;
    row.forEach((a, i) => {
      if (a === 0) return;
      const [line, target] = [gram[i], right[i]];
      if (target) target[0] = (target[0] ?? 0) + weight * a * (values[at] ?? 0);
      row.forEach((b, j) => line && (line[j] = (line[j] ?? 0) + weight * a * b));
    });
  });
  gram.forEach((line, i) => {
    if (i > 0) line[i] = (line[i] ?? 0) + variance / effectSpread ** 2;
  });
  return solveSymmetric(gram, right)?.map((row) => row[0] ?? 0);
};

const dot = (row: readonly number[], effects: readonly number[]): number =>
  row.reduce((sum, value, index) => sum + value * (effects[index] ?? 0), 0);

/** Variance of what changes from one value to the next, halved: noise, whatever the level does. */
const noiseOf = (values: Float64Array): number => {
  let squares = 0;
  for (let at = 1; at < values.length; at += 1) squares += ((values[at] ?? 0) - (values[at - 1] ?? 0)) ** 2;
  return Math.max(1e-6, squares / (2 * Math.max(1, values.length - 1)));
};

/** How much of a residual is left a step later, and the variance of what is new; latest values count most. */
const persistence = (residuals: Float64Array, weights: Float64Array): { kept: number; fresh: number } => {
  let [products, squares, total] = [0, 0, 0];
  for (let at = 1; at < residuals.length; at += 1) {
    const [before, now, weight] = [residuals[at - 1] ?? 0, residuals[at] ?? 0, weights[at] ?? 0];
    products += weight * before * now;
    squares += weight * before * before;
    total += weight * now * now;
  }
  const kept = squares > 0 ? Math.min(mostKept, Math.max(0, products / squares)) : 0;
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return {
    kept,
    fresh: Math.max(0, total - 2 * kept * products + kept * kept * squares) / Math.max(1e-9, weight),
  };
};

/**
 * Regression on the calendar: the logarithm of a value is a level, the effects of what is known beforehand, a yearly season
 * where two years are known, and a residual of which a share is left from step to step (a dynamic regression with AR(1)
 * errors, Hyndman and Athanasopoulos, *Forecasting: Principles and Practice*, 10). Effects are drawn to none by a ridge
 * prior. Values not above zero count as half of one. Undefined for fewer than 26 values.
 */
export const calendarRegression =
  (known: KnownBeforehand, period: number): Forecaster =>
  (history, horizon, end = history.length) => {
    if (history.length < fewest) return undefined;
    const seasonal = history.length >= 2 * period;
    const rowAt = (place: number): number[] => [
      1,
      ...known(place),
      ...(seasonal ? seasonAt(place, period) : []),
    ];
    const first = end - history.length;
    const values = history.map((value) => Math.log(Math.max(value, 0.5)));
    const weights = history.map((_, at) => 0.5 ** ((history.length - 1 - at) / halfLife));
    const rows = Array.from(history, (_, at) => rowAt(first + at));
    const effects = fitted({ rows, values, weights }, noiseOf(values));
    if (!effects) return undefined;
    const residuals = values.map((value, at) => value - dot(rows[at] ?? [], effects));
    const { kept, fresh } = persistence(residuals, weights);
    const last = residuals.at(-1) ?? 0;
    const mean = steps(horizon, (step) =>
      Math.exp(dot(rowAt(end + step - 1), effects) + kept ** step * last),
    );
    const spreadAt = (step: number): number =>
      Math.sqrt((fresh * (1 - kept ** (2 * step))) / Math.max(1e-9, 1 - kept * kept));
    return { mean, deviation: steps(horizon, (step) => (mean[step - 1] ?? 0) * spreadAt(step)) };
  };
