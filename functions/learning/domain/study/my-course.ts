import { type Course, lessonsOf } from '../courses/course.ts';
import type { ListedCourse } from '../courses/listed-course.ts';
import type { Enrolment } from './enrolment.ts';
import type { Access } from './held-course.ts';
import { shownLesson, shownProgress } from './lesson-view.ts';
import { progressOf } from './progress.ts';
import type { Standing } from './standing.ts';
import type { StudyEvent } from './study-event.ts';

/** What there is to say of a learner in a course. */
export interface Place {
  readonly course: Course;
  readonly listed: Pick<ListedCourse, 'state'>;
  readonly enrolment: Enrolment;
  readonly standing: Standing;
  readonly events: readonly StudyEvent[];
  readonly access: Access;
}

/** How the course's own test went; null where it was not taken. */
export const testScore = (events: readonly StudyEvent[], when: 'before' | 'after'): number | null =>
  events.flatMap((event) => (event.type === 'test-taken' && event.when === when ? event.scorePpm : []))[0] ??
  null;

/** A course as its learner sees it. */
export const myCourseOf = ({ course, listed, enrolment, standing, events, access }: Place) => {
  const progress = progressOf(lessonsOf(course), standing);
  const parts = new Map(progress.parts.map((part) => [part.lessonId, part]));
  return {
    courseId: course.courseId,
    title: course.title,
    ...{ access, progressPpm: progress.ppm, enrolledAt: enrolment.enrolledAt, lastAt: enrolment.lastAt },
    completedAt: enrolment.completedAt,
    certificateId: enrolment.certificateId,
    version: course.version,
    languages: course.languages,
    withdrawn: listed.state === 'withdrawn',
    progress: shownProgress(progress),
    modules: course.modules.map(({ moduleId, title, lessons }) => ({
      moduleId,
      title,
      lessons: lessons.map((lesson) => shownLesson(lesson, parts.get(lesson.lessonId), standing)),
    })),
    test:
      course.preTest === null
        ? null
        : { before: testScore(events, 'before'), after: testScore(events, 'after') },
  };
};
