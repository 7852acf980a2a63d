// A bank contests a payment or has decided: experts wait, give back, or are paid after all.
import * as z from 'zod';
import { orderDisputed } from '../../events/order-disputed.ts';
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

export const handler = factWorker(orderDisputed, ({ orderId }) => earnings.followOrder(orderId));
