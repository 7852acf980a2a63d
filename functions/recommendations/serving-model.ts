import { type Artefact, parseArtefact } from '../../shared/science/recommenders/artefact.ts';
import type { HistoryItem } from '../../shared/science/recommenders/interactions.ts';
import { scores } from '../../shared/science/recommenders/scores.ts';
import type { ItemKind } from './domain/item-kinds.ts';
import { Learned } from './domain/learned.ts';
import { wantingOf } from './domain/mixing.ts';
import type { Doing } from './domain/person.ts';
import type { Chosen, Popularity } from './domain/popularity.ts';
import type { Behaviour } from './domain/rank.ts';

/** What was learned of one kind of item, as ranking uses it. */
export interface KindModel {
  readonly version: string;
  readonly learned: Learned;
  readonly popularity: Popularity;
  readonly finishedAlike: (occupationId: string, itemId: string) => number;
  /** Null where the person did nothing that the model knows, or the model is the same for everyone. */
  readonly behaviourOf: (history: readonly Doing[]) => Behaviour | null;
}

/** So many of the newest things speak for what comes next. */
const thingsHeard = 60;
/** So many of the newest things may be named as a cause. */
const causesTried = 5;

/** What a person did with items of the kind, oldest first, each item once with the most that it says. */
const pastOf = (kind: ItemKind, history: readonly Doing[], placeOf: ReadonlyMap<string, number>) => {
  const most = new Map<number, number>();
  for (const done of history.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const place = placeOf.get(done.itemId);
    const weight = wantingOf(done);
    if (done.kind !== kind || place === undefined || weight === 0) continue;
    const before = most.get(place) ?? 0;
    most.delete(place);
    most.set(place, Math.max(before, weight));
  }
  return [...most].map(([item, weight]): HistoryItem => ({ item, weight })).slice(-thingsHeard);
};

/** Above the mean of all items, against the best: 0 to 1. What is not above it is nothing to go by. */
const aboveMean = (score: Float32Array): Float32Array => {
  let [sum, most] = [0, -Infinity];
  for (const value of score) {
    sum += value;
    most = Math.max(most, value);
  }
  const mean = sum / Math.max(1, score.length);
  return score.map((value) => (most > mean ? Math.max(0, (value - mean) / (most - mean)) : 0));
};

const behaviourIn = ({ items, model }: Artefact, kind: ItemKind) => {
  const placeOf = new Map(items.map((id, place) => [id, place]));
  return (history: readonly Doing[]): Behaviour | null => {
    const past = pastOf(kind, history, placeOf);
    if (past.length === 0 || model.kind === 'popularity') return null;
    const score = aboveMean(scores(model, past));
    let alone: readonly { of: number; score: Float32Array }[] | undefined;
    const eachAlone = () =>
      (alone ??= past.slice(-causesTried).map((one) => ({ of: one.item, score: scores(model, [one]) })));
    return {
      by: 'embedded',
      scoreOf: (itemId) => {
        const place = placeOf.get(itemId);
        return place === undefined ? null : (score[place] ?? 0);
      },
      causeOf: (itemId) => {
        const place = placeOf.get(itemId) ?? -1;
        if (!((score[place] ?? 0) > 0)) return null;
        const [best] = eachAlone()
          .filter(({ of }) => of !== place)
          .toSorted((a, b) => (b.score[place] ?? 0) - (a.score[place] ?? 0));
        return best !== undefined && (best.score[place] ?? 0) > 0 ? (items[best.of] ?? null) : null;
      },
    };
  };
};

const nobody: Chosen = { people: 0, decayed: 0 };

/** Reads an artefact's bytes. Throws `ArtefactError` where they are none. */
export const kindModel = (version: string, bytes: Uint8Array): KindModel => {
  const artefact = parseArtefact(bytes);
  const learned = Learned.parse(artefact.metrics);
  const chosen = new Map(learned.popularity.items.map(([id, people, decayed]) => [id, { people, decayed }]));
  const alike = new Map(learned.finishedAlike.map(([occupation, id, n]) => [`${occupation}/${id}`, n]));
  return {
    version,
    learned,
    popularity: {
      days: learned.popularity.days,
      of: (itemId) => chosen.get(itemId) ?? nobody,
      head: new Set(learned.popularity.head),
    },
    finishedAlike: (occupationId, itemId) => alike.get(`${occupationId}/${itemId}`) ?? 0,
    behaviourOf: behaviourIn(artefact, learned.kind),
  };
};
