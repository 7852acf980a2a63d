import {
  type CourseNeeds,
  changedMeanwhile,
  contentOf,
  draftSummary,
  draftView,
  surroundingsOf,
} from './course-views.ts';
import type { CourseRecord } from './domain/courses/course-record.ts';
import type { CourseContent } from './domain/courses/course.ts';
import {
  type CourseEvent,
  applyEvent,
  decideDiscard,
  decideSave,
  decideSubmit,
  decideTakeBack,
  ownRecord,
} from './domain/courses/lifecycle.ts';
import { normalised } from './domain/courses/normalise.ts';
import { checkPublishable } from './domain/courses/publishable.ts';

/** An author's step: which course, who, and the version they saw (0: none). */
export interface AuthorStep {
  readonly courseId: string;
  readonly authorId: string;
  readonly expectedVersion: number;
}

const committing =
  ({ store, objects }: CourseNeeds) =>
  /** Keeps what an event makes of a course; the draft that it leaves behind goes. Throws `course-changed`. */
  async (before: CourseRecord | undefined, event: CourseEvent): Promise<CourseRecord | undefined> => {
    const after = applyEvent(before, event);
    if (!(await store.save({ before, after }))) throw changedMeanwhile();
    const left = before?.draft?.key;
    // A draft that no row names harms nobody: that it could not be removed is no reason to fail.
    if (left !== undefined && left !== after?.draft?.key)
      await objects.removeDraft(left).catch(() => undefined);
    return after;
  };

const saving = (needs: CourseNeeds) => {
  const commit = committing(needs);
  return async ({ courseId, authorId, expectedVersion }: AuthorStep, typed: CourseContent) => {
    const { store, objects, clock } = needs;
    const content = normalised(typed);
    const before = await store.find(courseId);
    const object = objects.draftOf(courseId, expectedVersion + 1, content);
    const event = decideSave(
      before,
      { courseId, key: object.key, title: content.title },
      { by: authorId, revision: expectedVersion, at: clock().toISOString() },
    );
    await objects.store(object);
    const after = await commit(before, event);
    if (after === undefined) throw new Error(`${courseId} was saved and is not there`);
    return draftView(needs, after);
  };
};

/** What authors do with courses of their own, before they are published. Others' courses are to them as if there were none. */
export const draftCases = (needs: CourseNeeds) => {
  const { store, clock } = needs;
  const commit = committing(needs);
  const act = ({ authorId, expectedVersion }: AuthorStep) => ({
    by: authorId,
    revision: expectedVersion,
    at: clock().toISOString(),
  });
  const shown = async (record: CourseRecord | undefined, authorId: string) =>
    draftView(needs, ownRecord(record, authorId));
  return {
    list: async (authorId: string) => ({ items: (await store.ofAuthor(authorId)).map(draftSummary) }),

    /** Throws `no-such-draft`. */
    get: async (courseId: string, authorId: string) => shown(await store.find(courseId), authorId),

    /** Begins a course or goes on with one. Throws `course-id-taken`, `draft-in-review`, `course-changed`. */
    save: saving(needs),

    /** Throws `prerequisite-cycle`, `course-incomplete`, and what saving does. */
    submit: async (step: AuthorStep) => {
      const before = await store.find(step.courseId);
      const event = decideSubmit(before, act(step));
      const own = ownRecord(before, step.authorId);
      checkPublishable(await contentOf(needs, own), await surroundingsOf(needs, own));
      return shown(await commit(own, event), step.authorId);
    },

    /** Throws `not-in-review`, `course-changed`. */
    takeBack: async (step: AuthorStep) => {
      const before = await store.find(step.courseId);
      return shown(await commit(before, decideTakeBack(before, act(step))), step.authorId);
    },

    /** Throws `draft-in-review`, `course-changed`. */
    discard: async (step: AuthorStep): Promise<undefined> => {
      const before = await store.find(step.courseId);
      await commit(before, decideDiscard(before, act(step)));
    },
  };
};
