import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseRecord } from '../../../../../../functions/learning/domain/courses/course-record.ts';
import {
  type Act,
  type CourseEvent,
  applyEvent,
  decideDiscard,
  decidePublish,
  decideReturn,
  decideSave,
  decideSubmit,
  decideTakeBack,
  decideWithdraw,
} from '../../../../../../functions/learning/domain/courses/lifecycle.ts';
import { AppError } from '../../../../../../shared/errors.ts';

const title = { zh: '题', en: 'title' };
const at = '2026-11-22T08:00:00.000Z';
type Given = CourseRecord | undefined;
const draft = (key: string) => ({ courseId: 'c', key, title });

const commands = {
  save: (record: Given, act: Act) => decideSave(record, draft(`k${act.revision}`), act),
  submit: decideSubmit,
  takeBack: decideTakeBack,
  discard: decideDiscard,
  giveBack: (record: Given, act: Act) => decideReturn(record, 'why so long?', act),
  publish: (record: Given, act: Act): CourseEvent => ({ ...decidePublish(record, act), key: 'v' }),
  withdraw: decideWithdraw,
};
type Command = keyof typeof commands;
const names: readonly Command[] = [
  'save',
  'submit',
  'takeBack',
  'discard',
  'giveBack',
  'publish',
  'withdraw',
];

/** What a command comes to: the record after it, or the code with which it was refused. */
const tried = (record: Given, name: Command, act: Act): { record: Given } | { code: string } => {
  try {
    return { record: applyEvent(record, commands[name](record, act)) };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code };
    throw error;
  }
};

const after = (...steps: [Command, string][]): Given =>
  steps.reduce<Given>((record, [name, by]) => {
    const outcome = tried(record, name, { by, revision: record?.revision ?? 0, at });
    if ('code' in outcome) throw new Error(`${name}: ${outcome.code}`);
    return outcome.record;
  }, undefined);

const refused = (record: Given, name: Command, by: string): string | undefined => {
  const outcome = tried(record, name, { by, revision: record?.revision ?? 0, at });
  return 'code' in outcome ? outcome.code : undefined;
};

const review: [Command, string][] = [
  ['save', 'ann'],
  ['submit', 'ann'],
];
const published: [Command, string][] = [...review, ['publish', 'ops']];

describe('the life of a course', () => {
  it('goes from draft through review to versions, and may be withdrawn and come back', () => {
    expect(after(...published)).toMatchObject({ draft: null, live: { version: 1, state: 'published' } });
    expect(after(...published, ['withdraw', 'ann'])).toMatchObject({
      live: { version: 1, state: 'withdrawn', withdrawnAt: at },
    });
    expect(after(...published, ['withdraw', 'ann'], ...published)).toMatchObject({
      live: { version: 2, state: 'published', withdrawnAt: null },
    });
  });

  it('keeps what is published while the next version is written, returned and thrown away', () => {
    const working = after(...published, ['save', 'ann']);
    expect(working).toMatchObject({ draft: { state: 'draft' }, live: { version: 1, state: 'published' } });
    expect(after(...published, ...review, ['giveBack', 'ops'])).toMatchObject({
      draft: { state: 'draft', returned: { note: 'why so long?' } },
      live: { version: 1 },
    });
    expect(after(...published, ['save', 'ann'], ['discard', 'ann'])).toMatchObject({
      draft: null,
      live: { version: 1 },
    });
    expect(after(['save', 'ann'], ['discard', 'ann'])).toBeUndefined();
  });

  it('forgets what the reviewer said only when it is handed in again', () => {
    const returned = after(...review, ['giveBack', 'ops'], ['save', 'ann']);
    expect(returned?.draft?.returned?.note).toBe('why so long?');
    expect(after(...review, ['giveBack', 'ops'], ['submit', 'ann'])?.draft?.returned).toBeNull();
  });

  it('is reviewed by anybody but its author', () => {
    expect(refused(after(...review), 'publish', 'ann')).toBe('own-course');
    expect(refused(after(...review), 'giveBack', 'ann')).toBe('own-course');
    expect(refused(after(['save', 'ann']), 'publish', 'ops')).toBe('not-in-review');
  });

  it('is its author’s alone', () => {
    for (const name of ['submit', 'takeBack', 'discard'] as const)
      for (const record of [after(['save', 'ann']), after(...review), undefined])
        expect(refused(record, name, 'eve')).toBe('no-such-draft');
    expect(refused(after(['save', 'ann']), 'save', 'eve')).toBe('no-such-draft');
    const begins = tried(after(['save', 'ann']), 'save', { by: 'eve', revision: 0, at });
    expect(begins).toEqual({ code: 'course-id-taken' });
  });

  it('cannot be changed while it is reviewed', () => {
    for (const name of ['save', 'submit', 'discard'] as const)
      expect(refused(after(...review), name, 'ann')).toBe('draft-in-review');
    expect(refused(after(...review, ['takeBack', 'ann']), 'save', 'ann')).toBeUndefined();
  });

  it('holds to its invariants whatever is tried by whomever on whatever they saw', () => {
    const attempt = fc.record({
      name: fc.constantFrom(...names),
      by: fc.constantFrom('ann', 'eve', 'ops'),
      behind: fc.constantFrom(0, 0, 0, 1),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        let record: Given;
        for (const { name, by, behind } of attempts) {
          const before = record;
          const revision = (before?.revision ?? 0) - behind;
          const outcome = tried(before, name, { by, revision, at });
          if ('code' in outcome) continue;
          record = outcome.record;
          expect(behind).toBe(0);
          if (record === undefined || before === undefined) {
            expect(record?.live ?? before?.live ?? null).toBeNull();
            continue;
          }
          expect(record.revision).toBe(before.revision + 1);
          expect(record.authorId).toBe(before.authorId);
          expect(record.live?.version ?? 0).toBe((before.live?.version ?? 0) + (name === 'publish' ? 1 : 0));
          if (name === 'publish') expect(record.live?.reviewedBy).not.toBe(record.authorId);
          if (before.draft?.state === 'in-review' && record.draft !== null)
            expect(record.draft.key).toBe(before.draft.key);
        }
      }),
      { numRuns: 300 },
    );
  });
});
