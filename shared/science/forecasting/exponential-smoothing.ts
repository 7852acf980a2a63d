import { minimise } from '../statistics/nelder-mead.ts';
import { steps, type Forecaster, type PointForecast } from './forecaster.ts';
import { etsForms, firstState, runEts, type EtsForm, type EtsState, type EtsWeights } from './ets-model.ts';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

interface Fit {
  form: EtsForm;
  weights: EtsWeights;
  end: EtsState;
  squares: number;
  parameters: number;
  criterion: number;
}

/** Free numbers of the search → admissible smoothing weights: 0 < α < 1, 0 < γ < 1 − α, 0.8 < φ < 0.98. */
const weightsFrom = (form: EtsForm, point: Float64Array): EtsWeights => {
  let next = 0;
  const take = (): number => logistic(point[next++] ?? 0);
  const alpha = 1e-4 + 0.9998 * take();
  const beta = form.trend === 'none' ? 0 : take();
  const phi = form.trend === 'damped' ? 0.8 + 0.18 * take() : 1;
  const gamma = form.period > 1 ? (1 - alpha) * take() : 0;
  return { alpha, beta, gamma, phi };
};

/** Start of the search in the same order: α ≈ 0.3, β* ≈ 0.1, φ ≈ 0.95, γ ≈ 0.05; the first level and slope unmoved. */
const searchStart = (form: EtsForm): number[] => [
  -0.85,
  ...(form.trend === 'none' ? [] : [-2.2]),
  ...(form.trend === 'damped' ? [1.5] : []),
  ...(form.period > 1 ? [-2.5] : []),
  0,
  ...(form.trend === 'none' ? [] : [0]),
];

const fitForm = (history: Float64Array, form: EtsForm): Fit | undefined => {
  const start = searchStart(form);
  const trended = form.trend !== 'none';
  const parameters = start.length + 1 + (form.period > 1 ? form.period - 1 : 0);
  const n = history.length;
  if (n - parameters - 1 <= 0) return undefined;
  const first = firstState(history, form);
  const scale = Math.abs(first.level) + Math.abs(first.slope) + 1e-6;
  const moved = (point: Float64Array): EtsState => ({
    level: first.level + 0.1 * scale * (point[start.length - (trended ? 2 : 1)] ?? 0),
    slope: trended ? first.slope + 0.02 * scale * (point[start.length - 1] ?? 0) : 0,
    season: first.season,
  });
  const run = (point: Float64Array) =>
    runEts(history, { form, weights: weightsFrom(form, point) }, moved(point));
  const { point } = minimise((at) => Math.log(run(at).squares + 1e-12), start, {
    steps: start.map((_, axis) => (axis < start.length - (trended ? 2 : 1) ? 1 : 0.5)),
  });
  const { squares, end } = run(point);
  if (!Number.isFinite(squares)) return undefined;
  const likelihood = n * Math.log(Math.max(squares, 1e-12) / n);
  const criterion = likelihood + 2 * parameters + (2 * parameters * (parameters + 1)) / (n - parameters - 1);
  return { form, weights: weightsFrom(form, point), end, squares, parameters, criterion };
};

/** Forecast and variance of class 1 models (Hyndman, Koehler, Ord and Snyder 2008, table 6.1). */
const extrapolate = (
  { form, weights, end, squares, parameters }: Fit,
  n: number,
  horizon: number,
): PointForecast => {
  const { alpha, beta, gamma, phi } = weights;
  const sigma2 = squares / Math.max(1, n - parameters / 2);
  const damped = (step: number): number =>
    form.trend === 'none' ? 0 : form.trend === 'damped' ? (phi * (1 - phi ** step)) / (1 - phi) : step;
  const psi = (lag: number): number =>
    alpha + alpha * beta * damped(lag) + (form.period > 1 && lag % form.period === 0 ? gamma : 0);
  let accumulated = 0;
  const deviation = steps(horizon, (step) => {
    if (step > 1) accumulated += psi(step - 1) ** 2;
    return Math.sqrt(sigma2 * (1 + accumulated));
  });
  const season = (step: number): number =>
    form.period > 1 ? (end.season[(n + step - 1) % form.period] ?? 0) : 0;
  return { mean: steps(horizon, (step) => end.level + damped(step) * end.slope + season(step)), deviation };
};

/**
 * Exponential smoothing with additive errors: level, trend or damped trend, with and without an additive season of
 * `period` steps; the form of lowest AICc (ETS framework, Hyndman et al. 2008). Needs ten values.
 */
export const exponentialSmoothing =
  (period: number): Forecaster =>
  (history, horizon) => {
    if (history.length < 10) return undefined;
    const fits = etsForms(history.length, period).flatMap((form) => fitForm(history, form) ?? []);
    const best = fits.reduce<Fit | undefined>(
      (kept, fit) => (!kept || fit.criterion < kept.criterion ? fit : kept),
      undefined,
    );
    return best && extrapolate(best, history.length, horizon);
  };
