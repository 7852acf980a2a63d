import { seededRandom } from '../../../../../shared/science/random.ts';

/** A made series: level + slope · t + season + noise, never below 0. */
export const madeSeries = (options: {
  length: number;
  level?: number;
  slope?: number;
  amplitude?: number;
  period?: number;
  noise?: number;
  seed?: number;
}): Float64Array => {
  const { length, level = 50, slope = 0, amplitude = 0, period = 12, noise = 1, seed = 1 } = options;
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Float64Array.from({ length }, (_, t) =>
    Math.max(0, level + slope * t + amplitude * Math.sin((2 * Math.PI * t) / period) + noise * normal()),
  );
};
