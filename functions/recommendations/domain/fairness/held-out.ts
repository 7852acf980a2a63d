import type { HeldOut } from '../../../../shared/science/recommenders/choose-model.ts';
import type { Figures } from './report.ts';

/**
 * How well the method in use foretold each person's later doings, over the cuts in time they were judged by: whether any of
 * it was among the first ten (1 or 0), and the mean NDCG at 10.
 */
export const accuracyFigures = (heldOut: readonly HeldOut[]): { hit10: Figures; ndcg10: Figures } => {
  const byPerson = Map.groupBy(heldOut, ({ person }) => person);
  const figureOf = (value: (judged: readonly HeldOut[]) => number): Figures =>
    new Map([...byPerson].map(([person, judged]) => [person, value(judged)]));
  return {
    // There is gain among the first ten exactly where one of them was wanted.
    hit10: figureOf((judged) => (judged.some(({ ndcg10 }) => ndcg10 > 0) ? 1 : 0)),
    ndcg10: figureOf((judged) => judged.reduce((sum, { ndcg10 }) => sum + ndcg10, 0) / judged.length),
  };
};
