import { solveSymmetric } from '../../../../shared/science/statistics/linear-solve.ts';
import type { Market } from '../posting.ts';
import type { Stretch } from '../analysis/weeks.ts';
import { weeksFromSpringFestival, workdaysLost } from './holidays.ts';

/** Weeks either side that the level a holiday is measured against is taken from. */
const around = 6;
/** Prior standard deviation of an effect on the logarithm: a holiday week is rarely below a third of its neighbours. */
const priorSpread = 0.6;
const festivalReach = 2;

/** Working days lost, as a share of five; and in China the weeks around the Spring Festival, each by itself. */
const regressorsOf = (market: Market, week: number): number[] => {
  const lost = workdaysLost(market, week) / 5;
  if (market === 'en') return [lost];
  const distance = weeksFromSpringFestival(week, festivalReach);
  const festival = Array.from({ length: 2 * festivalReach + 1 }, (_, index) =>
    distance === index - festivalReach ? 1 : 0,
  );
  return [distance === undefined ? lost : 0, ...festival];
};

/** Whether a week holds the first of a month, and of a quarter. */
const turns = (week: number): number[] => {
  const [from, to] = [week * 7 - 3, week * 7 + 3].map((day) => new Date(day * 86_400_000));
  if (!from || !to || (from.getUTCMonth() === to.getUTCMonth() && from.getUTCDate() > 1)) return [0, 0];
  return [1, to.getUTCMonth() % 3 === 0 ? 1 : 0];
};

/**
 * What is known beforehand of each week: the market's holidays and the turns of months and quarters. Remembered, as all
 * series of a market ask for the same weeks.
 */
export const knownOfWeeks = (market: Market): ((week: number) => readonly number[]) => {
  const remembered = new Map<number, readonly number[]>();
  return (week) => {
    const known = remembered.get(week) ?? [...regressorsOf(market, week), ...turns(week)];
    remembered.set(week, known);
    return known;
  };
};

/** Median of the weeks around that no holiday touches; NaN where fewer than four are known. */
const localLevel = (logs: Float64Array, at: number, plain: readonly boolean[]): number => {
  const near: number[] = [];
  for (let other = Math.max(0, at - around); other <= Math.min(logs.length - 1, at + around); other += 1) {
    const value = logs[other] ?? NaN;
    if (plain[other] === true && !Number.isNaN(value)) near.push(value);
  }
  near.sort((a, b) => a - b);
  return near.length < 4 ? NaN : (near[near.length >> 1] ?? NaN);
};

/**
 * By what factor a week's new postings are moved by the calendar: estimated once for a market, on the logarithms of its
 * weekly counts against the plain weeks around, by ridge regression. 1 in plain weeks. `counts` may hold NaN.
 */
export const calendarEffects = (
  market: Market,
  counts: Float64Array,
  { first }: Pick<Stretch, 'first'>,
): ((week: number) => number) => {
  const rows = Array.from(counts, (_, at) => regressorsOf(market, first + at));
  const plain = rows.map((row) => row.every((value) => value === 0));
  const logs = counts.map((count) => (count > 0 ? Math.log(count) : NaN));
  const width = rows[0]?.length ?? 0;
  const gram = Array.from({ length: width }, () => new Float64Array(width));
  const right = Array.from({ length: width }, () => new Float64Array(1));
  const noise: number[] = [];
  rows.forEach((row, at) => {
    const distance = (logs[at] ?? NaN) - localLevel(logs, at, plain);
    if (Number.isNaN(distance)) return;
    if (plain[at] === true) noise.push(distance ** 2);
    row.forEach((a, i) => {
      const [line, target] = [gram[i], right[i]];
      if (target) target[0] = (target[0] ?? 0) + a * distance;
      row.forEach((b, j) => line && (line[j] = (line[j] ?? 0) + a * b));
    });
  });
  const variance = noise.reduce((sum, value) => sum + value, 0) / Math.max(1, noise.length);
  gram.forEach((line, i) => (line[i] = (line[i] ?? 0) + Math.max(variance, 1e-4) / priorSpread ** 2));
  const effects = solveSymmetric(gram, right)?.map((row) => row[0] ?? 0) ?? [];
  return (week) =>
    Math.exp(
      regressorsOf(market, week).reduce((sum, value, index) => sum + value * (effects[index] ?? 0), 0),
    );
};
