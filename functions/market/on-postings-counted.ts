// Last step of an analysis: the counts add up to figures and forecasts, which become the snapshot that readers see.
import * as z from 'zod';
import { postingsCounted } from '../../events/postings-counted.ts';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { analysisStore } from './analysis-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { snapshots } from './snapshots.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const { publishSnapshot } = snapshots({
  store: analysisStore(TABLE_NAME),
  ledger: ledgerStore(TABLE_NAME),
  objects: objectStore(BUCKET_NAME),
  clock: systemClock,
});

export const handler = factWorker(postingsCounted, (counted) => publishSnapshot(counted));
