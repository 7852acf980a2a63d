// Every balance transaction comes into the books, told of or not: the net under webhooks and the hour's run.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { tell } from '../../shared/lambda/telemetry.ts';
import { gatewayOf, stripeWork } from './stripe-work.ts';

const { TABLE_NAME, STRIPE_SECRET_ID } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), STRIPE_SECRET_ID: z.string().min(1) }),
);

const place = { tableName: TABLE_NAME, clock: systemClock };
const work = stripeWork({ ...place, gateway: gatewayOf({ ...place, secretId: STRIPE_SECRET_ID }), tell });

export const handler = scheduledJob(async ({ log }) => {
  log.info('balance transactions swept', await work.sweep(systemClock()));
});
