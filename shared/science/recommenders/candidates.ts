import { seededRandom } from '../random.ts';
import { fitAls } from './als.ts';
import { fitEase } from './ease.ts';
import { fitEngine } from './engine.ts';
import type { Interactions } from './interactions.ts';
import { fitItemKnn } from './item-knn.ts';
import type { Model } from './model.ts';
import { fitPopularity } from './popularity.ts';
import { fitRp3Beta } from './rp3beta.ts';
import { lastOneOut } from './splits.ts';
import { engineGrid, tuneEngine } from './tune-engine.ts';

/** A way to learn a model, with a name for reports. */
export interface Candidate {
  readonly name: string;
  readonly fit: (train: Interactions) => Model;
}

const dayMs = 86_400_000;

/** Scores that are the same for everyone; `at` is in milliseconds. */
export const popularCandidates: readonly Candidate[] = [
  { name: 'popularity', fit: (train) => fitPopularity(train, { halfLife: Infinity }) },
  { name: 'popularity, 30 days', fit: (train) => fitPopularity(train, { halfLife: 30 * dayMs }) },
  { name: 'popularity, 7 days', fit: (train) => fitPopularity(train, { halfLife: 7 * dayMs }) },
];

/** Scores that differ between people. The engine chooses its own settings on the newest interaction of everybody. */
export const personalCandidates: readonly Candidate[] = [
  { name: 'item-kNN', fit: (train) => fitItemKnn(train, { neighbours: 100, shrinkage: 50 }) },
  { name: 'RP3beta', fit: (train) => fitRp3Beta(train, { alpha: 0.8, beta: 0.5, neighbours: 200 }) },
  { name: 'EASE^R', fit: (train) => fitEase(train, { regularisation: 400, activityPower: 0.5 }) },
  {
    name: 'ALS',
    fit: (train) => {
      const [als] = engineGrid.als;
      if (!als) throw new RangeError('the grid has no settings for ALS');
      return fitAls(train, { ...als, random: seededRandom(1) });
    },
  },
  { name: 'engine', fit: (train) => fitEngine(train, tuneEngine(lastOneOut(train)).settings) },
];
