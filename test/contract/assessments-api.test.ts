import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Instrument, Result, Session } from '../../functions/assessments/contract.ts';
import { riasec60 } from '../../functions/assessments/data/riasec.ts';
import { believableAnswers } from '../support/assessments.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { httpEvent, lambdaContext } from '../support/lambda.ts';

type Ask = Parameters<typeof httpEvent>[0];

let dynamoDb: TestDynamoDb;
let ask: (request: Ask) => Promise<{ status: number | undefined; body: unknown }>;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  process.env['TABLE_NAME'] = await dynamoDb.createTable();
  const { handler } = await import('../../functions/assessments/api.ts');
  ask = async (request) => {
    const response = await handler(httpEvent(request), lambdaContext());
    const body: unknown = JSON.parse(response.body ?? 'null');
    return { status: response.statusCode, body };
  };
});
afterAll(() => dynamoDb.stop());

const ada = { id: 'ada' };
const ben = { id: 'ben' };
const codeOf = (body: unknown) => z.object({ code: z.string() }).parse(body).code;
const interests = { R: '1.5', I: '3', A: '6', S: '6.5', E: '2', C: '1' };

describe('the assessments door', () => {
  it('walks a member from the questionnaire to the result', async () => {
    const list = await ask({ routeKey: 'GET /assessments/instruments' });
    expect(list).toMatchObject({ status: 200, body: { items: [{ instrumentId: 'riasec-60' }, {}] } });
    const shown = await ask({
      routeKey: 'GET /assessments/instruments/{instrumentId}',
      path: { instrumentId: 'riasec-60' },
    });
    expect(Instrument.parse(shown.body).questions).toHaveLength(60);

    const start = {
      routeKey: 'POST /assessments/sessions',
      caller: ada,
      body: { instrumentId: 'riasec-60' },
      headers: { 'idempotency-key': 'start-one-session' },
    };
    const [started, again] = [await ask(start), await ask(start)];
    expect(started.status).toBe(201);
    expect(again).toEqual(started);
    const { sessionId } = Session.parse(started.body);

    const path = { sessionId };
    const saved = await ask({
      routeKey: 'PUT /assessments/sessions/{sessionId}/answers',
      caller: ada,
      path,
      body: { answers: believableAnswers(riasec60) },
    });
    expect(Session.parse(saved.body).answers).toHaveLength(60);
    const submitted = await ask({
      routeKey: 'POST /assessments/sessions/{sessionId}/submit',
      caller: ada,
      path,
    });
    const { resultId } = Result.parse(submitted.body);
    const get = { routeKey: 'GET /assessments/results/{resultId}', path: { resultId } };
    expect((await ask({ ...get, caller: ada })).body).toEqual(submitted.body);
    expect(await ask({ ...get, caller: ben })).toMatchObject({ status: 404 });
    expect(await ask(get)).toMatchObject({ status: 401 });
    const listed = await ask({ routeKey: 'GET /assessments/results', caller: ada });
    expect(listed).toMatchObject({ status: 200, body: { items: [{ resultId, flagged: false }] } });

    const congruence = { routeKey: 'GET /assessments/results/{resultId}/congruence', path: { resultId } };
    expect(await ask({ ...congruence, caller: ada, query: interests })).toMatchObject({
      status: 200,
      body: { occupationCode: ['S', 'A', 'I'] },
    });
    const refused = await ask({ ...congruence, caller: ada, query: { ...interests, S: 'much' } });
    expect(refused.status).toBe(400);
  });

  it('walks a stranger to a result that becomes a member’s', async () => {
    const started = await ask({
      routeKey: 'POST /assessments/anonymous-sessions',
      body: { instrumentId: 'riasec-30' },
    });
    const { sessionId, secret } = Session.extend({ secret: z.string() }).parse(started.body);
    const route = (rest: string) => ({
      routeKey: `${rest === 'answers' ? 'PUT' : 'POST'} /assessments/anonymous-sessions/{sessionId}/${rest}`,
      path: { sessionId },
    });
    const answers = believableAnswers(riasec60).slice(0, 1);
    expect(await ask({ ...route('answers'), body: { secret, answers } })).toMatchObject({
      status: 200,
      body: { answers },
    });
    const early = await ask({ ...route('submit'), body: { secret } });
    expect([early.status, codeOf(early.body)]).toEqual([422, 'answers-missing']);
    const guess = await ask({ ...route('resume'), body: { secret: 'x'.repeat(43) } });
    expect([guess.status, codeOf(guess.body)]).toEqual([404, 'no-such-session']);
    expect(await ask({ ...route('resume'), body: { secret } })).toMatchObject({ body: { answers } });

    expect(await ask({ ...route('claim'), body: { secret } })).toMatchObject({ status: 401 });
    expect(await ask({ ...route('claim'), caller: ada, body: { secret } })).toMatchObject({ status: 200 });
    expect(await ask({ ...route('claim'), caller: ben, body: { secret } })).toMatchObject({ status: 409 });
    expect(await ask({ ...route('resume'), body: { secret } })).toMatchObject({ status: 410 });
    const own = { routeKey: 'GET /assessments/sessions/{sessionId}', path: { sessionId } };
    expect(await ask({ ...own, caller: ada })).toMatchObject({ status: 200, body: { answers } });
    expect(await ask({ ...own, caller: ben })).toMatchObject({ status: 404 });
  });
});
