import type { Clock } from '../../shared/clock.ts';
import type { InboxStore } from './inbox-store.ts';
import { type ObjectSyncs, syncEvent } from './object-syncs.ts';

interface Needs {
  readonly inbox: Pick<InboxStore, 'find' | 'finish'>;
  readonly syncs: ObjectSyncs;
  readonly clock: Clock;
}

/** Acts on what the inbox holds. */
export const inboxWork = ({ inbox, syncs, clock }: Needs) => ({
  /**
   * Acts on one event. Done is written last, so a worker that dies leaves it `received` and the next one begins anew;
   * an event that is done is left alone. Throws where it cannot be acted upon yet: the queue brings it again.
   */
  handle: async (eventId: string): Promise<void> => {
    const event = await inbox.find(eventId);
    if (event === undefined) throw new Error(`there is no event ${eventId} in the inbox`);
    if (event.state.is === 'done') return;
    await inbox.finish(eventId, await syncEvent(syncs, event), clock());
  },
});
