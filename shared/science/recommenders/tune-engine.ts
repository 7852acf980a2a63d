import { sampleIndices, seededRandom } from '../random.ts';
import { fitPart, partNames, type EngineSettings, type PartName, type PartShare } from './engine.ts';
import { evaluateScores } from './evaluate.ts';
import { historyOf, keepEntries, type Interactions } from './interactions.ts';
import type { SingleModel } from './model.ts';
import { remembered, scores, standardised } from './scores.ts';
import type { Split } from './splits.ts';

/** What is tried for each part; the first of each is where the search begins. */
export interface EngineGrid {
  readonly als: readonly EngineSettings['als'][];
  readonly ease: readonly EngineSettings['ease'][];
  readonly companions: readonly EngineSettings['companions'][];
}

const alsOf = (unobserved: number, regularisation: number): EngineSettings['als'] => ({
  size: 64,
  rounds: 5,
  unobserved,
  regularisation,
});
const companionsOf = (window: number): EngineSettings['companions'] => ({
  window,
  fromPower: 0.7,
  toPower: 0.4,
  neighbours: 300,
});

export const engineGrid: EngineGrid = {
  als: [
    alsOf(0.3, 0.015),
    alsOf(0.1, 0.02),
    alsOf(0.3, 0.03),
    alsOf(0.3, 0.0075),
    alsOf(0.15, 0.03),
    alsOf(0.6, 0.0075),
  ],
  ease: [400, 100, 200, 800].map((regularisation) => ({
    regularisation,
    activityPower: 0.5,
    leastPeople: 10,
  })),
  companions: [30, 10].map(companionsOf),
};

const halfLives = [null, 16, 4, 2] as const;
const weights = [0, 0.25, 0.5, 1] as const;
/** More of the first ten must be right by this share before a part is worth its time. */
const worthwhile = 0.003;
/** People whose rankings decide; more of them would take memory and change little. */
const judges = 2000;

/** The settings that were chosen, and what they reached on the part held back. */
export interface TunedEngine {
  readonly settings: EngineSettings;
  readonly ndcg10: number;
}

/** Standardised scores of a model for everybody who is asked, by place; others stay empty. */
type Foretold = readonly Float32Array[];

const foretell = ({ train, test }: Split, model: SingleModel, halfLife: number | null): Foretold =>
  Array.from({ length: test.matrix.rows }, (_, person) =>
    (test.matrix.rowStart[person + 1] ?? 0) === (test.matrix.rowStart[person] ?? 0)
      ? new Float32Array(0)
      : standardised(scores(model, remembered(historyOf(train, person), halfLife))),
  );

const ndcgOf = (split: Split, parts: readonly { weight: number; foretold: Foretold }[]): number =>
  evaluateScores(split, (person) => {
    const total = new Float32Array(split.train.matrix.columns);
    for (const { weight, foretold } of parts)
      foretold[person]?.forEach((score, item) => (total[item] = (total[item] ?? 0) + weight * score));
    return total;
  }).ndcg10;

/** With so many people asked, a sample of them; the same for the same split. */
const sampledSplit = (split: Split, seed: number): Split => {
  const { rows } = split.test.matrix;
  if (rows <= judges) return split;
  const chosen = new Set(sampleIndices(rows, judges, seededRandom(seed)));
  return { train: split.train, test: keepEntries(split.test, (_, person) => chosen.has(person)) };
};

/** Whether it is known in which order somebody did things. */
const isOrdered = ({ matrix, at }: Interactions): boolean => {
  for (let person = 0; person < matrix.rows; person += 1) {
    const [from, to] = [matrix.rowStart[person] ?? 0, matrix.rowStart[person + 1] ?? 0];
    if (to > from && at[from] !== at[to - 1]) return true;
  }
  return false;
};

interface Candidate {
  readonly settings: EngineSettings;
  readonly model: SingleModel;
  readonly foretold: Foretold;
  readonly ndcg10: number;
}

const best = <T extends { readonly ndcg10: number }>(candidates: readonly T[]): T | undefined =>
  candidates.reduce<T | undefined>((one, two) => (one && one.ndcg10 >= two.ndcg10 ? one : two), undefined);

