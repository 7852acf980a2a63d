// Every batch of the stream leaves an object in the log; once a day those of the days before become one, and people who
// are to be forgotten are left out.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { erasureStore } from './erasure-store.ts';
import { logCompactor } from './interactions-log.ts';
import { logUpkeep } from './log-upkeep.ts';

const { TABLE_NAME, BUCKET_NAME, RECOMMENDER } = readConfig(
  z.object({
    TABLE_NAME: z.string().min(1),
    BUCKET_NAME: z.string().min(1),
    RECOMMENDER: z.enum(['personalize', 'embedded']),
  }),
);
const erasures = erasureStore(TABLE_NAME);
const upkeep = logUpkeep({ log: logCompactor(objectStore(BUCKET_NAME)), erasures, recommender: RECOMMENDER });

export const handler = scheduledJob(async ({ scheduledFor, log }) => {
  log.info('log of interactions kept up', { ...(await upkeep.run(scheduledFor)) });
});
