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
  /** Standard error of the guess. */
  error: number;
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

/**
 * Means of groups, each drawn towards the mean of all as far as it is uncertain: empirical Bayes for normal means (Efron
 * and Morris 1975) with one variance within groups and one between them, both estimated from the groups. A group of many
 * keeps its own mean, a group of few is guessed to be like the others.
 */
export const shrunkMeans = (groups: readonly GroupMoments[]): Shrunk[] => {
  const told = groups.filter(({ n }) => n > 0);
  const freedom = sum(told.map(({ n }) => n - 1));
  const within = freedom > 0 ? sum(told.map(({ deviations }) => deviations)) / freedom : 0;
  if (within === 0) return groups.map(({ mean }) => ({ mean, weight: 1, error: 0 }));
  const between = betweenGroups(told, within);
  const weights = told.map(({ n }) => 1 / (between + within / n));
  const centre = sum(told.map(({ mean }, index) => mean * (weights[index] ?? 0))) / sum(weights);
  const centreVariance = 1 / sum(weights);
  return groups.map(({ n, mean }) => {
    const weight = n > 0 ? between / (between + within / n) : 0;
    const own = n > 0 ? weight * mean : 0;
    return {
      mean: own + (1 - weight) * centre,
      weight,
      error: Math.sqrt(between * (1 - weight) + (1 - weight) ** 2 * centreVariance),
    };
  });
};
