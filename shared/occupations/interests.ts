/** Holland's six types: realistic, investigative, artistic, social, enterprising, conventional. */
export const interestTypes = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
export type InterestType = (typeof interestTypes)[number];

/** One number per type. O*NET's run from 1 to 7; a person's may be on any linear scale. */
export type Interests = Readonly<Record<InterestType, number>>;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Pearson's correlation of two interest profiles over the six types, −1 to 1: the profile congruence that O*NET's
 * Interest Profiler ranks occupations by (Rounds, Su, Lewis & Rivkin, 2010). Null where a profile is flat, for then
 * it has no shape to compare. Neither profile's level nor its spread matters.
 */
export const profileCorrelation = (left: Interests, right: Interests): number | null => {
  const a = interestTypes.map((type) => left[type]);
  const b = interestTypes.map((type) => right[type]);
  const meanA = mean(a);
  const meanB = mean(b);
  let covariance = 0;
  let varianceA = 0;
  let varianceB = 0;
  a.forEach((value, index) => {
    const da = value - meanA;
    const db = (b[index] ?? 0) - meanB;
    covariance += da * db;
    varianceA += da * da;
    varianceB += db * db;
  });
  const flat = 1e-12;
  if (varianceA < flat || varianceB < flat) return null;
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceA * varianceB)));
};

/** Interest on O*NET's scale of 1 to 7 from which a type may stand in a Holland code. */
const codeMinimum = 3;

/** The up to three strongest types, strongest first, of at least `codeMinimum` (the strongest always); ties in RIASEC order. */
export const hollandCode = (interests: Interests): string =>
  [...interestTypes]
    .sort((a, b) => interests[b] - interests[a])
    .slice(0, 3)
    .filter((type, place) => place === 0 || interests[type] >= codeMinimum)
    .join('');
