import type { Clock } from '../../shared/clock.ts';
import type { InteractionsStore } from './interactions-store.ts';
import type { PeopleStore } from './people-store.ts';

export type ErasingStore = Pick<InteractionsStore, 'beginErasure' | 'removeRows'> &
  Pick<PeopleStore, 'forgetFeedback'>;

/**
 * Forgetting what a person did and what they said of items. The rows go at once; the log and Amazon Personalize follow by schedule, and until then
 * every reader leaves out what was recorded before the erasure.
 */
export const erasureCases = (store: ErasingStore, clock: Clock) => {
  const erase = async (memberId: string, erasedAt: string) => {
    await store.beginErasure(memberId, erasedAt);
    await store.forgetFeedback(memberId, erasedAt);
    return { erased: await store.removeRows(memberId, erasedAt), erasedAt };
  };
  return {
    /** Everything until now. May be repeated: what is gone is gone. */
    erase: (memberId: string) => erase(memberId, clock().toISOString()),
    /** Everything that was recorded until then. */
    eraseUntil: erase,
  };
};
export type ErasureCases = ReturnType<typeof erasureCases>;
