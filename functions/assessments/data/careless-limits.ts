import type { CarelessLimits } from '../domain/instrument.ts';

/**
 * For questionnaires of 50 or 60 items. Chosen so that `npm run bench -- assessments` finds every straight-liner and at
 * least four in five random answerers while it suspects at most one in twenty simulated honest people. `quality.ts`
 * names the source of each sign; one second an item is from D. Wood et al. 2017, Social Psychological and Personality
 * Science 8, 454–464.
 */
export const fullFormLimits: CarelessLimits = {
  longestRunShare: 0.25,
  longestRunItems: 10,
  lowestVariability: 0.1,
  pairDistance: 0.425,
  withinScaleVariance: 0.7,
  scaleEvidence: 9,
  fastestMedianMilliseconds: 1000,
  missingShare: 0.1,
};

/** For 30 items, which tell less: answers have to look more random before they count as random. */
export const shortFormLimits: CarelessLimits = {
  ...fullFormLimits,
  pairDistance: 0.4375,
  withinScaleVariance: 0.775,
  scaleEvidence: 10,
};
