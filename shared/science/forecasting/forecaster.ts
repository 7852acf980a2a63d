/** What a method expects: one value per step ahead, and its own standard deviation of each. */
export interface PointForecast {
  mean: Float64Array;
  deviation: Float64Array;
}

/**
 * Forecasts `horizon` steps beyond an evenly spaced history; undefined where the method cannot be fitted to it. `end` is the
 * place of the first step ahead in the whole series, of which the history may lack the beginning: for methods that ask what
 * is special there. Without it the history is the whole series.
 */
export type Forecaster = (history: Float64Array, horizon: number, end?: number) => PointForecast | undefined;

export const steps = (horizon: number, valueAt: (step: number) => number): Float64Array =>
  Float64Array.from({ length: horizon }, (_, index) => valueAt(index + 1));

export const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum / Math.max(1, values.length);
};

/** Mean squared deviation from the mean. */
export const varianceOf = (values: ArrayLike<number>): number => {
  const mean = meanOf(values);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += ((values[index] ?? 0) - mean) ** 2;
  return sum / Math.max(1, values.length);
};
