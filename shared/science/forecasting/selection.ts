import { backtest, meanAbsoluteError, scaleOf, type Backtest, type BacktestPlan } from './backtest.ts';
import type { Forecaster, PointForecast } from './forecaster.ts';
import { halfWidths, type HalfWidths } from './intervals.ts';

export interface Candidate<Name extends string> {
  name: Name;
  forecaster: Forecaster;
}

export interface Contest<Name extends string> {
  /** The method that keeps its place unless another one beats it. */
  floor: Candidate<Name>;
  challengers: readonly Candidate<Name>[];
  /** Season of the scale that errors are divided by; 1 without a season. */
  period: number;
  plan: BacktestPlan;
}

export interface ChosenForecast<Name extends string> extends PointForecast, HalfWidths {
  name: Name;
  origins: number;
  /** Mean absolute scaled error of the method in the backtest, and of the floor. */
  mase: number;
  floorMase: number;
}

interface Tested<Name extends string> {
  candidate: Candidate<Name>;
  test: Backtest;
  mase: number;
}

/**
 * Lets the candidates forecast the known past from rolling origins and takes the one of lowest error; the floor on a
 * tie. Undefined where the history is too short for the plan or the floor cannot be fitted.
 */
export const chooseForecast = <Name extends string>(
  history: Float64Array,
  { floor, challengers, period, plan }: Contest<Name>,
): ChosenForecast<Name> | undefined => {
  const scale = scaleOf(history, period, plan);
  const judge = (candidate: Candidate<Name>): Tested<Name> | undefined => {
    const test = backtest(history, candidate.forecaster, plan);
    return test && { candidate, test, mase: meanAbsoluteError(test) / scale };
  };
  const floorResult = judge(floor);
  if (!floorResult) return undefined;
  let best = floorResult;
  for (const candidate of challengers) {
    const result = judge(candidate);
    if (result && result.mase < best.mase) best = result;
  }
  const forecast = best.candidate.forecaster(history, plan.horizon);
  if (!forecast) return undefined;
  return {
    ...forecast,
    ...halfWidths(forecast, best.test),
    name: best.candidate.name,
    origins: best.test.errors.length,
    mase: best.mase,
    floorMase: floorResult.mase,
  };
};
