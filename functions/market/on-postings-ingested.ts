// A file's postings are compared with those of the last weeks before anything is counted: what repeats others is marked.
import * as z from 'zod';
import { postingsIngested } from '../../events/postings-ingested.ts';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { duplicateStore } from './duplicate-store.ts';
import { duplicates } from './duplicates.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const { markFile } = duplicates({
  store: duplicateStore(TABLE_NAME),
  objects: objectStore(BUCKET_NAME),
  clock: systemClock,
});

export const handler = factWorker(postingsIngested, (ingested, { occurredAt }) =>
  markFile(ingested, occurredAt),
);
