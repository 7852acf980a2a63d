// The heavy half of an analysis: groups all postings of a market. Wants memory and one run at a time.
import * as z from 'zod';
import { analysisRequested } from '../../events/analysis-requested.ts';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { analysisStore } from './analysis-store.ts';
import { clusterings } from './clusterings.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const { clusterMarket } = clusterings({
  store: analysisStore(TABLE_NAME),
  objects: objectStore(BUCKET_NAME),
  clock: systemClock,
});

export const handler = factWorker(analysisRequested, (requested) => clusterMarket(requested));
