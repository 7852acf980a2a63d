import { createHash } from 'node:crypto';
import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { HeldOut } from '../../shared/science/recommenders/choose-model.ts';
import { serialise } from '../../shared/science/recommenders/artefact.ts';
import { type ItemKind, itemKinds } from './domain/item-kinds.ts';
import { targetsOf } from './domain/occupation-fit.ts';
import { occupations } from './domain/published-items.ts';
import type { RecordedDoing } from './domain/trained-popularity.ts';
import { train } from './domain/training.ts';
import { type ModelStore, modelKey } from './model-store.ts';
import type { KnownOfPerson } from './people-store.ts';
import { personOf } from './recommendations.ts';

export interface NightNeeds {
  /** All that people did and allow to be used, in any order; each interaction once. */
  readonly doings: () => Promise<readonly RecordedDoing[]>;
  readonly people: { readonly read: (memberId: string) => Promise<KnownOfPerson> };
  readonly objects: Pick<ObjectStore, 'put'>;
  readonly models: Pick<ModelStore, 'point'>;
}

export interface TrainedKind {
  readonly kind: ItemKind;
  readonly version: string;
  readonly method: string;
  readonly interactions: number;
  readonly live: boolean;
  /** How well its method foretold each person, by cut in time. */
  readonly heldOut: readonly HeldOut[];
}

/** What the log holds, as training sees it. */
export const doingsIn = async (
  days: AsyncIterable<readonly RecordedDoing[]>,
): Promise<readonly RecordedDoing[]> => {
  const all: RecordedDoing[] = [];
  for await (const day of days)
    for (const { memberId, type, kind, itemId, at, stars } of day)
      all.push({ memberId, type, kind, itemId, at, ...(stars === undefined ? {} : { stars }) });
  return all;
};

const readAtOnce = 20;

/** The occupation that suits each of these people best, of those of whom enough is known. */
const targetsOfPeople = async (
  people: NightNeeds['people'],
  memberIds: readonly string[],
): Promise<Map<string, string>> => {
  const targets = new Map<string, string>();
  for (let start = 0; start < memberIds.length; start += readAtOnce) {
    const some = memberIds.slice(start, start + readAtOnce);
    const known = await Promise.all(some.map((memberId) => people.read(memberId)));
    some.forEach((memberId, index) => {
      const told = known[index];
      const [best] = told === undefined ? [] : targetsOf(personOf(told), occupations, undefined);
      if (best !== undefined) targets.set(memberId, best.occupation.id);
    });
  }
  return targets;
};

/** Long enough that no two artefacts of a kind share a name. */
const versionLength = 20;

/** Learns anew from all that people did, kind by kind, and makes what came of it live. */
export const nights = ({ doings, people, objects, models }: NightNeeds) => ({
  run: async (scheduledFor: Date): Promise<TrainedKind[]> => {
    const all = await doings();
    const finishers = all.filter(({ type }) => type === 'completed').map(({ memberId }) => memberId);
    const targets = await targetsOfPeople(people, [...new Set(finishers)].sort());
    const trained: TrainedKind[] = [];
    for (const kind of itemKinds) {
      const training = train(kind, all, targets);
      if (training === null) continue;
      const { items, model, learned, heldOut } = training;
      const bytes = serialise({ items, model, metrics: learned });
      const version = createHash('sha256').update(bytes).digest('hex').slice(0, versionLength);
      await objects.put(modelKey(kind, version), bytes, { contentType: 'application/octet-stream' });
      const live = await models.point(kind, { version, trainedFor: scheduledFor.toISOString() });
      const { method, interactions } = learned;
      trained.push({ kind, version, method, interactions, live, heldOut });
    }
    return trained;
  },
});
