import { preconditionFailed } from '../../shared/errors.ts';
import type { NoteStore } from './note-store.ts';
import { type StudyDesk, lessonIn } from './study-desk.ts';
import type { LessonPlace } from './studying.ts';

interface Needs {
  readonly desk: StudyDesk;
  readonly notes: NoteStore;
}

/** Notes beside lessons. They stay with whoever wrote them, also when the course is closed to them. */
export const noteCases = ({ desk, notes }: Needs) => ({
  /** Notes to lessons that the course does not have any more are among them. */
  list: async (memberId: string, courseId: string) => ({ items: await notes.inCourse(memberId, courseId) }),

  /** Throws `not-enrolled`, `no-such-lesson`, `note-changed`. */
  save: async (
    { memberId, courseId, lessonId }: LessonPlace,
    { text, expectedVersion }: { text: string; expectedVersion: number },
  ) => {
    lessonIn((await desk.at(memberId, courseId)).course, lessonId);
    const updatedAt = desk.clock().toISOString();
    const note = { lessonId, text, version: expectedVersion + 1, updatedAt };
    if (await notes.save(memberId, courseId, note)) return note;
    throw preconditionFailed('note-changed', 'The note was changed elsewhere since you read it.', {
      details: { expectedVersion },
    });
  },
});
