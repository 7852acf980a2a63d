// What way leads to an occupation: a member's learning paths, their plan, and the calendar file.
import * as z from 'zod';
import { objectStore } from '../../shared/aws/object-store.ts';
import { systemClock } from '../../shared/clock.ts';
import { readConfig } from '../../shared/config.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { courseObjects } from './course-objects.ts';
import { courseStore } from './course-store.ts';
import { courses } from './courses.ts';
import { pathStore } from './path-store.ts';
import { paths } from './paths-contract.ts';
import { pathCases } from './paths.ts';
import { studyStore } from './study-store.ts';

const variable = z.string().min(1);
const { TABLE_NAME, BUCKET_NAME } = readConfig(z.object({ TABLE_NAME: variable, BUCKET_NAME: variable }));
const published = courses({
  store: courseStore(TABLE_NAME),
  objects: courseObjects(objectStore(BUCKET_NAME)),
});
const cases = pathCases({
  store: pathStore(TABLE_NAME),
  studies: studyStore(TABLE_NAME),
  courses: published,
  clock: systemClock,
});

export const handler = httpApi(paths, {
  listMyPaths: ({ caller }) => cases.list(caller.id),
  getMyPath: ({ caller, path }) => cases.get(caller.id, path.occupationId),
  computeMyPath: ({ caller, path, body }) => cases.compute(caller.id, path.occupationId, body),
  deleteMyPath: ({ caller, path }) => cases.delete(caller.id, path.occupationId),
  getMyPathCalendar: ({ caller, path, query }) =>
    cases.calendar(caller.id, path.occupationId, query.language),
});
