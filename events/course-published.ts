import * as z from 'zod';
import { Localized, languages } from '../shared/localized.ts';
import { fact } from './fact.ts';

/** A version of a course is what people can now learn; it takes the place of every lower version. */
export const CoursePublished = z.object({
  /** Kebab-case; never given to another course. */
  courseId: z.string(),
  /** Rises with every publication: a consumer keeps the highest it has seen of a course. */
  version: z.int().positive(),
  title: Localized,
  summary: Localized,
  /** In which its lessons are written. */
  languages: z.array(z.enum(languages)).min(1),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  topics: z.array(z.string()),
  /** Canonical names of skills; 1 is what the course is about, lower what it touches. */
  teaches: z.array(z.object({ skill: z.string(), importance: z.number().gt(0).max(1) })),
  /** Canonical names of skills. */
  requires: z.array(z.string()),
  /** Courses to have finished before. */
  prerequisites: z.array(z.string()),
  minutes: z.int().positive(),
  /** `paid`: held as an entitlement with subject `course` and the course's id as reference. */
  access: z.enum(['free', 'paid']),
  authorId: z.string(),
  publishedAt: z.iso.datetime(),
});
export type CoursePublished = z.infer<typeof CoursePublished>;

export const coursePublished = fact({
  name: 'course-published',
  context: 'learning',
  schema: CoursePublished,
  example: {
    courseId: 'sql-basics',
    version: 1,
    title: { zh: 'SQL 入门', en: 'SQL basics' },
    summary: { zh: '从一张表查到多张表。', en: 'From one table to several.' },
    languages: ['zh', 'en'],
    level: 'beginner',
    topics: ['data'],
    teaches: [{ skill: 'sql', importance: 1 }],
    requires: [],
    prerequisites: [],
    minutes: 180,
    access: 'paid',
    authorId: 'a1b2',
    publishedAt: '2026-11-22T08:00:00.000Z',
  },
});
