import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { studyStore } from '../../functions/learning/study-store.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import {
  type TestSchool,
  aCourse,
  longerCourse,
  openSchool,
  shelfOf,
  stepsToTheEnd,
} from '../support/learners.ts';

let dynamoDb: TestDynamoDb;
beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

const courseId = 'sql-basics';
const enrol = { courseId, withoutPrerequisites: false };
const anInstant: unknown = expect.any(String);
const Outbox = z.object({ _et: z.literal('outbox'), name: z.string(), data: z.unknown() });

let tableName: string;
let shelf: ReturnType<typeof shelfOf>;
let school: TestSchool;
beforeEach(async () => {
  tableName = await dynamoDb.createTable();
  shelf = shelfOf(aCourse());
  school = openSchool({ tableName, shelf });
});

const rows = async () => {
  const { Items = [] } = await dynamoDb.client.send(
    new ScanCommand({ TableName: tableName, ConsistentRead: true }),
  );
  return Items.map((item) => unmarshall(item));
};
const told = async (name: string) =>
  (await rows()).flatMap((row) => {
    const fact = Outbox.safeParse(row);
    return fact.success && fact.data.name === name ? [fact.data.data] : [];
  });
const at = (memberId: string, lessonId: string) => ({ memberId, courseId, lessonId });
const study = async (memberId: string) => {
  await school.grant(memberId);
  for (const step of stepsToTheEnd(school, memberId)) await step();
};
const code = (because: string): unknown => expect.objectContaining({ code: because });

describe('enrolling', () => {
  it('wants what is paid for to be paid for, and is said once', async () => {
    await expect(school.enrolments.enrol('m', enrol)).rejects.toEqual(code('course-closed'));
    await school.grant('m');
    await Promise.all(Array.from({ length: 10 }, () => school.enrolments.enrol('m', enrol)));
    expect(await told('course-enrolled')).toEqual([{ memberId: 'm', courseId, enrolledAt: anInstant }]);
    expect(await school.enrolments.list('m')).toMatchObject({
      items: [{ courseId, progressPpm: 0, access: { open: true, by: 'entitlement' } }],
    });
  });

  it('wants courses that come before to be finished, unless one says that one knows it, or they are withdrawn', async () => {
    shelf.publish(aCourse({ courseId: 'before', access: 'free' }));
    shelf.publish(aCourse({ courseId: 'after', access: 'free', prerequisites: ['before', 'never-was'] }));
    const after = { courseId: 'after', withoutPrerequisites: false };
    await expect(school.enrolments.enrol('a', after)).rejects.toEqual(code('prerequisites-open'));
    await school.enrolments.enrol('a', { ...after, withoutPrerequisites: true });
    shelf.withdraw('before');
    await school.enrolments.enrol('b', after);
    await expect(
      school.enrolments.enrol('b', { courseId: 'before', withoutPrerequisites: false }),
    ).rejects.toEqual(code('course-withdrawn'));
  });

  it('stays when the course is withdrawn, and when what was free is sold', async () => {
    shelf.publish(aCourse({ access: 'free' }));
    await school.enrolments.enrol('m', enrol);
    shelf.publish(aCourse({ access: 'paid', version: 2 }));
    shelf.withdraw(courseId);
    await school.studying.open(at('m', 'watch'));
    expect(await school.enrolments.get('m', courseId)).toMatchObject({
      ...{ withdrawn: true, version: 2, access: { open: true, by: 'free' } },
    });
    await expect(school.enrolments.enrol('late', enrol)).rejects.toEqual(code('course-withdrawn'));
    await school.grant('buyer');
    await school.enrolments.enrol('buyer', enrol);
  });
});

describe('studying', () => {
  it('ends with a certificate, once, and tells how much was used on the way', async () => {
    await study('m');
    const mine = await school.enrolments.get('m', courseId);
    expect(mine).toMatchObject({
      progress: { ppm: 1_000_000, complete: true, next: null },
      test: { before: 0, after: null },
      completedAt: anInstant,
    });
    expect(mine.modules.flatMap(({ lessons }) => lessons.map(({ by }) => by))).toEqual([
      ...['read', 'read', 'passed', 'handed-in'],
    ]);
    expect(await told('course-completed')).toHaveLength(1);
    const used = z
      .array(z.object({ usedPpm: z.int(), itemId: z.literal('i1') }))
      .parse(await told('entitlement-used'));
    // The preview uses nothing; video, quiz and assignment 20, 10 and 20 of 50 minutes.
    expect(used.map(({ usedPpm }) => usedPpm).toSorted((a, b) => a - b)).toEqual([
      400_000, 600_000, 1_000_000,
    ]);
  });

  it('gives one certificate to fifty who finish at once, and one to the last of two lessons done together', async () => {
    await school.grant('m');
    const steps = stepsToTheEnd(school, 'm');
    for (const step of steps.slice(0, -1)) await step();
    const last = steps.at(-1) ?? (() => Promise.reject(new Error('no step')));
    await Promise.all(Array.from({ length: 50 }, last));
    expect((await rows()).filter(({ _et }) => _et === 'certificate')).toHaveLength(1);
    expect(await told('course-completed')).toHaveLength(1);

    await school.grant('n');
    const others = stepsToTheEnd(school, 'n');
    await others[0]?.();
    // Without the attempt that fails: it may come after the one that passes, and is refused then.
    await Promise.all(others.filter((_, index) => index > 1 && index !== 6).map((step) => step()));
    expect((await rows()).filter(({ _et }) => _et === 'certificate')).toHaveLength(2);
    expect((await school.enrolments.get('n', courseId)).progress.complete).toBe(true);
  });

  it('is closed by a refund and opened by what came later, whatever order payments’ facts come in', async () => {
    await school.grant('m');
    await school.enrolments.enrol('m', enrol);
    await school.revoke('m', { version: 3 });
    await school.grant('m', { version: 2 });
    await expect(school.studying.open(at('m', 'watch'))).rejects.toEqual(code('course-closed'));
    await expect(school.studying.complete(at('m', 'watch'))).rejects.toEqual(code('course-closed'));
    // Previews are open to everybody.
    await school.studying.open(at('m', 'read'));
    await school.grant('m', { version: 4, validUntil: '2026-12-01T00:00:00.000Z' });
    await school.studying.open(at('m', 'watch'));
    school.pass(10);
    await expect(school.studying.open(at('m', 'quiz'))).rejects.toEqual(code('course-closed'));
    expect(await school.enrolments.list('m')).toMatchObject({ items: [{ access: { because: 'ended' } }] });
  });

  it('keeps what was earned when the course moves on', async () => {
    await study('m');
    shelf.publish(longerCourse());
    const mine = await school.enrolments.get('m', courseId);
    expect(mine.progress).toMatchObject({ ppm: 1_000_000, complete: false, gone: 2, next: 'new' });
    await school.studying.complete(at('m', 'new'));
    expect((await rows()).filter(({ _et }) => _et === 'certificate')).toHaveLength(1);
  });

  it('is found by course, for those who look at how a course does', async () => {
    await study('m');
    const store = studyStore(tableName);
    expect((await store.enrolmentsIn(courseId)).map(({ memberId }) => memberId)).toEqual(['m']);
    const events = await store.eventsIn(courseId);
    expect(events).toHaveLength(8);
    expect(new Set(events.map(({ memberId }) => memberId))).toEqual(new Set(['m']));
  });
});
