import { quantileOfSorted } from '../statistics/quantiles.ts';
import type { Backtest } from './backtest.ts';
import type { PointForecast } from './forecaster.ts';

/** Half widths around the forecast, per step; `half95` ≥ `half80`, both never narrowing with the step. */
export interface HalfWidths {
  half80: Float64Array;
  half95: Float64Array;
}

const enoughErrors = 40;
const normal80 = 1.2816;
const normal95 = 1.96;
/**
 * Overlapping origins say the same misses several times over, so a backtest of a few of them has hardly a tail: the
 * outer interval is at least as much wider than the inner one as a normal distribution would have it.
 */
const normalRatio = normal95 / normal80;

/** Root mean squared error of each step over the origins. */
const spreadByStep = ({ errors }: Backtest, horizon: number): Float64Array =>
  Float64Array.from({ length: horizon }, (_, step) =>
    Math.sqrt(errors.reduce((sum, row) => sum + (row[step] ?? 0) ** 2, 0) / errors.length),
  );

/** The further ahead, the less is known: a step is at least as uncertain as the one before. */
const neverNarrowing = (widths: Float64Array): Float64Array => {
  let widest = 0;
  return widths.map((width) => (widest = Math.max(widest, width)));
};

/**
 * How many spreads the central `level` takes: the matching quantile of |error| / spread in the backtest (split
 * conformal, with its (n + 1) / n correction), or the normal one where there are too few errors to tell.
 */
const spreadsFor = (ratios: Float64Array, level: number, normal: number): number => {
  if (ratios.length < enoughErrors) return normal;
  return quantileOfSorted(ratios, Math.min(1, (level * (ratios.length + 1)) / ratios.length));
};

/**
 * Central 80 % and 95 % intervals from what the method really missed by. The spread of a step is its backtest error or
 * the model's own deviation, whichever is larger where few origins were possible (under 6), else the backtest's.
 */
export const halfWidths = (forecast: PointForecast, test: Backtest): HalfWidths => {
  const horizon = forecast.mean.length;
  const seen = spreadByStep(test, horizon);
  const few = test.errors.length < 6;
  const spread = neverNarrowing(
    seen.map((width, step) => (few ? Math.max(width, forecast.deviation[step] ?? 0) : width)),
  );
  const ratios = Float64Array.from(
    test.errors.flatMap((row) =>
      Array.from(row, (error, step) => Math.abs(error) / ((spread[step] ?? 0) || 1)),
    ),
  ).sort();
  const factor80 = spreadsFor(ratios, 0.8, normal80);
  const factor95 = Math.max(factor80 * normalRatio, spreadsFor(ratios, 0.95, normal95));
  return { half80: spread.map((width) => width * factor80), half95: spread.map((width) => width * factor95) };
};
