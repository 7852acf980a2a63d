import type { HistoryItem } from './interactions.ts';
import { personVector } from './factors.ts';
import type { BlendModel, DenseItemsModel, FactorsModel, Model, SparseItemsModel } from './model.ts';

type History = readonly HistoryItem[];

const denseScores = ({ items, weights }: DenseItemsModel, history: History): Float32Array => {
  const score = new Float32Array(items);
  for (const { item, weight } of history) {
    const row = weights.subarray(item * items, (item + 1) * items);
    for (let place = 0; place < items; place += 1)
      score[place] = (score[place] ?? 0) + weight * (row[place] ?? 0);
  }
  return score;
};

const sparseScores = ({ weights }: SparseItemsModel, history: History): Float32Array => {
  const { columns, rowStart, column, value } = weights;
  const score = new Float32Array(columns);
  for (const { item, weight } of history) {
    const end = rowStart[item + 1] ?? 0;
    for (let entry = rowStart[item] ?? 0; entry < end; entry += 1) {
      const place = column[entry] ?? 0;
      score[place] = (score[place] ?? 0) + weight * (value[entry] ?? 0);
    }
  }
  return score;
};

const factorScores = (model: FactorsModel, history: History): Float32Array => {
  const { items, size, factors } = model;
  const score = new Float32Array(items);
  if (history.length === 0) return score;
  const person = personVector(model, history);
  for (let item = 0; item < items; item += 1) {
    let sum = 0;
    for (let axis = 0; axis < size; axis += 1)
      sum += (person[axis] ?? 0) * (factors[item * size + axis] ?? 0);
    score[item] = sum;
  }
  return score;
};

/** The history as someone remembers it: every `halfLife` interactions that came later halve what one counts. */
export const remembered = (history: History, halfLife: number | null): History =>
  halfLife === null
    ? history
    : history.map(({ item, weight }, index) => ({
        item,
        weight: weight * 2 ** (-(history.length - 1 - index) / halfLife),
      }));

/** Mean 0 and spread 1, so that the scores of different models can be added; zeros where all are equal. */
export const standardised = (score: Float32Array): Float32Array => {
  let [sum, squares] = [0, 0];
  for (const value of score) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / score.length;
  const spread = Math.sqrt(Math.max(0, squares / score.length - mean * mean));
  return score.map((value) => (spread > 0 ? (value - mean) / spread : 0));
};

const blendScores = ({ parts }: BlendModel, history: History): Float32Array => {
  let total: Float32Array | undefined;
  for (const { weight, halfLife, model } of parts) {
    const part = standardised(scores(model, remembered(history, halfLife)));
    total ??= new Float32Array(part.length);
    for (let item = 0; item < part.length; item += 1)
      total[item] = (total[item] ?? 0) + weight * (part[item] ?? 0);
  }
  return total ?? new Float32Array(0);
};

/**
 * How much a person with this history (oldest first) is expected to want each item; higher is more, the unit is the
 * model's own. What is in the history is scored like anything else: leaving it out is the caller's.
 */
export const scores = (model: Model, history: History): Float32Array => {
  switch (model.kind) {
    case 'popularity':
      return model.score.slice();
    case 'dense-items':
      return denseScores(model, history);
    case 'sparse-items':
      return sparseScores(model, history);
    case 'factors':
      return factorScores(model, history);
    case 'blend':
      return blendScores(model, history);
  }
};
