// What was refunded or is disputed is closed again: this keeps what payments took back.
import * as z from 'zod';
import { entitlementRevoked } from '../../events/entitlement-revoked.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { heldCourseStore } from './held-course-store.ts';
import { heldCourses } from './held-courses.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const courses = heldCourses(heldCourseStore(TABLE_NAME));

export const handler = factWorker(entitlementRevoked, (fact) => courses.revoked(fact));
