import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentCases } from '../../functions/profiles/consents.ts';
import { emptyProfile } from '../../functions/profiles/domain/profile.ts';
import { keepInterests } from '../../functions/profiles/interests.ts';
import { profileCases } from '../../functions/profiles/profiles.ts';
import { type ProfileStore, profileStore } from '../../functions/profiles/store.ts';
import { assessmentScored } from '../../events/assessment-scored.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';

const clock = () => new Date('2026-11-22T08:00:00.000Z');
let dynamoDb: TestDynamoDb;
let tableName: string;
let store: ProfileStore;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  tableName = await dynamoDb.createTable();
  store = profileStore(tableName);
});
afterAll(() => dynamoDb.stop());

const outbox = async (memberId: string) => {
  const { Items = [] } = await dynamoDb.client.send(
    new ScanCommand({ TableName: tableName, ConsistentRead: true }),
  );
  return Items.filter((item) => item['_et']?.S === 'outbox' && item['data']?.M?.['memberId']?.S === memberId);
};

describe('the profiles table', () => {
  it('answers an empty profile of version 0 before the first save', async () => {
    expect(await profileCases(store, clock).show('nobody')).toMatchObject({
      version: 0,
      updatedAt: null,
      profile: emptyProfile,
    });
  });

  it('commits the profile and its fact together', async () => {
    const profile = { ...emptyProfile, name: '李雷', skills: [{ name: 'SQL', level: 4 }] };
    const saved = await profileCases(store, clock).save({ memberId: 'm1', expectedVersion: 0 }, profile);
    expect(saved).toMatchObject({ version: 1, profile, updatedAt: '2026-11-22T08:00:00.000Z' });
    expect(await profileCases(store, clock).show('m1')).toEqual(saved);
    const [fact, ...more] = await outbox('m1');
    expect(more).toEqual([]);
    expect(fact).toMatchObject({
      name: { S: 'profile-updated' },
      context: { S: 'profiles' },
    });
    expect(Number(fact?.['ttl']?.N)).toBeGreaterThan(clock().getTime() / 1000);
  });

  it('keeps imported sections as they came, also what no DynamoDB map or number can hold', async () => {
    const otherSections = { '': [5e-324, { '': null }], awards: [] };
    const cases = profileCases(store, clock);
    await cases.save({ memberId: 'm4', expectedVersion: 0 }, { ...emptyProfile, otherSections });
    expect((await cases.show('m4')).profile.otherSections).toEqual(otherSections);
  });

  it('lets one of many concurrent saves over the same version win, and tells the others', async () => {
    const { save } = profileCases(store, clock);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        save({ memberId: 'm2', expectedVersion: 0 }, { ...emptyProfile, name: `n${index}` }),
      ),
    );
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ kind: 'precondition-failed', code: 'profile-changed' });
    }
    expect(await outbox('m2')).toHaveLength(1);
  });

  it('keeps every consent decision, oldest first, and ignores saying the same again', async () => {
    let minute = 0;
    const consents = consentCases(store, () => new Date(Date.UTC(2026, 0, 1, 0, minute++)));
    await consents.decide('m3', { purpose: 'matching', granted: true });
    await consents.decide('m3', { purpose: 'matching', granted: true });
    await consents.decide('m3', { purpose: 'research', granted: true });
    const { states, history } = await consents.decide('m3', { purpose: 'matching', granted: false });
    expect(history.map(({ purpose, granted }) => [purpose, granted])).toEqual([
      ['matching', true],
      ['research', true],
      ['matching', false],
    ]);
    expect(states.find(({ purpose }) => purpose === 'matching')?.granted).toBe(false);
    expect(await consents.show('m3')).toEqual({ states, history });
  });

  it('tells of every decision once, together with it', async () => {
    let minute = 0;
    const consents = consentCases(store, () => new Date(Date.UTC(2026, 0, 1, 0, minute++)));
    for (const granted of [true, true, false])
      await consents.decide('m5', { purpose: 'personalisation', granted });
    const facts = await outbox('m5');
    const told = facts.map((fact) => [fact['name']?.S, unmarshall(fact['data']?.M ?? {})]);
    const decided = (granted: boolean, decidedAt: string) => [
      'consent-decided',
      { memberId: 'm5', purpose: 'personalisation', granted, decidedAt },
    ];
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        decided(true, '2026-01-01T00:00:00.000Z'),
        decided(false, '2026-01-01T00:01:00.000Z'),
      ]),
    );
    expect(new Set(facts.map((fact) => fact['id']?.S)).size).toBe(2);
  });

  it('keeps the newest interests, whatever order the facts come in, repeated or not', async () => {
    const keep = keepInterests(store);
    const scored = (resultId: string, scoredAt: string) => ({
      ...assessmentScored.schema.parse(assessmentScored.example),
      memberId: 'm4',
      resultId,
      scoredAt,
    });
    const older = scored('res_a', '2026-01-01T00:00:00.000Z');
    const newer = scored('res_b', '2026-02-01T00:00:00.000Z');
    for (const result of [older, newer, older, newer]) await keep(result);
    expect(await store.interests('m4')).toMatchObject({ resultId: 'res_b', scores: { I: 0.75, R: 0.3 } });
    await keep({ ...newer, resultId: 'res_c', scoredAt: '2026-03-01T00:00:00.000Z', hollandCode: null });
    expect(await store.interests('m4')).toMatchObject({ resultId: 'res_b' });
  });
});
