// A course that nobody new may take is recommended no more.
import * as z from 'zod';
import { courseWithdrawn } from '../../events/course-withdrawn.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { itemStore } from './item-store.ts';
import { items } from './items.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const catalogue = items(itemStore(TABLE_NAME));

export const handler = factWorker(courseWithdrawn, (fact) => catalogue.courseWithdrawn(fact));
