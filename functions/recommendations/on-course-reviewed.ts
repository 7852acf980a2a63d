// Stars say whether a course was any good to this person.
import * as z from 'zod';
import { courseReviewed } from '../../events/course-reviewed.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { rated } from './domain/interactions/told-by-facts.ts';
import { interactionsStore } from './interactions-store.ts';
import { interactionCases } from './interactions.ts';
import { permissionStore } from './permission-store.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const cases = interactionCases({
  store: interactionsStore(TABLE_NAME),
  permissions: permissionStore(TABLE_NAME),
  clock: systemClock,
});

export const handler = factWorker(courseReviewed, (fact) =>
  cases.recordTold(fact.memberId, rated(fact), courseReviewed.name),
);
