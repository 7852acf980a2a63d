// The models learn from a log in the bucket: it can be read as a whole, which a table cannot at that price.
import * as z from 'zod';
import { queueSender } from '../../shared/aws/queue.ts';
import { objectStore } from '../../shared/aws/object-store.ts';
import { readConfig } from '../../shared/config.ts';
import { streamBatch } from '../../shared/lambda/stream-batch.ts';
import { RecordedInteraction } from './domain/interactions/interaction.ts';
import { logWriter } from './interactions-log.ts';

const { BUCKET_NAME, DEAD_LETTERS_URL } = readConfig(
  z.object({ BUCKET_NAME: z.string().min(1), DEAD_LETTERS_URL: z.string().min(1) }),
);
const log = logWriter(objectStore(BUCKET_NAME));

export const handler = streamBatch(RecordedInteraction, {
  handle: async (rows) => {
    await log.append(rows);
    return { undoneFrom: null, poison: [] };
  },
  setAside: queueSender(DEAD_LETTERS_URL),
});
