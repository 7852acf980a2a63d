import { describe, expect, it } from 'vitest';
import { funnelOf } from '../../../../../../functions/learning/domain/effectiveness/funnel.ts';
import { learnersOf } from '../../../../../../functions/learning/domain/effectiveness/learner.ts';
import { weakLessons } from '../../../../../../functions/learning/domain/effectiveness/weak-lessons.ts';
import { ago, attempted, learner, now, read, tested } from './learners.ts';

const lessons = ['a', 'b', 'c'];
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

describe('the way through a course', () => {
  it('goes from enrolling over beginning to finishing, and tells where people stopped', () => {
    const learners = [
      learner([]),
      // Only the test before: not begun.
      learner([tested('before', 0.5)]),
      ...times(3, learner([read('a')])),
      // Did something yesterday: still at it.
      learner([read('a')], { lastAt: ago(1) }),
      // Skipped b: what comes next for them is b, not the end.
      learner([read('a'), read('c')]),
      learner([read('a'), attempted('b', {}, { passed: false })]),
      learner([read('a'), attempted('b', {}), read('c')], { completedAt: ago(10) }),
    ];
    const funnel = funnelOf(lessons, learners, now);
    expect(funnel).toMatchObject({ enrolled: 9, started: { n: 7 }, finished: { n: 1 } });
    expect(funnel.started.share).toBeCloseTo(7 / 9, 12);
    expect(funnel.lessons.map(({ reached, done, stopped }) => [reached, done, stopped])).toEqual([
      [7, 7, 0],
      [7, 1, 5],
      [1, 2, 0],
    ]);
    expect(funnel.lessons[1]?.stopShare).toBeCloseTo(5 / 7, 12);
  });

  it('says nothing where nobody is', () => {
    const funnel = funnelOf(lessons, [], now);
    expect(funnel).toMatchObject({ enrolled: 0, started: { n: 0, share: null, interval: null } });
    expect(funnel.lessons[0]).toMatchObject({ reached: 0, stopShare: null, interval: null });
  });

  it('counts nobody twice, and nobody who is not enrolled', () => {
    const enrolment = {
      ...{ memberId: 'm', courseId: 'c', enrolledAt: ago(60), version: 1, courseVersion: 1, lastAt: ago(30) },
      title: { zh: '', en: '' },
      access: 'free' as const,
      progressPpm: 0,
      completedAt: null,
      certificateId: null,
      toldPpm: {},
    };
    const events = [
      { memberId: 'm', event: read('a') },
      { memberId: 'm', event: attempted('b', {}) },
      { memberId: 'stranger', event: read('a') },
    ];
    const learners = learnersOf([enrolment], events);
    expect(learners).toHaveLength(1);
    expect(learners[0]?.events).toHaveLength(2);
  });
});

describe('weak lessons', () => {
  it('are those where more people stop than chance explains, with the evidence', () => {
    const learners = [
      ...times(12, learner([read('a')])),
      ...times(12, learner([read('a'), read('b'), read('c')], { completedAt: ago(20) })),
    ];
    const weak = weakLessons(lessons, funnelOf(lessons, learners, now), new Map());
    expect(weak).toEqual([
      { lessonId: 'b', weaknesses: [{ because: 'people-stop', n: 24, share: 0.5, elsewhere: 0 }] },
    ]);
  });

  it('are not made by one person who stopped', () => {
    const learners = [
      learner([read('a')]),
      learner([read('a'), read('b')]),
      ...times(3, learner([read('a'), read('b'), read('c')], { completedAt: ago(20) })),
    ];
    expect(weakLessons(lessons, funnelOf(lessons, learners, now), new Map())).toEqual([]);
  });

  it('hold items that nearly nobody or everybody gets right, or that the better learners get wrong', () => {
    const figure = (
      itemId: string,
      difficulty: number,
      low: number,
      high: number,
      pointBiserial: number | null,
    ) => ({
      ...{ itemId, n: 40, difficulty, pointBiserial, interval: { low, high }, upperLower: null },
    });
    const items = new Map([
      [
        'b',
        [
          figure('hard', 0.2, 0.1, 0.35, 0.4),
          figure('easy', 0.99, 0.92, 1, 0.2),
          figure('misleading', 0.5, 0.35, 0.65, -0.2),
          figure('good', 0.6, 0.45, 0.74, 0.5),
        ],
      ],
    ]);
    const [weak] = weakLessons(lessons, funnelOf(lessons, [], now), items);
    expect(weak).toEqual({
      lessonId: 'b',
      weaknesses: [
        { because: 'too-hard', itemId: 'hard', n: 40, value: 0.2 },
        { because: 'too-easy', itemId: 'easy', n: 40, value: 0.99 },
        { because: 'misleads', itemId: 'misleading', n: 40, value: -0.2 },
      ],
    });
  });
});
