// Beginning a course says more than looking at it: it counts as an interaction.
import * as z from 'zod';
import { courseEnrolled } from '../../events/course-enrolled.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { enrolled } from './domain/interactions/told-by-facts.ts';
import { interactionsStore } from './interactions-store.ts';
import { interactionCases } from './interactions.ts';
import { permissionStore } from './permission-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const cases = interactionCases({
  store: interactionsStore(TABLE_NAME),
  permissions: permissionStore(TABLE_NAME),
  clock: systemClock,
});

export const handler = factWorker(courseEnrolled, (fact) =>
  cases.recordTold(fact.memberId, enrolled(fact), courseEnrolled.name),
);
