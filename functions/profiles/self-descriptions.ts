import { selfDescribed } from '../../events/self-described.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import { consentStates } from './domain/consents.ts';
import { type SelfDescription, tellsSomething } from './domain/self-description.ts';
import type { ProfileStore } from './store.ts';
import type { StoredDescription } from './self-description-store.ts';

type Store = Pick<ProfileStore, 'description' | 'describe' | 'consents'>;

const shown = ({ gender, ageGroup, describedAt }: StoredDescription) => ({ gender, ageGroup, describedAt });

/** The fact that a version amounts to; its id is the version's, so that it is told once. */
const told = (memberId: string, { version, ...said }: SelfDescription & { version: number }, now: Date) =>
  envelope(
    selfDescribed,
    { memberId, gender: said.gender, ageGroup: said.ageGroup, describedAt: now.toISOString() },
    { now, id: idFromCommand('fct', commandIdFrom(selfDescribed.name, memberId, String(version))) },
  );

/** Use cases round what people tell of themselves for research. */
export const selfDescriptionCases = (store: Store, clock: Clock) => ({
  show: async (memberId: string) => shown(await store.description(memberId)),

  /**
   * Keeps what is told, all of it anew. Throws `consent-required` without the consent `research`; taking everything back is
   * always possible.
   */
  tell: async (memberId: string, { gender, ageGroup }: SelfDescription) => {
    // In this order: a withdrawal after the first read raises the version, one before it is seen by the second.
    const { version: before } = await store.description(memberId);
    const consents = consentStates(await store.consents(memberId));
    const granted = consents.find(({ purpose }) => purpose === 'research')?.granted === true;
    if (!granted && tellsSomething({ gender, ageGroup }))
      throw conflict('consent-required', 'Give the consent “research” first.');
    const now = clock();
    const next = { version: before + 1, gender, ageGroup, describedAt: now.toISOString() };
    if (!(await store.describe(memberId, next, [told(memberId, next, now)])))
      throw conflict('description-changed', 'It was changed, or the consent withdrawn, at the same moment.');
    return shown(next);
  },
});
