import { minimise } from '../statistics/nelder-mead.ts';
import {
  etsForms,
  firstState,
  runEts,
  type EtsForm,
  type EtsRun,
  type EtsState,
  type EtsWeights,
} from './ets-model.ts';
import type { Forecaster, PointForecast } from './forecaster.ts';
import { akaikeWeights, weightedMean } from './model-average.ts';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export interface EtsFit {
  form: EtsForm;
  weights: EtsWeights;
  end: EtsState;
  /** Variance of the errors: relative ones where the form's are multiplicative. */
  sigma2: number;
  /** Corrected Akaike criterion. */
  criterion: number;
  length: number;
}

/** Free numbers of the search → admissible smoothing weights: β < α, γ < 1 − α, 0.8 < φ < 0.98 (R's bounds). */
const weightsFrom = (form: EtsForm, point: Float64Array): EtsWeights => {
  let next = 0;
  const take = (): number => logistic(point[next++] ?? 0);
  const alpha = 1e-4 + 0.9998 * take();
  const beta = form.trend === 'none' ? 0 : alpha * take();
  const phi = form.trend === 'damped' ? 0.8 + 0.18 * take() : 1;
  const gamma = form.season === 'none' ? 0 : (1 - alpha) * take();
  return { alpha, beta, gamma, phi };
};

/** Start of the search in the same order: α ≈ 0.3, β ≈ 0.1 α, φ ≈ 0.95, γ ≈ 0.05; first level and slope unmoved. */
const searchStart = (form: EtsForm): number[] => [
  -0.85,
  ...(form.trend === 'none' ? [] : [-2.2]),
  ...(form.trend === 'damped' ? [1.5] : []),
  ...(form.season === 'none' ? [] : [-2.5]),
  0,
  ...(form.trend === 'none' ? [] : [0]),
];

/** −2 log likelihood up to a constant that all forms share. */
const lack = (n: number, { squares, logs }: EtsRun): number =>
  n * Math.log(Math.max(squares, 1e-300) / n) + 2 * logs;

const fitForm = (history: Float64Array, form: EtsForm): EtsFit | undefined => {
  const start = searchStart(form);
  const n = history.length;
  const parameters = start.length + 1 + (form.season === 'none' ? 0 : form.period - 1);
  const first = firstState(history, form);
  if (n - parameters - 1 <= 0 || !first) return undefined;
  const trended = form.trend !== 'none';
  const moves = start.length - (trended ? 2 : 1);
  const scale = Math.abs(first.level) + Math.abs(first.slope) + 1e-6;
  const run: EtsRun = { season: first.season.slice(), level: 0, slope: 0, squares: 0, logs: 0 };
  const at = (point: Float64Array): number => {
    run.season.set(first.season);
    run.level = first.level + 0.1 * scale * (point[moves] ?? 0);
    run.slope = trended ? first.slope + 0.02 * scale * (point[moves + 1] ?? 0) : 0;
    run.logs = 0;
    runEts(history, { form, weights: weightsFrom(form, point) }, run);
    return lack(n, run);
  };
  const { point } = minimise(at, start, {
    steps: start.map((_, axis) => (axis < moves ? 1 : 0.5)),
    maxEvaluations: 45 * start.length,
    tolerance: 1e-6,
  });
  const likelihood = at(point);
  if (!Number.isFinite(likelihood)) return undefined;
  const criterion = likelihood + 2 * parameters + (2 * parameters * (parameters + 1)) / (n - parameters - 1);
  return {
    form,
    weights: weightsFrom(form, point),
    end: { level: run.level, slope: run.slope, season: run.season },
    sigma2: run.squares / Math.max(1, n - start.length),
    criterion,
    length: n,
  };
};

/** All forms the history allows, fitted by maximum likelihood with first figures from classical decomposition. */
export const etsFits = (history: Float64Array, period: number): EtsFit[] =>
  etsForms(history, period).flatMap((form) => fitForm(history, form) ?? []);

/** Means, and the deviations of the family's linear forms; relative errors are taken at the expected level. */
export const extrapolateEts = (
  { form, weights, end, sigma2, length }: EtsFit,
  horizon: number,
): PointForecast => {
  const { alpha, beta, gamma, phi } = weights;
  const mean = new Float64Array(horizon);
  const deviation = new Float64Array(horizon);
  let slopes = 0;
  let damped = 1;
  let spread = 0;
  for (let step = 1; step <= horizon; step += 1) {
    damped *= phi;
    slopes += damped;
    const level = end.level + (form.trend === 'none' ? 0 : slopes * end.slope);
    const figure = end.season[(length + step - 1) % form.period] ?? 0;
    const expected =
      form.season === 'additive' ? level + figure : form.season === 'multiplicative' ? level * figure : level;
    mean[step - 1] = expected;
    const size = form.error === 'multiplicative' ? Math.abs(expected) : 1;
    deviation[step - 1] = size * Math.sqrt(sigma2 * (1 + spread));
    const carried = alpha + beta * slopes + (step % form.period === 0 ? gamma : 0);
    spread += carried * carried;
  }
  return { mean, deviation };
};

/**
 * Exponential smoothing (ETS framework, Hyndman et al. 2008): all forms, averaged by their Akaike weights (Burnham and
 * Anderson 2002), because the criterion rarely tells the best form for sure. Needs eight values.
 */
export const exponentialSmoothing =
  (period: number): Forecaster =>
  (history, horizon) => {
    if (history.length < 8) return undefined;
    const fits = etsFits(history, period);
    const weights = akaikeWeights(fits.map(({ criterion }) => criterion));
    return weightedMean(
      fits.map((fit) => extrapolateEts(fit, horizon)),
      weights,
    );
  };
