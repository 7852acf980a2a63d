import { t95, twoSidedT } from './special-functions.ts';

export interface StratifiedValue {
  /** What is compared only with its like. */
  stratum: string;
  /** Whether it bears the trait that is asked about. */
  has: boolean;
  value: number;
}

export interface Difference {
  /** Values compared, those with the trait among them, and the strata that hold both kinds. */
  n: number;
  having: number;
  strata: number;
  /** Mean with the trait less mean without, within strata, with its 95 % interval. */
  difference: number;
  low: number;
  high: number;
  /** How likely so great a difference is by chance. */
  p: number;
}

interface Sums {
  n: number;
  having: number;
  sum: number;
}

const sumsByStratum = (values: readonly StratifiedValue[]): Map<string, Sums> => {
  const sums = new Map<string, Sums>();
  for (const { stratum, has, value } of values) {
    const known = sums.get(stratum) ?? { n: 0, having: 0, sum: 0 };
    known.n += 1;
    known.having += has ? 1 : 0;
    known.sum += value;
    sums.set(stratum, known);
  }
  for (const [stratum, { n, having }] of sums) if (having === 0 || having === n) sums.delete(stratum);
  return sums;
};

/**
 * How values with a trait differ from values without, like compared with like: least squares with a constant for every
 * stratum, errors of unequal spread allowed for (White 1980, HC1). Strata with one kind alone say nothing and are left
 * out. Undefined where fewer than `least` values of either kind can be compared. It says how they differ, not why.
 */
export const stratifiedDifference = (
  values: readonly StratifiedValue[],
  least = 10,
): Difference | undefined => {
  const sums = sumsByStratum(values);
  let [n, having, squares, products] = [0, 0, 0, 0];
  for (const { stratum, has, value } of values) {
    const of = sums.get(stratum);
    if (!of) continue;
    const trait = (has ? 1 : 0) - of.having / of.n;
    n += 1;
    having += has ? 1 : 0;
    squares += trait * trait;
    products += trait * (value - of.sum / of.n);
  }
  const freedom = n - sums.size - 1;
  if (having < least || n - having < least || freedom < 1) return undefined;
  const difference = products / squares;
  let meat = 0;
  for (const { stratum, has, value } of values) {
    const of = sums.get(stratum);
    if (!of) continue;
    const trait = (has ? 1 : 0) - of.having / of.n;
    meat += (trait * (value - of.sum / of.n - difference * trait)) ** 2;
  }
  const error = Math.sqrt((meat * n) / freedom) / squares;
  const half = t95(freedom) * error;
  return {
    ...{ n, having, strata: sums.size, difference },
    low: difference - half,
    high: difference + half,
    p: error > 0 ? twoSidedT(difference / error, freedom) : 1,
  };
};
