import { type CourseOption, costOf, type Gap, type WantedSkill } from './course-option.ts';
import { coverProblem } from './cover-problem.ts';
import { cheapestCover } from './cover-search.ts';
import { type Reach, reachFrom } from './reach.ts';

export interface PathCourse {
  readonly courseId: string;
  readonly minutes: number;
  readonly access: 'free' | 'paid';
  /** Wanted skills that it is the first of the path to teach, the most important first. */
  readonly covers: readonly WantedSkill[];
  /** Later courses of the path that build on it: by prerequisite, or by a skill it is the first to teach. */
  readonly unlocks: readonly string[];
  /** Skills it asks for that the person does not have and nobody teaches. */
  readonly presupposes: readonly string[];
}

export interface Uncovered extends WantedSkill {
  /** No course teaches it; only ones that are left out do; or only ones that wait for each other. */
  readonly because: 'not-taught' | 'left-out' | 'out-of-reach';
}

export interface LearningPath {
  /** In an order in which they can be taken. */
  readonly courses: readonly PathCourse[];
  readonly minutes: number;
  /** What was made smallest: minutes, with beginnings and prices as time. */
  readonly cost: number;
  /** No other set of courses costs less; false where the search was cut short. */
  readonly proven: boolean;
  /** Share of the wanted importance that is there before, and after the path. */
  readonly before: number;
  readonly after: number;
  readonly uncovered: readonly Uncovered[];
}

const byImportance = (a: WantedSkill, b: WantedSkill): number =>
  b.importance - a.importance || (a.skill < b.skill ? -1 : 1);

const importanceOf = (skills: readonly WantedSkill[]): number =>
  skills.reduce((sum, { importance }) => sum + importance, 0);

interface Placed {
  readonly course: CourseOption;
  readonly covers: readonly WantedSkill[];
  /** Skills that no earlier course taught. */
  readonly first: ReadonlySet<string>;
}

/**
 * An order in which the courses can be taken: of those that can be begun, the one that covers most importance an hour
 * comes first, so that what matters comes early; by id where that does not tell them apart.
 */
const inOrder = (
  courses: readonly CourseOption[],
  wanted: readonly WantedSkill[],
  given: ReadonlySet<string>,
): Placed[] => {
  const chosen = new Set(courses.map(({ courseId }) => courseId));
  const skills = new Set(given);
  const done = new Set<string>();
  const placed: Placed[] = [];
  const ready = ({ courseId, requires, prerequisites }: CourseOption): boolean =>
    !done.has(courseId) &&
    requires.every((skill) => skills.has(skill)) &&
    prerequisites.every((id) => !chosen.has(id) || done.has(id));
  const placeOf = (course: CourseOption): Placed => {
    const first = new Set(course.teaches.map(({ skill }) => skill).filter((skill) => !skills.has(skill)));
    return { course, first, covers: wanted.filter(({ skill }) => first.has(skill)) };
  };
  const worth = ({ course, covers }: Placed): number => importanceOf(covers) / costOf(course);
  for (;;) {
    const [next] = courses
      .filter(ready)
      .map(placeOf)
      .sort((a, b) => worth(b) - worth(a) || (a.course.courseId < b.course.courseId ? -1 : 1));
    if (next === undefined) return placed;
    placed.push(next);
    done.add(next.course.courseId);
    for (const skill of next.first) skills.add(skill);
  }
};

const whyUncovered = (skill: string, all: readonly CourseOption[], gap: Gap): Uncovered['because'] => {
  const teachers = all.filter(({ teaches }) => teaches.some((taught) => taught.skill === skill));
  if (teachers.length === 0) return 'not-taught';
  const { courses } = reachFrom(all, { ...gap, leftOut: new Set() });
  const within = new Set(courses.map(({ courseId }) => courseId));
  return teachers.some(({ courseId }) => within.has(courseId)) ? 'left-out' : 'out-of-reach';
};

const described = (placed: readonly Placed[], presupposed: ReadonlySet<string>): PathCourse[] =>
  placed.map(({ course, covers, first }, place) => ({
    courseId: course.courseId,
    minutes: course.minutes,
    access: course.access,
    covers,
    unlocks: placed
      .slice(place + 1)
      .filter(
        (later) =>
          later.course.prerequisites.includes(course.courseId) ||
          later.course.requires.some((skill) => first.has(skill)),
      )
      .map((later) => later.course.courseId),
    presupposes: course.requires.filter((skill) => presupposed.has(skill)),
  }));

const chosenFrom = (reach: Reach, wanted: readonly string[], limit?: number) => {
  const cover = cheapestCover(coverProblem(reach, wanted), limit);
  return { ...cover, courses: cover.chosen.flatMap((place) => reach.courses[place] ?? []) };
};

/**
 * The cheapest set of courses, by `costOf`, that closes a gap as far as it can be closed, in an order in which they can
 * be taken. The same courses in any order give the same path.
 *
 * `limit`: choices the search looks at before it gives the best so far; see `cheapestCover`.
 */
export const learningPath = (all: readonly CourseOption[], gap: Gap, limit?: number): LearningPath => {
  const reach = reachFrom(all, gap);
  const taught = new Set(reach.courses.flatMap(({ teaches }) => teaches.map(({ skill }) => skill)));
  const held = ({ skill }: WantedSkill): boolean => reach.given.has(skill) && !reach.presupposed.has(skill);
  const missing = gap.wanted.filter((wanted) => !held(wanted)).sort(byImportance);
  const coverable = missing.filter(({ skill }) => taught.has(skill));
  const { courses, cost, proven } = chosenFrom(
    reach,
    coverable.map(({ skill }) => skill),
    limit,
  );
  const total = importanceOf(gap.wanted);
  const share = (part: readonly WantedSkill[]): number => (total === 0 ? 1 : importanceOf(part) / total);
  const present = gap.wanted.filter(held);
  return {
    courses: described(inOrder(courses, coverable, reach.given), reach.presupposed),
    minutes: courses.reduce((sum, { minutes }) => sum + minutes, 0),
    cost,
    proven,
    before: share(present),
    after: share([...present, ...coverable]),
    uncovered: missing
      .filter(({ skill }) => !taught.has(skill))
      .map((skill) => ({ ...skill, because: whyUncovered(skill.skill, all, gap) })),
  };
};
