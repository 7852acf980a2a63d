import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { riasec30 } from '../../functions/assessments/data/riasec.ts';
import type { Result } from '../../functions/assessments/domain/result.ts';
import { type Owner, type Session, startSession } from '../../functions/assessments/domain/session.ts';
import { listSessions, saveAnswers, startAnonymousSession } from '../../functions/assessments/sessions.ts';
import { type AssessmentStore, assessmentStore } from '../../functions/assessments/store.ts';
import { claimSession, submitSession } from '../../functions/assessments/submissions.ts';
import { believableAnswers } from '../support/assessments.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const expiresAt = '2027-02-20T08:00:00.000Z';
let dynamoDb: TestDynamoDb;
let tableName: string;
let store: AssessmentStore;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  tableName = await dynamoDb.createTable();
  store = assessmentStore(tableName);
});
afterAll(() => dynamoDb.stop());

const begin = (sessionId: string, owner: Owner, at = now): Session =>
  startSession(riasec30, { sessionId, owner, now: at });
const next = (session: Session, change: Partial<Session>): Session => ({
  ...session,
  ...change,
  revision: session.revision + 1,
});
const resultFor = (sessionId: string, memberId: string | null): Result => ({
  resultId: sessionId.replace('ses_', 'res_'),
  sessionId,
  memberId,
  instrumentId: 'riasec-30',
  instrumentVersion: 1,
  submittedAt: now.toISOString(),
  scales: [
    {
      scaleId: 'R',
      items: 5,
      answered: 4,
      raw: 13,
      percentOfMaximum: 56.25,
      z: -0.1234567890123,
      percentile: null,
    },
    { scaleId: 'I', items: 5, answered: 5, raw: 25, percentOfMaximum: 100, z: 1 / 3, percentile: 99.5 },
  ],
  flags: [{ flag: 'too-fast', value: 512.5, threshold: 1000 }],
});
const rows = async () => {
  const { Items = [] } = await dynamoDb.client.send(
    new ScanCommand({ TableName: tableName, ConsistentRead: true }),
  );
  return Items;
};

describe('sessions in the table', () => {
  it.each<[string, Owner]>([
    ['ses_member', { kind: 'member', memberId: 'm1' }],
    ['ses_anonymous', { kind: 'anonymous', secretHash: 'ab12', expiresAt }],
    ['ses_claimed', { kind: 'claimed', memberId: 'm1', secretHash: 'ab12' }],
  ])('come back as they were kept (%s)', async (sessionId, owner) => {
    const first = begin(sessionId, owner);
    expect(await store.save({ session: first })).toBe(true);
    expect(await store.session(sessionId)).toEqual(first);
    const answers = new Map([
      ['R1', { itemId: 'R1', value: 5, sequence: 1_795_334_400_000, milliseconds: 2345 }],
      ['C9', { itemId: 'C9', value: 1, sequence: 2, milliseconds: null }],
    ]);
    const second = next(first, { answers, submittedAt: now.toISOString() });
    expect(await store.save({ session: second })).toBe(true);
    expect(await store.session(sessionId)).toEqual(second);
  });

  it('are not there before they are kept', async () => {
    expect(await store.session('ses_none')).toBeUndefined();
    expect(await store.result('res_none')).toBeUndefined();
  });

  it('are created once, and changed only from the revision before', async () => {
    const first = begin('ses_once', { kind: 'member', memberId: 'm2' });
    expect(await store.save({ session: first })).toBe(true);
    expect(await store.save({ session: first })).toBe(false);
    const second = next(first, { updatedAt: '2026-11-22T08:01:00.000Z' });
    expect(await store.save({ session: second })).toBe(true);
    expect(await store.save({ session: second })).toBe(false);
    expect(await store.save({ session: next(next(second, {}), {}) })).toBe(false);
    expect(await store.session('ses_once')).toEqual(second);
  });

  it('let one of many writers over the same revision win', async () => {
    const first = begin('ses_race', { kind: 'member', memberId: 'm3' });
    await store.save({ session: first });
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, minute) =>
        store.save({ session: next(first, { updatedAt: `2026-11-22T08:${10 + minute}:00.000Z` }) }),
      ),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it('are listed to their member newest first; a stranger’s are in no list and expire', async () => {
    const at = (minute: number) => new Date(now.getTime() + minute * 60_000);
    const owner: Owner = { kind: 'member', memberId: 'm4' };
    for (const minute of [2, 1, 3])
      await store.save({ session: begin(`ses_list${minute}`, owner, at(minute)) });
    const listed = await store.sessionsOf('m4');
    expect(listed.map(({ sessionId }) => sessionId)).toEqual(['ses_list3', 'ses_list2', 'ses_list1']);
    expect(await store.resultsOf('m4')).toEqual([]);

    await store.save({ session: begin('ses_stranger', { kind: 'anonymous', secretHash: 'ff', expiresAt }) });
    const row = (await rows()).find((item) => item['pk']?.S === 'session#ses_stranger');
    expect(row?.['gsi1pk']).toBeUndefined();
    expect(row?.['ttl']?.N).toBe(String(Date.parse(expiresAt) / 1000));
  });
});

