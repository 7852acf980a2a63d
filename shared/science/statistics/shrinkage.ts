/** Mean and variance of `n` values of one group. */
export interface GroupMoments {
  n: number;
  mean: number;
  /** Sum of squared deviations from the mean. */
  deviations: number;
}

/** A group's mean as its like lets it be guessed. */
export interface Shrunk {
  mean: number;
  /** How much of it is the group's own mean; the rest is the mean of all groups. */
  weight: number;
  /** Standard error of the guess, and the degrees of freedom it is known with. */
  error: number;
  freedom: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Variance between the true means of groups (DerSimonian and Laird 1986); 0 where chance explains all of it. */
const betweenGroups = (groups: readonly GroupMoments[], within: number): number => {
  const weights = groups.map(({ n }) => n / within);
  const total = sum(weights);
  const mean = sum(groups.map((group, index) => (weights[index] ?? 0) * group.mean)) / total;
  const spread = sum(groups.map((group, index) => (weights[index] ?? 0) * (group.mean - mean) ** 2));
  const scale = total - sum(weights.map((weight) => weight * weight)) / total;
  return scale > 0 ? Math.max(0, (spread - (groups.length - 1)) / scale) : 0;
};

/** Fewer groups than this say nothing of how groups differ: each keeps its own mean. */
const leastGroups = 4;

/**
 * Means of groups, each drawn towards the mean of all as far as it is uncertain: empirical Bayes for normal means with one
 * variance within groups and one between them, both estimated from the groups. A group of many keeps its own mean, a group
 * of few is guessed to be like the others. As the variance between k groups is a guess itself, no group is drawn by more
 * than (k − 3) / (k − 1) of the way, and its error grows with how far it was drawn (Morris 1983, formulas 1.17 to 1.19,
 * for unequal variances).
 */
export const shrunkMeans = (groups: readonly GroupMoments[]): Shrunk[] => {
  const told = groups.filter(({ n }) => n > 0);
  const count = told.length;
  const freedom = sum(told.map(({ n }) => n - 1));
  const within = freedom > 0 ? sum(told.map(({ deviations }) => deviations)) / freedom : 0;
  if (within === 0)
    return groups.map(({ mean }) => ({ mean, weight: 1, error: 0, freedom: Math.max(1, freedom) }));
  const between = betweenGroups(told, within);
  const weights = told.map(({ n }) => 1 / (between + within / n));
  const total = sum(weights);
  const centre = sum(told.map(({ mean }, index) => mean * (weights[index] ?? 0))) / total;
  const typical = sum(told.map(({ n }, index) => ((weights[index] ?? 0) * within) / n)) / total + between;
  const most = count < leastGroups ? 0 : (count - 3) / (count - 1);
  const known = Math.max(1, most === 0 ? freedom : count - 1);
  return groups.map(({ n, mean }) => {
    if (n === 0) return { mean: centre, weight: 0, error: Math.sqrt(between + 1 / total), freedom: known };
    const own = within / n;
    const drawn = (most * own) / (between + own);
    const ofMean = own * (1 - ((count - 1) / count) * drawn);
    const guessed =
      most === 0 ? 0 : ((2 / (count - 3)) * drawn ** 2 * typical * (mean - centre) ** 2) / (between + own);
    return {
      mean: mean + drawn * (centre - mean),
      weight: 1 - drawn,
      error: Math.sqrt(ofMean + guessed),
      freedom: known,
    };
  });
};
