import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseOption, Gap } from '../../../../../../functions/learning/domain/paths/course-option.ts';
import { learningPath } from '../../../../../../functions/learning/domain/paths/learning-path.ts';
import { byBruteForce, heldAtStart, mayBegin, smallCatalogue, smallGap } from './brute-force.ts';

const course = (courseId: string, teaches: string, rest: Partial<CourseOption> = {}): CourseOption => ({
  courseId,
  teaches: teaches.split(' ').map((skill) => ({ skill, importance: 1 })),
  requires: [],
  prerequisites: [],
  minutes: 60,
  access: 'free',
  ...rest,
});

const gap = (wanted: string, rest: Partial<Gap> = {}): Gap => ({
  wanted: wanted.split(' ').map((skill) => ({ skill, importance: 1 })),
  known: new Set(),
  finished: new Set(),
  leftOut: new Set(),
  ...rest,
});

const ids = ({ courses }: { courses: readonly { courseId: string }[] }) =>
  courses.map(({ courseId }) => courseId);

describe('a learning path', () => {
  it('takes one course that covers two skills before two that cover one each', () => {
    const path = learningPath(
      [course('x', 'a'), course('y', 'b'), course('xy', 'a b', { minutes: 100 })],
      gap('a b'),
    );
    expect(ids(path)).toEqual(['xy']);
    expect(path).toMatchObject({ minutes: 100, cost: 110, proven: true, before: 0, after: 1, uncovered: [] });
  });

  it('is not greedy: what covers most at once may cost more in all', () => {
    // Per skill the big one is the cheapest, but with it the small ones are needed all the same.
    const all = [
      course('big', 'a b c', { minutes: 80 }),
      course('left', 'a b d', { minutes: 100 }),
      course('right', 'c e', { minutes: 100 }),
      course('d', 'd', { minutes: 95 }),
      course('e', 'e', { minutes: 95 }),
    ];
    expect(ids(learningPath(all, gap('a b c d e'))).sort()).toEqual(['left', 'right']);
  });

  it('counts a paid course as three hours more', () => {
    const free = course('free', 'a', { minutes: 200 });
    const paid = course('paid', 'a', { minutes: 30, access: 'paid' });
    expect(ids(learningPath([free, paid], gap('a')))).toEqual(['free']);
    expect(ids(learningPath([{ ...free, minutes: 240 }, paid], gap('a')))).toEqual(['paid']);
  });

  it('closes prerequisites and required skills, and says what each course is for', () => {
    const all = [
      course('stats', 'statistics', { requires: ['maths'] }),
      course('maths-1', 'arithmetic'),
      course('maths-2', 'maths', { prerequisites: ['maths-1'] }),
    ];
    const path = learningPath(all, gap('statistics'));
    expect(ids(path)).toEqual(['maths-1', 'maths-2', 'stats']);
    expect(path.courses.map(({ covers, unlocks }) => [covers.map(({ skill }) => skill), unlocks])).toEqual([
      [[], ['maths-2']],
      [[], ['stats']],
      [['statistics'], []],
    ]);
  });

  it('asks for nothing that is known, finished or taken off offer', () => {
    const all = [
      course('basics', 'a'),
      course('more', 'b', { requires: ['a'], prerequisites: ['basics', 'withdrawn'] }),
    ];
    expect(ids(learningPath(all, gap('b', { finished: new Set(['basics']) })))).toEqual(['more']);
    expect(ids(learningPath(all, gap('a b', { known: new Set(['a']) })))).toEqual(['basics', 'more']);
    expect(ids(learningPath(all, gap('a', { known: new Set(['a']) })))).toEqual([]);
  });

  it('names what cannot be covered, and why', () => {
    const all = [
      course('a', 'a'),
      course('b', 'b', { prerequisites: ['a'] }),
      course('hen', 'hen', { requires: ['egg'] }),
      course('egg', 'egg', { requires: ['hen'] }),
    ];
    const path = learningPath(all, gap('a b hen flying', { leftOut: new Set(['a']) }));
    expect(path.courses).toEqual([]);
    expect(path.uncovered.map(({ skill, because }) => [skill, because])).toEqual([
      ['a', 'left-out'],
      ['b', 'left-out'],
      ['flying', 'not-taught'],
      ['hen', 'out-of-reach'],
    ]);
    expect(path.after).toBe(0);
  });

  it('names what a course presupposes that nobody teaches', () => {
    const path = learningPath(
      [course('surgery', 'surgery', { requires: ['anatomy'] })],
      gap('surgery anatomy'),
    );
    expect(path.courses[0]?.presupposes).toEqual(['anatomy']);
    expect(path.uncovered).toEqual([{ skill: 'anatomy', importance: 1, because: 'not-taught' }]);
    expect(path).toMatchObject({ before: 0, after: 0.5 });
  });

  it('finds the way where courses that wait for each other need one from outside', () => {
    const all = [
      course('p', 'x wanted', { requires: ['y'] }),
      course('q', 'y also', { requires: ['x'] }),
      course('start', 'x', { minutes: 500 }),
    ];
    const path = learningPath(all, gap('wanted also'));
    expect(ids(path)).toEqual(['start', 'q', 'p']);
  });

  it('puts early what covers most importance an hour', () => {
    const all = [course('long', 'a', { minutes: 300 }), course('short', 'b'), course('minor', 'c')];
    const wanted = [
      { skill: 'a', importance: 1 },
      { skill: 'b', importance: 1 },
      { skill: 'c', importance: 0.5 },
    ];
    expect(ids(learningPath(all, { ...gap('a'), wanted }))).toEqual(['short', 'minor', 'long']);
  });

  it('says so where the search was cut short', () => {
    const all = Array.from({ length: 12 }, (_, n) =>
      course(`c${n}`, `s${n % 6} s${(n + 1) % 6}`, { minutes: 30 + ((n * 7) % 5) }),
    );
    const short = learningPath(all, gap('s0 s1 s2 s3 s4 s5'), 1);
    const whole = learningPath(all, gap('s0 s1 s2 s3 s4 s5'));
    expect(short.proven).toBe(false);
    expect(short.after).toBe(1);
    expect(whole.proven).toBe(true);
    expect(whole.cost).toBeLessThanOrEqual(short.cost);
  });
});

describe('against every possible set of courses', () => {
  it('costs the least that covering what can be covered costs, in an order that can be taken', () => {
    fc.assert(
      fc.property(smallCatalogue(7), smallGap, (all, wanted) => {
        const path = learningPath(all, wanted);
        const { uncoverable, cost } = byBruteForce(all, wanted);
        expect(path.cost).toBe(cost);
        expect(path.proven).toBe(true);
        expect(path.uncovered.map(({ skill }) => skill).sort()).toEqual([...uncoverable].sort());
        const taken = path.courses.flatMap(({ courseId }) =>
          all.filter((each) => each.courseId === courseId),
        );
        const held = heldAtStart(all, wanted);
        taken.forEach((each, place) => {
          const among = all.filter(({ courseId }) => !wanted.finished.has(courseId));
          expect(mayBegin(each, taken.slice(0, place), { held, among })).toBe(true);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('is the same for the same courses in another order', () => {
    const shuffled = smallCatalogue(7).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, smallGap, ([all, other], wanted) => {
        expect(learningPath(other, wanted)).toEqual(learningPath(all, wanted));
      }),
      { numRuns: 150 },
    );
  });
});
