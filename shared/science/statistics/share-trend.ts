import { t95, twoSidedT } from './special-functions.ts';

export interface ShareTrend {
  /** Cases over all steps, and of how many in all. */
  n: number;
  of: number;
  /** Fitted share at the first and at the last step. */
  from: number;
  to: number;
  /** Odds at the last step against the odds at the first, with the 95 % interval. */
  ratio: number;
  low: number;
  high: number;
  /** How likely so steep a trend is by chance. */
  p: number;
}

interface Fit {
  level: number;
  slope: number;
  variance: number;
  /** Spread of the counts against that of coin tosses, at least 1. */
  dispersion: number;
}

const shareAt = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Logistic regression on one variable by Newton's method; starts from the overall share, which is close. */
const fitted = (steps: readonly number[], counts: ArrayLike<number>, totals: ArrayLike<number>): Fit => {
  const all = steps.reduce((sum, _, index) => sum + (totals[index] ?? 0), 0);
  const hits = steps.reduce((sum, _, index) => sum + (counts[index] ?? 0), 0);
  let [level, slope, variance] = [Math.log(hits / (all - hits)), 0, 0];
  for (let round = 0; round < 25; round += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    steps.forEach((x, index) => {
      const total = totals[index] ?? 0;
      const share = shareAt(level + slope * x);
      const [miss, weight] = [(counts[index] ?? 0) - total * share, total * share * (1 - share)];
      g0 += miss;
      g1 += miss * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    });
    const determinant = h00 * h11 - h01 * h01;
    const [move0, move1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    level += move0;
    slope += move1;
    variance = h00 / determinant;
    if (Math.abs(move0) + Math.abs(move1) < 1e-10) break;
  }
  let pearson = 0;
  steps.forEach((x, index) => {
    const total = totals[index] ?? 0;
    const share = shareAt(level + slope * x);
    if (total > 0) pearson += ((counts[index] ?? 0) - total * share) ** 2 / (total * share * (1 - share));
  });
  return { level, slope, variance, dispersion: Math.max(1, pearson / (steps.length - 2)) };
};

/**
 * Whether a share rises or falls over equal steps: logistic regression of `counts` of `totals` on time, with the spread
 * between steps allowed for (quasi-binomial, McCullagh and Nelder 1989, 4.5). Steps without any total say nothing.
 * Undefined with fewer than 8 steps that say anything, or where all or none are cases.
 */
export const shareTrend = (counts: ArrayLike<number>, totals: ArrayLike<number>): ShareTrend | undefined => {
  const told = Array.from({ length: totals.length }, (_, index) => index).filter(
    (index) => (totals[index] ?? 0) > 0,
  );
  const n = told.reduce((sum, index) => sum + (counts[index] ?? 0), 0);
  const of = told.reduce((sum, index) => sum + (totals[index] ?? 0), 0);
  const last = totals.length - 1;
  if (told.length < 8 || n === 0 || n === of) return undefined;
  // Time from −½ to ½: the slope is then the change over the whole span.
  const steps = told.map((index) => index / last - 0.5);
  const fit = fitted(
    steps,
    told.map((index) => counts[index] ?? 0),
    told.map((index) => totals[index] ?? 0),
  );
  const error = Math.sqrt(fit.variance * fit.dispersion);
  const freedom = told.length - 2;
  const half = t95(freedom) * error;
  return {
    ...{ n, of },
    from: shareAt(fit.level - fit.slope / 2),
    to: shareAt(fit.level + fit.slope / 2),
    ratio: Math.exp(fit.slope),
    low: Math.exp(fit.slope - half),
    high: Math.exp(fit.slope + half),
    p: error > 0 ? twoSidedT(fit.slope / error, freedom) : 1,
  };
};
