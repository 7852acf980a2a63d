// Stripe's calls: nothing but taking them in, so that acknowledging one never waits for what follows from it.
import * as z from 'zod';
import { queueSender } from '../../shared/aws/queue.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { tell } from '../../shared/lambda/telemetry.ts';
import { inboxStore } from './inbox-store.ts';
import { stripeSecretReader } from './stripe-secret.ts';
import { webhooks } from './webhook-contract.ts';
import { webhookInbox } from './webhooks.ts';

const { TABLE_NAME, STRIPE_SECRET_ID, WEBHOOK_QUEUE_URL } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    STRIPE_SECRET_ID: z.string().min(1),
    WEBHOOK_QUEUE_URL: z.string().min(1),
  }),
);

const inbox = webhookInbox({
  secret: stripeSecretReader(STRIPE_SECRET_ID),
  inbox: inboxStore(TABLE_NAME),
  send: queueSender(WEBHOOK_QUEUE_URL),
  clock: systemClock,
  tell,
});

export const handler = httpApi(webhooks, {
  receiveStripeEvent: ({ body, headers }) => inbox.receive(body, headers),
});
