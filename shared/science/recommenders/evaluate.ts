import { historyOf } from './interactions.ts';
import type { Model } from './model.ts';
import { scores } from './scores.ts';
import type { Split } from './splits.ts';
import { topPlaces } from './top-items.ts';

/** How well a model foretold what was held back. */
export interface Evaluation {
  /** People with something held back. */
  readonly people: number;
  readonly ndcg10: number;
  readonly recall20: number;
  /** Share of items that are in anybody's first ten. */
  readonly coverage: number;
}

/** The same, person by person: who (their place), and their figures in the same order. */
export interface PersonEvaluation extends Evaluation {
  readonly person: Int32Array;
  readonly ndcgOf: Float64Array;
  readonly recallOf: Float64Array;
}

const cut = { ndcg: 10, recall: 20 };
const discount = (rank: number): number => 1 / Math.log2(rank + 2);

/** NDCG at 10 with gains of 1 and 0, and the share of `wanted` among the first 20 (Järvelin and Kekäläinen 2002). */
export const judged = (
  ranked: Int32Array,
  wanted: ReadonlySet<number>,
): { readonly ndcg10: number; readonly recall20: number } => {
  let [gain, ideal, hits] = [0, 0, 0];
  for (let rank = 0; rank < Math.min(cut.ndcg, wanted.size); rank += 1) ideal += discount(rank);
  ranked.subarray(0, cut.recall).forEach((item, rank) => {
    if (!wanted.has(item)) return;
    hits += 1;
    if (rank < cut.ndcg) gain += discount(rank);
  });
  return { ndcg10: gain / ideal, recall20: hits / wanted.size };
};

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Ranks for everybody with something held back all items they have not met in training, and judges the ranking by what was
 * held back. `scoresOf` scores the items for a person by place; what they met is left out here.
 */
export const evaluateScores = (
  { train, test }: Split,
  scoresOf: (person: number) => Float32Array,
): PersonEvaluation => {
  const person: number[] = [];
  const [ndcg, recall]: [number[], number[]] = [[], []];
  const shown = new Uint8Array(train.matrix.columns);
  for (let place = 0; place < test.matrix.rows; place += 1) {
    const wanted = new Set(historyOf(test, place).map(({ item }) => item));
    if (wanted.size === 0) continue;
    const score = scoresOf(place);
    for (const { item } of historyOf(train, place)) score[item] = -Infinity;
    const ranked = topPlaces(score, cut.recall);
    for (const item of ranked.subarray(0, cut.ndcg)) shown[item] = 1;
    const { ndcg10, recall20 } = judged(ranked, wanted);
    person.push(place);
    ndcg.push(ndcg10);
    recall.push(recall20);
  }
  return {
    people: person.length,
    ndcg10: mean(ndcg),
    recall20: mean(recall),
    coverage: shown.reduce((sum, one) => sum + one, 0) / Math.max(1, shown.length),
    person: Int32Array.from(person),
    ndcgOf: Float64Array.from(ndcg),
    recallOf: Float64Array.from(recall),
  };
};

/** `evaluateScores` of a model, which sees of everybody what they did in training. */
export const evaluate = (model: Model, split: Split): PersonEvaluation =>
  evaluateScores(split, (person) => scores(model, historyOf(split.train, person)));
