// Heals what the day left undone: analyses that failed or got lost, and snapshots made by an older way of analysing. Then
// snapshots that have had their time go.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { analyses } from './analyses.ts';
import { analysisStore } from './analysis-store.ts';
import { expiries } from './expiries.ts';
import { ledgerStore } from './ledger-store.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const store = analysisStore(TABLE_NAME);
const market = analyses({
  store,
  ledger: ledgerStore(TABLE_NAME),
  clock: systemClock,
});

const old = expiries({ store, objects: objectStore(BUCKET_NAME), clock: systemClock });

export const handler = scheduledJob(async () => {
  await market.refresh();
  await old.expire();
});
