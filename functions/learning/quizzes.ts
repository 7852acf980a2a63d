import { conflict, notFound } from '../../shared/errors.ts';
import { askedItem } from './domain/courses/asked-quiz.ts';
import type { Course, Lesson } from './domain/courses/course.ts';
import { attemptsLeft } from './domain/study/feedback.ts';
import { shownAttempt } from './domain/study/lesson-view.ts';
import { testScore } from './domain/study/my-course.ts';
import { scoreOf } from './domain/study/scoring.ts';
import { attemptsAt } from './domain/study/standing.ts';
import type { Answers } from './domain/study/study-event.ts';
import type { StudyChanges } from './study-changes.ts';
import { type StudyDesk, checkOpen, lessonIn } from './study-desk.ts';
import { type LessonPlace, doneView } from './studying.ts';

interface Sent {
  readonly courseVersion: number;
  readonly answers: Answers;
  /** The same for every repetition of one request. */
  readonly attemptId: string;
}

/** Throws `course-changed`: other questions were answered than are asked now. */
const checkVersion = ({ version }: Course, sent: Pick<Sent, 'courseVersion'>): void => {
  if (version === sent.courseVersion) return;
  throw conflict('course-changed', 'The course has been updated since: look at the questions again.');
};

const quizLesson = (course: Course, lessonId: string): Extract<Lesson, { kind: 'quiz' }> => {
  const lesson = lessonIn(course, lessonId);
  if (lesson.kind !== 'quiz') throw conflict('no-quiz', 'This lesson is no quiz.');
  return lesson;
};

const testOf = ({ preTest }: Course) => {
  if (preTest === null) throw notFound('no-test', 'This course has no test of its own.');
  return preTest;
};

interface Needs {
  readonly desk: Pick<StudyDesk, 'at'>;
  readonly changes: StudyChanges;
}

const attempting = ({ changes: { record } }: Needs) => ({
  /** Throws `not-enrolled`, `no-such-lesson`, `course-closed`, `no-quiz`, `course-changed`, `quiz-over`. */
  attempt: async ({ lessonId, ...place }: LessonPlace, { attemptId, answers, courseVersion }: Sent) => {
    const desk = await record(place, (now) => {
      const lesson = quizLesson(now.course, lessonId);
      const made = attemptsAt(now.standing, lessonId);
      if (made.some((attempt) => attempt.attemptId === attemptId)) return null;
      checkOpen(now, lesson);
      checkVersion(now.course, { courseVersion });
      if (attemptsLeft(lesson.quiz, made) === 0)
        throw conflict('quiz-over', 'It is passed, or no attempt is left.');
      return { type: 'quiz-attempted', lessonId, attemptId, answers, ...scoreOf(lesson.quiz, answers) };
    });
    const lesson = quizLesson(desk.course, lessonId);
    const made = attemptsAt(desk.standing, lessonId);
    const attempt = made.find((each) => each.attemptId === attemptId);
    if (attempt === undefined) throw new Error(`${attemptId}: the attempt is not there`);
    return {
      ...doneView(desk),
      attempt: shownAttempt(lesson, made, attempt),
      attemptsLeft: attemptsLeft(lesson.quiz, made),
    };
  },
});

const testing = ({ desk: { at }, changes: { record } }: Needs) => ({
  /** Throws `not-enrolled`, `no-test`, `course-closed`. */
  test: async (memberId: string, courseId: string) => {
    const desk = await at(memberId, courseId);
    checkOpen(desk);
    return { courseVersion: desk.course.version, items: testOf(desk.course).items.map(askedItem) };
  },

  /** The first answers count. Throws `not-enrolled`, `no-test`, `course-closed`, `course-changed`, `not-finished`. */
  takeTest: async (
    place: { memberId: string; courseId: string },
    when: 'before' | 'after',
    { attemptId, answers, courseVersion }: Sent,
  ) => {
    const desk = await record(place, (now) => {
      const quiz = testOf(now.course);
      if (testScore(now.events, when) !== null) return null;
      checkOpen(now);
      checkVersion(now.course, { courseVersion });
      if (when === 'after' && now.enrolment.completedAt === null)
        throw conflict('not-finished', 'Finish the lessons first.');
      if (when === 'before' && now.standing.last !== null)
        throw conflict('begun-already', 'It measures what one knew before the first lesson.');
      const { credits, scorePpm } = scoreOf(quiz, answers);
      return { type: 'test-taken', when, attemptId, answers, credits, scorePpm };
    });
    const scorePpm = testScore(desk.events, when);
    if (scorePpm === null) throw new Error(`${when}: the test is not there`);
    return { scorePpm };
  },
});

/** Answering quizzes, and the course's own test before and after it. */
export const quizzes = (needs: Needs) => ({ ...attempting(needs), ...testing(needs) });
