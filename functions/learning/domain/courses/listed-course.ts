import * as z from 'zod';
import { Course } from './course.ts';

/** The facts of a course that has been published, without its lessons: what catalogues, paths and checks work with. */
export const ListedCourse = Course.omit({ modules: true, preTest: true }).extend({
  /** `withdrawn`: nobody new may take it; who is enrolled keeps it. */
  state: z.enum(['published', 'withdrawn']),
  publishedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** What it has, for the catalogue. */
  lessons: z.int().positive(),
  hasPreview: z.boolean(),
});
export type ListedCourse = z.infer<typeof ListedCourse>;

/** How long a course takes: at most two hours, at most eight, more. */
export const lengths = ['short', 'medium', 'long'] as const;
export type Length = (typeof lengths)[number];

export const lengthOf = ({ minutes }: Pick<ListedCourse, 'minutes'>): Length => {
  if (minutes <= 120) return 'short';
  return minutes <= 480 ? 'medium' : 'long';
};

/** What can be taken now. */
export const isOffered = ({ state }: Pick<ListedCourse, 'state'>): boolean => state === 'published';

/**
 * The courses somebody still has to finish before this one: those it demands that are offered now and not finished. A
 * course that was withdrawn is demanded of nobody.
 */
export const openPrerequisites = (
  { prerequisites }: Pick<ListedCourse, 'prerequisites'>,
  { offered, finished }: { offered: (courseId: string) => boolean; finished: ReadonlySet<string> },
): string[] => prerequisites.filter((courseId) => offered(courseId) && !finished.has(courseId));
