import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentCases } from '../../functions/profiles/consents.ts';
import { emptyProfile } from '../../functions/profiles/domain/profile.ts';
import { keepInterests } from '../../functions/profiles/interests.ts';
import { profileCases } from '../../functions/profiles/profiles.ts';
import { selfDescriptionCases } from '../../functions/profiles/self-descriptions.ts';
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

describe('what people tell of themselves for research', () => {
  const nothing = { gender: null, ageGroup: null };
  const lin = { gender: 'woman', ageGroup: '25-34' } as const;
  let minute = 0;
  const ticking = () => new Date(Date.UTC(2026, 1, 1, 0, minute++));
  const consent = (memberId: string, granted: boolean) =>
    consentCases(store, ticking).decide(memberId, { purpose: 'research', granted });

  it('is kept by their consent only, tells its fact, and stands in nothing else that is theirs', async () => {
    const cases = selfDescriptionCases(store, ticking);
    expect(await cases.show('d1')).toEqual({ ...nothing, describedAt: null });
    await expect(cases.tell('d1', lin)).rejects.toMatchObject({ kind: 'conflict', code: 'consent-required' });
    await consent('d1', true);
    const told = await cases.tell('d1', lin);
    expect(told).toMatchObject(lin);
    expect(await cases.show('d1')).toEqual(told);
    const facts = (await outbox('d1')).map((fact) => [fact['name']?.S, unmarshall(fact['data']?.M ?? {})]);
    expect(facts).toContainEqual(['self-described', { memberId: 'd1', ...told }]);
    const profiles = profileCases(store, ticking);
    const others = [
      await profiles.show('d1'),
      await profiles.portrait('d1'),
      await profiles.exportResume('d1'),
    ];
    expect(JSON.stringify(others)).not.toMatch(/woman|25-34/);
  });

  it('is taken back one by one, and gone with the consent; giving that again brings nothing back', async () => {
    const cases = selfDescriptionCases(store, ticking);
    await consent('d2', true);
    await cases.tell('d2', lin);
    expect(await cases.tell('d2', { ...lin, gender: null })).toMatchObject({
      gender: null,
      ageGroup: '25-34',
    });
    await consent('d2', false);
    expect(await cases.show('d2')).toEqual({ ...nothing, describedAt: null });
    await consent('d2', true);
    expect(await cases.show('d2')).toEqual({ ...nothing, describedAt: null });
    expect(await cases.tell('d2', lin)).toMatchObject(lin);
    await consent('d2', false);
    // Also where there is nothing, and without the consent: taking back is always possible.
    expect(await cases.tell('d2', nothing)).toMatchObject(nothing);
  });

  it('is not kept where the consent is withdrawn at the same moment', async () => {
    await consent('d3', true);
    const withdrawing = {
      ...store,
      consents: async (memberId: string) => {
        const before = await store.consents(memberId);
        await consent(memberId, false);
        return before;
      },
    };
    await expect(selfDescriptionCases(withdrawing, ticking).tell('d3', lin)).rejects.toMatchObject({
      code: 'description-changed',
    });
    expect(await store.description('d3')).toMatchObject(nothing);
  });
});
