import { conflict, invalid } from '../../shared/errors.ts';
import { lessonsOf } from './domain/courses/course.ts';
import {
  contentOf,
  lastHandIn,
  neighboursOf,
  shownAssignment,
  shownLesson,
  shownProgress,
} from './domain/study/lesson-view.ts';
import { progressOf } from './domain/study/progress.ts';
import type { StudyChanges } from './study-changes.ts';
import { type Desk, checkOpen, lessonIn } from './study-desk.ts';

/** A lesson of a course, and whose. */
export interface LessonPlace {
  readonly memberId: string;
  readonly courseId: string;
  readonly lessonId: string;
}

/** How far one is, and the certificate where there is one. */
export const doneView = ({ course, standing, enrolment }: Desk) => ({
  progress: shownProgress(progressOf(lessonsOf(course), standing)),
  certificateId: enrolment.certificateId,
});

const openedView = (desk: Desk, lessonId: string) => {
  const { course, standing, events } = desk;
  const lesson = lessonIn(course, lessonId);
  const { parts, ...progress } = progressOf(lessonsOf(course), standing);
  const part = parts.find((each) => each.lessonId === lessonId);
  return {
    courseVersion: course.version,
    lesson: shownLesson(lesson, part, standing),
    content: contentOf(lesson, standing, events),
    ...neighboursOf(course, lessonId),
    progress: shownProgress({ ...progress, parts }),
  };
};

/** Reading lessons, and saying that they are done. */
export const studying = ({ record }: StudyChanges) => ({
  /** Throws `not-enrolled`, `no-such-lesson`, `course-closed`. */
  open: async ({ lessonId, ...place }: LessonPlace) => {
    const desk = await record(place, (now) => {
      checkOpen(now, lessonIn(now.course, lessonId));
      return now.standing.opened.has(lessonId) ? null : { type: 'lesson-opened', lessonId };
    });
    return openedView(desk, lessonId);
  },

  /** Throws `not-enrolled`, `no-such-lesson`, `course-closed`, `not-to-be-read`. */
  complete: async ({ lessonId, ...place }: LessonPlace) => {
    const desk = await record(place, (now) => {
      const lesson = lessonIn(now.course, lessonId);
      checkOpen(now, lesson);
      if (lesson.kind === 'quiz' || lesson.kind === 'assignment')
        throw conflict('not-to-be-read', 'A quiz is passed and an assignment handed in.');
      return now.standing.done.has(lessonId) ? null : { type: 'lesson-completed', lessonId };
    });
    return doneView(desk);
  },

  /** Throws `not-enrolled`, `no-such-lesson`, `course-closed`, `no-assignment`, `no-such-criterion`. */
  handIn: async (
    { lessonId, ...place }: LessonPlace,
    { handInId, text, fulfilled }: { handInId: string; text: string; fulfilled: readonly string[] },
  ) => {
    const desk = await record(place, (now) => {
      const lesson = lessonIn(now.course, lessonId);
      checkOpen(now, lesson);
      if (lesson.kind !== 'assignment') throw conflict('no-assignment', 'This lesson is no assignment.');
      const criteria = new Set(lesson.rubric.map(({ criterionId }) => criterionId));
      if (fulfilled.some((criterionId) => !criteria.has(criterionId)))
        throw invalid('no-such-criterion', 'The rubric has no such criterion.', { pointer: '/fulfilled' });
      const isThere = now.events.some(
        (event) => event.type === 'assignment-handed-in' && event.handInId === handInId,
      );
      if (isThere) return null;
      return { type: 'assignment-handed-in', lessonId, handInId, text, fulfilled: [...new Set(fulfilled)] };
    });
    const handedIn = lastHandIn(desk.events, lessonId);
    if (handedIn === null) throw new Error(`${lessonId}: what was handed in is not there`);
    return { ...doneView(desk), assignment: shownAssignment(handedIn) };
  },
});
