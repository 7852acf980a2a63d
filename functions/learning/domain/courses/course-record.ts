import * as z from 'zod';
import { Heading, Slug } from './words.ts';

const Instant = z.iso.datetime();

/** What is being worked on, or waits for review. Its content is an object of its own, named by `key`. */
export const Draft = z.object({
  state: z.enum(['draft', 'in-review']),
  key: z.string(),
  title: Heading,
  savedAt: Instant,
  /** When it was last handed in for review. */
  submittedAt: Instant.nullable(),
  /** What the reviewer said on returning it; kept until it is handed in again. */
  returned: z.object({ note: z.string(), at: Instant }).nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** The newest publication. */
export const Live = z.object({
  state: z.enum(['published', 'withdrawn']),
  version: z.int().positive(),
  key: z.string(),
  title: Heading,
  publishedAt: Instant,
  reviewedBy: z.string(),
  withdrawnAt: Instant.nullable(),
});
export type Live = z.infer<typeof Live>;

/** A course as its author and operations handle it: at most one draft beside at most one publication. */
export const CourseRecord = z.object({
  courseId: Slug,
  authorId: z.string(),
  /** Rises by one with everything that happens to it. */
  revision: z.int().positive(),
  draft: Draft.nullable(),
  live: Live.nullable(),
});
export type CourseRecord = z.infer<typeof CourseRecord>;
