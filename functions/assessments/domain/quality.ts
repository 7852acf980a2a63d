import { mean, sampleVariance } from '../../../shared/science/psychometrics.ts';
import { type Instrument, type Item, keyed } from './instrument.ts';

export interface TimedAnswer {
  readonly value: number;
  /** Null where the client could not tell. */
  readonly milliseconds: number | null;
}

export const qualityFlags = [
  'straight-lining',
  'low-variability',
  'inconsistent',
  'incoherent',
  'too-fast',
  'missing',
] as const;
export type QualityFlag = (typeof qualityFlags)[number];

export interface RaisedFlag {
  readonly flag: QualityFlag;
  readonly value: number;
  readonly threshold: number;
}

interface Given extends TimedAnswer {
  readonly item: Item;
}

/**
 * Most answers in a row that each repeat the one before, or carry on a pattern of up to eight: 3 3 3 3, 1 5 1 5, and
 * up and down through all five. An unbroken line as long as half the questionnaire is careless without doubt
 * (P. G. Curran 2016, "Methods for the detection of carelessly invalid responses", Journal of Experimental Social
 * Psychology 66, 4–19); at a quarter, and ten at least, honest simulated people stay below one in a hundred.
 */
export const longestRun = (values: readonly number[]): number => {
  const repeats = (period: number): number => {
    let [longest, current] = [0, 0];
    values.forEach((value, index) => {
      current = index >= period && value === values[index - period] ? current + 1 : 0;
      longest = Math.max(longest, current);
    });
    return longest;
  };
  return values.length === 0 ? 0 : 1 + Math.max(...[1, 2, 3, 4, 5, 6, 7, 8].map(repeats));
};

/**
 * Intra-individual response variability: standard deviation of the answers as given, as a share of the response range
 * (A. M. Dunn et al. 2018, Journal of Business and Psychology 33, 105–121).
 */
export const responseVariability = (values: readonly number[], range: number): number =>
  values.length < 2 ? 0 : Math.sqrt(sampleVariance(values)) / range;

/**
 * Mean distance of the keyed answers to items that say the same or the opposite, as a share of the response range:
 * 0.4 is expected of random answers, 0.2 is usual (A. W. Meade and S. B. Craig 2012, "Identifying careless responses
 * in survey data", Psychological Methods 17, 437–455). Null where no pair was answered.
 */
export const pairDistance = (
  instrument: Instrument,
  answers: ReadonlyMap<string, TimedAnswer>,
): number | null => {
  const items = new Map(instrument.items.map((item) => [item.itemId, item]));
  const value = (itemId: string): number | undefined => {
    const [item, answer] = [items.get(itemId), answers.get(itemId)];
    return item === undefined || answer === undefined
      ? undefined
      : keyed(item, answer.value, instrument.response);
  };
  const distances = instrument.pairs.flatMap(([one, other]) => {
    const [a, b] = [value(one), value(other)];
    return a === undefined || b === undefined ? [] : [Math.abs(a - b)];
  });
  const { min, max } = instrument.response;
  return distances.length === 0 ? null : mean(distances) / (max - min);
};

/** What speaks for and against the answers having come from a person with interests or traits at all. */
export interface Coherence {
  /** Variance inside the scales, 1 being that of answers drawn evenly from the response format. */
  readonly withinScaleVariance: number;
  /** Evidence that scales differ from the person's average: about chi-squared with as many degrees as scales. */
  readonly scaleEvidence: number;
}

/**
 * One-way analysis of variance within the person. Deviations of the answers from the person's mean answer, turned
 * round for reversed items, average out inside a scale when answers are random (`scaleEvidence` stays near the number
 * of scales, `withinScaleVariance` near 1), and agree when a person means what is said. Even–odd consistency
 * (J. A. Johnson 2005, Journal of Research in Personality 39, 103–129) is the same idea on half the information.
 */
export const coherence = (instrument: Instrument, given: readonly Given[]): Coherence => {
  const { min, max } = instrument.response;
  const centre = mean(given.map(({ value }) => value));
  const scales = instrument.scales.map(({ scaleId }) =>
    given
      .filter(({ item }) => item.scaleId === scaleId)
      .map(({ item, value }) => (item.reversed ? centre - value : value - centre)),
  );
  const squares = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x * x, 0);
  const all = scales.reduce((sum, scale) => sum + squares(scale), 0);
  const between = scales.reduce((sum, s) => sum + (s.length === 0 ? 0 : s.length * mean(s) ** 2), 0);
  const variance = all / Math.max(1, given.length - 1);
  const even = ((max - min + 1) ** 2 - 1) / 12;
  return {
    withinScaleVariance: (all - between) / Math.max(1, given.length - scales.length) / even,
    scaleEvidence: variance === 0 ? 0 : between / variance,
  };
};

const median = (xs: readonly number[]): number => {
  const sorted = xs.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

const runLimit = ({ items, limits }: Instrument): number =>
  Math.min(items.length, Math.max(limits.longestRunItems, Math.ceil(limits.longestRunShare * items.length)));

/**
 * The signs of careless answering in one person's answers, each with what was measured and the limit it crossed.
 * None means no sign was found, not that there was none.
 */
export const raisedFlags = (
  instrument: Instrument,
  answers: ReadonlyMap<string, TimedAnswer>,
): RaisedFlag[] => {
  const { limits, response, items } = instrument;
  const given = items.flatMap((item) => {
    const answer = answers.get(item.itemId);
    return answer === undefined ? [] : [{ item, ...answer }];
  });
  const values = given.map(({ value }) => value);
  const times = given.flatMap(({ milliseconds }) => (milliseconds === null ? [] : [milliseconds]));
  const { withinScaleVariance, scaleEvidence } = coherence(instrument, given);
  const distance = pairDistance(instrument, answers) ?? 0;
  const variability = responseVariability(values, response.max - response.min);
  const pace = times.length < items.length / 2 ? Infinity : median(times);
  const run = longestRun(values);
  const missing = 1 - given.length / items.length;
  const raise = (flag: QualityFlag, raised: boolean, [value, threshold]: readonly [number, number]) =>
    raised ? [{ flag, value, threshold }] : [];
  return [
    ...raise('straight-lining', run >= runLimit(instrument), [run, runLimit(instrument)]),
    ...raise('low-variability', variability < limits.lowestVariability, [
      variability,
      limits.lowestVariability,
    ]),
    ...raise('inconsistent', distance >= limits.pairDistance, [distance, limits.pairDistance]),
    ...raise(
      'incoherent',
      scaleEvidence < limits.scaleEvidence && withinScaleVariance > limits.withinScaleVariance,
      [withinScaleVariance, limits.withinScaleVariance],
    ),
    ...raise('too-fast', pace < limits.fastestMedianMilliseconds, [pace, limits.fastestMedianMilliseconds]),
    ...raise('missing', missing > limits.missingShare, [missing, limits.missingShare]),
  ];
};
