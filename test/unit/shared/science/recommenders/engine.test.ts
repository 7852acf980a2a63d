import { expect, test } from 'vitest';
import { fitEngine, type EngineSettings } from '../../../../../shared/science/recommenders/engine.ts';
import { evaluate } from '../../../../../shared/science/recommenders/evaluate.ts';
import { forServing, sparsified } from '../../../../../shared/science/recommenders/for-serving.ts';
import { gatherInteractions, historyOf } from '../../../../../shared/science/recommenders/interactions.ts';
import { fitPopularity } from '../../../../../shared/science/recommenders/popularity.ts';
import { remembered, scores } from '../../../../../shared/science/recommenders/scores.ts';
import { lastOneOut, randomSplit } from '../../../../../shared/science/recommenders/splits.ts';
import { type EngineGrid, tuneEngine } from '../../../../../shared/science/recommenders/tune-engine.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { planted } from './planted-interactions.ts';

const grid: EngineGrid = {
  als: [{ size: 8, rounds: 4, unobserved: 0.2, regularisation: 0.02 }],
  ease: [{ regularisation: 10 }, { regularisation: 1000 }],
  companions: [{ window: 3, fromPower: 0.7, toPower: 0.4, neighbours: 20 }],
};
const tasteful = planted({ people: 160, items: 48, each: 14, tastes: 4, noise: 0.15, seed: 21 });

/** People go through the items of their taste in a ring, a step at a time: the last one tells the next. */
const walkers = gatherInteractions(
  Array.from({ length: 120 }, (_, person) =>
    Array.from({ length: 8 }, (__, step) => ({
      person: `person-${person}`,
      item: `item-${String((person * 7 + step * (1 + (person % 2))) % 40).padStart(2, '0')}`,
      weight: 1,
      at: step,
    })),
  ).flat(),
);

test('settings are chosen on what was held back, and the engine beats popularity on what nobody has seen', () => {
  const outer = randomSplit(tasteful, 0.2, seededRandom(1));
  const { settings, ndcg10 } = tuneEngine(randomSplit(outer.train, 0.2, seededRandom(2)), grid);
  expect(ndcg10).toBeGreaterThan(0);
  const engine = evaluate(fitEngine(outer.train, settings), outer);
  const popular = evaluate(fitPopularity(outer.train, { halfLife: Infinity }), outer);
  expect(engine.ndcg10).toBeGreaterThan(1.5 * popular.ndcg10);
});

test('where the last steps tell the next one, the engine forgets what is long ago', () => {
  const outer = lastOneOut(walkers);
  const { settings } = tuneEngine(lastOneOut(outer.train), grid);
  const used = Object.values(settings.shares).filter(({ weight }) => weight > 0);
  expect(used.some(({ halfLife }) => halfLife !== null)).toBe(true);
  const engine = fitEngine(outer.train, settings);
  const unforgetting = { ...engine, parts: engine.parts.map((part) => ({ ...part, halfLife: null })) };
  expect(evaluate(engine, outer).ndcg10).toBeGreaterThan(1.05 * evaluate(unforgetting, outer).ndcg10);
});

test('an order that nobody knows is not learned from', () => {
  const at = new Float64Array(tasteful.at.length);
  const { settings } = tuneEngine(randomSplit({ ...tasteful, at }, 0.2, seededRandom(3)), grid);
  expect(Object.values(settings.shares).map(({ halfLife }) => halfLife)).toEqual([null, null, null]);
  expect(settings.shares.companions.weight).toBe(0);
});

const settings: EngineSettings = {
  als: { size: 8, rounds: 3, unobserved: 0.2, regularisation: 0.02 },
  ease: { regularisation: 10, activityPower: 0.5 },
  companions: { window: 3, fromPower: 0.7, toPower: 0.4, neighbours: 20 },
  shares: {
    als: { weight: 1, halfLife: null },
    ease: { weight: 0.5, halfLife: 4 },
    companions: { weight: 0, halfLife: null },
  },
  seed: 1,
};

test('a part without weight is not there', () => {
  expect(fitEngine(tasteful, settings).parts.map(({ model }) => model.kind)).toEqual([
    'factors',
    'dense-items',
  ]);
});

test('every half-life halves what one of the history counts', () => {
  const history = [1, 2, 3].map((item) => ({ item, weight: 1 }));
  expect(remembered(history, 1).map(({ weight }) => weight)).toEqual([0.25, 0.5, 1]);
  expect(remembered(history, null)).toEqual(history);
});

test('of every item the largest weights are served, whatever their sign; all of them give the same scores', () => {
  const sparse = sparsified(
    { kind: 'dense-items', items: 3, weights: Float32Array.of(0, 1, -2, 3, 0, -1, 1, 2, 0) },
    1,
  );
  expect([...sparse.weights.column]).toEqual([2, 0, 1]);
  expect([...sparse.weights.value]).toEqual([-2, 3, 2]);
  const engine = fitEngine(tasteful, settings);
  const [full, cut] = [engine, forServing(engine, 47)];
  expect(cut.kind === 'blend' && cut.parts[1]?.model.kind).toBe('sparse-items');
  const history = historyOf(tasteful, 5);
  const [one, two] = [scores(full, history), scores(cut, history)];
  one.forEach((score, item) => {
    expect(two[item]).toBeCloseTo(score, 5);
  });
  expect(forServing(engine, 48)).toEqual(engine);
});
