import * as z from 'zod';
import { fact } from './fact.ts';

/** A member has said what a course is worth, or said it anew: the latest `reviewedAt` of a member and a course counts. */
export const CourseReviewed = z.object({
  memberId: z.string(),
  courseId: z.string(),
  /** 1 is poor, 5 is excellent. */
  stars: z.int().min(1).max(5),
  reviewedAt: z.iso.datetime(),
});
export type CourseReviewed = z.infer<typeof CourseReviewed>;

export const courseReviewed = fact({
  name: 'course-reviewed',
  context: 'learning',
  schema: CourseReviewed,
  example: { memberId: 'a1b2', courseId: 'sql-basics', stars: 5, reviewedAt: '2026-11-30T07:12:00.000Z' },
});
