import { normalCdf, populationDeviation, mean } from '../../../shared/science/psychometrics.ts';
import { type Instrument, keyed } from './instrument.ts';

/** Values given, by item id; items without an answer are absent. */
export type Values = ReadonlyMap<string, number>;

export interface ScaleScore {
  readonly scaleId: string;
  readonly items: number;
  readonly answered: number;
  /** Sum of the keyed answers given. */
  readonly raw: number;
  /**
   * Percent of maximum possible, 0 to 100: place of the mean keyed answer in the attainable range. Comparable between
   * scales and forms of different length (P. Cohen et al. 1999, "The problem of units and the circumstance for POMP",
   * Multivariate Behavioral Research 34, 315–346). Missing answers are replaced by the person's mean on the scale.
   */
  readonly percentOfMaximum: number;
  /**
   * Ipsative: the score less the mean of the person's own scales, in standard deviations of those scales (with n in
   * the denominator). It says what stands out within the person, not among people. 0 on every scale of a flat profile.
   */
  readonly z: number;
  /** Normal approximation from the instrument's norm; null without one. */
  readonly percentile: number | null;
}

/** Where less of a scale has been answered, its score would be guesswork. */
export const answeredShareNeeded = 0.8;

const scaleMean = (instrument: Instrument, scaleId: string, values: Values) => {
  const items = instrument.items.filter((item) => item.scaleId === scaleId);
  const given = items.flatMap((item) => {
    const value = values.get(item.itemId);
    return value === undefined ? [] : [keyed(item, value, instrument.response)];
  });
  return { items: items.length, answered: given.length, raw: given.reduce((sum, x) => sum + x, 0) };
};

/** Items that must still be answered before the questionnaire can be scored: those of scales below the needed share. */
export const itemsNeeded = (instrument: Instrument, values: Values): string[] =>
  instrument.scales.flatMap(({ scaleId }) => {
    const items = instrument.items.filter((item) => item.scaleId === scaleId);
    const missing = items.filter(({ itemId }) => !values.has(itemId));
    const answered = items.length - missing.length;
    return answered < answeredShareNeeded * items.length ? missing.map(({ itemId }) => itemId) : [];
  });

/** Scores of every scale, in the instrument's order. Every scale needs at least one answer. */
export const scoreScales = (instrument: Instrument, values: Values): ScaleScore[] => {
  const { min, max } = instrument.response;
  const partial = instrument.scales.map(({ scaleId }) => {
    const sums = scaleMean(instrument, scaleId, values);
    const meanAnswer = sums.raw / sums.answered;
    const norm = instrument.norm?.scales[scaleId];
    return {
      scaleId,
      ...sums,
      percentOfMaximum: (100 * (meanAnswer - min)) / (max - min),
      percentile:
        norm === undefined ? null : 100 * normalCdf((meanAnswer - norm.mean) / norm.standardDeviation),
    };
  });
  const percents = partial.map(({ percentOfMaximum }) => percentOfMaximum);
  const [centre, spread] = [mean(percents), populationDeviation(percents)];
  const flat = Math.max(...percents) - Math.min(...percents) < 1e-9;
  return partial.map((score) => ({ ...score, z: flat ? 0 : (score.percentOfMaximum - centre) / spread }));
};
