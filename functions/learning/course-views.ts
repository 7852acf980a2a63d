import { conflict, preconditionFailed } from '../../shared/errors.ts';
import type { Clock } from '../../shared/clock.ts';
import type { CourseObjects } from './course-objects.ts';
import type { CourseStore } from './course-store.ts';
import type { Courses } from './courses.ts';
import type { CourseRecord } from './domain/courses/course-record.ts';
import type { CourseContent } from './domain/courses/course.ts';
import { faultsBeside } from './domain/courses/publishable.ts';

export interface CourseNeeds {
  readonly store: CourseStore;
  readonly objects: CourseObjects;
  readonly courses: Courses;
  readonly clock: Clock;
}

export const changedMeanwhile = () =>
  preconditionFailed('course-changed', 'The course was changed since you read it.');

/** A course in its author's list and in the queue of reviews. */
export const draftSummary = ({ courseId, revision, draft, live }: CourseRecord) => ({
  courseId,
  title: draft?.title ?? live?.title ?? { zh: '', en: '' },
  state: draft?.state ?? live?.state ?? ('draft' as const),
  version: revision,
  published: live && { version: live.version, at: live.publishedAt, state: live.state },
  savedAt: draft?.savedAt ?? null,
  submittedAt: draft?.submittedAt ?? null,
  returned: draft?.returned ?? null,
});

/** Content of a record: of its draft, else of what is published. Throws where the draft has been replaced meanwhile. */
export const contentOf = async ({ objects }: CourseNeeds, record: CourseRecord): Promise<CourseContent> => {
  const { draft, live } = record;
  if (draft !== null) {
    const content = await objects.readDraft(draft.key);
    if (content === null) throw conflict('changed-meanwhile', 'Somebody changed it meanwhile; look again.');
    return content;
  }
  if (live === null) throw new Error(`${record.courseId} has neither draft nor publication`);
  return objects.readVersion(live.key);
};

/** What a draft is compared with before it may be published. */
export const surroundingsOf = async ({ objects, courses }: CourseNeeds, record: CourseRecord) => {
  const [{ all, revision }, before] = await Promise.all([
    courses.all(),
    record.live === null ? null : objects.readVersion(record.live.key),
  ]);
  return { courseId: record.courseId, listed: all, before, catalogueRevision: revision };
};

/** A course with its content and what keeps it from being submitted. */
export const draftView = async (needs: CourseNeeds, record: CourseRecord) => {
  const [content, surroundings] = await Promise.all([
    contentOf(needs, record),
    surroundingsOf(needs, record),
  ]);
  return { ...draftSummary(record), content, faults: faultsBeside(content, surroundings) };
};
