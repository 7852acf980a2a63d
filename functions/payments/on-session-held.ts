// A session was held: its expert is paid once the dispute window has passed.
import * as z from 'zod';
import { sessionHeld } from '../../events/session-held.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { earningParts } from './earning-parts.ts';
import { gatewayOf } from './stripe-work.ts';

const { TABLE_NAME, STRIPE_SECRET_ID } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), STRIPE_SECRET_ID: z.string().min(1) }),
);
const place = { tableName: TABLE_NAME, clock: systemClock };
const { earnings } = earningParts({ ...place, gateway: gatewayOf({ ...place, secretId: STRIPE_SECRET_ID }) });

export const handler = factWorker(sessionHeld, async ({ orderId, itemId, heldAt }) => {
  await earnings.sessionHeld({ orderId, itemId }, heldAt);
});
