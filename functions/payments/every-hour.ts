// What Stripe told and did not arrive, or arrived and went no further, is made up for within the hour.
import * as z from 'zod';
import { queueSender } from '../../shared/aws/queue.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { tell } from '../../shared/lambda/telemetry.ts';
import { cursorStore } from './cursor-store.ts';
import { eventBackfill } from './event-backfill.ts';
import { inboxStore } from './inbox-store.ts';
import { intentStore } from './intent-store.ts';
import { orderParts } from './order-parts.ts';
import { gatewayOf } from './stripe-work.ts';

const { TABLE_NAME, STRIPE_SECRET_ID, WEBHOOK_QUEUE_URL } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    STRIPE_SECRET_ID: z.string().min(1),
    WEBHOOK_QUEUE_URL: z.string().min(1),
  }),
);

const gateway = gatewayOf({ tableName: TABLE_NAME, secretId: STRIPE_SECRET_ID, clock: systemClock });
const orders = orderParts({ tableName: TABLE_NAME, gateway, clock: systemClock });
const backfill = eventBackfill({
  gateway,
  inbox: inboxStore(TABLE_NAME),
  intents: intentStore(TABLE_NAME),
  cursors: cursorStore(TABLE_NAME),
  send: queueSender(WEBHOOK_QUEUE_URL),
  tell,
});

const ordersAnHour = 500;

export const handler = scheduledJob(async ({ log }) => {
  const now = systemClock();
  const stuck = await backfill.requeueStuck(now);
  const missed = await backfill.fetchMissed(now);
  await backfill.tellOpenIntents(now);
  log.info('events made up for', { stuck, missed });
  // Orders whose time is up and refunds that were never sent, of which no event will tell.
  const failed = await orders.lookAfter(ordersAnHour);
  for (const { orderId, error } of failed) log.error('order could not be looked after', { orderId, error });
});
