// What people did by day is learned at night: each kind of item gets the model that foretold best, with what it was judged
// by, and the next request is served by it.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { readConfig } from '../../shared/config.ts';
import { scheduledJob } from '../../shared/lambda/scheduled-job.ts';
import { erasureStore } from './erasure-store.ts';
import { logReader } from './interactions-log.ts';
import { erasedUntil } from './log-upkeep.ts';
import { modelStore } from './model-store.ts';
import { doingsIn, nights } from './nights.ts';
import { peopleStore } from './people-store.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const objects = objectStore(BUCKET_NAME);
const erasures = erasureStore(TABLE_NAME);
const night = nights({
  doings: async () => doingsIn(logReader(objects).days(erasedUntil(await erasures.open()))),
  people: peopleStore(TABLE_NAME),
  objects,
  models: modelStore(TABLE_NAME),
});

export const handler = scheduledJob(async ({ scheduledFor, log }) => {
  for (const trained of await night.run(scheduledFor)) log.info('model trained', { ...trained });
});
