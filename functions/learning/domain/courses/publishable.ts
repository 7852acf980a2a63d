import { unprocessable } from '../../../../shared/errors.ts';
import type { CourseContent } from './course.ts';
import type { Fault } from './fault.ts';
import { faultsOf, identityFaults, prerequisiteFaults } from './faults.ts';
import { type ListedCourse, isOffered } from './listed-course.ts';
import { type CourseNode, type Step, cycleText, cycleWith } from './prerequisites.ts';

/** What a draft would be published beside. */
export interface Surroundings {
  readonly courseId: string;
  /** Every course that was ever published. */
  readonly listed: readonly ListedCourse[];
  /** The version that it takes the place of; null for the first. */
  readonly before: CourseContent | null;
}

type Ordering = Pick<CourseContent, 'prerequisites' | 'requires' | 'teaches'>;

const nodeOf = (courseId: string, { prerequisites, requires, teaches }: Ordering): CourseNode => ({
  courseId,
  prerequisites,
  requires,
  teaches: teaches.map(({ skill }) => skill),
});

const cycleOf = (content: CourseContent, { courseId, listed }: Surroundings): Step[] =>
  cycleWith(
    nodeOf(courseId, content),
    listed.filter(isOffered).map((course) => nodeOf(course.courseId, course)),
  );

const cycleFault = (content: CourseContent, { courseId }: Surroundings, steps: readonly Step[]): Fault => {
  const { needs } = steps.find((step) => step.courseId === courseId) ?? {};
  const skill = needs?.skill ?? null;
  const pointer =
    skill === null
      ? `/prerequisites/${content.prerequisites.indexOf(needs?.courseId ?? '')}`
      : `/requires/${content.requires.indexOf(skill)}`;
  return { pointer, code: 'cycle', detail: cycleText(steps) };
};

/** Everything that keeps a draft from being published, in itself and beside what is published. */
export const faultsBeside = (content: CourseContent, surroundings: Surroundings): Fault[] => {
  const { courseId, listed, before } = surroundings;
  const known = new Set(listed.map((course) => course.courseId));
  const steps = cycleOf(content, surroundings);
  return [
    ...faultsOf(content),
    ...(before === null ? [] : identityFaults(content, before)),
    ...prerequisiteFaults(content, (id) => id === courseId || known.has(id)),
    ...(steps.length === 0 ? [] : [cycleFault(content, surroundings, steps)]),
  ];
};

/** Throws `prerequisite-cycle`, which names the cycle, and `course-incomplete`, which lists every fault. */
export const checkPublishable = (content: CourseContent, surroundings: Surroundings): void => {
  const steps = cycleOf(content, surroundings);
  const faults = faultsBeside(content, surroundings);
  const [first] = faults;
  if (steps.length > 0) {
    const { pointer } = cycleFault(content, surroundings, steps);
    const cycle = [...steps.map(({ courseId }) => courseId), steps[0]?.courseId];
    throw unprocessable('prerequisite-cycle', `Nobody could begin: ${cycleText(steps)}.`, {
      pointer,
      details: { cycle },
    });
  }
  if (first !== undefined)
    throw unprocessable('course-incomplete', `${first.pointer}: ${first.code}`, {
      pointer: first.pointer,
      details: { faults },
    });
};
