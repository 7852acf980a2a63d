import { type HeldOut, chooseModel } from '../../../shared/science/recommenders/choose-model.ts';
import { forServing } from '../../../shared/science/recommenders/for-serving.ts';
import { gatherInteractions } from '../../../shared/science/recommenders/interactions.ts';
import type { Model } from '../../../shared/science/recommenders/model.ts';
import type { ItemKind } from './item-kinds.ts';
import type { Learned } from './learned.ts';
import { wantingOf } from './mixing.ts';
import { fewestPeople } from './reasons.ts';
import { type RecordedDoing, popularityOf } from './trained-popularity.ts';

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
  /** How well the method in use foretold each person; no part of the artefact. */
  readonly heldOut: readonly HeldOut[];
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * Learns one kind of item from what people did with it: the method that foretold best over cuts in time, fitted on all of
 * it. Pure, and the order of `doings` changes nothing: the same interactions give the same model. Null without any.
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
  const { candidate, why, judged, records, heldOut } = chooseModel(known);
  const times = [...known.at].sort((a, b) => a - b);
  return {
    heldOut,
    items: known.items,
    model: forServing(candidate.fit(known)),
    learned: {
      ...{ kind, why, method: candidate.name, tried: [...records], judgedBy: judged },
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
