import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf, usedPpmOf } from '../../../../../../functions/learning/domain/study/progress.ts';
import { standingOf } from '../../../../../../functions/learning/domain/study/standing.ts';
import {
  type StudyEvent,
  StudyEvent as StudyEventSchema,
} from '../../../../../../functions/learning/domain/study/study-event.ts';

const lessonIds = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const common = {
  at: fc
    .integer({ min: 0, max: 30 })
    .map((minute) => new Date(1_790_000_000_000 + minute * 60_000).toISOString()),
  courseVersion: fc.integer({ min: 1, max: 3 }),
  reachedPpm: fc.integer({ min: 0, max: 1_000_000 }),
  lessonId: fc.constantFrom(...lessonIds),
};
const attempt = {
  attemptId: fc.constantFrom('t1', 't2', 't3'),
  scorePpm: fc.integer({ min: 0, max: 1_000_000 }),
  credits: fc.constant({}),
  answers: fc.constant({}),
};
const anEvent: fc.Arbitrary<StudyEvent> = fc
  .oneof(
    fc.record({ type: fc.constant('lesson-opened'), ...common }),
    fc.record({ type: fc.constant('lesson-completed'), ...common }),
    fc.record({ type: fc.constant('quiz-attempted'), ...common, ...attempt, passed: fc.boolean() }),
    fc.record({
      ...{ type: fc.constant('assignment-handed-in'), ...common },
      ...{ handInId: fc.constantFrom('h1', 'h2'), text: fc.constant('done'), fulfilled: fc.constant([]) },
    }),
    fc.record({
      type: fc.constant('test-taken'),
      when: fc.constantFrom('before', 'after'),
      ...common,
      ...attempt,
    }),
  )
  .map((event) => StudyEventSchema.parse(event));

const aLesson = fc.record({ minutes: fc.integer({ min: 1, max: 90 }), preview: fc.boolean() });
const aCourse = fc
  .tuple(
    fc.shuffledSubarray([...lessonIds], { minLength: 1 }),
    fc.array(aLesson, { minLength: 6, maxLength: 6 }),
  )
  .map(([ids, lessons]) =>
    ids.map((lessonId, index) => ({ lessonId, minutes: 1, preview: false, ...lessons[index] })),
  );

/** The events in another order, some of them several times. */
const disturbed = (events: readonly StudyEvent[]) =>
  fc
    .array(fc.constantFrom(...events), { maxLength: events.length })
    .chain((again) =>
      fc.shuffledSubarray([...events, ...again], { minLength: events.length + again.length }),
    );
const streams = fc
  .array(anEvent, { minLength: 1, maxLength: 25 })
  .chain((events) => fc.tuple(fc.constant(events), disturbed(events)));

const at = '2026-11-22T08:00:00.000Z';
const read = (lessonId: string, more: Partial<StudyEvent> = {}): StudyEvent =>
  StudyEventSchema.parse({
    type: 'lesson-completed',
    lessonId,
    at,
    courseVersion: 1,
    reachedPpm: 0,
    ...more,
  });
const three = [
  { lessonId: 'a', minutes: 10 },
  { lessonId: 'b', minutes: 20 },
  { lessonId: 'c', minutes: 30 },
];

describe('progress', () => {
  it('is the same for any order and any repetition of the events, with all its parts', () => {
    fc.assert(
      fc.property(streams, aCourse, ([events, again], lessons) => {
        const [one, other] = [standingOf(events), standingOf(again)];
        const sorted = (map: ReadonlyMap<string, unknown>) =>
          [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(progressOf(lessons, other)).toEqual(progressOf(lessons, one));
        expect(usedPpmOf(lessons, other)).toBe(usedPpmOf(lessons, one));
        expect(sorted(other.done)).toEqual(sorted(one.done));
        expect(sorted(other.attempts)).toEqual(sorted(one.attempts));
        expect(other.last).toEqual(one.last);
      }),
      { numRuns: 300 },
    );
  });

  it('never falls with another event, and not with another version of the course', () => {
    fc.assert(
      fc.property(
        fc.array(anEvent, { maxLength: 15 }),
        anEvent,
        aCourse,
        aCourse,
        (events, next, now, then) => {
          const before = progressOf(now, standingOf(events));
          const told = StudyEventSchema.parse({ ...next, reachedPpm: before.ppm });
          expect(progressOf(now, standingOf([...events, told])).ppm).toBeGreaterThanOrEqual(before.ppm);
          if (told.type !== 'test-taken')
            expect(progressOf(then, standingOf([...events, told])).ppm).toBeGreaterThanOrEqual(before.ppm);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is whole exactly when every lesson of the present version is finished, or was by an earlier one', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 25 }), aCourse, (events, lessons) => {
        const standing = standingOf(events);
        const progress = progressOf(lessons, standing);
        const all = lessons.every(({ lessonId }) => standing.done.has(lessonId));
        expect(progress.complete).toBe(all);
        expect(progress.ppm === 1_000_000).toBe(all || progress.keptPpm === 1_000_000);
        expect(progress.next === null).toBe(all);
      }),
      { numRuns: 300 },
    );
  });

  it('counts minutes, and says which lessons they are', () => {
    const progress = progressOf(three, standingOf([read('a'), read('c'), read('gone')]));
    expect(progress).toMatchObject({ ppm: 666_666, presentPpm: 666_666, gone: ['gone'], next: 'b' });
    expect(progress.parts.map(({ done, sharePpm, by }) => ({ done, sharePpm, by }))).toEqual([
      { done: true, sharePpm: 166_666, by: 'read' },
      { done: false, sharePpm: 333_333, by: null },
      { done: true, sharePpm: 500_000, by: 'read' },
    ]);
  });

  it('keeps what was earned when a version adds lessons', () => {
    const events = three.map(({ lessonId }) => read(lessonId, { reachedPpm: 1_000_000 }));
    const longer = [...three, { lessonId: 'd', minutes: 60 }];
    expect(progressOf(longer, standingOf(events))).toMatchObject({
      ...{ ppm: 1_000_000, presentPpm: 500_000, keptPpm: 1_000_000, complete: false, next: 'd' },
    });
  });

  it('goes on where one was, then with the next that is open, round to the first', () => {
    const opened = (lessonId: string, minute: number): StudyEvent => ({
      ...{ type: 'lesson-opened', lessonId, courseVersion: 1, reachedPpm: 0 },
      at: `2026-11-22T08:0${minute}:00.000Z`,
    });
    expect(progressOf(three, standingOf([])).next).toBe('a');
    expect(progressOf(three, standingOf([opened('a', 1), opened('c', 2)])).next).toBe('c');
    expect(
      progressOf(three, standingOf([opened('b', 1), read('c', { at: '2026-11-22T09:00:00.000Z' })])).next,
    ).toBe('a');
  });

  it('tells what was used of what was paid: opened lessons but for previews', () => {
    const lessons = [{ lessonId: 'a', minutes: 10, preview: true }, ...three.slice(1)];
    expect(usedPpmOf(lessons, standingOf([read('a')]))).toBe(0);
    expect(usedPpmOf(lessons, standingOf([read('a'), read('b')]))).toBe(400_000);
    expect(usedPpmOf(lessons, standingOf([read('b'), read('c')]))).toBe(1_000_000);
    expect(usedPpmOf([{ lessonId: 'a', minutes: 10, preview: true }], standingOf([read('a')]))).toBe(0);
  });
});
