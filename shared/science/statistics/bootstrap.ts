import type { Random } from '../random.ts';
import { quantileOfSorted } from './quantiles.ts';

export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;

/**
 * The mean of values, one for each person, with its 95 % interval by the percentile bootstrap (Efron 1979): people are drawn
 * again with replacement 1,000 times. Throws on nothing.
 */
export const bootstrapMean = (values: readonly number[], random: Random): MeanInterval => {
  const n = values.length;
  if (n === 0) throw new RangeError('the mean of nothing');
  const drawn = Float64Array.from(values);
  const means = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample += 1) {
    let sum = 0;
    for (let draw = 0; draw < n; draw += 1) sum += drawn[Math.floor(random() * n)] ?? 0;
    means[resample] = sum / n;
  }
  means.sort();
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / n,
    low: quantileOfSorted(means, 0.025),
    high: quantileOfSorted(means, 0.975),
  };
};
