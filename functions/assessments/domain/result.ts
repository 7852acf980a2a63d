import {
  type HollandCode,
  type HollandType,
  type InterestProfile,
  consistency,
  differentiation,
  hollandCode,
  hollandTypes,
  tiedTypes,
} from './holland.ts';
import type { Instrument } from './instrument.ts';
import { type RaisedFlag, type TimedAnswer, raisedFlags } from './quality.ts';
import { type ScaleScore, scoreScales } from './scoring.ts';

/** What a submitted questionnaire says. Never changes, but for whose it is. */
export interface Result {
  readonly resultId: string;
  readonly sessionId: string;
  /** Null until an anonymous result is claimed. */
  readonly memberId: string | null;
  readonly instrumentId: string;
  readonly instrumentVersion: number;
  /** ISO 8601. */
  readonly submittedAt: string;
  readonly scales: readonly ScaleScore[];
  readonly flags: readonly RaisedFlag[];
}

/** Scores and signs of carelessness of one person's answers, by item id. */
export const scoreAnswers = (instrument: Instrument, answers: ReadonlyMap<string, TimedAnswer>) => ({
  scales: scoreScales(instrument, new Map([...answers].map(([id, { value }]) => [id, value]))),
  flags: raisedFlags(instrument, answers),
});

/** The interest profile among a result's scales on their 0–100 scores, or null where it is no interest inventory. */
export const interestProfileOf = ({ scales }: Pick<Result, 'scales'>): InterestProfile | null => {
  const score = (type: HollandType) => scales.find(({ scaleId }) => scaleId === type)?.percentOfMaximum;
  const [R, I, A, S, E, C] = hollandTypes.map(score);
  return R === undefined ||
    I === undefined ||
    A === undefined ||
    S === undefined ||
    E === undefined ||
    C === undefined
    ? null
    : { R, I, A, S, E, C };
};

export interface HollandShape {
  readonly code: HollandCode;
  readonly tied: readonly (readonly HollandType[])[];
  readonly differentiation: { readonly iachan: number; readonly range: number };
  readonly consistency: 'high' | 'medium' | 'low';
}

/** Code, differentiation and consistency of an interest profile. */
export const hollandShape = (profile: InterestProfile): HollandShape => {
  const code = hollandCode(profile);
  return {
    code,
    tied: tiedTypes(profile),
    differentiation: differentiation(profile),
    consistency: consistency(code),
  };
};
