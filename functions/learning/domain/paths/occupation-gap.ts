import type { ClassifiedOccupation } from '../../../../shared/occupations/classified-occupation.ts';
import type { ListedCourse } from '../courses/listed-course.ts';
import type { CourseOption, WantedSkill } from './course-option.ts';

/** What an occupation wants: central skills at 1, useful ones at 0.5, as careers weigh them. */
export const wantedBy = ({
  core,
  useful,
}: Pick<ClassifiedOccupation, 'core' | 'useful'>): readonly WantedSkill[] => [
  ...core.map((skill) => ({ skill, importance: 1 })),
  ...useful.map((skill) => ({ skill, importance: 0.5 })),
];

/** Levels from which on a skill needs no course: central ones are done alone (3), others with some guidance (2). */
const enough = { central: 3, other: 2 };

/**
 * The skills that a person brings, by canonical name: those of the profile at the level at which careers count them in
 * full, and those they say they have.
 */
export const knownSkills = (
  profile: readonly { readonly skill: string; readonly level: number }[],
  said: readonly string[],
  { core }: Pick<ClassifiedOccupation, 'core'>,
): ReadonlySet<string> => {
  const central = new Set(core);
  const held = profile.filter(
    ({ skill, level }) => level >= (central.has(skill) ? enough.central : enough.other),
  );
  return new Set([...held.map(({ skill }) => skill), ...said]);
};

/** A course counts as teaching a skill from this importance on: below, it only touches it. */
export const taughtFrom = 0.5;

/** A published course for the solver. `enrolled`: what it costs is decided already. */
export const optionOf = (
  { courseId, teaches, requires, prerequisites, minutes, access }: ListedCourse,
  enrolled: boolean,
): CourseOption => ({
  courseId,
  teaches: teaches.filter(({ importance }) => importance >= taughtFrom),
  requires,
  prerequisites,
  minutes,
  access: enrolled ? 'free' : access,
});
