import { askedItem } from '../courses/asked-quiz.ts';
import { type Course, type Lesson, lessonsOf } from '../courses/course.ts';
import { attemptsLeft, feedbackOn } from './feedback.ts';
import type { Progress, ProgressPart } from './progress.ts';
import { type Standing, attemptsAt } from './standing.ts';
import type { QuizAttempted, StudyEvent } from './study-event.ts';

type QuizLesson = Extract<Lesson, { kind: 'quiz' }>;
type HandedIn = Extract<StudyEvent, { type: 'assignment-handed-in' }>;

/** A lesson as its learner sees it in the course's list. */
export const shownLesson = (lesson: Lesson, part: ProgressPart | undefined, standing: Standing) => ({
  lessonId: lesson.lessonId,
  kind: lesson.kind,
  title: lesson.title,
  minutes: lesson.minutes,
  preview: lesson.preview,
  sharePpm: part?.sharePpm ?? 0,
  done: part?.done ?? false,
  by: part?.by ?? null,
  doneAt: part?.at ?? null,
  openedAt: standing.opened.get(lesson.lessonId) ?? null,
});

export const shownProgress = ({ gone, parts, ...progress }: Progress) => ({ ...progress, gone: gone.length });

/** An attempt with what was wrong and why. Solutions come with the last attempt, or the one that passed. */
export const shownAttempt = (
  { quiz }: QuizLesson,
  made: readonly QuizAttempted[],
  attempt: QuizAttempted,
) => ({
  attemptId: attempt.attemptId,
  at: attempt.at,
  scorePpm: attempt.scorePpm,
  passed: attempt.passed,
  items: feedbackOn(quiz.items, attempt, { isOver: attemptsLeft(quiz, made) === 0 }),
});

const quizContent = (lesson: QuizLesson, standing: Standing) => {
  const { quiz, lessonId } = lesson;
  const made = attemptsAt(standing, lessonId);
  const left = attemptsLeft(quiz, made);
  return {
    kind: 'quiz' as const,
    quiz: {
      items: quiz.items.map(askedItem),
      passShare: quiz.passShare,
      attempts: quiz.attempts,
      attemptsLeft: left,
    },
    made: made.toReversed().map((attempt) => shownAttempt(lesson, made, attempt)),
  };
};

export const shownAssignment = ({ at, text, fulfilled }: HandedIn) => ({ at, text, fulfilled });

const isHandIn = (event: StudyEvent): event is HandedIn => event.type === 'assignment-handed-in';

/** What was handed in last for a lesson; null for nothing. */
export const lastHandIn = (events: readonly StudyEvent[], lessonId: string): HandedIn | null =>
  events
    .filter(isHandIn)
    .filter((event) => event.lessonId === lessonId)
    .toSorted((a, b) => (a.at + a.handInId < b.at + b.handInId ? -1 : 1))
    .at(-1) ?? null;

/** A lesson's content for its learner: no answer of a quiz is in it that was not earned by an attempt. */
export const contentOf = (lesson: Lesson, standing: Standing, events: readonly StudyEvent[]) => {
  switch (lesson.kind) {
    case 'text':
      return { kind: 'text' as const, body: lesson.body };
    case 'video':
      return { kind: 'video' as const, url: lesson.url, transcript: lesson.transcript };
    case 'quiz':
      return quizContent(lesson, standing);
    case 'assignment': {
      const handedIn = lastHandIn(events, lesson.lessonId);
      return {
        kind: 'assignment' as const,
        task: lesson.task,
        rubric: lesson.rubric,
        handedIn: handedIn === null ? null : shownAssignment(handedIn),
      };
    }
  }
};

/** The lessons before and after one, in the order of the course; null at its ends. */
export const neighboursOf = (course: Course, lessonId: string) => {
  const ids = lessonsOf(course).map((lesson) => lesson.lessonId);
  const place = ids.indexOf(lessonId);
  return { previous: ids[place - 1] ?? null, next: ids[place + 1] ?? null };
};
