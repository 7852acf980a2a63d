import type { Judged, LeftOut, Parts } from './match.ts';
import { type PartName, type Weights, partNames } from './weights.ts';

export type Part<E> =
  | { readonly counted: true; readonly score: number; readonly weight: number; readonly evidence: E }
  | { readonly counted: false; readonly reason: LeftOut };

type EvidenceOf<J> = J extends { readonly evidence: infer E } ? E : never;

export type CombinedParts = { readonly [N in PartName]: Part<EvidenceOf<Parts[N]>> };

export interface Combined {
  /** Null where no part could be counted. */
  readonly score: number | null;
  /** Share of the weights that could be counted. */
  readonly known: number;
  readonly parts: CombinedParts;
}

const isCounted = (part: Judged<unknown>, weight: number): part is Extract<typeof part, { score: number }> =>
  weight > 0 && 'score' in part;

const settle = <E>(part: Judged<E>, weight: number, known: number): Part<E> => {
  if (weight <= 0) return { counted: false, reason: 'weight-zero' };
  if ('reason' in part) return { counted: false, reason: part.reason };
  return { counted: true, score: part.score, weight: weight / known, evidence: part.evidence };
};

/**
 * Score = Σ weight · part / Σ weight, over the parts that could be judged: what is unknown is neither held against an
 * occupation nor for it, and says why it was left out.
 */
export const combine = (parts: Parts, weights: Weights): Combined => {
  let known = 0;
  let sum = 0;
  for (const name of partNames) {
    const part = parts[name];
    const weight = weights[name];
    if (!isCounted(part, weight)) continue;
    known += weight;
    sum += weight * part.score;
  }
  return {
    score: known === 0 ? null : Math.min(1, sum / known),
    known: Math.min(1, known),
    parts: {
      interest: settle(parts.interest, weights.interest, known),
      skills: settle(parts.skills, weights.skills, known),
      demand: settle(parts.demand, weights.demand, known),
      pay: settle(parts.pay, weights.pay, known),
      education: settle(parts.education, weights.education, known),
    },
  };
};

/** Best first: by score (the unjudged last), then by how much is known, then by id so that the order is stable. */
export const byScore = (
  a: Pick<Combined, 'score' | 'known'> & { readonly occupation: { readonly id: string } },
  b: typeof a,
): number =>
  (b.score ?? -1) - (a.score ?? -1) ||
  b.known - a.known ||
  (a.occupation.id < b.occupation.id ? -1 : Number(a.occupation.id > b.occupation.id));
