// Second step of an analysis, many at once: the postings of a few parts go to their clusters and are counted.
import * as z from 'zod';
import { slicePlanned } from '../../events/slice-planned.ts';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { analysisStore } from './analysis-store.ts';
import { counts } from './counts.ts';

const { TABLE_NAME, BUCKET_NAME } = readConfig(
  z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) }),
);
const { countSlice } = counts({
  store: analysisStore(TABLE_NAME),
  objects: objectStore(BUCKET_NAME),
  clock: systemClock,
});

export const handler = factWorker(slicePlanned, (planned) => countSlice(planned));
