import { coursePublished } from '../../events/course-published.ts';
import { courseWithdrawn } from '../../events/course-withdrawn.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import { conflict } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import type { Change } from './course-store.ts';
import { type CourseNeeds, contentOf, draftView, surroundingsOf } from './course-views.ts';
import type { CourseRecord } from './domain/courses/course-record.ts';
import { type Course, type CourseContent, lessonsOf, minutesOf } from './domain/courses/course.ts';
import {
  type Act,
  applyEvent,
  decidePublish,
  decideWithdraw,
  ownRecord,
  reviewable,
} from './domain/courses/lifecycle.ts';
import type { ListedCourse } from './domain/courses/listed-course.ts';
import { checkPublishable } from './domain/courses/publishable.ts';

/** Of as many who change the catalogue at once, each gets through. */
const attempts = 25;

/** Tries a change again while others change the catalogue; what the course itself no longer allows is thrown by `decide`. */
const inTurn = async <T>(
  { store }: CourseNeeds,
  decide: () => Promise<{ change: Change; result: T }>,
): Promise<T> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { change, result } = await decide();
    if (await store.save(change)) return result;
  }
  throw conflict('catalogue-busy', 'Others are changing the catalogue; try again.');
};

/** The same decision told twice is one fact. */
const factId = (name: string, courseId: string, version: number): string =>
  idFromCommand('fct', commandIdFrom(name, courseId, String(version)));

const courseOf = (record: CourseRecord, version: number, content: CourseContent): Course => ({
  ...content,
  courseId: record.courseId,
  authorId: record.authorId,
  version,
  minutes: minutesOf(content),
});

const listedOf = ({ modules, preTest, ...facts }: Course, publishedAt: string): ListedCourse => {
  const lessons = lessonsOf({ modules });
  return {
    ...facts,
    state: 'published',
    publishedAt,
    withdrawnAt: null,
    lessons: lessons.length,
    hasPreview: lessons.some(({ preview }) => preview),
  };
};

/** What publishing a reviewed draft writes. The object that holds the version is stored before any row names it. */
const publication = async (needs: CourseNeeds, courseId: string, act: Act) => {
  const { store, objects } = needs;
  const before = reviewable(await store.find(courseId), act);
  const content = await contentOf(needs, before);
  const surroundings = await surroundingsOf(needs, before);
  checkPublishable(content, surroundings);
  const decided = decidePublish(before, act);
  const course = courseOf(before, decided.version, content);
  const object = objects.versionOf(course);
  await objects.store(object);
  const listed = listedOf(course, act.at);
  const fact = envelope(coursePublished, listed, {
    now: new Date(act.at),
    id: factId(coursePublished.name, courseId, course.version),
  });
  const change: Change = {
    before,
    after: applyEvent(before, { ...decided, key: object.key }),
    listing: {
      listed,
      catalogueRevision: surroundings.catalogueRevision,
      published: { key: object.key, reviewedBy: act.by },
    },
    facts: [fact],
  };
  return { change, result: { version: course.version, draftKey: before.draft?.key } };
};

const withdrawal = async (needs: CourseNeeds, before: CourseRecord | undefined, act: Act) => {
  const event = decideWithdraw(before, act);
  const { revision, all } = await needs.courses.all();
  const listed = all.find(({ courseId }) => courseId === before?.courseId);
  if (listed === undefined) throw conflict('catalogue-busy', 'Others are changing the catalogue; try again.');
  const { courseId, version } = listed;
  const fact = envelope(
    courseWithdrawn,
    { courseId, version, withdrawnAt: act.at },
    { now: new Date(act.at), id: factId(courseWithdrawn.name, courseId, version) },
  );
  const change: Change = {
    before,
    after: applyEvent(before, event),
    listing: {
      listed: { ...listed, state: 'withdrawn', withdrawnAt: act.at },
      catalogueRevision: revision,
      published: null,
    },
    facts: [fact],
  };
  return { change, result: { courseId, publishedVersion: version } };
};

interface Step {
  readonly courseId: string;
  readonly by: string;
  readonly expectedVersion: number;
}

/** What changes the catalogue: publishing and withdrawing, each with its fact in one transaction. */
export const publicationCases = (needs: CourseNeeds) => {
  const { store, objects, clock } = needs;
  const act = ({ by, expectedVersion }: Omit<Step, 'courseId'>): Act => ({
    by,
    revision: expectedVersion,
    at: clock().toISOString(),
  });
  return {
    /** Throws `not-in-review`, `own-course`, `course-changed`, `prerequisite-cycle`, `course-incomplete`. */
    approve: async ({ courseId, ...step }: Step) => {
      const decided = act(step);
      const { version, draftKey } = await inTurn(needs, () => publication(needs, courseId, decided));
      // A draft that no row names harms nobody: that it could not be removed is no reason to fail.
      if (draftKey !== undefined) await objects.removeDraft(draftKey).catch(() => undefined);
      return { courseId, publishedVersion: version };
    },

    /** By its author. Throws `no-such-draft`, `not-published`, `course-changed`. */
    withdrawOwn: async ({ courseId, ...step }: Step) => {
      const decided = act(step);
      await inTurn(needs, async () =>
        withdrawal(needs, ownRecord(await store.find(courseId), step.by), decided),
      );
      return draftView(needs, ownRecord(await store.find(courseId), step.by));
    },

    /** By operations, whatever its author is doing with it. Throws `no-such-course`, `not-published`. */
    withdraw: (courseId: string, by: string) =>
      inTurn(needs, async () => {
        const before = await store.find(courseId);
        return withdrawal(needs, before, act({ by, expectedVersion: before?.revision ?? 0 }));
      }),
  };
};