/** The settings of one part that do best alone, then the memory that does. */
const tunePart = (split: Split, part: PartName, tried: readonly EngineSettings[]) => {
  const fitted = best(
    tried.map((settings): Candidate => {
      const model = fitPart(split.train, part, settings);
      const foretold = foretell(split, model, null);
      return { settings, model, foretold, ndcg10: ndcgOf(split, [{ weight: 1, foretold }]) };
    }),
  );
  if (!fitted) throw new RangeError(`nothing to try for ${part}`);
  const others = isOrdered(split.train) ? halfLives.slice(1) : [];
  const memories = others.map((halfLife) => {
    const foretold = foretell(split, fitted.model, halfLife);
    return { ...fitted, halfLife, foretold, ndcg10: ndcgOf(split, [{ weight: 1, foretold }]) };
  });
  return best([{ ...fitted, halfLife: null }, ...memories]) ?? { ...fitted, halfLife: null };
};

type TunedPart = ReturnType<typeof tunePart>;
type Tuned = ReadonlyMap<PartName, TunedPart>;

/** Weights by coordinate ascent from the best part alone, each change only if it is worthwhile. */
const tuneWeights = (split: Split, tuned: Tuned) => {
  const parts = [...tuned];
  const ndcg = (weight: Readonly<Record<PartName, number>>): number =>
    ndcgOf(
      split,
      parts.map(([part, { foretold }]) => ({ weight: weight[part], foretold })),
    );
  const leader = best(parts.map(([part, { ndcg10 }]) => ({ part, ndcg10 })));
  if (!leader) throw new RangeError('no part was tuned');
  let chosen: Record<PartName, number> = { als: 0, ease: 0, companions: 0, [leader.part]: 1 };
  let reached = leader.ndcg10;
  for (let improved = true; improved;) {
    improved = false;
    for (const [part] of parts.filter(([name]) => name !== leader.part))
      for (const weight of weights.filter((each) => each !== chosen[part])) {
        const tried = { ...chosen, [part]: weight };
        const now = ndcg(tried);
        if (now <= reached * (1 + worthwhile)) continue;
        [chosen, reached, improved] = [tried, now, true];
      }
  }
  return { weight: chosen, ndcg10: reached };
};

const nothing: PartShare = { weight: 0, halfLife: null };

/** The first of everything, from which the search begins. */
const startOf = ({ als: [als], ease: [ease], companions: [companions] }: EngineGrid, seed: number) => {
  if (!als || !ease || !companions) throw new RangeError('every part needs something to try');
  return { als, ease, companions, seed, shares: { als: nothing, ease: nothing, companions: nothing } };
};

/** What is met close together means nothing where no order is known: then that part is left out. */
const tuneParts = (split: Split, grid: EngineGrid, start: EngineSettings): Tuned => {
  const tried: Readonly<Record<PartName, readonly EngineSettings[]>> = {
    als: grid.als.map((als) => ({ ...start, als })),
    ease: grid.ease.map((ease) => ({ ...start, ease })),
    companions: isOrdered(split.train) ? grid.companions.map((companions) => ({ ...start, companions })) : [],
  };
  const used = partNames.filter((part) => tried[part].length > 0);
  return new Map(used.map((part) => [part, tunePart(split, part, tried[part])]));
};

/**
 * Chooses the engine's settings on a part held back from what it may learn from: each part's own settings by what it reaches
 * alone, then after how long an interaction counts half to it (where the order of interactions is known), then the weights. The
 * measure is NDCG at 10 throughout. The engine is then fitted to all with `fitEngine`.
 */
export const tuneEngine = (whole: Split, grid: EngineGrid = engineGrid, seed = 1): TunedEngine => {
  const split = sampledSplit(whole, seed);
  const start = startOf(grid, seed);
  const tuned = tuneParts(split, grid, start);
  const { weight, ndcg10 } = tuneWeights(split, tuned);
  const settingsOf = (part: PartName): EngineSettings => tuned.get(part)?.settings ?? start;
  const share = (part: PartName): PartShare => ({
    weight: weight[part],
    halfLife: tuned.get(part)?.halfLife ?? null,
  });
  return {
    ndcg10,
    settings: {
      als: settingsOf('als').als,
      ease: settingsOf('ease').ease,
      companions: settingsOf('companions').companions,
      seed,
      shares: { als: share('als'), ease: share('ease'), companions: share('companions') },
    },
  };
};
