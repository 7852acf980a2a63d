import type { ClassifiedOccupation } from '../../shared/occupations/classified-occupation.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { ListedCourse } from './domain/courses/listed-course.ts';
import { isOffered } from './domain/courses/listed-course.ts';
import type { KeptPath } from './domain/paths/kept-path.ts';
import type { PathCourse } from './domain/paths/learning-path.ts';
import { knownSkills, taughtFrom, wantedBy } from './domain/paths/occupation-gap.ts';
import { type Timetable, timetable } from './domain/paths/timetable.ts';
import type { Enrolment } from './domain/study/enrolment.ts';
import type { KnownSkills } from './path-store.ts';
import type { LearningPath } from './paths-contract.ts';

/** What is known of a person, and what there is to learn. */
export interface Learner {
  readonly skills: KnownSkills;
  readonly enrolments: ReadonlyMap<string, Pick<Enrolment, 'courseId' | 'completedAt' | 'progressPpm'>>;
  /** Withdrawn ones too. */
  readonly courses: ReadonlyMap<string, ListedCourse>;
}

const named = <S extends { readonly skill: string }>(wanted: S) => ({
  ...wanted,
  name: lexicon.nameOf(wanted.skill),
});

type Step = LearningPath['steps'][number];

const stateOf = (
  course: ListedCourse,
  enrolment: { completedAt: string | null } | undefined,
): Step['state'] => {
  if (enrolment !== undefined) return enrolment.completedAt === null ? 'begun' : 'finished';
  return isOffered(course) ? 'open' : 'withdrawn';
};

const stepOf = (planned: PathCourse, { courses, enrolments }: Learner, plan: Timetable): Step[] => {
  const { courseId, minutes } = planned;
  const course = courses.get(courseId);
  const span = plan.courses.find((each) => each.courseId === courseId);
  // Nothing that was ever published is taken out of the catalogue, and every course of a path takes time.
  if (course === undefined || span === undefined) return [];
  const enrolment = enrolments.get(courseId);
  const titleOf = (id: string) => courses.get(id)?.title ?? { zh: id, en: id };
  return [
    {
      courseId,
      minutes,
      title: course.title,
      level: course.level,
      access: course.access,
      state: stateOf(course, enrolment),
      progress: (enrolment?.progressPpm ?? 0) / 1_000_000,
      covers: planned.covers.map(named),
      unlocks: planned.unlocks.map((id) => ({ courseId: id, title: titleOf(id) })),
      presupposes: planned.presupposes.map((skill) => named({ skill })),
      startOn: span.startOn,
      endOn: span.endOn,
      sittings: plan.sittings.filter((sitting) => sitting.courseId === courseId).length,
    },
  ];
};

const knownOf = (
  { choices }: KeptPath,
  occupation: ClassifiedOccupation,
  { skills, enrolments, courses }: Learner,
): LearningPath['known'] => {
  const byProfile = knownSkills(skills, [], occupation);
  const said = new Set(choices.knownSkills.map((skill) => lexicon.canonical(skill)));
  const learned = new Set(
    [...enrolments.values()]
      .filter(({ completedAt }) => completedAt !== null)
      .flatMap(({ courseId }) => courses.get(courseId)?.teaches ?? [])
      .filter(({ importance }) => importance >= taughtFrom)
      .map(({ skill }) => skill),
  );
  return wantedBy(occupation).flatMap((wanted): LearningPath['known'] => {
    if (byProfile.has(wanted.skill)) return [{ ...named(wanted), by: 'profile' }];
    if (learned.has(wanted.skill)) return [{ ...named(wanted), by: 'course' }];
    return said.has(wanted.skill) ? [{ ...named(wanted), by: 'said' }] : [];
  });
};

interface Around {
  readonly occupation: ClassifiedOccupation;
  readonly learner: Learner;
  readonly outdated: boolean;
}

/** A kept path as the contract shows it: with names, dates, and how far the person is. */
export const pathView = (kept: KeptPath, { occupation, learner, outdated }: Around): LearningPath => {
  const { occupationId, version, computedAt, choices, path } = kept;
  const plan = timetable(path.courses, choices.rhythm);
  const { minutes, cost, proven, before, after, uncovered } = path;
  return {
    occupationId,
    title: occupation.title,
    version,
    computedAt,
    choices,
    steps: path.courses.flatMap((planned) => stepOf(planned, learner, plan)),
    ...{ minutes, cost, proven, before, after, outdated },
    uncovered: uncovered.map(named),
    known: knownOf(kept, occupation, learner),
    endOn: plan.endOn,
  };
};

export const summaryOf = (
  { occupationId, computedAt, choices, path }: KeptPath,
  { title }: ClassifiedOccupation,
  enrolments: Learner['enrolments'],
) => ({
  occupationId,
  title,
  computedAt,
  courses: path.courses.length,
  finished: path.courses.filter(({ courseId }) => (enrolments.get(courseId)?.completedAt ?? null) !== null)
    .length,
  minutes: path.minutes,
  endOn: timetable(path.courses, choices.rhythm).endOn,
});
