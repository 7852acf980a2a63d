// Whoever bought a course may study it: this keeps what payments granted.
import * as z from 'zod';
import { entitlementGranted } from '../../events/entitlement-granted.ts';
import { readConfig } from '../../shared/config.ts';
import { factWorker } from '../../shared/lambda/queue-worker.ts';
import { heldCourseStore } from './held-course-store.ts';
import { heldCourses } from './held-courses.ts';

const { TABLE_NAME } = readConfig(z.object({ TABLE_NAME: z.string().min(1) }));
const courses = heldCourses(heldCourseStore(TABLE_NAME));

export const handler = factWorker(entitlementGranted, (fact) => courses.granted(fact));
