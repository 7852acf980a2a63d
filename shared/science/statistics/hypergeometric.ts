import { logGamma } from './special-functions.ts';

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** Two traits among `total`: how many have the one, the other, and both. */
export interface Overlap {
  total: number;
  one: number;
  other: number;
  both: number;
}

/**
 * How likely at least as many have both traits if each were had independently of the other: Fisher's exact test, one
 * sided. Said to be 1 where they overlap no more than chance has it, which nobody asks more closely about.
 */
export const overlapByChance = ({ total, one, other, both }: Overlap): number => {
  const most = Math.min(one, other);
  if (both * total <= one * other) return 1;
  let term = Math.exp(logChoose(one, both) + logChoose(total - one, other - both) - logChoose(total, other));
  let sum = 0;
  for (let k = both; k <= most && term > 0; k += 1) {
    sum += term;
    if (term < sum * 1e-17) break;
    term *= ((one - k) * (other - k)) / ((k + 1) * (total - one - other + k + 1));
  }
  return Math.min(1, sum);
};
