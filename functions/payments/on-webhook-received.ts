// Acts on what Stripe told: asks Stripe how the object stands now, and brings orders and books to it.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { queueWorker } from '../../shared/lambda/queue-worker.ts';
import { tell } from '../../shared/lambda/telemetry.ts';
import { gatewayOf, stripeWork } from './stripe-work.ts';

const { TABLE_NAME, STRIPE_SECRET_ID, BUCKET_NAME } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    STRIPE_SECRET_ID: z.string().min(1),
    BUCKET_NAME: z.string().min(1),
  }),
);

const place = { tableName: TABLE_NAME, clock: systemClock };
const { handle } = stripeWork({
  ...place,
  gateway: gatewayOf({ ...place, secretId: STRIPE_SECRET_ID }),
  tell,
  objects: objectStore(BUCKET_NAME),
});

export const handler = queueWorker(z.object({ eventId: z.string() }), ({ eventId }) => handle(eventId));
