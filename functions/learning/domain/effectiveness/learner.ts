import type { Enrolment } from '../study/enrolment.ts';
import type { StudyEvent } from '../study/study-event.ts';

/** Figures of what people answered are of at least as many: of fewer they would tell what one person did. */
export const leastPeople = 5;

/** What one learner did in a course; who it was is of no matter here. */
export interface Learner {
  readonly enrolledAt: string;
  readonly completedAt: string | null;
  /** When something was last done. */
  readonly lastAt: string;
  readonly events: readonly StudyEvent[];
}

/** Brings together what is known of each learner; what was done without an enrolment is left out. */
export const learnersOf = (
  enrolments: readonly Enrolment[],
  events: readonly { readonly memberId: string; readonly event: StudyEvent }[],
): Learner[] => {
  const byMember = new Map<string, StudyEvent[]>();
  for (const { memberId, event } of events) {
    const own = byMember.get(memberId) ?? [];
    own.push(event);
    byMember.set(memberId, own);
  }
  return enrolments.map(({ memberId, enrolledAt, completedAt, lastAt }) => ({
    ...{ enrolledAt, completedAt, lastAt },
    events: byMember.get(memberId) ?? [],
  }));
};

const finishes = ['lesson-completed', 'quiz-attempted', 'assignment-handed-in'];

/** Lessons that a learner did: read, passed or handed in. */
export const doneLessons = ({ events }: Learner): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) => {
      if (event.type === 'test-taken' || !finishes.includes(event.type)) return [];
      return event.type === 'quiz-attempted' && !event.passed ? [] : [event.lessonId];
    }),
  );

/** Whether anything was done with a lesson at all; the course's own test before it is no beginning. */
export const hasStarted = ({ events }: Learner): boolean => events.some(({ type }) => type !== 'test-taken');
