import type { SendMessage } from '../../shared/aws/queue.ts';
import type { Tell } from './books.ts';
import type { CursorStore } from './cursor-store.ts';
import { StripeEvent, toInboxEvent } from './domain/stripe-event.ts';
import type { InboxStore } from './inbox-store.ts';
import type { IntentStore } from './intent-store.ts';
import type { StripeGateway } from './stripe-gateway.ts';

interface Needs {
  readonly gateway: Pick<StripeGateway, 'list'>;
  readonly inbox: Pick<InboxStore, 'find' | 'receive' | 'waitingSince'>;
  readonly intents: Pick<IntentStore, 'openSince'>;
  readonly cursors: CursorStore;
  readonly send: SendMessage;
  readonly tell: Tell;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Stripe's list is not complete at once: what happened in the last two minutes is left to the next run. */
const lagMs = 2 * minuteMs;
const overlapMs = 2 * hourMs;
/** Stripe remembers events for 30 days; one is left out, for they go while they are being listed. */
const reachMs = 29 * dayMs;
/** A message takes seconds; an event that is not done after so long has probably lost its own. */
const stuckAfterMs = 10 * minuteMs;
const alarmAfterMs = hourMs;
const atATime = 500;

const cursor = 'events';
const seconds = (at: Date | number): number => Math.floor(Number(at) / 1000);

const fetching = ({ gateway, inbox, cursors, send }: Needs) => ({
  /** Puts events into the inbox that Stripe has and we have not, and says how many. Any run may be repeated. */
  fetchMissed: async (now: Date): Promise<number> => {
    const to = now.getTime() - lagMs;
    const known = await cursors.through(cursor);
    const from = Math.max(known === undefined ? 0 : known.getTime() - overlapMs, now.getTime() - reachMs);
    const created = { gte: seconds(from), lte: seconds(to) };
    const events = gateway.list('event', (stripe, page) => stripe.events.list({ ...page, created }));
    let missed = 0;
    for await (const listed of events) {
      const there = await inbox.find(listed.id);
      if (there?.state.is === 'done') continue;
      const arrival = { receivedAt: now.toISOString(), via: 'backfill' as const };
      const isNew =
        there === undefined && (await inbox.receive(toInboxEvent(StripeEvent.parse(listed), arrival)));
      if (isNew) missed += 1;
      // Also where it came before and is not done: a run that died may have stored it and gone no further.
      await send({ eventId: listed.id });
    }
    await cursors.moveTo(cursor, new Date(to));
    return missed;
  },
});

const minding = ({ inbox, intents, send, tell }: Needs) => ({
  /** Queues events again that came and were not acted upon, and says how many. */
  requeueStuck: async (now: Date): Promise<number> => {
    const stuck = await inbox.waitingSince(new Date(now.getTime() - stuckAfterMs), atATime);
    for (const { eventId } of stuck) await send({ eventId });
    const late = stuck.filter(({ receivedAt }) => now.getTime() - Date.parse(receivedAt) >= alarmAfterMs);
    const [oldest] = late;
    if (oldest !== undefined) tell({ is: 'events-waiting', count: late.length, oldest: oldest.eventId });
    return stuck.length;
  },

  /** Tells of what was asked of Stripe more than a day ago and nobody knows what came of it. */
  tellOpenIntents: async (now: Date): Promise<void> => {
    const open = await intents.openSince(new Date(now.getTime() - dayMs), atATime);
    if (open.length > 0) tell({ is: 'intents-open', keys: open.map(({ key }) => key) });
  },
});

/** What the hour's run does: whatever Stripe told that did not arrive here, or arrived and went no further. */
export const eventBackfill = (needs: Needs) => ({ ...fetching(needs), ...minding(needs) });
