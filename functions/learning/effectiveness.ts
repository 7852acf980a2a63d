import type { Clock } from '../../shared/clock.ts';
import { notFound } from '../../shared/errors.ts';
import type { Courses } from './courses.ts';
import { type Course, type Lesson, lessonsOf } from './domain/courses/course.ts';
import { funnelOf, stoppedAfterDays } from './domain/effectiveness/funnel.ts';
import { itemFigures } from './domain/effectiveness/item-analysis.ts';
import { type Learner, learnersOf } from './domain/effectiveness/learner.ts';
import { gainOf, ratingOf } from './domain/effectiveness/outcome.ts';
import { weakLessons } from './domain/effectiveness/weak-lessons.ts';
import type { Effectiveness } from './effectiveness-contract.ts';
import type { ReviewStore } from './review-store.ts';
import type { StudyStore } from './study-store.ts';

interface Needs {
  readonly courses: Pick<Courses, 'find' | 'content'>;
  readonly studies: Pick<StudyStore, 'enrolmentsIn' | 'eventsIn'>;
  readonly reviews: Pick<ReviewStore, 'stars'>;
  readonly clock: Clock;
}

const noSuchCourse = () => notFound('no-such-course', 'There is no such course.');

type QuizLesson = Extract<Lesson, { kind: 'quiz' }>;

const quizzesIn = (lessons: readonly Lesson[], learners: readonly Learner[]) =>
  lessons
    .filter((lesson): lesson is QuizLesson => lesson.kind === 'quiz')
    .map(({ lessonId, title, quiz }) => {
      const itemIds = quiz.items.map(({ itemId }) => itemId);
      const figures = new Map(
        itemFigures({ lessonId, itemIds }, learners).map((each) => [each.itemId, each] as const),
      );
      return {
        lessonId,
        title,
        items: quiz.items.flatMap(({ itemId, prompt, kind }) => {
          const found = figures.get(itemId);
          return found === undefined ? [] : [{ ...found, prompt, kind }];
        }),
      };
    });

interface Known {
  readonly learners: readonly Learner[];
  readonly stars: Parameters<typeof ratingOf>[0];
  readonly now: Date;
}

const reportOf = (course: Course, { learners, stars, now }: Known): Effectiveness => {
  const lessons = lessonsOf(course);
  const byId = new Map(lessons.map((lesson) => [lesson.lessonId, lesson]));
  const lessonIds = [...byId.keys()];
  const funnel = funnelOf(lessonIds, learners, now.getTime());
  const quizzes = quizzesIn(lessons, learners);
  const { enrolled, started, finished } = funnel;
  return {
    courseId: course.courseId,
    title: course.title,
    version: course.version,
    asOf: now.toISOString(),
    ...{ stoppedAfterDays, enrolled, started, finished },
    lessons: funnel.lessons.flatMap((stops) => {
      const lesson = byId.get(stops.lessonId);
      return lesson === undefined ? [] : [{ ...stops, title: lesson.title, kind: lesson.kind }];
    }),
    quizzes,
    rating: { ...ratingOf(stars), stars: [...stars] },
    gain: course.preTest === null ? null : gainOf(learners),
    weak: weakLessons(
      lessonIds,
      funnel,
      new Map(quizzes.map(({ lessonId, items }) => [lessonId, items])),
    ).map(({ lessonId, weaknesses }) => ({ lessonId, weaknesses: [...weaknesses] })),
  };
};

/** What courses achieve, from what learners did in them; no learner is told apart. */
export const effectivenessCases = ({ courses, studies, reviews, clock }: Needs) => {
  const report = async (courseId: string, version: number): Promise<Effectiveness> => {
    const [course, enrolments, events, { counts }] = await Promise.all([
      courses.content(courseId, version),
      studies.enrolmentsIn(courseId),
      studies.eventsIn(courseId),
      reviews.stars(courseId),
    ]);
    if (course === undefined) throw new Error(`${courseId} is published without content`);
    return reportOf(course, { learners: learnersOf(enrolments, events), stars: counts, now: clock() });
  };
  return {
    /** Of the caller's own course. Throws `no-such-course`, also of somebody else's. */
    own: async (courseId: string, authorId: string) => {
      const listed = await courses.find(courseId);
      if (listed?.authorId !== authorId) throw noSuchCourse();
      return report(courseId, listed.version);
    },

    /** Throws `no-such-course`. */
    any: async (courseId: string) => {
      const listed = await courses.find(courseId);
      if (listed === undefined) throw noSuchCourse();
      return report(courseId, listed.version);
    },
  };
};
