import { minimise } from '../statistics/nelder-mead.ts';

export interface ArmaOrder {
  p: number;
  q: number;
  /** Whether a mean is fitted. */
  mean: boolean;
}

export interface ArmaFit {
  order: ArmaOrder;
  ar: number[];
  ma: number[];
  mean: number;
  /** One-step errors over the series. */
  errors: Float64Array;
  /** Variance of the errors. */
  sigma2: number;
  /** Corrected Akaike criterion; comparable between fits of the same series. */
  criterion: number;
}

/** One or two free numbers → coefficients inside the stationary (or invertible) region, through partial correlations. */
const stationary = (free: Float64Array): number[] => {
  const partial = Array.from(free, (x) => 0.98 * Math.tanh(x));
  const [first, second] = partial;
  if (first === undefined) return [];
  return second === undefined ? [first] : [first * (1 - second), second];
};

interface Coefficients {
  ar: number[];
  ma: number[];
  mean: number;
}

/** One-step errors given zero errors before the start (conditional sum of squares). */
const errorsOf = (series: Float64Array, { ar, ma, mean }: Coefficients, into: Float64Array): number => {
  let squares = 0;
  for (let at = ar.length; at < series.length; at += 1) {
    let error = (series[at] ?? 0) - mean;
    for (let lag = 1; lag <= ar.length; lag += 1)
      error -= (ar[lag - 1] ?? 0) * ((series[at - lag] ?? 0) - mean);
    for (let lag = 1; lag <= ma.length && lag <= at; lag += 1)
      error -= (ma[lag - 1] ?? 0) * (into[at - lag] ?? 0);
    into[at] = error;
    squares += error * error;
  }
  return squares;
};

/** Fits one order by conditional least squares (Box and Jenkins); undefined where the series is too short for it. */
export const fitArma = (series: Float64Array, order: ArmaOrder, centre: number): ArmaFit | undefined => {
  const { p, q } = order;
  const free = p + q + (order.mean ? 1 : 0);
  if (series.length < free + 10) return undefined;
  const spread = Math.sqrt(series.reduce((sum, x) => sum + (x - centre) ** 2, 0) / series.length) + 1e-9;
  const errors = new Float64Array(series.length);
  const unpack = (point: Float64Array): Coefficients => ({
    ar: stationary(point.subarray(0, p)),
    ma: stationary(point.subarray(p, p + q)),
    mean: order.mean ? centre + spread * (point[p + q] ?? 0) : 0,
  });
  const start = Array.from({ length: free }, (_, axis) => (axis < p + q ? 0.1 : 0));
  const { point } = minimise((at) => Math.log(errorsOf(series, unpack(at), errors) + 1e-12), start, {
    steps: start.map(() => 0.3),
    maxEvaluations: 45 * free + 20,
    tolerance: 1e-6,
  });
  const coefficients = unpack(point);
  const used = series.length - p;
  const squares = errorsOf(series, coefficients, errors.fill(0));
  const k = free + 1;
  const criterion =
    used * Math.log(Math.max(squares / used, 1e-12)) + 2 * k + (2 * k * (k + 1)) / Math.max(1, used - k - 1);
  return { order, ...coefficients, errors, sigma2: squares / Math.max(1, used - free), criterion };
};