describe('results in the table', () => {
  it('are kept with their session, to the last digit, or not at all', async () => {
    const first = begin('ses_scored', { kind: 'member', memberId: 'm5' });
    const result = resultFor('ses_scored', 'm5');
    await store.save({ session: first });
    expect(await store.save({ session: next(next(first, {}), {}), result })).toBe(false);
    expect(await store.result(result.resultId)).toBeUndefined();
    expect(await store.save({ session: next(first, {}), result })).toBe(true);
    expect(await store.result(result.resultId)).toEqual(result);
    expect(await store.resultsOf('m5')).toEqual([result]);
  });

  it('of strangers expire with the session until they are claimed', async () => {
    const resources = { store, clock: () => now };
    const { sessionId, secret } = await startAnonymousSession(resources, {
      instrumentId: 'riasec-30',
      commandId: 'CLAIMED',
    });
    await saveAnswers(resources, { sessionId, holder: { secret }, answers: believableAnswers(riasec30) });
    const { resultId } = await submitSession(resources, sessionId, { secret });
    const ttls = async () =>
      (await rows())
        .filter((item) => [`session#${sessionId}`, `result#${resultId}`].includes(item['pk']?.S ?? ''))
        .map((item) => item['ttl']?.N);
    const seconds = String(Date.parse(expiresAt) / 1000);
    expect(await ttls()).toEqual([seconds, seconds]);
    expect((await rows()).filter((item) => item['data']?.M?.['resultId']?.S === resultId)).toEqual([]);

    await claimSession(resources, { sessionId, secret, memberId: 'm6' });
    expect(await ttls()).toEqual([undefined, undefined]);
    expect((await store.resultsOf('m6')).map((result) => result.resultId)).toEqual([resultId]);
    const facts = (await rows()).filter((item) => item['data']?.M?.['resultId']?.S === resultId);
    expect(facts).toMatchObject([
      { name: { S: 'assessment-scored' }, data: { M: { memberId: { S: 'm6' } } } },
    ]);
  });

  it('lose no answer of many saved at once, and submit once', async () => {
    const resources = { store, clock: () => now };
    const owner: Owner = { kind: 'member', memberId: 'm7' };
    await store.save({ session: begin('ses_many', owner) });
    const holder = { memberId: 'm7' };
    const answers = believableAnswers(riasec30);
    for (let from = 0; from < answers.length; from += 3) {
      await Promise.all(
        answers
          .slice(from, from + 3)
          .map((answer) => saveAnswers(resources, { sessionId: 'ses_many', holder, answers: [answer] })),
      );
    }
    expect((await listSessions(resources, 'm7')).items[0]?.answers).toHaveLength(30);
    const results = await Promise.all(
      Array.from({ length: 4 }, () => submitSession(resources, 'ses_many', holder)),
    );
    for (const result of results) expect(result).toEqual(results[0]);
    const facts = (await rows()).filter((item) => item['data']?.M?.['memberId']?.S === 'm7');
    expect(facts).toHaveLength(1);
  });
});
