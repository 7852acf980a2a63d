import { expect, test } from 'vitest';
import type { Candidate } from '../../../../../shared/science/recommenders/candidates.ts';
import { chooseModel, temporalFolds } from '../../../../../shared/science/recommenders/choose-model.ts';
import { historyOf } from '../../../../../shared/science/recommenders/interactions.ts';
import { fitItemKnn } from '../../../../../shared/science/recommenders/item-knn.ts';
import { fitPopularity } from '../../../../../shared/science/recommenders/popularity.ts';
import { planted } from './planted-interactions.ts';

const popularity: Candidate = {
  name: 'popularity',
  fit: (train) => fitPopularity(train, { halfLife: Infinity }),
};
const knn: Candidate = {
  name: 'item-kNN',
  fit: (train) => fitItemKnn(train, { neighbours: 20, shrinkage: 2 }),
};
/** Knows nothing of what it should learn. */
const blind: Candidate = {
  name: 'blind',
  fit: (train) => ({ kind: 'popularity', score: new Float32Array(train.items.length) }),
};
const tasteful = planted({ people: 150, items: 40, each: 12, tastes: 4, noise: 0.1, seed: 11 });

test('folds learn from before their cut, foretell until the next, and ask nobody of whom nothing is known', () => {
  const folds = temporalFolds(tasteful, [0.5, 0.75]);
  expect(folds).toHaveLength(2);
  for (const { train, test: held } of folds) {
    const cut = Math.min(...held.at);
    expect(Math.max(...train.at)).toBeLessThan(cut);
    for (let person = 0; person < held.people.length; person += 1)
      if (historyOf(held, person).length > 0) expect(historyOf(train, person).length).toBeGreaterThan(0);
  }
  expect(Math.max(...(folds[0]?.test.at ?? []))).toBeLessThan(Math.min(...(folds[1]?.test.at ?? [])));
});

test('where people differ, the model that knows them is chosen, and the record says by how much', () => {
  const { candidate, why, judged, records, heldOut } = chooseModel(tasteful, {
    popular: [popularity],
    personal: [blind, knn],
  });
  expect([candidate.name, why]).toEqual(['item-kNN', 'best']);
  expect(judged).toBeGreaterThan(100);
  const [ofPopularity, , ofKnn] = records;
  expect(ofPopularity?.above).toBe(0);
  expect(ofKnn?.above).toBeCloseTo((ofKnn?.ndcg10 ?? 0) - (ofPopularity?.ndcg10 ?? 0), 12);
  expect(ofKnn?.above).toBeGreaterThan(ofKnn?.standardError ?? Infinity);
  expect(heldOut).toHaveLength(judged);
  const reached = heldOut.reduce((sum, { ndcg10 }) => sum + ndcg10, 0) / judged;
  expect(reached).toBeCloseTo(ofKnn?.ndcg10 ?? 0, 12);
  expect(heldOut.every(({ person }) => tasteful.people.includes(person))).toBe(true);
});

test('what is not better beyond doubt is not taken', () => {
  const { candidate, why } = chooseModel(tasteful, { popular: [popularity], personal: [blind] });
  expect([candidate.name, why]).toEqual(['popularity', 'not-better']);
});

test('too few people are not asked at all', () => {
  const few = planted({ people: 8, items: 10, each: 4, tastes: 2, noise: 0, seed: 1 });
  const unfit: Candidate = {
    name: 'unfit',
    fit: () => {
      throw new Error('fitted');
    },
  };
  const choice = chooseModel(few, { popular: [popularity], personal: [unfit] });
  expect(choice).toMatchObject({ candidate: popularity, why: 'too-few', records: [], heldOut: [] });
  expect(choice.judged).toBeLessThan(50);
});
