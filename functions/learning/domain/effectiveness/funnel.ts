import { type Interval, shareInterval } from '../../../../shared/science/statistics/proportions.ts';
import { type Learner, doneLessons, hasStarted } from './learner.ts';

/** Days without doing anything after which somebody counts as having stopped. */
export const stoppedAfterDays = 14;

const dayMs = 86_400_000;

export interface StepShare {
  readonly n: number;
  /** Of all who enrolled, with its 95 % interval (Wilson); null where nobody did. */
  readonly share: number | null;
  readonly interval: Interval | null;
}

export interface LessonStops {
  readonly lessonId: string;
  /** Learners who had done everything before it. */
  readonly reached: number;
  readonly done: number;
  /** Of those who reached it: it is their next, and they have done nothing for a fortnight. */
  readonly stopped: number;
  readonly stopShare: number | null;
  readonly interval: Interval | null;
}

export interface Funnel {
  readonly enrolled: number;
  readonly started: StepShare;
  readonly finished: StepShare;
  readonly lessons: readonly LessonStops[];
}

const stepOf = (n: number, of: number): StepShare => ({
  n,
  share: of === 0 ? null : n / of,
  interval: of === 0 ? null : shareInterval(n, of),
});

/**
 * From enrolling over beginning to finishing, and where people stop: the first lesson in the course's order that they
 * have not done, for those who began, did not finish and have done nothing for `stoppedAfterDays`.
 *
 * `now`: an instant in milliseconds.
 */
export const funnelOf = (lessonIds: readonly string[], learners: readonly Learner[], now: number): Funnel => {
  const counts = new Map(lessonIds.map((lessonId) => [lessonId, { reached: 0, done: 0, stopped: 0 }]));
  for (const learner of learners) {
    if (!hasStarted(learner)) continue;
    const done = doneLessons(learner);
    const next = lessonIds.find((lessonId) => !done.has(lessonId));
    const idle = learner.completedAt === null && now - Date.parse(learner.lastAt) >= stoppedAfterDays * dayMs;
    let before = true;
    for (const lessonId of lessonIds) {
      const count = counts.get(lessonId);
      if (count === undefined) continue;
      if (done.has(lessonId)) count.done += 1;
      if (before) count.reached += 1;
      if (idle && lessonId === next) count.stopped += 1;
      before &&= done.has(lessonId);
    }
  }
  const of = learners.length;
  return {
    enrolled: of,
    started: stepOf(learners.filter(hasStarted).length, of),
    finished: stepOf(learners.filter(({ completedAt }) => completedAt !== null).length, of),
    lessons: [...counts].map(([lessonId, count]) => {
      const { share: stopShare, interval } = stepOf(count.stopped, count.reached);
      return { lessonId, ...count, stopShare, interval };
    }),
  };
};
