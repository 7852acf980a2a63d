import * as z from 'zod';
import { fact } from './fact.ts';

/**
 * Nobody new may take the course. Who is enrolled keeps it, and where another course demands it, it counts as done. A
 * later `course-published` with a higher version brings it back.
 */
export const CourseWithdrawn = z.object({
  courseId: z.string(),
  /** The version that was published until now. */
  version: z.int().positive(),
  withdrawnAt: z.iso.datetime(),
});
export type CourseWithdrawn = z.infer<typeof CourseWithdrawn>;

export const courseWithdrawn = fact({
  name: 'course-withdrawn',
  context: 'learning',
  schema: CourseWithdrawn,
  example: { courseId: 'sql-basics', version: 1, withdrawnAt: '2026-11-23T08:00:00.000Z' },
});
