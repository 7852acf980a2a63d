import type { CourseOption, Gap } from './course-option.ts';

export interface Reach {
  /** The courses that can be taken in some order, by id; finished and left-out ones are not among them. */
  readonly courses: readonly CourseOption[];
  /** Skills that are there without any course of the path: known, taught by a finished course, or presupposed. */
  readonly given: ReadonlySet<string>;
  /** Skills that a course asks for, that the person does not have, and that no course on offer teaches. */
  readonly presupposed: ReadonlySet<string>;
}

const skillsOf = (courses: readonly CourseOption[]): Set<string> =>
  new Set(courses.flatMap(({ teaches }) => teaches.map(({ skill }) => skill)));

/** Without what is finished, what is left out, and what builds on something left out. */
const onOffer = (courses: readonly CourseOption[], { finished, leftOut }: Gap): CourseOption[] => {
  const dropped = new Set(courses.map(({ courseId }) => courseId).filter((id) => leftOut.has(id)));
  let size = -1;
  while (size !== dropped.size) {
    size = dropped.size;
    for (const { courseId, prerequisites } of courses)
      if (prerequisites.some((id) => dropped.has(id) && !finished.has(id))) dropped.add(courseId);
  }
  return courses.filter(({ courseId }) => !dropped.has(courseId) && !finished.has(courseId));
};

/** The courses that can be begun one after the other from `given`, in the order in which they come within reach. */
export const takenInTurn = (
  courses: readonly CourseOption[],
  given: ReadonlySet<string>,
): readonly CourseOption[] => {
  const among = new Set(courses.map(({ courseId }) => courseId));
  const skills = new Set(given);
  const taken = new Map<string, CourseOption>();
  const ready = ({ courseId, requires, prerequisites }: CourseOption): boolean =>
    !taken.has(courseId) &&
    requires.every((skill) => skills.has(skill)) &&
    prerequisites.every((id) => !among.has(id) || taken.has(id));
  for (let found = courses.filter(ready); found.length > 0; found = courses.filter(ready)) {
    for (const course of found) taken.set(course.courseId, course);
    for (const skill of skillsOf(found)) skills.add(skill);
  }
  return [...taken.values()];
};

/**
 * What a person can learn from where they stand. A course that is left out takes those that build on it along; a
 * prerequisite that is not on offer any more asks for nothing; a required skill that nobody teaches is presupposed and
 * named, since no path could close it; courses that only wait for each other are out of reach.
 */
export const reachFrom = (all: readonly CourseOption[], gap: Gap): Reach => {
  const courses = onOffer(all, gap).sort((a, b) => (a.courseId < b.courseId ? -1 : 1));
  const known = new Set(gap.known);
  for (const skill of skillsOf(all.filter(({ courseId }) => gap.finished.has(courseId)))) known.add(skill);
  const taught = skillsOf(courses);
  const asked = courses.flatMap(({ requires }) => requires);
  const presupposed = new Set(asked.filter((skill) => !known.has(skill) && !taught.has(skill)));
  const given = new Set([...known, ...presupposed]);
  return { courses: takenInTurn(courses, given), given, presupposed };
};
