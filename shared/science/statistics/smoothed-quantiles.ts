import type { ValueBin } from './value-sketch.ts';

/** A quantile with the interval that covers it in 95 of 100 samples. */
export interface QuantileEstimate {
  value: number;
  low: number;
  high: number;
}

/** A stated amount stands for the amounts within so large a part of it: people state round numbers. */
export const readWithin = 0.025;

const z95 = 1.959_963_984_540_054;
/** A share told more precisely than by this part of coin tosses is not believed. */
const leastSpread = 1e-3;

interface Profile {
  n: number;
  /** Rising; between two neighbours the share rises in a straight line. */
  at: Float64Array;
  /** Share of the values below, every value spread evenly over the amounts it stands for. */
  share: Float64Array;
  /** Spread of that share between samples, against that of as many coin tosses: below 1 inside a heap of equal values. */
  spread: Float64Array;
}

const lowEnd = (value: number): number => value - Math.max(value * readWithin, 0.5);
const highEnd = (value: number): number => value + Math.max(value * readWithin, 0.5);

/** How much of a value lies below `x`. */
const below = (value: number, x: number): number =>
  Math.min(1, Math.max(0, (x - lowEnd(value)) / (highEnd(value) - lowEnd(value))));

const profileOf = (bins: readonly ValueBin[]): Profile => {
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  const at = Float64Array.from(bins.flatMap(({ value }) => [lowEnd(value), highEnd(value)])).sort();
  const [share, spread] = [new Float64Array(at.length), new Float64Array(at.length)];
  let whole = 0;
  let first = 0;
  at.forEach((x, index) => {
    for (let bin = bins[first]; bin && highEnd(bin.value) <= x; bin = bins[first]) {
      whole += bin.n;
      first += 1;
    }
    let [sum, squares] = [whole, whole];
    for (let next = first, bin = bins[next]; bin && lowEnd(bin.value) < x; next += 1, bin = bins[next]) {
      const part = below(bin.value, x);
      sum += bin.n * part;
      squares += bin.n * part * part;
    }
    const mean = sum / n;
    share[index] = mean;
    const tosses = mean * (1 - mean);
    spread[index] = tosses > 0 ? Math.min(1, Math.max(leastSpread, (squares / n - mean * mean) / tosses)) : 1;
  });
  return { n, at, share, spread };
};

/** Where a rising line through the points reaches `level`; in the middle of where it stays there. */
const crossing = (x: Float64Array, y: Float64Array, level: number): number => {
  const meet = (index: number): number => {
    const [right, top] = [x[index] ?? 0, y[index] ?? 0];
    if (index === 0) return right;
    const [left, bottom] = [x[index - 1] ?? 0, y[index - 1] ?? 0];
    return top > bottom ? left + ((level - bottom) / (top - bottom)) * (right - left) : right;
  };
  const reached = Math.max(
    0,
    y.findIndex((value) => value >= level - 1e-12),
  );
  const passed = y.findIndex((value) => value > level + 1e-12);
  return passed <= reached ? meet(reached) : (meet(reached) + meet(passed)) / 2;
};

/** How many standard errors the share at each point is above `probability`, were that the truth. */
const scores = ({ n, share, spread }: Profile, probability: number): Float64Array => {
  const tosses = (probability * (1 - probability)) / n;
  return share.map((value, index) => (value - probability) / Math.sqrt(tosses * (spread[index] ?? 1)));
};

const estimate = (profile: Profile, probability: number): QuantileEstimate => {
  const { at, share } = profile;
  const score = scores(profile, probability);
  const value = crossing(at, share, probability);
  const between = (index: number, level: number): number => {
    const [from, to] = [score[index] ?? 0, score[index + 1] ?? 0];
    const [left, right] = [at[index] ?? 0, at[index + 1] ?? at[index] ?? 0];
    return to > from ? left + ((level - from) / (to - from)) * (right - left) : left;
  };
  const lastBelow = score.findLastIndex((one) => one < -z95);
  const firstAbove = score.findIndex((one) => one > z95);
  return {
    value,
    low: Math.min(value, lastBelow < 0 ? (at[0] ?? value) : between(lastBelow, -z95)),
    high: Math.max(value, firstAbove < 0 ? (at.at(-1) ?? value) : between(firstAbove - 1, z95)),
  };
};

/**
 * Quantiles of amounts that people state in round numbers, each with a 95 % interval. `bins` rise.
 *
 * An amount stands for the amounts within 2.5 % of it, evenly: a heap of equal values then has a width, shares below any
 * point are means over the sample, and a score test of such a mean (inverted, as in Woodruff 1952 and Wilson 1927) keeps
 * its level under ties, where order statistics do not. The spread of the mean is measured at each point, so an interval
 * inside a heap is as narrow as the heap allows. Where fewer than about four values lie beyond a quantile, its interval
 * ends with the values seen. The estimate lies within 2.5 % of the plain sample quantile of the values or between its
 * neighbours.
 */
export const smoothedQuantiles = (
  bins: readonly ValueBin[],
  probabilities: readonly number[],
): QuantileEstimate[] => {
  if (bins.length === 0) throw new RangeError('a quantile of nothing');
  const profile = profileOf(bins);
  return probabilities.map((probability) => estimate(profile, probability));
};
