import * as fc from 'fast-check';
import {
  type CourseOption,
  type Gap,
  costOf,
} from '../../../../../../functions/learning/domain/paths/course-option.ts';

/** The rules of a path once more, written for being seen to be right, and every set of courses tried. */

const teachesAny = (courses: readonly CourseOption[], skill: string): boolean =>
  courses.some(({ teaches }) => teaches.some((taught) => taught.skill === skill));

/** Without what is finished or left out, directly or by building on it. */
const offered = (all: readonly CourseOption[], gap: Gap): CourseOption[] => {
  const blocked = (course: CourseOption, seen: readonly string[]): boolean =>
    gap.leftOut.has(course.courseId) ||
    course.prerequisites.some((id) => {
      const before = all.find(({ courseId }) => courseId === id);
      return (
        before !== undefined && !gap.finished.has(id) && !seen.includes(id) && blocked(before, [...seen, id])
      );
    });
  return all.filter((course) => !gap.finished.has(course.courseId) && !blocked(course, []));
};

const skillsBefore = (all: readonly CourseOption[], gap: Gap): Set<string> =>
  new Set([
    ...gap.known,
    ...all
      .filter(({ courseId }) => gap.finished.has(courseId))
      .flatMap(({ teaches }) => teaches.map(({ skill }) => skill)),
  ]);

/** Whether one course may be begun after others: `among` are those whose prerequisites count. */
export const mayBegin = (
  course: CourseOption,
  before: readonly CourseOption[],
  { held, among }: { held: ReadonlySet<string>; among: readonly CourseOption[] },
): boolean =>
  course.requires.every((skill) => held.has(skill) || teachesAny(before, skill)) &&
  course.prerequisites.every(
    (id) => !among.some(({ courseId }) => courseId === id) || before.some(({ courseId }) => courseId === id),
  );

/** What is held at the start, counting what no course on offer teaches as presupposed. */
export const heldAtStart = (all: readonly CourseOption[], gap: Gap): Set<string> => {
  const courses = offered(all, gap);
  const held = skillsBefore(all, gap);
  for (const { requires } of courses)
    for (const skill of requires) if (!teachesAny(courses, skill)) held.add(skill);
  return held;
};

/** Every set that can be taken in some order, by growing them one course at a time. */
const takeable = (all: readonly CourseOption[], gap: Gap): CourseOption[][] => {
  const among = offered(all, gap);
  const held = heldAtStart(all, gap);
  const found = new Map<string, CourseOption[]>([['', []]]);
  const queue: CourseOption[][] = [[]];
  for (const set of queue) {
    for (const course of among) {
      if (set.includes(course) || !mayBegin(course, set, { held, among })) continue;
      const grown = [...set, course];
      const key = grown
        .map(({ courseId }) => courseId)
        .sort()
        .join();
      if (found.has(key)) continue;
      found.set(key, grown);
      queue.push(grown);
    }
  }
  return [...found.values()];
};

/** What can be covered at all, and the least that covering it costs. */
export const byBruteForce = (all: readonly CourseOption[], gap: Gap) => {
  const sets = takeable(all, gap);
  const before = skillsBefore(all, gap);
  const missing = gap.wanted.map(({ skill }) => skill).filter((skill) => !before.has(skill));
  const coverable = missing.filter((skill) => sets.some((set) => teachesAny(set, skill)));
  const costs = sets
    .filter((set) => coverable.every((skill) => teachesAny(set, skill)))
    .map((set) => set.reduce((sum, course) => sum + costOf(course), 0));
  return {
    coverable,
    uncoverable: missing.filter((skill) => !coverable.includes(skill)),
    cost: Math.min(...costs),
  };
};

const skills = ['a', 'b', 'c', 'd', 'e', 'f'];
const skillList = (max: number) => fc.uniqueArray(fc.constantFrom(...skills), { maxLength: max });

/** Few courses over few skills, with prerequisites both ways, so that cycles and orphans occur as well. */
export const smallCatalogue = (size: number): fc.Arbitrary<CourseOption[]> =>
  fc
    .array(
      fc.record({
        teaches: fc.uniqueArray(fc.constantFrom(...skills), { minLength: 1, maxLength: 3 }),
        requires: fc.oneof(
          { weight: 2, arbitrary: fc.constant<string[]>([]) },
          { weight: 3, arbitrary: skillList(2) },
        ),
        prerequisites: fc.oneof(
          { weight: 3, arbitrary: fc.constant<number[]>([]) },
          { weight: 1, arbitrary: fc.uniqueArray(fc.nat(size), { maxLength: 2 }) },
        ),
        minutes: fc.integer({ min: 1, max: 12 }).map((n) => n * 20),
        access: fc.constantFrom('free' as const, 'paid' as const),
      }),
      { minLength: 1, maxLength: size },
    )
    .map((courses) =>
      courses.map(({ teaches, prerequisites, ...course }, place) => ({
        ...course,
        courseId: `c${place}`,
        teaches: teaches.map((skill) => ({ skill, importance: 1 })),
        prerequisites: prerequisites.filter((before) => before !== place).map((before) => `c${before}`),
      })),
    );

export const smallGap: fc.Arbitrary<Gap> = fc.record({
  wanted: fc
    .uniqueArray(fc.constantFrom(...skills, 'unheard-of'), { minLength: 1, maxLength: 5 })
    .map((wanted) => wanted.map((skill, place) => ({ skill, importance: place % 2 === 0 ? 1 : 0.5 }))),
  known: skillList(2).map((known) => new Set(known)),
  finished: fc.uniqueArray(fc.constantFrom('c0', 'c3'), { maxLength: 1 }).map((ids) => new Set(ids)),
  leftOut: fc.uniqueArray(fc.constantFrom('c1', 'c4'), { maxLength: 1 }).map((ids) => new Set(ids)),
});
