import * as z from 'zod';
import { fitAls } from '../../shared/science/recommenders/als.ts';
import { fitEase } from '../../shared/science/recommenders/ease.ts';
import { fitEngine, type EngineSettings } from '../../shared/science/recommenders/engine.ts';
import { evaluate } from '../../shared/science/recommenders/evaluate.ts';
import type { Interactions } from '../../shared/science/recommenders/interactions.ts';
import { fitItemKnn } from '../../shared/science/recommenders/item-knn.ts';
import type { Model, SingleModel } from '../../shared/science/recommenders/model.ts';
import { fitPopularity } from '../../shared/science/recommenders/popularity.ts';
import { fitRp3Beta } from '../../shared/science/recommenders/rp3beta.ts';
import type { Split } from '../../shared/science/recommenders/splits.ts';
import { engineGrid, tuneEngine, type EngineGrid } from '../../shared/science/recommenders/tune-engine.ts';
import { seededRandom } from '../../shared/science/random.ts';

const Memory = z.object({ halfLife: z.number().nullable() });

/** A model with everything it is fitted with. */
export const Chosen = z.discriminatedUnion('model', [
  z.object({ model: z.literal('popularity') }),
  Memory.extend({ model: z.literal('item-kNN'), neighbours: z.number(), shrinkage: z.number() }),
  Memory.extend({ model: z.literal('RP3beta'), alpha: z.number(), beta: z.number(), neighbours: z.number() }),
  Memory.extend({ model: z.literal('EASE^R'), regularisation: z.number() }),
  Memory.extend({
    model: z.literal('ALS'),
    size: z.number(),
    rounds: z.number(),
    unobserved: z.number(),
    regularisation: z.number(),
  }),
  z.object({
    model: z.literal('final engine'),
    settings: z.custom<EngineSettings>((value) => typeof value === 'object' && value !== null),
  }),
]);
export type Chosen = z.infer<typeof Chosen>;

const withMemory = (model: SingleModel, halfLife: number | null): Model =>
  halfLife === null ? model : { kind: 'blend', parts: [{ weight: 1, halfLife, model }] };

export const fitChosen = (train: Interactions, chosen: Chosen): Model => {
  switch (chosen.model) {
    case 'popularity':
      return fitPopularity(train, { halfLife: Infinity });
    case 'item-kNN':
      return withMemory(fitItemKnn(train, chosen), chosen.halfLife);
    case 'RP3beta':
      return withMemory(fitRp3Beta(train, chosen), chosen.halfLife);
    case 'EASE^R':
      return withMemory(fitEase(train, chosen), chosen.halfLife);
    case 'ALS':
      return withMemory(fitAls(train, { ...chosen, random: seededRandom(1) }), chosen.halfLife);
    case 'final engine':
      return fitEngine(train, chosen.settings);
  }
};

/** Every pair of one of the first and one of the second. */
const pairs = <One, Two>(one: readonly One[], two: readonly Two[]): [One, Two][] =>
  one.flatMap((a) => two.map((b): [One, Two] => [a, b]));

/** What is tried of the published models; fewer values where each takes seconds. */
const gridOf = (coarse: boolean): Readonly<Record<string, Chosen[]>> => ({
  'item-kNN': pairs(coarse ? [100, 200] : [50, 100, 200, 400], coarse ? [0, 100] : [0, 20, 50, 100, 200]).map(
    ([neighbours, shrinkage]) => ({ model: 'item-kNN', neighbours, shrinkage, halfLife: null }),
  ),
  RP3beta: pairs(coarse ? [0.6, 0.8] : [0.6, 0.8, 1], coarse ? [0.4, 0.6] : [0.3, 0.4, 0.5, 0.6, 0.7]).map(
    ([alpha, beta]) => ({ model: 'RP3beta', alpha, beta, neighbours: 200, halfLife: null }),
  ),
  'EASE^R': (coarse ? [300, 600, 1200] : [100, 200, 300, 500, 700, 1000, 1500]).map((regularisation) => ({
    model: 'EASE^R',
    regularisation,
    halfLife: null,
  })),
  ALS: engineGrid.als.map((als) => ({ model: 'ALS', ...als, halfLife: null })),
});

const coarseEngine: EngineGrid = {
  ...engineGrid,
  als: engineGrid.als.slice(0, 3),
  ease: engineGrid.ease.filter(({ regularisation }) => regularisation >= 400),
};

const ndcg = (split: Split, chosen: Chosen): number => evaluate(fitChosen(split.train, chosen), split).ndcg10;

const bestOf = (split: Split, tried: readonly Chosen[]): Chosen[] => {
  const judged = tried.map((chosen) => ({ chosen, reached: ndcg(split, chosen) }));
  const best = judged.toSorted((a, b) => b.reached - a.reached)[0];
  return best ? [best.chosen] : [];
};

const remembering = (chosen: Chosen, halfLife: number): Chosen[] =>
  'halfLife' in chosen ? [{ ...chosen, halfLife }] : [];

/** Settings chosen on the validation part: of each published model as published, and of the engine. */
export const tunedModels = (validation: Split, coarse: boolean): Chosen[] => {
  const published = Object.values(gridOf(coarse)).flatMap((tried) => bestOf(validation, tried));
  const { settings } = tuneEngine(validation, coarse ? coarseEngine : engineGrid);
  return [{ model: 'popularity' }, ...published, { model: 'final engine', settings }];
};

/** The same model with the memory that does best on the validation part: what a peer would gain by it. */
export const tunedMemory = (validation: Split, chosen: Chosen): Chosen[] =>
  bestOf(
    validation,
    [16, 8, 4, 2].flatMap((halfLife) => remembering(chosen, halfLife)),
  );
