import type { MyCourse, MyLesson } from './queries.ts';

/** All lessons of a course, in their order. */
export const lessonsOf = ({ modules }: Pick<MyCourse, 'modules'>): MyLesson[] =>
  modules.flatMap(({ lessons }) => lessons);

/** How many lessons are done, of how many, and the minutes of those that are not. */
export const standingIn = (course: Pick<MyCourse, 'modules'>) => {
  const lessons = lessonsOf(course);
  const open = lessons.filter(({ done }) => !done);
  return {
    lessons: lessons.length,
    done: lessons.length - open.length,
    minutesLeft: open.reduce((sum, { minutes }) => sum + minutes, 0),
  };
};
