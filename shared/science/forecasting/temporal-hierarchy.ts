import { solveSymmetric } from '../statistics/linear-solve.ts';
import type { Forecaster, PointForecast } from './forecaster.ts';

const divisors = (period: number): number[] =>
  Array.from({ length: period }, (_, index) => index + 1).filter((size) => period % size === 0);

/** Sums of `size` neighbours, aligned with the end of the history. */
export const blockSums = (history: Float64Array, size: number): Float64Array => {
  const blocks = Math.floor(history.length / size);
  const from = history.length - blocks * size;
  return Float64Array.from({ length: blocks }, (_, block) => {
    let sum = 0;
    for (let at = 0; at < size; at += 1) sum += history[from + block * size + at] ?? 0;
    return sum;
  });
};

/**
 * Least squares of one period's steps (columns: the nodes, size by size) with variances in proportion to the steps a
 * node sums up ("structural scaling", Athanasopoulos et al. 2017). `period` × nodes.
 */
const reconciling = (period: number, sizes: readonly number[]): Float64Array[] => {
  const gram = Array.from({ length: period }, () => new Float64Array(period));
  const nodes: { from: number; size: number }[] = [];
  for (const size of sizes) for (let from = 0; from < period; from += size) nodes.push({ from, size });
  const right = Array.from({ length: period }, () => new Float64Array(nodes.length));
  nodes.forEach(({ from, size }, node) => {
    for (let i = from; i < from + size; i += 1) {
      const [row, target] = [gram[i], right[i]];
      if (target) target[node] = 1 / size;
      if (row) for (let j = from; j < from + size; j += 1) row[j] = (row[j] ?? 0) + 1 / size;
    }
  });
  return solveSymmetric(gram, right) ?? [];
};

/** The forecast of every node of one period ahead, in the order of the columns of `reconciling`. */
const nodesOf = (
  parts: readonly { size: number; mean: Float64Array }[],
  period: number,
  round: number,
): Float64Array =>
  Float64Array.from(
    parts.flatMap(({ size, mean }) => {
      const perPeriod = period / size;
      return Array.from(mean.subarray(round * perPeriod, (round + 1) * perPeriod));
    }),
  );

/**
 * Forecasts the history at every aggregation of its period (months: also two, three, four, six and twelve months at a
 * time) and reconciles them, so that the trend is seen from afar and the season from near (temporal hierarchies,
 * Athanasopoulos et al. 2017). Deviations are those of the finest level.
 */
export const temporalHierarchy = (
  period: number,
  forecasterOf: (period: number) => Forecaster,
): Forecaster => {
  const sizes = divisors(period);
  const weights = reconciling(period, sizes);
  return (history, horizon) => {
    const rounds = Math.ceil(horizon / period);
    const finest = forecasterOf(period)(history, rounds * period);
    if (!finest || period < 2 || history.length < 4 * period) return finest && firstSteps(finest, horizon);
    const parts = [{ size: 1, mean: finest.mean }];
    for (const size of sizes.slice(1)) {
      const part = forecasterOf(period / size)(blockSums(history, size), (rounds * period) / size);
      if (!part) return firstSteps(finest, horizon);
      parts.push({ size, mean: part.mean });
    }
    const mean = new Float64Array(horizon);
    for (let round = 0; round < rounds; round += 1) {
      const nodes = nodesOf(parts, period, round);
      weights.forEach((row, step) => {
        if (round * period + step >= horizon) return;
        let sum = 0;
        for (let node = 0; node < nodes.length; node += 1) sum += (row[node] ?? 0) * (nodes[node] ?? 0);
        mean[round * period + step] = sum;
      });
    }
    return { mean, deviation: finest.deviation.subarray(0, horizon) };
  };
};

const firstSteps = ({ mean, deviation }: PointForecast, horizon: number): PointForecast => ({
  mean: mean.subarray(0, horizon),
  deviation: deviation.subarray(0, horizon),
});
