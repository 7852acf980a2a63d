import type { TitleWeights } from '../../../functions/market/domain/titles/title-weights.ts';

/**
 * Weights for a catalogue of some fifty titles an occupation, where the house's has about fifteen: conditional logit of the
 * right occupation on the parts of the score, fitted to 1,300 titles of fold 1 against an index of the other folds. Fold
 * 0, which is compared with the peers, took no part.
 */
export const onetWeights: TitleWeights = {
  likeTitles: 10,
  size: 5.7,
  skills: 0,
  evidence: { w: 1.8, r: 0, p: 0.16, f: 2.1, h: 2.7, e: 1.2, x: 0, t: 0, c: 0.64 },
  commonPiece: 1,
};
