import type { Clock } from '../../shared/clock.ts';
import { forbidden, notFound } from '../../shared/errors.ts';
import type { Courses } from './courses.ts';
import { type Course, type Lesson, lessonsOf } from './domain/courses/course.ts';
import type { ListedCourse } from './domain/courses/listed-course.ts';
import type { Enrolment } from './domain/study/enrolment.ts';
import {
  type Access,
  type HeldCourse,
  type Holdings,
  accessTo,
  isOwnAndValid,
} from './domain/study/held-course.ts';
import { type Standing, standingOf } from './domain/study/standing.ts';
import type { StudyEvent } from './domain/study/study-event.ts';
import type { HeldCourseStore } from './held-course-store.ts';
import type { SeatStore } from './seat-store.ts';
import type { StudyStore } from './study-store.ts';

interface Needs {
  readonly courses: Pick<Courses, 'find' | 'content'>;
  readonly study: Pick<StudyStore, 'enrolment' | 'events'>;
  readonly held: Pick<HeldCourseStore, 'ofMember' | 'find'>;
  readonly seats: Pick<SeatStore, 'ofMember'>;
  readonly clock: Clock;
}

/** A published course whole, with what the catalogue says of it now. */
export interface OpenedCourse {
  readonly course: Course;
  readonly listed: ListedCourse;
}

/** Everything one needs to decide what a learner may do next in a course. */
export interface Desk extends OpenedCourse {
  readonly enrolment: Enrolment;
  readonly events: readonly StudyEvent[];
  readonly standing: Standing;
  readonly access: Access;
  /** Entitlements of the member's own that open the course now. */
  readonly opening: readonly HeldCourse[];
  readonly now: Date;
}

/** The lesson with this id. Throws `no-such-lesson`: there is none, or not in the present version. */
export const lessonIn = (course: Course, lessonId: string): Lesson => {
  const lesson = lessonsOf(course).find((each) => each.lessonId === lessonId);
  if (lesson === undefined) throw notFound('no-such-lesson', 'This course has no such lesson now.');
  return lesson;
};

/** Throws `course-closed`, with the reason: it is not paid for, or not any more. Previews are open to everybody. */
export const checkOpen = ({ access }: Pick<Desk, 'access'>, lesson?: Pick<Lesson, 'preview'>): void => {
  if (access.open || lesson?.preview === true) return;
  throw forbidden('course-closed', `You cannot study this course now: ${access.because}.`, {
    details: { because: access.because },
  });
};

/** What was free when somebody took it stays free for them. */
export const isFreeFor = (
  enrolment: Pick<Enrolment, 'access'>,
  listed: Pick<ListedCourse, 'access'> | undefined,
): boolean => enrolment.access === 'free' || listed?.access === 'free';

/** What a member bought, and the seats they took, course by course. */
const holdingsReader =
  ({ held, seats }: Needs) =>
  async (memberId: string): Promise<(courseId: string) => Holdings> => {
    const [own, taken] = await Promise.all([held.ofMember(memberId), seats.ofMember(memberId)]);
    const given = await Promise.all(
      taken.map(async (seat) => ({
        courseId: seat.courseId,
        number: seat.number,
        held: (await held.find(seat.holderId, seat.entitlementId))?.held,
      })),
    );
    return (courseId) => ({
      held: own.filter((one) => one.courseId === courseId),
      seats: given.flatMap((seat) =>
        seat.courseId === courseId && seat.held !== undefined
          ? [{ number: seat.number, held: seat.held }]
          : [],
      ),
    });
  };

/** Reads what is known of learners and courses; writes nothing. */
export const studyDesk = (needs: Needs) => {
  const { courses, study, clock } = needs;
  const holdingsOf = holdingsReader(needs);

  const open = async (courseId: string): Promise<OpenedCourse> => {
    const listed = await courses.find(courseId);
    const course = listed && (await courses.content(courseId, listed.version));
    if (listed === undefined || course === undefined)
      throw notFound('no-such-course', 'There is no such course.');
    return { listed, course };
  };

  return {
    ...{ holdingsOf, open, clock },

    /** A learner's place in a course, read anew. Throws `no-such-course`, `not-enrolled`. */
    at: async (memberId: string, courseId: string): Promise<Desk> => {
      const enrolment = await study.enrolment(memberId, courseId);
      const [{ course, listed }, events, holdings] = await Promise.all([
        open(courseId),
        study.events(memberId, courseId),
        holdingsOf(memberId),
      ]);
      if (enrolment === undefined) throw notFound('not-enrolled', 'You are not enrolled in this course.');
      const now = clock();
      const mine = holdings(courseId);
      return {
        ...{ course, listed, enrolment, events, now },
        standing: standingOf(events),
        access: accessTo({ access: isFreeFor(enrolment, listed) ? 'free' : 'paid' }, mine, now),
        opening: mine.held.filter((one) => isOwnAndValid(one, now)),
      };
    },
  };
};
export type StudyDesk = ReturnType<typeof studyDesk>;
