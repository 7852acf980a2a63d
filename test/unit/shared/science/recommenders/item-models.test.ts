import { expect, test } from 'vitest';
import { gatherInteractions } from '../../../../../shared/science/recommenders/interactions.ts';
import { fitCompanions } from '../../../../../shared/science/recommenders/companions.ts';
import { fitItemKnn } from '../../../../../shared/science/recommenders/item-knn.ts';
import { fitPopularity } from '../../../../../shared/science/recommenders/popularity.ts';
import { fitRp3Beta } from '../../../../../shared/science/recommenders/rp3beta.ts';
import { scores } from '../../../../../shared/science/recommenders/scores.ts';
import { topPlaces } from '../../../../../shared/science/recommenders/top-items.ts';
import fc from 'fast-check';

// Three people over the items a, b, c, d (places 0 … 3): ann a b, ben a b c, cho b d.
const few = gatherInteractions(
  [
    ['ann', 'a', 0],
    ['ann', 'b', 10],
    ['ben', 'a', 10],
    ['ben', 'b', 20],
    ['ben', 'c', 20],
    ['cho', 'b', 20],
    ['cho', 'd', 10],
  ].map(([person, item, at]) => ({ person: String(person), item: String(item), weight: 1, at: Number(at) })),
);
const has = (...items: number[]) => items.map((item) => ({ item, weight: 1 }));
const rounded = (score: Float32Array) => [...score].map((value) => Math.round(value * 1e6) / 1e6);

test('popularity adds up weights, halved with every half-life', () => {
  expect([...scores(fitPopularity(few, { halfLife: Infinity }), [])]).toEqual([2, 3, 1, 1]);
  expect([...scores(fitPopularity(few, { halfLife: 10 }), [])]).toEqual([0.75, 2.5, 1, 0.5]);
});

test('an item is scored by its cosines with the history, shrunk', () => {
  // a and b share two people: 2 / (√2 √3 + 1); a and c share one: 1 / (√2 √1 + 1).
  expect(rounded(scores(fitItemKnn(few, { neighbours: 10, shrinkage: 1 }), has(0)))).toEqual(
    [0, 2 / (Math.sqrt(6) + 1), 1 / (Math.sqrt(2) + 1), 0].map((value) => Math.round(value * 1e6) / 1e6),
  );
});

test('only the nearest items of the one that is scored count', () => {
  const model = fitItemKnn(few, { neighbours: 1, shrinkage: 0 });
  // b's nearest is a (0.816, before d and c with 0.577); so d and c say nothing about b.
  expect(rounded(scores(model, has(3)))[1]).toBe(0);
  expect(rounded(scores(model, has(0)))[1]).toBeCloseTo(0.816497, 6);
});

test('a random walk of three steps, damped by powers, away from the popular', () => {
  const score = scores(fitRp3Beta(few, { alpha: 1, beta: 0.5, neighbours: 10 }), has(0));
  // From a: half to ann (then b by 1/2), half to ben (then b and c by 1/3 each).
  const [toB, toC] = [0.5 * (1 / 2) + 0.5 * (1 / 3), 0.5 * (1 / 3)];
  expect(rounded(score)).toEqual(
    [0, toB / Math.sqrt(3), toC, 0].map((value) => Math.round(value * 1e6) / 1e6),
  );
});

test('heavier interactions weigh more in the history', () => {
  const model = fitItemKnn(few, { neighbours: 10, shrinkage: 0 });
  const [once, twice] = [scores(model, [{ item: 0, weight: 1 }]), scores(model, [{ item: 0, weight: 2 }])];
  expect([...twice]).toEqual([...once].map((value) => 2 * value));
});

test('the first places are those of a full sort', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(-Infinity), fc.constant(NaN));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), fc.integer({ min: 0, max: 20 }), (list, count) => {
      const sorted = list
        .map((score, place) => ({ score, place }))
        .filter(({ score }) => score > -Infinity)
        .toSorted((a, b) => b.score - a.score || a.place - b.place);
      expect([...topPlaces(Float64Array.from(list), count)]).toEqual(
        sorted.slice(0, count).map(({ place }) => place),
      );
    }),
  );
});

test('what was met closer together goes together more, popularity taken off', () => {
  // ann met a, b, c in turn; ben met a and then d.
  const turns = gatherInteractions(
    [
      ['ann', 'a', 1],
      ['ann', 'b', 2],
      ['ann', 'c', 3],
      ['ben', 'a', 1],
      ['ben', 'd', 2],
    ].map(([person, item, at]) => ({
      person: String(person),
      item: String(item),
      weight: 1,
      at: Number(at),
    })),
  );
  const near = fitCompanions(turns, { window: 2, fromPower: 0, toPower: 0, neighbours: 10 });
  expect([...scores(near, has(0))]).toEqual([0, 1, 0.5, 1]);
  expect([...scores(near, has(2))]).toEqual([0.5, 1, 0, 0]);
  const damped = fitCompanions(turns, { window: 2, fromPower: 1, toPower: 1, neighbours: 10 });
  expect([...scores(damped, has(0))]).toEqual([0, 0.5, 0.25, 0.5]);
  expect([...scores(damped, has(3))]).toEqual([0.5, 0, 0, 0]);
  const next = fitCompanions(turns, { window: 1, fromPower: 0, toPower: 0, neighbours: 10 });
  expect([...scores(next, has(0))]).toEqual([0, 1, 0, 1]);
});
