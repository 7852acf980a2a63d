import type { PointForecast } from './forecaster.ts';

/** Weights of models by an Akaike criterion, adding up to 1: exp(−Δ / 2) of the distance from the lowest one. */
export const akaikeWeights = (criteria: readonly number[]): number[] => {
  const lowest = Math.min(...criteria);
  const raw = criteria.map((criterion) => Math.exp(-(criterion - lowest) / 2));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
};

/** Weighted mean of means and of deviations (errors of like models hardly cancel). Undefined without a usable part. */
export const weightedMean = (
  parts: readonly (PointForecast | undefined)[],
  weights: readonly number[],
): PointForecast | undefined => {
  let total = 0;
  let sum: PointForecast | undefined;
  for (const [index, part] of parts.entries()) {
    const weight = weights[index] ?? 0;
    if (!part || weight <= 0 || !part.mean.every(Number.isFinite)) continue;
    sum ??= { mean: new Float64Array(part.mean.length), deviation: new Float64Array(part.mean.length) };
    total += weight;
    for (let step = 0; step < part.mean.length; step += 1) {
      sum.mean[step] = (sum.mean[step] ?? 0) + weight * (part.mean[step] ?? 0);
      sum.deviation[step] = (sum.deviation[step] ?? 0) + weight * (part.deviation[step] ?? 0);
    }
  }
  return (
    sum && { mean: sum.mean.map((value) => value / total), deviation: sum.deviation.map((d) => d / total) }
  );
};
