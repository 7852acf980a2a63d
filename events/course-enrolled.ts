import * as z from 'zod';
import { fact } from './fact.ts';

/** A member has begun a course. Once for a member and a course. */
export const CourseEnrolled = z.object({
  memberId: z.string(),
  courseId: z.string(),
  enrolledAt: z.iso.datetime(),
});
export type CourseEnrolled = z.infer<typeof CourseEnrolled>;

export const courseEnrolled = fact({
  name: 'course-enrolled',
  context: 'learning',
  schema: CourseEnrolled,
  example: { memberId: 'a1b2', courseId: 'sql-basics', enrolledAt: '2026-11-22T08:01:00.000Z' },
});
