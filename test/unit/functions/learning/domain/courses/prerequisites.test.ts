import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CourseNode,
  cycleText,
  cycleWith,
  reachable,
} from '../../../../../../functions/learning/domain/courses/prerequisites.ts';

const node = (courseId: string, change: Partial<CourseNode> = {}): CourseNode => ({
  courseId,
  prerequisites: [],
  requires: [],
  teaches: [],
  ...change,
});

const permutations = <T>(values: readonly T[]): T[][] =>
  values.length === 0
    ? [[]]
    : values.flatMap((value, index) =>
        permutations([...values.slice(0, index), ...values.slice(index + 1)]).map((rest) => [value, ...rest]),
      );

/** Whether every need of a course is met by those before it, as one would say it to a person. */
const comesAfter = (
  course: CourseNode,
  before: readonly CourseNode[],
  all: readonly CourseNode[],
): boolean => {
  const ids = new Set(before.map(({ courseId }) => courseId));
  const demanded = course.prerequisites.filter((id) => all.some(({ courseId }) => courseId === id));
  return (
    demanded.every((id) => ids.has(id)) &&
    course.requires.every((skill) => {
      const teachers = all.filter((other) => other !== course && other.teaches.includes(skill));
      return teachers.length === 0 || teachers.some(({ courseId }) => ids.has(courseId));
    })
  );
};

/** The courses that come up in some order in which each one's needs are met: all orders tried. */
const reachableByTrying = (all: readonly CourseNode[]): Set<string> => {
  const found = new Set<string>();
  for (const order of permutations(all)) {
    const before: CourseNode[] = [];
    for (const course of order) {
      if (!comesAfter(course, before, all)) break;
      before.push(course);
      found.add(course.courseId);
    }
  }
  return found;
};

const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const skills = ['s', 't', 'u'] as const;
const anyNode = (courseId: string, chance: number) =>
  fc.record({
    courseId: fc.constant(courseId),
    prerequisites: fc.subarray(
      ids.filter((id) => id !== courseId),
      { maxLength: chance },
    ),
    requires: fc.subarray([...skills], { maxLength: 2 }),
    teaches: fc.subarray([...skills], { maxLength: 2 }),
  });
const anyGraph = fc
  .integer({ min: 1, max: ids.length })
  .chain((size) => fc.tuple(...ids.slice(0, size).map((id) => anyNode(id, 2))));

/** Whether the way along prerequisites from a course comes back to it: every walk tried. */
const returns = (all: readonly CourseNode[], from: string): boolean => {
  const walk = (at: string, seen: readonly string[]): boolean =>
    (all.find(({ courseId }) => courseId === at)?.prerequisites ?? []).some(
      (next) =>
        next === from ||
        (!seen.includes(next) &&
          all.some(({ courseId }) => courseId === next) &&
          walk(next, [...seen, next])),
    );
  return walk(from, [from]);
};

describe('the order of courses', () => {
  it('reaches what some order of all courses reaches', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect([...reachable(graph)].sort()).toEqual([...reachableByTrying(graph)].sort());
      }),
      { numRuns: 150 },
    );
  });

  it('rejects a course exactly where it would wait for itself, or nobody could begin', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        // Built up as a catalogue is: each course is offered beside those accepted before.
        const accepted: CourseNode[] = [];
        for (const course of graph) {
          const all = [...accepted, course];
          const cycle = cycleWith(course, accepted);
          const before = reachableByTrying(accepted);
          const stuckBefore = accepted.some(({ courseId }) => !before.has(courseId));
          if (!stuckBefore) {
            const isLocked = !reachableByTrying(all).has(course.courseId);
            expect(cycle.length > 0).toBe(isLocked);
          }
          if (returns(all, course.courseId)) expect(cycle).not.toEqual([]);
          if (cycle.length === 0) accepted.push(course);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('names a cycle whose every step is a need, and which ends where it began', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const [course, ...others] = graph;
        if (course === undefined) return;
        const steps = cycleWith(course, others);
        steps.forEach(({ courseId, needs }, index) => {
          const from = graph.find((each) => each.courseId === courseId);
          const to = graph.find((each) => each.courseId === needs.courseId);
          expect(needs.courseId).toBe(steps[(index + 1) % steps.length]?.courseId);
          if (needs.skill === null) expect(from?.prerequisites).toContain(needs.courseId);
          else {
            expect(from?.requires).toContain(needs.skill);
            expect(to?.teaches).toContain(needs.skill);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('never accepts a cycle of prerequisites, whatever was accepted, replaced or withdrawn before', () => {
    const change = fc.record({
      course: fc.constantFrom(...ids).chain((id) => anyNode(id, 3)),
      withdraws: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let offered: CourseNode[] = [];
        for (const { course, withdraws } of changes) {
          const rest = offered.filter(({ courseId }) => courseId !== course.courseId);
          if (withdraws) offered = rest;
          else if (cycleWith(course, offered).length === 0) offered = [...rest, course];
          for (const { courseId } of offered) expect(returns(offered, courseId)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads as a way round', () => {
    const others = [node('b', { requires: ['s'], teaches: ['t'] }), node('c', { prerequisites: ['b'] })];
    expect(cycleText(cycleWith(node('a', { prerequisites: ['c'], teaches: ['s'] }), others))).toBe(
      'a → c → b → a (s)',
    );
    expect(cycleText(cycleWith(node('b', { prerequisites: ['c'] }), others))).toBe('b → c → b');
    expect(cycleText([])).toBe('');
  });

  it('has nothing against a skill that another course teaches to beginners, nor one taught by itself alone', () => {
    const others = [node('b', { requires: ['s'], teaches: ['t'] }), node('x', { teaches: ['t'] })];
    expect(cycleWith(node('a', { requires: ['t'], teaches: ['s'] }), others)).toEqual([]);
    expect(cycleWith(node('a', { requires: ['u'], teaches: ['u'] }), others)).toEqual([]);
  });
});
