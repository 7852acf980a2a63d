import type { Market } from '../posting.ts';

/** How the parts of a title's score are put together. */
export interface TitleWeights {
  /** Of the sum of likeness to an occupation's titles. */
  readonly likeTitles: number;
  /** Of the logarithm of how many titles the occupation has. */
  readonly size: number;
  readonly skills: number;
  /** Of the evidence of features, by the first letter of their names, on top of their weight as features. */
  readonly evidence: Readonly<Record<string, number>>;
  /** Pieces of words that a larger share of all titles has (`er s`, `ngin`) do not count: they tell least and cost most. */
  readonly commonPiece: number;
}

/** Measured on real titles that were read by hand. Pieces of words and last pairs are weighed in English only. */
export const titleWeights: Readonly<Record<Market, TitleWeights>> = {
  en: {
    likeTitles: 10,
    size: 1.3,
    skills: 6,
    evidence: { w: 1, r: 1, p: 1, f: 1, h: 1, e: 1, x: 1, t: 1, c: 0.2 },
    commonPiece: 0.004,
  },
  zh: {
    likeTitles: 10,
    size: 1.3,
    skills: 6,
    evidence: { w: 1, r: 1, p: 1, f: 1, h: 1, e: 0, x: 1, t: 1, c: 0 },
    commonPiece: 0,
  },
};
