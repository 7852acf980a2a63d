import { notFound } from '../../shared/errors.ts';
import { type CourseNeeds, changedMeanwhile, draftSummary, draftView } from './course-views.ts';
import type { CourseRecord } from './domain/courses/course-record.ts';
import { applyEvent, decideReturn } from './domain/courses/lifecycle.ts';

const noSuchReview = () => notFound('no-such-review', 'No draft of this course waits for review.');

const isWaiting = (record: CourseRecord | undefined): record is CourseRecord =>
  record?.draft?.state === 'in-review';

/** What operations see of drafts: those that wait for review, and no others. */
export const reviewCases = (needs: CourseNeeds) => {
  const { store, clock } = needs;
  return {
    /** The longest waiting first. */
    list: async (reviewerId: string) => {
      const records = await Promise.all((await store.inReview()).map((courseId) => store.find(courseId)));
      return {
        items: records
          .filter(isWaiting)
          .map((record) => ({ ...draftSummary(record), own: record.authorId === reviewerId })),
      };
    },

    /** Throws `no-such-review`. */
    get: async (courseId: string, reviewerId: string) => {
      const record = await store.find(courseId);
      if (!isWaiting(record)) throw noSuchReview();
      return { ...(await draftView(needs, record)), own: record.authorId === reviewerId };
    },

    /** Throws `not-in-review`, `own-course`, `course-changed`. */
    giveBack: async (
      courseId: string,
      { by, expectedVersion, note }: { by: string; expectedVersion: number; note: string },
    ): Promise<undefined> => {
      const before = await store.find(courseId);
      const event = decideReturn(before, note, {
        by,
        revision: expectedVersion,
        at: clock().toISOString(),
      });
      if (!(await store.save({ before, after: applyEvent(before, event) }))) throw changedMeanwhile();
    },
  };
};
