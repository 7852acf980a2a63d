import type { Interactions } from './interactions.ts';
import type { PopularityModel } from './model.ts';

/**
 * The same for everyone: the sum of weights per item, each halved with every `halfLife` that lies between it and the newest
 * interaction (in the unit of `at`; infinite for no decay).
 */
export const fitPopularity = (
  { matrix, at }: Interactions,
  { halfLife }: { readonly halfLife: number },
): PopularityModel => {
  const newest = at.reduce((latest, time) => Math.max(latest, time), -Infinity);
  const score = new Float64Array(matrix.columns);
  matrix.column.forEach((item, entry) => {
    const age = newest - (at[entry] ?? newest);
    score[item] = (score[item] ?? 0) + (matrix.value[entry] ?? 0) * 2 ** (-age / halfLife);
  });
  return { kind: 'popularity', score: Float32Array.from(score) };
};
