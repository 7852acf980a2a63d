import * as z from 'zod';
import type { ApiClient } from '../api-client.ts';
import { demoCourses } from './all.ts';
import type { DemoCourse } from './writing.ts';

const Draft = z.object({
  courseId: z.string(),
  state: z.enum(['draft', 'in-review', 'published', 'withdrawn']),
  version: z.int(),
});
type Draft = z.infer<typeof Draft>;

const ifMatch = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

const saved = async (author: ApiClient, { courseId, content }: DemoCourse, draft: Draft | undefined) =>
  draft !== undefined && draft.state !== 'draft'
    ? draft
    : await author.call(`PUT /learning/drafts/${courseId}`, Draft, {
        body: content,
        ...ifMatch(draft?.version ?? 0),
      });

/**
 * Brings the demo's courses into the catalogue as people would: an author writes and hands in, operations publish. Goes on
 * where an earlier load ended; what was published or withdrawn stays as it is.
 */
export const loadCourses = async ({
  author,
  operations,
  courses = demoCourses,
}: {
  author: ApiClient;
  operations: ApiClient;
  /** Those that others build on come first; all of the demo's unless told. */
  courses?: readonly DemoCourse[];
}): Promise<void> => {
  const { items } = await author.call('GET /learning/drafts', z.object({ items: z.array(Draft) }));
  const before = new Map(items.map((draft) => [draft.courseId, draft]));
  const drafts = await Promise.all(
    courses.map((course) => saved(author, course, before.get(course.courseId))),
  );
  // In turn: a course is handed in once those it builds on are published.
  for (const { courseId, state, version } of drafts) {
    const draft =
      state === 'draft'
        ? await author.call(`POST /learning/drafts/${courseId}/submission`, Draft, ifMatch(version))
        : { state, version };
    if (draft.state !== 'in-review') continue;
    const published = z.object({ publishedVersion: z.int() });
    await operations.call(`POST /learning/reviews/${courseId}/approval`, published, ifMatch(draft.version));
  }
};
