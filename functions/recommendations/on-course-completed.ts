// Finishing a course is the strongest sign that it was the right one, and keeps it from being recommended again.
import * as z from 'zod';
import { courseCompleted } from '../../events/course-completed.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { completed } from './domain/interactions/told-by-facts.ts';
import { interactionsStore } from './interactions-store.ts';
import { interactionCases } from './interactions.ts';
import { permissionStore } from './permission-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const cases = interactionCases({
  store: interactionsStore(TABLE_NAME),
  permissions: permissionStore(TABLE_NAME),
  clock: systemClock,
});

export const handler = factWorker(courseCompleted, (fact) =>
  cases.recordTold(fact.memberId, completed(fact), courseCompleted.name),
);
