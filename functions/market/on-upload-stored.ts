// A file of postings has arrived in the bucket: read it, keep its postings, say what came of it.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { queueWorker } from '../../shared/lambda/queue-worker.ts';
import { ObjectCreatedNotification } from '../../shared/lambda/s3-notification.ts';
import { currentMatcher } from './current-matcher.ts';
import { decisionStore } from './decision-store.ts';
import { ingestUpload } from './ingests.ts';
import { uploadStore } from './upload-store.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const dependencies = {
  store: uploadStore(TABLE_NAME),
  objects: objectStore(BUCKET_NAME),
  clock: systemClock,
};
const matcherOfNow = currentMatcher(decisionStore(TABLE_NAME));

export const handler = queueWorker(ObjectCreatedNotification, async (stored, { log }) => {
  const matcher = await matcherOfNow();
  for (const { key } of stored) {
    const outcome = await ingestUpload({ ...dependencies, matcher }, key);
    log.info('upload read', { key, outcome });
  }
});
