import type { Market } from '../posting.ts';
import type { ScoredTitle } from './title-scores.ts';

/** What the likelihood of being right is judged by, each 0 to 1. */
export interface Signs {
  /** Cosine of the title and the best occupation's most similar title. */
  readonly similarity: number;
  /** Root of the best score's lead over the second or over work outside the catalogue, a lead of 20 or more being 1. */
  readonly lead: number;
  /** Share of the title that the catalogue's titles know. */
  readonly known: number;
}

const fullLead = 20;

/** Null where nothing speaks for any occupation. */
export const signsOf = ({ best: [first, second], elsewhere, known }: ScoredTitle): Signs | null => {
  if (first === undefined) return null;
  const next = Math.max(second?.score ?? 0, elsewhere);
  const lead = Math.min(fullLead, Math.max(0, first.score - next));
  return { similarity: first.similarity, lead: Math.sqrt(lead / fullLead), known };
};

interface Weights extends Signs {
  readonly constant: number;
}

/**
 * Logistic regression of "the best occupation is right" on the signs, fitted to titles that were read by hand (for
 * Chinese, those of both languages). `npm run bench -- market titles` fits them
 * anew and prints both beside each other, with the table of reliability on titles that took no part.
 */
export const fitted: Readonly<Record<Market, Weights>> = {
  zh: { constant: -1.75, similarity: -0.14, lead: 4.88, known: 0.24 },
  en: { constant: -2.54, similarity: 2.63, lead: 3.66, known: 0 },
};

/** How likely the best occupation is right, 0 to 1. */
export const confidenceOf = (market: Market, signs: Signs): number => {
  const { constant, similarity, lead, known } = fitted[market];
  const sum = constant + similarity * signs.similarity + lead * signs.lead + known * signs.known;
  return 1 / (1 + Math.exp(-sum));
};

/** Below this an occupation is likelier wrong than right, and a title is left unknown. */
export const leastConfidence = 0.5;
