// First step of an analysis: finds the clusters of a market on a sample of it, and hands out the counting of the rest.
import * as z from 'zod';
import { analysisRequested } from '../../events/analysis-requested.ts';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { analysisStore } from './analysis-store.ts';
import { clusterings } from './clusterings.ts';
import { ledgerStore } from './ledger-store.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const { clusterMarket } = clusterings({
  store: analysisStore(TABLE_NAME),
  ledger: ledgerStore(TABLE_NAME),
  objects: objectStore(BUCKET_NAME),
  clock: systemClock,
});

export const handler = factWorker(analysisRequested, (requested) => clusterMarket(requested));
