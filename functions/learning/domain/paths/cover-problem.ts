import { type CourseOption, costOf } from './course-option.ts';
import type { Reach } from './reach.ts';

/** The choice of courses in numbers: courses and skills are places in lists. */
export interface CoverProblem {
  readonly costs: readonly number[];
  /** Skills that a course teaches, of those that matter here. */
  readonly teaches: readonly (readonly number[])[];
  /** Skills that must be taught by an earlier course of the path. */
  readonly needs: readonly (readonly number[])[];
  /** A course and all that must be finished before it, by prerequisites of prerequisites. */
  readonly forced: readonly (readonly number[])[];
  readonly prerequisites: readonly (readonly number[])[];
  /** Courses that teach a skill. */
  readonly teachers: readonly (readonly number[])[];
  readonly wanted: readonly number[];
}

const closureOf = (prerequisites: readonly (readonly number[])[], course: number): readonly number[] => {
  const closure = new Set([course]);
  for (const member of closure) for (const before of prerequisites[member] ?? []) closure.add(before);
  return [...closure];
};

/** `wanted`: skills to cover; each is taught by a course within reach. */
export const coverProblem = ({ courses, given }: Reach, wanted: readonly string[]): CoverProblem => {
  const places = new Map(courses.map(({ courseId }, place) => [courseId, place]));
  const skills = new Map<string, number>();
  const placeOf = (skill: string): number => {
    const place = skills.get(skill) ?? skills.size;
    skills.set(skill, place);
    return place;
  };
  const wantedPlaces = [...new Set(wanted)].map(placeOf);
  const open = (names: readonly string[]): number[] =>
    [...new Set(names)].filter((skill) => !given.has(skill)).map(placeOf);
  const needs = courses.map(({ requires }) => open(requires));
  const taughtBy = ({ teaches }: CourseOption): number[] =>
    [...new Set(teaches.map(({ skill }) => skill))].flatMap((skill) => skills.get(skill) ?? []);
  const teaches = courses.map(taughtBy);
  const prerequisites = courses.map((course) => course.prerequisites.flatMap((id) => places.get(id) ?? []));
  return {
    costs: courses.map(costOf),
    teaches,
    needs,
    prerequisites,
    forced: courses.map((_, course) => closureOf(prerequisites, course)),
    teachers: Array.from({ length: skills.size }, (_, skill) =>
      teaches.flatMap((taught, course) => (taught.includes(skill) ? [course] : [])),
    ),
    wanted: wantedPlaces,
  };
};
