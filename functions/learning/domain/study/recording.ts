import { type Course, lessonsOf } from '../courses/course.ts';
import type { Certificate } from './certificate.ts';
import type { Enrolment } from './enrolment.ts';
import type { HeldCourse } from './held-course.ts';
import { type Progress, progressOf, usedPpmOf } from './progress.ts';
import { standingOf } from './standing.ts';
import type { StudyEvent } from './study-event.ts';

/** What a learner did, before it is known what it comes to. */
export type Deed = StudyEvent extends infer E
  ? E extends StudyEvent
    ? Omit<E, 'at' | 'courseVersion' | 'reachedPpm'>
    : never
  : never;

/** How much of an entitlement is used now, where that is more than was told before. */
export interface Use {
  readonly entitlementId: string;
  readonly orderId: string;
  readonly itemId: string;
  readonly usedPpm: number;
}

/** All that follows from something a learner did; written in one transaction. */
export interface Recording {
  readonly event: StudyEvent;
  readonly enrolment: Enrolment;
  readonly progress: Progress;
  /** Where the course is finished by it. */
  readonly certificate: Certificate | null;
  readonly uses: readonly Use[];
}

interface Circumstances {
  readonly course: Course;
  readonly enrolment: Enrolment;
  readonly events: readonly StudyEvent[];
  /** What the member holds for this course now, by which its use is told. */
  readonly held: readonly HeldCourse[];
  readonly now: Date;
  /** The id a certificate would have: nobody can guess it. */
  readonly certificateId: string;
}

const usesOf = (usedPpm: number, { enrolment, held }: Circumstances): Use[] => {
  const told = new Map(Object.entries(enrolment.toldPpm));
  return held.flatMap(({ entitlementId, orderId, itemId }) =>
    itemId === null || usedPpm <= (told.get(entitlementId) ?? 0)
      ? []
      : [{ entitlementId, orderId, itemId, usedPpm }],
  );
};

const certificateFor = (at: string, { course, enrolment, certificateId }: Circumstances): Certificate => ({
  ...{ certificateId, memberId: enrolment.memberId, courseId: course.courseId },
  courseVersion: course.version,
  title: course.title,
  skills: course.teaches.map(({ skill }) => skill),
  minutes: course.minutes,
  completedAt: at,
  name: null,
});

/** What follows from a deed: the event, how far the learner is with it, a certificate with the last lesson. */
export const recordingOf = (deed: Deed, circumstances: Circumstances): Recording => {
  const { course, enrolment, events, now } = circumstances;
  const lessons = lessonsOf(course);
  const at = now.toISOString();
  const bare: StudyEvent = { ...deed, at, courseVersion: course.version, reachedPpm: 0 };
  const { ppm: reachedPpm } = progressOf(lessons, standingOf([...events, bare]));
  const event: StudyEvent = { ...bare, reachedPpm };
  const standing = standingOf([...events, event]);
  const progress = progressOf(lessons, standing);
  const isFirst = progress.complete && enrolment.certificateId === null;
  const certificate = isFirst ? certificateFor(at, circumstances) : null;
  const uses = usesOf(usedPpmOf(lessons, standing), circumstances);
  return {
    ...{ event, progress, certificate, uses },
    enrolment: {
      ...enrolment,
      version: enrolment.version + 1,
      courseVersion: course.version,
      title: course.title,
      progressPpm: progress.ppm,
      lastAt: at,
      completedAt: enrolment.completedAt ?? certificate?.completedAt ?? null,
      certificateId: enrolment.certificateId ?? certificate?.certificateId ?? null,
      toldPpm: {
        ...enrolment.toldPpm,
        ...Object.fromEntries(uses.map(({ entitlementId, usedPpm }) => [entitlementId, usedPpm])),
      },
    },
  };
};
