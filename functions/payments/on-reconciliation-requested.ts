// Somebody of finance wants a day compared with Stripe again: the result is a version of its own.
import * as z from 'zod';
import { reconciliationRequested } from '../../events/reconciliation-requested.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { reconciliationWork } from './reconciliation-work.ts';
import { gatewayOf } from './stripe-work.ts';

const { TABLE_NAME, BUCKET_NAME, STRIPE_SECRET_ID, BUSINESS_TIME_ZONE } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    BUCKET_NAME: z.string().min(1),
    STRIPE_SECRET_ID: z.string().min(1),
    BUSINESS_TIME_ZONE: z.string().min(1),
  }),
);

const runs = reconciliationWork({
  tableName: TABLE_NAME,
  bucketName: BUCKET_NAME,
  timeZone: BUSINESS_TIME_ZONE,
  gateway: gatewayOf({ tableName: TABLE_NAME, secretId: STRIPE_SECRET_ID, clock: systemClock }),
  clock: systemClock,
});

export const handler = factWorker(reconciliationRequested, async ({ day, requestedBy }, { log }) => {
  const { runId, summary } = await runs.run({ day, requestedBy, because: 'person' });
  log.info('day reconciled', { runId, openLines: summary.openLines, unexplained: summary.unexplainedMinor });
});
