import { pearson } from '../../../shared/science/psychometrics.ts';

/** Holland's types in the order of the hexagon: neighbours in the list are neighbours on it, and so are C and R. */
export const hollandTypes = ['R', 'I', 'A', 'S', 'E', 'C'] as const;
export type HollandType = (typeof hollandTypes)[number];

/** A score for each type, all on one scale of any unit. */
export type InterestProfile = Readonly<Record<HollandType, number>>;
export type HollandCode = readonly [HollandType, HollandType, HollandType];

const equal = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/** Types from highest to lowest score; equal scores in the order R I A S E C. */
const ranked = (profile: InterestProfile): HollandType[] =>
  hollandTypes.toSorted((a, b) => (equal(profile[a], profile[b]) ? 0 : profile[b] - profile[a]));

/** The three highest types. */
export const hollandCode = (profile: InterestProfile): HollandCode => {
  const [first = 'R', second = 'I', third = 'A'] = ranked(profile);
  return [first, second, third];
};

/** Groups of types with equal scores of which at least one is in the code: their order in it says nothing. */
export const tiedTypes = (profile: InterestProfile): HollandType[][] => {
  const order = ranked(profile);
  const inCode = new Set<HollandType>(hollandCode(profile));
  const groups = order
    .filter((type, index) => {
      const before = order[index - 1];
      return before === undefined || !equal(profile[before], profile[type]);
    })
    .map((leader) => order.filter((type) => equal(profile[type], profile[leader])));
  return groups.filter((group) => group.length > 1 && group.some((type) => inCode.has(type)));
};

/**
 * How clearly the profile points somewhere. `iachan` is L1 = ½ [X(1) − ½ (X(2) + X(4))] of the scores in falling order
 * (R. Iachan 1984, "A family of differentiation indices", Psychometrika 49, 217–222); `range` is Holland's own measure,
 * highest less lowest. Both in the unit of the profile.
 */
export const differentiation = (profile: InterestProfile): { iachan: number; range: number } => {
  const [x1 = 0, x2 = 0, , x4 = 0, , x6 = 0] = ranked(profile).map((type) => profile[type]);
  return { iachan: 0.5 * (x1 - 0.5 * (x2 + x4)), range: x1 - x6 };
};

/**
 * Steps between two types round the hexagon, 0 to 3.
 */
export const hexagonDistance = (a: HollandType, b: HollandType): number => {
  const steps = Math.abs(hollandTypes.indexOf(a) - hollandTypes.indexOf(b));
  return Math.min(steps, hollandTypes.length - steps);
};

/**
 * Whether the first two letters belong together: neighbours on the hexagon high, next but one medium, opposites low
 * (J. L. Holland 1997, Making Vocational Choices, 3rd ed.).
 */
export const consistency = ([first, second]: HollandCode): 'high' | 'medium' | 'low' => {
  const distance = hexagonDistance(first, second);
  if (distance <= 1) return 'high';
  return distance === 2 ? 'medium' : 'low';
};

/**
 * Pearson's correlation of two profiles over the six types, the way O*NET's Interest Profiler orders occupations for a
 * person; −1 to 1, undefined where one of them is flat.
 */
export const profileCorrelation = (person: InterestProfile, occupation: InterestProfile) =>
  pearson(
    hollandTypes.map((type) => person[type]),
    hollandTypes.map((type) => occupation[type]),
  );

/** Row: place of the letter in the person's code; column: in the occupation's. */
const iachanWeights = [
  [22, 10, 4],
  [10, 5, 2],
  [4, 2, 1],
] as const;

/**
 * Iachan's M: agreement of two three-letter codes, 0 (no letter shared) to 28 (the same code), each shared letter
 * weighted by its places (R. Iachan 1984, "A measure of agreement for use with the Holland classification system",
 * Journal of Vocational Behavior 24, 133–141).
 */
export const iachanM = (person: HollandCode, occupation: HollandCode): number =>
  person.reduce((sum, letter, row) => {
    const column = occupation.indexOf(letter);
    return sum + (iachanWeights[row]?.[column] ?? 0);
  }, 0);
