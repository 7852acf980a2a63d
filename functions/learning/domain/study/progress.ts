import type { DoneBy, Standing } from './standing.ts';

/** What progress needs to know of a lesson. */
export interface CountedLesson {
  readonly lessonId: string;
  readonly minutes: number;
  /** Open to everybody: looking at it uses nothing up. */
  readonly preview?: boolean | undefined;
}

/** One part of the number: a lesson, its share, and whether it counts. */
export interface ProgressPart {
  readonly lessonId: string;
  readonly minutes: number;
  /** Its share of the course by minutes, parts per million, rounded down. */
  readonly sharePpm: number;
  readonly done: boolean;
  readonly by: DoneBy | null;
  readonly at: string | null;
}

export interface Progress {
  /** The number that is shown: the higher of the next two. */
  readonly ppm: number;
  /** Minutes of finished lessons over those of all lessons of the present version, rounded down. */
  readonly presentPpm: number;
  /** The most that was reached by an earlier version; it is not taken away. */
  readonly keptPpm: number;
  /** Whether every lesson of the present version is finished. */
  readonly complete: boolean;
  readonly parts: readonly ProgressPart[];
  /** Finished lessons that the present version no longer has: they count for nothing, and are not forgotten. */
  readonly gone: readonly string[];
  /** Where to go on: the lesson one was at, or the next that is not finished. Null when all are. */
  readonly next: string | null;
}

const whole = 1_000_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A share in parts per million, rounded down: whole only where it is whole. */
const share = (minutes: number, of: number): number => (of === 0 ? 0 : Math.floor((whole * minutes) / of));

/** A lesson that takes no time still has to be done. */
const weight = ({ minutes }: CountedLesson): number => Math.max(1, minutes);

/** Where to go on: the lesson one was at; if it is finished the next open one, round to the first. */
const nextOf = (lessons: readonly CountedLesson[], { done, last }: Standing): string | null => {
  const at = lessons.findIndex(({ lessonId }) => lessonId === last?.lessonId);
  const fromThere = at < 0 ? lessons : [...lessons.slice(at), ...lessons.slice(0, at)];
  return fromThere.find(({ lessonId }) => !done.has(lessonId))?.lessonId ?? null;
};

/** How far a learner is in the present version of a course, with the parts of the number. */
export const progressOf = (lessons: readonly CountedLesson[], standing: Standing): Progress => {
  const { done, reachedPpm } = standing;
  const total = sum(lessons.map(weight));
  const parts = lessons.map((lesson) => {
    const how = done.get(lesson.lessonId);
    return {
      lessonId: lesson.lessonId,
      minutes: lesson.minutes,
      sharePpm: share(weight(lesson), total),
      done: how !== undefined,
      by: how?.by ?? null,
      at: how?.at ?? null,
    };
  });
  const presentPpm = share(sum(lessons.filter(({ lessonId }) => done.has(lessonId)).map(weight)), total);
  const present = new Set(lessons.map(({ lessonId }) => lessonId));
  return {
    ppm: Math.max(presentPpm, reachedPpm),
    presentPpm,
    keptPpm: reachedPpm,
    complete: presentPpm === whole,
    parts,
    gone: [...done.keys()].filter((lessonId) => !present.has(lessonId)).toSorted(),
    next: nextOf(lessons, standing),
  };
};

/**
 * How much of a course that somebody paid for has been used: minutes of lessons that were opened over those of all that
 * are not free previews, parts per million, rounded up. A course of previews alone is never used.
 */
export const usedPpmOf = (lessons: readonly CountedLesson[], { opened }: Standing): number => {
  const paid = lessons.filter(({ preview }) => preview !== true);
  const total = sum(paid.map(weight));
  const used = sum(paid.filter(({ lessonId }) => opened.has(lessonId)).map(weight));
  return total === 0 ? 0 : Math.ceil((whole * used) / total);
};
