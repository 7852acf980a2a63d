// Every balance transaction comes into the books, told of or not: the net under webhooks and the hour's run. What the time
// that has passed has earned is booked. Then yesterday is reconciled, and every day of the last week for which something has
// arrived since.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { tell } from '../../shared/lambda/telemetry.ts';
import { orderParts } from './order-parts.ts';
import { reconciliationWork } from './reconciliation-work.ts';
import { gatewayOf, stripeWork } from './stripe-work.ts';

const { TABLE_NAME, STRIPE_SECRET_ID, BUCKET_NAME, BUSINESS_TIME_ZONE } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    STRIPE_SECRET_ID: z.string().min(1),
    BUCKET_NAME: z.string().min(1),
    BUSINESS_TIME_ZONE: z.string().min(1),
  }),
);

const place = { tableName: TABLE_NAME, clock: systemClock };
const gateway = gatewayOf({ ...place, secretId: STRIPE_SECRET_ID });
const work = stripeWork({ ...place, gateway, tell, objects: objectStore(BUCKET_NAME) });
const days = { ...place, bucketName: BUCKET_NAME, timeZone: BUSINESS_TIME_ZONE };
const reconciliation = reconciliationWork({ ...days, gateway });
const { revenue } = orderParts({ ...place, gateway });

export const handler = scheduledJob(async ({ scheduledFor, log }) => {
  // Reconciled whatever became of the sweep: what it could not post is a line then, for somebody to look at.
  const [swept] = await Promise.allSettled([work.sweep(systemClock())]);
  const [earned] = await Promise.allSettled([revenue.recognise(scheduledFor, BUSINESS_TIME_ZONE)]);
  const runs = await reconciliation.night(scheduledFor);
  log.info('days reconciled', {
    runs: runs.map(({ runId, summary }) => `${runId}: ${summary.openLines} open`),
  });
  for (const { runId, summary } of runs)
    if (summary.openLines > 0 || summary.unexplainedMinor > 0)
      tell({
        is: 'day-does-not-agree',
        runId,
        openLines: summary.openLines,
        unexplainedMinor: summary.unexplainedMinor,
      });
  if (swept.status === 'rejected') throw swept.reason;
  log.info('balance transactions swept', swept.value);
  if (earned.status === 'rejected') throw earned.reason;
  log.info('revenue recognised', earned.value);
});
