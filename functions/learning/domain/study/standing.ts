import type { QuizAttempted, StudyEvent } from './study-event.ts';

/** How a lesson was finished: read to its end, its quiz passed, its assignment handed in. */
export type DoneBy = 'read' | 'passed' | 'handed-in';

export interface Done {
  readonly by: DoneBy;
  readonly at: string;
  readonly courseVersion: number;
}

/** What has happened to a learner in a course, whatever the course now looks like. */
export interface Standing {
  /** When each lesson was first opened. */
  readonly opened: ReadonlyMap<string, string>;
  /** How and when each lesson was first finished. */
  readonly done: ReadonlyMap<string, Done>;
  /** Attempts at quizzes by their id. */
  readonly attempts: ReadonlyMap<string, QuizAttempted>;
  /** The most that had been reached by any version, parts per million. */
  readonly reachedPpm: number;
  /** Where the learner was last; null before anything was opened. */
  readonly last: { readonly lessonId: string; readonly at: string } | null;
}

const doneBy = (event: StudyEvent): DoneBy | undefined => {
  switch (event.type) {
    case 'lesson-completed':
      return 'read';
    case 'quiz-attempted':
      return event.passed ? 'passed' : undefined;
    case 'assignment-handed-in':
      return 'handed-in';
    default:
      return undefined;
  }
};

/** An order of texts that does not depend on a language. */
const before = (a: string, b: string): boolean => a < b;

const rank = (value: object): string => JSON.stringify(value);

/** The earlier of two; where both are of one moment the same one whichever comes first. */
const earlier = <T extends { readonly at: string }>(a: T | undefined, b: T): T => {
  if (a === undefined) return b;
  if (a.at !== b.at) return before(b.at, a.at) ? b : a;
  return before(rank(b), rank(a)) ? b : a;
};

const later = (a: Standing['last'], b: NonNullable<Standing['last']>): NonNullable<Standing['last']> => {
  if (a === null) return b;
  if (a.at !== b.at) return before(a.at, b.at) ? b : a;
  return before(a.lessonId, b.lessonId) ? b : a;
};

/**
 * What a learner's events come to. Each part is a union, an earliest, a latest or a highest: the events may come in any
 * order and any number of times.
 */
export const standingOf = (events: Iterable<StudyEvent>): Standing => {
  const opened = new Map<string, { readonly at: string }>();
  const done = new Map<string, Done>();
  const attempts = new Map<string, QuizAttempted>();
  let reachedPpm = 0;
  let last: Standing['last'] = null;
  for (const event of events) {
    if (event.type === 'test-taken') continue;
    const { lessonId, at, courseVersion } = event;
    reachedPpm = Math.max(reachedPpm, event.reachedPpm);
    last = later(last, { lessonId, at });
    opened.set(lessonId, earlier(opened.get(lessonId), { at }));
    const by = doneBy(event);
    if (by !== undefined) done.set(lessonId, earlier(done.get(lessonId), { by, at, courseVersion }));
    if (event.type === 'quiz-attempted')
      attempts.set(event.attemptId, earlier(attempts.get(event.attemptId), event));
  }
  return {
    opened: new Map([...opened].map(([lessonId, { at }]) => [lessonId, at])),
    ...{ done, attempts, reachedPpm, last },
  };
};

/** A learner's attempts at a quiz, the first one first. */
export const attemptsAt = ({ attempts }: Standing, lessonId: string): QuizAttempted[] =>
  [...attempts.values()]
    .filter((attempt) => attempt.lessonId === lessonId)
    .toSorted((a, b) => (before(a.at + a.attemptId, b.at + b.attemptId) ? -1 : 1));
