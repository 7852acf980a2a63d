/** What a course needs and gives, as far as the order of courses depends on it. */
export interface CourseNode {
  readonly courseId: string;
  readonly prerequisites: readonly string[];
  readonly requires: readonly string[];
  readonly teaches: readonly string[];
}

/** Why one course waits for another: it demands it, or presumes a skill that only others teach, this one among them. */
export interface Step {
  readonly courseId: string;
  readonly needs: { readonly courseId: string; readonly skill: string | null };
}

type Graph = ReadonlyMap<string, CourseNode>;

const graphOf = (courses: readonly CourseNode[]): Graph =>
  new Map(courses.map((course) => [course.courseId, course]));

/** Prerequisites that are in the graph: of what was withdrawn nobody has to know anything. */
const offered = (graph: Graph, { prerequisites }: CourseNode): string[] =>
  prerequisites.filter((courseId) => graph.has(courseId));

/** The courses other than this one that teach a skill. None: it is learned elsewhere. */
const teachersOf = (graph: Graph, skill: string, { courseId }: CourseNode): string[] =>
  [...graph.values()]
    .filter((other) => other.courseId !== courseId && other.teaches.includes(skill))
    .map((other) => other.courseId);

/** What keeps a course from being taken once `done` are; null where nothing does. */
const obstacleOf = (graph: Graph, course: CourseNode, done: ReadonlySet<string>): Step['needs'] | null => {
  const demanded = offered(graph, course).find((courseId) => !done.has(courseId));
  if (demanded !== undefined) return { courseId: demanded, skill: null };
  for (const skill of course.requires) {
    const teachers = teachersOf(graph, skill, course);
    const [first] = teachers;
    if (first !== undefined && !teachers.some((courseId) => done.has(courseId)))
      return { courseId: first, skill };
  }
  return null;
};

/**
 * The courses that can be taken one after the other, beginning with nothing but `given`: each once its prerequisites are
 * done and each skill it presumes was taught by another course done before, or is taught by no other course at all.
 */
export const reachable = (
  courses: readonly CourseNode[],
  given: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const graph = graphOf(courses);
  const done = new Set(given);
  for (let before = -1; before < done.size;) {
    before = done.size;
    for (const course of courses)
      if (!done.has(course.courseId) && obstacleOf(graph, course, done) === null) done.add(course.courseId);
  }
  return done;
};

/** Follows what each course waits for until one comes up again: there the cycle is closed. */
const cycleFrom = (start: string, waitsFor: (courseId: string) => Step['needs'] | null): Step[] => {
  const steps: Step[] = [];
  let courseId = start;
  for (;;) {
    const seen = steps.findIndex((step) => step.courseId === courseId);
    if (seen >= 0) return steps.slice(seen);
    const needs = waitsFor(courseId);
    if (needs === null) return [];
    steps.push({ courseId, needs });
    courseId = needs.courseId;
  }
};

/** A way along prerequisites from `from` to `target`, both named; undefined where there is none. */
const wayTo = (graph: Graph, from: string, target: string): string[] | undefined => {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const courseId of cameFrom.keys()) {
    if (courseId === target) {
      const way: string[] = [];
      for (let at: string | null = courseId; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
      return way;
    }
    const course = graph.get(courseId);
    for (const next of course === undefined ? [] : offered(graph, course))
      if (!cameFrom.has(next)) cameFrom.set(next, courseId);
  }
  return undefined;
};

const cycleOfPrerequisites = (graph: Graph, course: CourseNode): Step[] => {
  for (const first of offered(graph, course)) {
    const way = wayTo(graph, first, course.courseId);
    if (way === undefined) continue;
    const round = [course.courseId, ...way];
    return round.slice(0, -1).map((courseId, index) => ({
      courseId,
      needs: { courseId: round[index + 1] ?? course.courseId, skill: null },
    }));
  }
  return [];
};

/**
 * The cycle that offering `course` beside `others` would close, as its steps; empty where it closes none. A cycle of
 * prerequisites is one always. One through skills only where nobody could begin: no other course that can be taken first
 * teaches the skill. Courses that were stuck before, because of what has been withdrawn since, are not held against it.
 */
export const cycleWith = (course: CourseNode, others: readonly CourseNode[]): Step[] => {
  const rest = others.filter(({ courseId }) => courseId !== course.courseId);
  const all = [...rest, course];
  const graph = graphOf(all);
  const demanded = cycleOfPrerequisites(graph, course);
  if (demanded.length > 0) return demanded;
  const before = reachable(others);
  const stuck = new Set(rest.map(({ courseId }) => courseId).filter((courseId) => !before.has(courseId)));
  const done = reachable(all, stuck);
  if (done.has(course.courseId)) return [];
  return cycleFrom(course.courseId, (courseId) => {
    const node = graph.get(courseId);
    return node === undefined ? null : obstacleOf(graph, node, done);
  });
};

/** `a → b (statistics) → a`: each course with the one it waits for, and the skill where it is one. */
export const cycleText = (steps: readonly Step[]): string => {
  const [first] = steps;
  if (first === undefined) return '';
  const rest = steps.map(({ needs }) =>
    needs.skill === null ? needs.courseId : `${needs.courseId} (${needs.skill})`,
  );
  return [first.courseId, ...rest].join(' → ');
};
