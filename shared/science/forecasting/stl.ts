import { loess, loessAt, type Loess } from './loess.ts';

export interface Decomposition {
  trend: Float64Array;
  /** One season a period asked for, in that order. */
  seasons: Float64Array[];
  remainder: Float64Array;
}

const odd = (value: number): number => 2 * Math.floor(value / 2) + 1;

const movingMean = (values: Float64Array, width: number): Float64Array => {
  let sum = 0;
  for (let at = 0; at < width; at += 1) sum += values[at] ?? 0;
  return Float64Array.from({ length: values.length - width + 1 }, (_, at) => {
    if (at > 0) sum += (values[at + width - 1] ?? 0) - (values[at - 1] ?? 0);
    return sum / width;
  });
};

/** Each position of the period smoothed by itself and continued by one period at either end: n + 2 · period values. */
const cycleSubseries = (values: Float64Array, period: number, shape: Loess): Float64Array => {
  const extended = new Float64Array(values.length + 2 * period);
  for (let position = 0; position < period; position += 1) {
    const length = Math.ceil((values.length - position) / period);
    const own = Float64Array.from({ length }, (_, round) => values[position + round * period] ?? 0);
    for (let round = -1; round <= length; round += 1)
      extended[position + (round + 1) * period] = loessAt(own, round, shape);
  }
  return extended;
};

interface StlShape {
  period: number;
  season: Loess;
  trend: Loess;
}

/** The season of one period by STL's inner loop (Cleveland et al. 1990), twice, without robustness weights. */
const seasonOf = (
  values: Float64Array,
  { period, season: shape, trend: trendShape }: StlShape,
): Float64Array => {
  let trend: Float64Array = new Float64Array(values.length);
  let season: Float64Array = new Float64Array(values.length);
  for (let round = 0; round < 2; round += 1) {
    const level = trend;
    const cycle = cycleSubseries(
      values.map((value, at) => value - (level[at] ?? 0)),
      period,
      shape,
    );
    const filtered = movingMean(movingMean(movingMean(cycle, period), period), 3);
    const low = loess(filtered, { window: odd(period + 1), degree: 1 }, Math.ceil(period / 10));
    season = Float64Array.from(values, (_, at) => (cycle[at + period] ?? 0) - (low[at] ?? 0));
    const seasonal = season;
    trend = loess(
      values.map((value, at) => value - (seasonal[at] ?? 0)),
      trendShape,
      Math.ceil(trendShape.window / 10),
    );
  }
  return season;
};

const trendWindow = (period: number, seasonWindow: number): number =>
  odd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonWindow)) + 1);

/**
 * Trend, seasons and rest of a history with one or several periods, shortest first (MSTL, Bandara, Hyndman and Bergmeir
 * 2021): STL by turns, each season taken out of what the others leave, twice round. Windows of the seasons are 7 + 4 i
 * periods wide, as in the paper. Every period must fit twice into the history.
 */
export const mstl = (history: Float64Array, periods: readonly number[]): Decomposition => {
  const seasons = periods.map((): Float64Array => new Float64Array(history.length));
  let rest = history.slice();
  const rounds = periods.length > 1 ? 2 : 1;
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, period] of periods.entries()) {
      const before = seasons[index];
      const open = rest.map((value, at) => value + (before?.[at] ?? 0));
      const window = 7 + 4 * (index + 1);
      const season = seasonOf(open, {
        period,
        season: { window, degree: 0 },
        trend: { window: trendWindow(period, window), degree: 1 },
      });
      seasons[index] = season;
      rest = open.map((value, at) => value - (season[at] ?? 0));
    }
  }
  const longest = periods.at(-1) ?? 1;
  const window = trendWindow(longest, 7 + 4 * Math.max(1, periods.length));
  const trend = loess(rest, { window, degree: 1 }, Math.ceil(window / 10));
  return { trend, seasons, remainder: rest.map((value, at) => value - (trend[at] ?? 0)) };
};
