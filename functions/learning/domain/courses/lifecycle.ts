import { conflict, forbidden, notFound, preconditionFailed } from '../../../../shared/errors.ts';
import type { CourseRecord, Draft } from './course-record.ts';
import type { CourseContent } from './course.ts';

/** What happens to a course, in the order in which it can: saved, submitted, returned or published, withdrawn. */
export type CourseEvent =
  | {
      readonly kind: 'saved';
      readonly courseId: string;
      readonly authorId: string;
      readonly key: string;
      readonly title: CourseContent['title'];
      readonly at: string;
    }
  | { readonly kind: 'submitted'; readonly at: string }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'returned'; readonly note: string; readonly at: string }
  | {
      readonly kind: 'published';
      readonly version: number;
      readonly key: string;
      readonly title: CourseContent['title'];
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'withdrawn'; readonly at: string }
  | { readonly kind: 'discarded' };

type EventOf<K extends CourseEvent['kind']> = Extract<CourseEvent, { kind: K }>;

/** Who acts, and on which revision of the course as they saw it (0: they saw none). */
export interface Act {
  readonly by: string;
  readonly revision: number;
  readonly at: string;
}

const noSuchDraft = () => notFound('no-such-draft', 'You have no draft of this course.');

/** Throws `course-changed` where somebody acts on what is not there any more. */
const checkRevision = (record: CourseRecord | undefined, { revision }: Act): void => {
  if ((record?.revision ?? 0) === revision) return;
  throw preconditionFailed('course-changed', 'The course was changed since you read it.', {
    details: { expectedVersion: revision },
  });
};

/** The record, where it is the caller's own. Another's is told from none by nobody. Throws `no-such-draft`. */
export const ownRecord = (record: CourseRecord | undefined, authorId: string): CourseRecord => {
  if (record?.authorId !== authorId) throw noSuchDraft();
  return record;
};

const draftOf = ({ draft }: CourseRecord, state: Draft['state']): Draft => {
  if (draft === null) throw noSuchDraft();
  if (draft.state === state) return draft;
  throw state === 'draft'
    ? conflict('draft-in-review', 'It is being reviewed; take it back to change it.')
    : conflict('not-in-review', 'It does not wait for review.');
};

/** Throws `course-id-taken` on beginning what another has begun, `no-such-draft`, `draft-in-review`, `course-changed`. */
export const decideSave = (
  record: CourseRecord | undefined,
  saved: Omit<EventOf<'saved'>, 'kind' | 'at' | 'authorId'>,
  act: Act,
): EventOf<'saved'> => {
  if (record !== undefined && record.authorId !== act.by)
    throw act.revision === 0
      ? conflict('course-id-taken', 'Another course has this id.', { pointer: '/courseId' })
      : noSuchDraft();
  if (record?.draft?.state === 'in-review') draftOf(record, 'draft');
  checkRevision(record, act);
  return { kind: 'saved', ...saved, authorId: act.by, at: act.at };
};

/** Throws `no-such-draft`, `draft-in-review`, `course-changed`. That it has no faults is checked before. */
export const decideSubmit = (record: CourseRecord | undefined, act: Act): EventOf<'submitted'> => {
  const own = ownRecord(record, act.by);
  draftOf(own, 'draft');
  checkRevision(own, act);
  return { kind: 'submitted', at: act.at };
};

/** Throws `no-such-draft`, `not-in-review`, `course-changed`. */
export const decideTakeBack = (record: CourseRecord | undefined, act: Act): EventOf<'taken-back'> => {
  const own = ownRecord(record, act.by);
  draftOf(own, 'in-review');
  checkRevision(own, act);
  return { kind: 'taken-back' };
};

/** Throws `no-such-draft`, `draft-in-review`, `course-changed`. What was published stays as it is. */
export const decideDiscard = (record: CourseRecord | undefined, act: Act): EventOf<'discarded'> => {
  const own = ownRecord(record, act.by);
  draftOf(own, 'draft');
  checkRevision(own, act);
  return { kind: 'discarded' };
};

/** What waits for review and may be judged by the caller. Throws `not-in-review`, `own-course`, `course-changed`. */
export const reviewable = (record: CourseRecord | undefined, act: Act): CourseRecord => {
  if (record?.draft?.state !== 'in-review')
    throw conflict('not-in-review', 'No draft of this course waits for review.');
  if (record.authorId === act.by) throw forbidden('own-course', 'Nobody reviews a course of their own.');
  checkRevision(record, act);
  return record;
};

/** Throws `not-in-review`, `own-course`, `course-changed`. */
export const decideReturn = (
  record: CourseRecord | undefined,
  note: string,
  act: Act,
): EventOf<'returned'> => {
  reviewable(record, act);
  return { kind: 'returned', note, at: act.at };
};

/**
 * Publishing what waits for review as the next version; the object that holds it is named when it is made. Throws
 * `not-in-review`, `own-course`, `course-changed`.
 */
export const decidePublish = (
  record: CourseRecord | undefined,
  act: Act,
): Omit<EventOf<'published'>, 'key'> => {
  const reviewed = reviewable(record, act);
  const { title } = draftOf(reviewed, 'in-review');
  const version = (reviewed.live?.version ?? 0) + 1;
  return { kind: 'published', version, title, by: act.by, at: act.at };
};

/** Throws `no-such-course`, `not-published`, `course-changed`. */
export const decideWithdraw = (record: CourseRecord | undefined, act: Act): EventOf<'withdrawn'> => {
  if (record === undefined) throw notFound('no-such-course', 'There is no such course.');
  if (record.live?.state !== 'published')
    throw conflict('not-published', 'Nothing of this course is published now.');
  checkRevision(record, act);
  return { kind: 'withdrawn', at: act.at };
};

const changed = (record: CourseRecord, change: Partial<CourseRecord>): CourseRecord => ({
  ...record,
  ...change,
  revision: record.revision + 1,
});

const saved = (record: CourseRecord | undefined, event: EventOf<'saved'>): CourseRecord => {
  const { courseId, authorId, key, title, at } = event;
  const { submittedAt = null, returned = null } = record?.draft ?? {};
  const draft: Draft = { state: 'draft', key, title, savedAt: at, submittedAt, returned };
  return record === undefined
    ? { courseId, authorId, revision: 1, draft, live: null }
    : changed(record, { draft });
};

const inDraft = (record: CourseRecord, change: Partial<Draft>): CourseRecord =>
  changed(record, { draft: record.draft && { ...record.draft, ...change } });

/** The course after an event. Undefined: a draft of what was never published is gone with its id. */
export const applyEvent = (
  record: CourseRecord | undefined,
  event: CourseEvent,
): CourseRecord | undefined => {
  if (event.kind === 'saved') return saved(record, event);
  if (record === undefined) return undefined;
  switch (event.kind) {
    case 'submitted':
      return inDraft(record, { state: 'in-review', submittedAt: event.at, returned: null });
    case 'taken-back':
      return inDraft(record, { state: 'draft' });
    case 'returned':
      return inDraft(record, { state: 'draft', returned: { note: event.note, at: event.at } });
    case 'published': {
      const { version, key, title, by, at } = event;
      const live = { state: 'published' as const, version, key, title };
      return changed(record, {
        draft: null,
        live: { ...live, publishedAt: at, reviewedBy: by, withdrawnAt: null },
      });
    }
    case 'withdrawn':
      return changed(record, {
        live: record.live && { ...record.live, state: 'withdrawn', withdrawnAt: event.at },
      });
    case 'discarded':
      return record.live === null ? undefined : changed(record, { draft: null });
  }
};
