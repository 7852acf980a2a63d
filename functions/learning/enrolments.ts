import { courseEnrolled } from '../../events/course-enrolled.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type Commit, envelope } from '../../shared/aws/outbox.ts';
import { conflict } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import type { Courses } from './courses.ts';
import { isOffered, openPrerequisites } from './domain/courses/listed-course.ts';
import type { Enrolment } from './domain/study/enrolment.ts';
import { accessTo } from './domain/study/held-course.ts';
import { myCourseOf } from './domain/study/my-course.ts';
import { type OpenedCourse, type StudyDesk, checkOpen, isFreeFor } from './study-desk.ts';
import type { StudyStore } from './study-store.ts';

interface Needs {
  readonly desk: StudyDesk;
  readonly courses: Pick<Courses, 'all'>;
  readonly study: StudyStore;
  readonly commit: Commit;
}

const newEnrolment = (memberId: string, { course }: OpenedCourse, now: Date): Enrolment => ({
  ...{ memberId, courseId: course.courseId, enrolledAt: now.toISOString(), version: 1 },
  ...{ courseVersion: course.version, title: course.title, access: course.access },
  ...{ progressPpm: 0, lastAt: now.toISOString(), completedAt: null, certificateId: null, toldPpm: {} },
});

const byLast = (a: { readonly lastAt: string }, b: { readonly lastAt: string }): number =>
  a.lastAt < b.lastAt ? 1 : -1;

const checkingEnrolment = ({ desk, courses, study }: Needs) => {
  /** Throws `prerequisites-open` with the courses to be finished before that are offered now. */
  const checkPrerequisites = async (memberId: string, { listed }: OpenedCourse): Promise<void> => {
    if (listed.prerequisites.length === 0) return;
    const [{ all }, mine] = await Promise.all([courses.all(), study.enrolments(memberId)]);
    const offered = new Set(all.filter(isOffered).map(({ courseId }) => courseId));
    const finished = new Set(
      mine.filter(({ completedAt }) => completedAt !== null).map(({ courseId }) => courseId),
    );
    const open = openPrerequisites(listed, { offered: (courseId) => offered.has(courseId), finished });
    if (open.length === 0) return;
    throw conflict('prerequisites-open', `Other courses come before this one: ${open.join(', ')}.`, {
      details: { courses: open },
    });
  };

  return async (memberId: string, opened: OpenedCourse, withoutPrerequisites: boolean): Promise<void> => {
    const { listed } = opened;
    const holdings = (await desk.holdingsOf(memberId))(listed.courseId);
    const access = accessTo(listed, holdings, desk.clock());
    // Who paid for it may begin what is not offered to others any more.
    if (!isOffered(listed) && (!access.open || access.by === 'free'))
      throw conflict('course-withdrawn', 'This course is not offered any more.');
    checkOpen({ access });
    if (!withoutPrerequisites) await checkPrerequisites(memberId, opened);
  };
};

const beginning =
  ({ desk, study, commit }: Needs) =>
  async (memberId: string, opened: OpenedCourse): Promise<void> => {
    const now = desk.clock();
    const enrolment = newEnrolment(memberId, opened, now);
    const { courseId, enrolledAt } = enrolment;
    const id = idFromCommand('fct', commandIdFrom('course-enrolled', memberId, courseId));
    try {
      await commit(
        [study.firstEnrolment(enrolment)],
        [envelope(courseEnrolled, { memberId, courseId, enrolledAt }, { now, id })],
      );
    } catch (error) {
      // Enrolled by another request meanwhile: as good.
      if (!isConditionFailure(error)) throw error;
    }
  };

/** Enrolling, and what members are enrolled in. */
export const enrolments = (needs: Needs) => {
  const { desk, study } = needs;
  const [check, begin] = [checkingEnrolment(needs), beginning(needs)];
  return {
    /** Throws `no-such-course`, `course-withdrawn`, `course-closed`, `prerequisites-open`. */
    enrol: async (
      memberId: string,
      { courseId, withoutPrerequisites }: { courseId: string; withoutPrerequisites: boolean },
    ) => {
      if ((await study.enrolment(memberId, courseId)) === undefined) {
        const opened = await desk.open(courseId);
        await check(memberId, opened, withoutPrerequisites);
        await begin(memberId, opened);
      }
      return myCourseOf(await desk.at(memberId, courseId));
    },

    get: async (memberId: string, courseId: string) => myCourseOf(await desk.at(memberId, courseId)),

    list: async (memberId: string) => {
      const [mine, holdingsOf, { all }] = await Promise.all([
        study.enrolments(memberId),
        desk.holdingsOf(memberId),
        needs.courses.all(),
      ]);
      const now = desk.clock();
      const listed = new Map(all.map((course) => [course.courseId, course]));
      return {
        items: mine.toSorted(byLast).map((enrolment) => {
          const { courseId } = enrolment;
          const access = isFreeFor(enrolment, listed.get(courseId)) ? 'free' : 'paid';
          return { ...enrolment, access: accessTo({ access }, holdingsOf(courseId), now) };
        }),
      };
    },
  };
};
