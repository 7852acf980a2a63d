import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assessmentScored } from '../../events/assessment-scored.ts';
import { marketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import { profileUpdated } from '../../events/profile-updated.ts';
import { Matches, Occupation, careers } from '../../functions/careers/contract.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import { routeKeyOf } from '../../shared/contract.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { busMessage, httpEvent, lambdaContext, sqsEvent } from '../support/lambda.ts';

let dynamoDb: TestDynamoDb;
const now = new Date('2026-11-22T08:00:00.000Z');

const doors = async () => ({
  api: await import('../../functions/careers/api.ts'),
  onProfile: await import('../../functions/careers/on-profile-updated.ts'),
  onAssessment: await import('../../functions/careers/on-assessment-scored.ts'),
  onSnapshot: await import('../../functions/careers/on-market-snapshot-published.ts'),
});

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  process.env['TABLE_NAME'] = await dynamoDb.createTable();
});
afterAll(() => dynamoDb.stop());

const ask = async (request: Parameters<typeof httpEvent>[0]) => {
  const { api } = await doors();
  const { statusCode, body = '{}' } = await api.handler(httpEvent(request), lambdaContext());
  const parsed: unknown = JSON.parse(body);
  return { status: statusCode, body: parsed };
};
const problem = z.object({ code: z.string() });
const codeOf = ({ body }: Awaited<ReturnType<typeof ask>>) => problem.parse(body).code;

const member = { id: 'a1b2' };

describe('the careers doors', () => {
  it('turn facts of three contexts into matches with evidence', async () => {
    const { onProfile, onAssessment, onSnapshot } = await doors();
    const facts = [
      [onProfile, profileUpdated, envelope(profileUpdated, profileUpdated.example, { now })],
      [onAssessment, assessmentScored, envelope(assessmentScored, assessmentScored.example, { now })],
      [
        onSnapshot,
        marketSnapshotPublished,
        envelope(marketSnapshotPublished, marketSnapshotPublished.example, { now }),
      ],
    ] as const;
    for (const [door, , fact] of facts) {
      // Twice: a queue may hand a message out again.
      const event = sqsEvent(busMessage(fact), busMessage(fact));
      expect(await door.handler(event, lambdaContext())).toEqual({ batchItemFailures: [] });
    }
    const query = { market: 'en', limit: '100' };
    const { status, body } = await ask({ routeKey: 'GET /careers/matches', caller: member, query });
    expect(status).toBe(200);
    const { items, basis } = Matches.parse(body);
    expect(basis).toMatchObject({
      profileVersion: 3,
      snapshotId: marketSnapshotPublished.example.snapshotId,
    });
    const engineer = items.find(({ occupation }) => occupation.occupationId === 'data-engineer');
    expect(engineer?.parts.demand).toMatchObject({
      evidence: { cluster: { clusterId: marketSnapshotPublished.example.clusters[0]?.id } },
    });
    // The floor is in CNY, the English market pays in USD.
    expect(engineer?.parts.pay).toEqual({ counted: false, reason: 'no-pay-in-currency' });
    expect(engineer?.parts.skills).toMatchObject({ evidence: { matched: [{ skill: 'python' }] } });
  });

  it('show an occupation with what each market says', async () => {
    const { body } = await ask({
      routeKey: 'GET /careers/occupations/{occupationId}',
      path: { occupationId: 'data-engineer' },
    });
    expect(Occupation.parse(body).markets).toMatchObject([
      { market: 'zh', link: null, figures: null },
      {
        market: 'en',
        link: { basis: 'occupation', n: 2980, clusterId: 'cl-en-3e9a41d27b' },
        figures: { pay: [{ currency: 'USD', n: 2801 }] },
      },
    ]);
  });

  it('keep to themselves what is not for the caller', async () => {
    const body = { occupations: [{}] };
    for (const route of Object.values(careers.routes)) {
      const request = { routeKey: routeKeyOf(route), path: { occupationId: 'nobody-knows' }, body };
      const { status } = await ask(request);
      expect(status === 401, routeKeyOf(route)).toBe(route.caller !== 'public');
    }
    const routeKey = 'PUT /careers/occupations';
    expect((await ask({ routeKey, body, caller: member })).status).toBe(403);
    const outsider = { id: 'x', groups: '[finance expert author]' };
    expect((await ask({ routeKey, body, caller: outsider })).status).toBe(403);
    const operator = { id: 'x', groups: '[operations]' };
    expect(await ask({ routeKey, body, caller: operator })).toMatchObject({
      status: 200,
      body: { accepted: 0, rejected: [{ index: 0 }] },
    });
  });

  it('know nothing of another member', async () => {
    const { body } = await ask({ routeKey: 'GET /careers/matches', caller: { id: 'other' } });
    expect(Matches.parse(body).basis).toMatchObject({ profileVersion: null, resultId: null });
  });

  it('refuse what makes no sense, with a stable code', async () => {
    const matches = (query: Record<string, string>) =>
      ask({ routeKey: 'GET /careers/matches', caller: member, query });
    const none = { interest: '0', skills: '0', demand: '0', pay: '0', education: '0' };
    expect(codeOf(await matches(none))).toBe('weights-all-zero');
    for (const query of [{ limit: '0' }, { interest: '-1' }, { skills: 'much' }, { market: 'fr' }]) {
      expect(await matches(query), JSON.stringify(query)).toMatchObject({ status: 400 });
    }
    const compare = (ids: string) =>
      ask({ routeKey: 'GET /careers/compare', caller: member, query: { ids } });
    expect((await compare('data-analyst')).status).toBe(400);
    expect(await compare('data-analyst,no-such-thing')).toMatchObject({ status: 404 });
    expect(await compare('data-analyst,data-engineer')).toMatchObject({ status: 200 });
  });
});
