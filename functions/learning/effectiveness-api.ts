// Whether courses teach: for their authors and for operations, from what learners did.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { courseObjects } from './course-objects.ts';
import { courseStore } from './course-store.ts';
import { courses } from './courses.ts';
import { effectiveness } from './effectiveness-contract.ts';
import { effectivenessCases } from './effectiveness.ts';
import { reviewStore } from './review-store.ts';
import { studyStore } from './study-store.ts';

const variable = z.string().min(1);
const { TABLE_NAME, BUCKET_NAME } = readConfig(z.object({ TABLE_NAME: variable, BUCKET_NAME: variable }));
const cases = effectivenessCases({
  courses: courses({
    store: courseStore(TABLE_NAME),
    objects: courseObjects(objectStore(BUCKET_NAME)),
  }),
  studies: studyStore(TABLE_NAME),
  reviews: reviewStore(TABLE_NAME),
  clock: systemClock,
});

export const handler = httpApi(effectiveness, {
  getMyCourseEffectiveness: ({ caller, path }) => cases.own(path.courseId, caller.id),
  getCourseEffectiveness: ({ path }) => cases.any(path.courseId),
});
