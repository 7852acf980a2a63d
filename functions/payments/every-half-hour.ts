// Pays experts: what is payable is transferred, what is too much is had back, what was begun and not answered is finished.
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { earningParts } from './earning-parts.ts';
import { gatewayOf } from './stripe-work.ts';

const { TABLE_NAME, STRIPE_SECRET_ID } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), STRIPE_SECRET_ID: z.string().min(1) }),
);
const place = { tableName: TABLE_NAME, clock: systemClock };
const { earnings } = earningParts({ ...place, gateway: gatewayOf({ ...place, secretId: STRIPE_SECRET_ID }) });

export const handler = scheduledJob(async ({ log }) => {
  log.info('experts paid', await earnings.payDue());
});
