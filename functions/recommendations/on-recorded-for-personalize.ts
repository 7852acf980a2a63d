// Amazon Personalize learns as people go: what they do, what there is, and in which languages they read. Where the stage
// recommends by the embedded engine alone, nothing is told to anybody.
import * as z from 'zod';
import { queueSender } from '../../shared/aws/queue.ts';
import { readConfig } from '../../shared/config.ts';
import { streamBatch } from '../../shared/lambda/stream-batch.ts';
import { StreamedToPersonalize } from './domain/personalize/records.ts';
import { permissionStore } from './permission-store.ts';
import { eventsGateway } from './personalize-events-gateway.ts';
import { personalizeEvents } from './personalize-events.ts';

const config = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    DEAD_LETTERS_URL: z.string().min(1),
    RECOMMENDER: z.enum(['personalize', 'embedded']),
    TRACKING_ID: z.string(),
    ITEMS_DATASET_ARN: z.string(),
    USERS_DATASET_ARN: z.string(),
  }),
);
const tell = personalizeEvents({
  permissions: permissionStore(config.TABLE_NAME),
  gateway: eventsGateway({
    trackingId: config.TRACKING_ID,
    itemsDatasetArn: config.ITEMS_DATASET_ARN,
    usersDatasetArn: config.USERS_DATASET_ARN,
  }),
});

export const handler = streamBatch(StreamedToPersonalize, {
  handle: (rows) =>
    config.RECOMMENDER === 'embedded' ? Promise.resolve({ undoneFrom: null, poison: [] }) : tell(rows),
  setAside: queueSender(config.DEAD_LETTERS_URL),
});
