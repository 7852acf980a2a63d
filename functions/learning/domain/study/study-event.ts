import * as z from 'zod';

const Ppm = z.int().min(0).max(1_000_000);
const LessonId = z.string().min(1).max(80);

/** What every event of a learner in a course says, whatever happened. */
const common = {
  at: z.iso.datetime(),
  /** Version of the course that was current then. */
  courseVersion: z.int().positive(),
  /** The progress reached with it by that version, parts per million: later versions do not take it away. */
  reachedPpm: Ppm,
};

/** What a learner answered to each item; its form depends on the item's kind. */
export const Answer = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(80)).max(40),
]);
export type Answer = z.infer<typeof Answer>;

export const Answers = z.record(z.string().min(1).max(80), Answer);
export type Answers = z.infer<typeof Answers>;

const Attempt = {
  attemptId: z.string().min(1).max(64),
  scorePpm: Ppm,
  /** What each item earned of its point: 0 wrong, 1,000,000 right. */
  credits: z.record(z.string(), Ppm),
  answers: Answers,
};

/** Something a learner did in a course. Never changed once it is written. */
export const StudyEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lesson-opened'), ...common, lessonId: LessonId }),
  z.object({ type: z.literal('lesson-completed'), ...common, lessonId: LessonId }),
  z.object({
    type: z.literal('quiz-attempted'),
    ...common,
    lessonId: LessonId,
    ...Attempt,
    passed: z.boolean(),
  }),
  z.object({
    type: z.literal('assignment-handed-in'),
    ...common,
    lessonId: LessonId,
    handInId: z.string().min(1).max(64),
    text: z.string().max(20_000),
    /** Criteria of the rubric that the learner found fulfilled. */
    fulfilled: z.array(z.string().max(80)).max(40),
  }),
  /** The course's own test, before the first lesson and after the last: it completes nothing, and tells what was learned. */
  z.object({ type: z.literal('test-taken'), ...common, when: z.enum(['before', 'after']), ...Attempt }),
]);
export type StudyEvent = z.infer<typeof StudyEvent>;
export type QuizAttempted = Extract<StudyEvent, { type: 'quiz-attempted' }>;

/**
 * The name of an event among those of a learner in a course: the same happening has the same, so that a repetition is
 * recognised. Each attempt at a quiz is a happening of its own; so is each time an assignment is handed in.
 */
export const eventIdOf = (event: StudyEvent): string => {
  switch (event.type) {
    case 'quiz-attempted':
      return `${event.type}#${event.lessonId}#${event.attemptId}`;
    case 'assignment-handed-in':
      return `${event.type}#${event.lessonId}#${event.handInId}`;
    case 'test-taken':
      return `${event.type}#${event.when}`;
    default:
      return `${event.type}#${event.lessonId}`;
  }
};
