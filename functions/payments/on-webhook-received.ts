// Acts on what Stripe told: asks Stripe how the object stands now, and brings orders and books to it.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { queueWorker } from '../../shared/lambda/queue-worker.ts';
import { inboxStore } from './inbox-store.ts';
import { inboxWork } from './inbox.ts';
import { stripeSyncs } from './stripe-syncs.ts';

const { TABLE_NAME, STRIPE_SECRET_ID } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), STRIPE_SECRET_ID: z.string().min(1) }),
);

const { handle } = inboxWork({
  inbox: inboxStore(TABLE_NAME),
  syncs: stripeSyncs({ tableName: TABLE_NAME, secretId: STRIPE_SECRET_ID, clock: systemClock }),
  clock: systemClock,
});

export const handler = queueWorker(z.object({ eventId: z.string() }), ({ eventId }) => handle(eventId));
