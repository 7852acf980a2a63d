// What there is to learn is what can be recommended: this keeps the newest version of each course.
import * as z from 'zod';
import { coursePublished } from '../../events/course-published.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { itemStore } from './item-store.ts';
import { items } from './items.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const catalogue = items(itemStore(TABLE_NAME));

export const handler = factWorker(coursePublished, (fact) => catalogue.coursePublished(fact));
