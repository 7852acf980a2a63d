import * as z from 'zod';
import { fact } from './fact.ts';

/** A member has done every lesson of a course. Once for a member and a course, whatever versions follow. */
export const CourseCompleted = z.object({
  memberId: z.string(),
  courseId: z.string(),
  completedAt: z.iso.datetime(),
});
export type CourseCompleted = z.infer<typeof CourseCompleted>;

export const courseCompleted = fact({
  name: 'course-completed',
  context: 'learning',
  schema: CourseCompleted,
  example: { memberId: 'a1b2', courseId: 'sql-basics', completedAt: '2026-11-29T19:30:00.000Z' },
});
