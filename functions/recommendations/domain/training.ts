import { type Evaluation, evaluate } from '../../../shared/science/recommenders/evaluate.ts';
import { fitEase } from '../../../shared/science/recommenders/ease.ts';
import { type Interactions, gatherInteractions } from '../../../shared/science/recommenders/interactions.ts';
import { fitItemKnn } from '../../../shared/science/recommenders/item-knn.ts';
import type { Model } from '../../../shared/science/recommenders/model.ts';
import { fitPopularity } from '../../../shared/science/recommenders/popularity.ts';
import { fitRp3Beta } from '../../../shared/science/recommenders/rp3beta.ts';
import { type Split, splitInTime } from '../../../shared/science/recommenders/splits.ts';
import type { ItemKind } from './item-kinds.ts';
import type { Learned, Tried } from './learned.ts';
import { wantingOf } from './mixing.ts';
import { fewestPeople } from './reasons.ts';
import { type RecordedDoing, popularityOf } from './trained-popularity.ts';

const dayMs = 86_400_000;
export const popularityHalfLifeDays = 14;

/** What may be chosen, the simplest first: of equals the first is taken. */
export const methods: Readonly<Record<string, (known: Interactions) => Model>> = {
  popularity: (known) => fitPopularity(known, { halfLife: popularityHalfLifeDays * dayMs }),
  'item-knn': (known) => fitItemKnn(known, { neighbours: 60, shrinkage: 20 }),
  rp3beta: (known) => fitRp3Beta(known, { alpha: 0.8, beta: 0.4, neighbours: 60 }),
  ease: (known) => fitEase(known, { regularisation: 100 }),
};

/** Fewer people to judge by say nothing: popularity is taken then, which is the same for everyone. */
export const fewestJudges = 25;

/** Where the past is cut: a model learns what lies before a cut and is asked for what follows until the next. */
const cuts = [0.6, 0.7, 0.8, 0.9];

/** The folds of a cross-validation in time, by the share of interactions that lie before each cut. */
export const foldsOf = (known: Interactions): Split[] => {
  const times = Float64Array.from(known.at).sort();
  const at = (share: number) => times[Math.floor(share * times.length)] ?? Infinity;
  return cuts.map((share, index) =>
    splitInTime(known, at(share), index + 1 < cuts.length ? at(cuts[index + 1] ?? 1) : Infinity),
  );
};

/** Of those with a past only: what somebody will do first nobody's past can tell. */
const withPast = ({ train, test }: Split): number => {
  let people = 0;
  for (let person = 0; person < test.matrix.rows; person += 1) {
    const held = (test.matrix.rowStart[person + 1] ?? 0) - (test.matrix.rowStart[person] ?? 0);
    const past = (train.matrix.rowStart[person + 1] ?? 0) - (train.matrix.rowStart[person] ?? 0);
    if (held > 0 && past > 0) people += 1;
  }
  return people;
};

const averaged = (method: string, evaluations: readonly Evaluation[]): Tried => {
  const people = evaluations.reduce((sum, each) => sum + each.people, 0);
  const mean = (of: (each: Evaluation) => number) =>
    people === 0 ? 0 : evaluations.reduce((sum, each) => sum + of(each) * each.people, 0) / people;
  return {
    method,
    ndcg10: mean(({ ndcg10 }) => ndcg10),
    recall20: mean(({ recall20 }) => recall20),
    coverage: mean(({ coverage }) => coverage),
  };
};

const tried = (folds: readonly Split[]): Tried[] =>
  Object.entries(methods).map(([method, fit]) =>
    averaged(
      method,
      folds.map((fold) => evaluate(fit(fold.train), fold)),
    ),
  );

/** People by item for each occupation that suits them best, of those who finished it; below five nobody is counted. */
const finishedAlike = (
  doings: readonly RecordedDoing[],
  targetOf: ReadonlyMap<string, string>,
): Learned['finishedAlike'] => {
  const finished = new Map<string, Map<string, Set<string>>>();
  for (const { type, memberId, itemId } of doings) {
    const occupation = targetOf.get(memberId);
    if (type !== 'completed' || occupation === undefined) continue;
    const items = finished.get(occupation) ?? new Map<string, Set<string>>();
    finished.set(occupation, items.set(itemId, (items.get(itemId) ?? new Set()).add(memberId)));
  }
  return [...finished]
    .flatMap(([occupation, items]) =>
      [...items].map(([id, people]): [string, string, number] => [occupation, id, people.size]),
    )
    .filter(([, , people]) => people >= fewestPeople)
    .sort(([a, one], [b, other]) => (`${a}/${one}` < `${b}/${other}` ? -1 : 1));
};

export interface Training {
  readonly items: readonly string[];
  readonly model: Model;
  readonly learned: Learned;
}

/** The method that foretold best, and what each reached. */
const chosen = (known: Interactions) => {
  const folds = foldsOf(known);
  const judgedBy = folds.reduce((sum, fold) => sum + withPast(fold), 0);
  const results = judgedBy < fewestJudges ? [] : tried(folds);
  const best = results.reduce<Tried | null>(
    (top, one) => (top === null || one.ndcg10 > top.ndcg10 ? one : top),
    null,
  );
  return { judgedBy, tried: results, method: best?.method ?? 'popularity' };
};

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * Learns one kind of item from what people did with it: the method that foretold best over four cuts in time, fitted on all
 * of it. Pure, and the order of `doings` changes nothing: the same interactions give the same model. Null without any.
 * `targetOf`: the occupation that suits each person best, where it is known.
 */
export const train = (
  kind: ItemKind,
  doings: readonly RecordedDoing[],
  targetOf: ReadonlyMap<string, string>,
): Training | null => {
  const wanted = doings.filter((done) => done.kind === kind && wantingOf(done) > 0);
  if (wanted.length === 0) return null;
  const known = gatherInteractions(
    wanted.map((done) => ({
      person: done.memberId,
      item: done.itemId,
      weight: wantingOf(done),
      at: Date.parse(done.at),
    })),
  );
  const choice = chosen(known);
  const fit = methods[choice.method];
  if (fit === undefined) throw new Error(`there is no method ${choice.method}`);
  const times = [...known.at].sort((a, b) => a - b);
  return {
    items: known.items,
    model: fit(known),
    learned: {
      ...{ kind, ...choice },
      people: known.people.length,
      items: known.items.length,
      interactions: known.at.length,
      from: dayOf(times[0] ?? 0),
      until: dayOf(times.at(-1) ?? 0),
      popularity: popularityOf(wanted),
      finishedAlike: finishedAlike(
        doings.filter((done) => done.kind === kind),
        targetOf,
      ),
    },
  };
};
