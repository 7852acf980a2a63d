import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contract, post } from '../../shared/contract.ts';
import { httpApi } from '../../shared/lambda/http-api.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { httpEvent, lambdaContext } from '../support/lambda.ts';

let dynamoDb: TestDynamoDb;
beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  process.env['TABLE_NAME'] = await dynamoDb.createTable();
});
afterAll(() => dynamoDb.stop());

const orders = contract('orders', {
  place: post('/orders', {
    caller: 'member',
    summary: 'Place an order',
    idempotent: true,
    body: z.object({ what: z.string() }),
    returns: z.object({ commandId: z.string(), times: z.int() }),
    status: 201,
  }),
  cancel: post('/orders/cancel', {
    caller: 'member',
    summary: 'Cancel an order',
    idempotent: true,
    returns: z.object({ times: z.int() }),
  }),
});
let times = 0;
const handler = httpApi(orders, {
  place: async ({ commandId, body }) => {
    times += 1;
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (body.what === 'trouble') throw new Error('broken');
    return { commandId, times };
  },
  cancel: () => Promise.resolve({ times: (times += 1) }),
});
const place = async (key: string | undefined, what: string, id = 'm1') => {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const { statusCode, body = '{}' } = await handler(
    httpEvent({ routeKey: 'POST /orders', body: { what }, caller: { id }, headers }),
    lambdaContext(),
  );
  return { status: statusCode, body: z.looseObject({}).parse(JSON.parse(body)) };
};

describe('Idempotency-Key', () => {
  it('gives the first answer again without doing the work again', async () => {
    times = 0;
    const first = await place('key-aaaaaaaa', 'a course');
    expect(await place('key-aaaaaaaa', 'a course')).toEqual(first);
    expect(first).toMatchObject({ status: 201, body: { times: 1 } });
  });

  it('does so for requests without a body', async () => {
    times = 0;
    const cancel = () =>
      handler(
        httpEvent({
          routeKey: 'POST /orders/cancel',
          caller: { id: 'm1' },
          headers: { 'idempotency-key': 'key-no-body' },
        }),
        lambdaContext(),
      );
    const first = await cancel();
    expect(first).toMatchObject({ statusCode: 200, body: '{"times":1}' });
    expect(await cancel()).toMatchObject({ statusCode: 200, body: '{"times":1}' });
  });

  it('belongs to one caller', async () => {
    times = 0;
    await place('key-bbbbbbbb', 'a course', 'm1');
    expect(await place('key-bbbbbbbb', 'a course', 'm2')).toMatchObject({ body: { times: 2 } });
  });

  it('refuses the same key with another body', async () => {
    await place('key-cccccccc', 'a course');
    expect(await place('key-cccccccc', 'a session')).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('does the work once for concurrent requests and tells the others that it runs', async () => {
    times = 0;
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => place('key-dddddddd', 'a course')));
    expect(times).toBe(1);
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(outcomes.filter(({ body }) => body['code'] === 'request-in-progress')).toHaveLength(9);
  });

  it('lets a failed request be tried again, under the same command id', async () => {
    const ids: unknown[] = [];
    expect(await place('key-eeeeeeee', 'trouble')).toMatchObject({ status: 500 });
    times = 0;
    for (const key of ['key-ffffffff', undefined, 'key-ffffffff'])
      ids.push((await place(key, 'a course')).body['commandId']);
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
    expect(await place('key-eeeeeeee', 'trouble')).toMatchObject({ status: 500 });
    expect(times).toBe(3);
  });

  it('lets the claim of a request that crashed lapse with its time', async () => {
    const { Items = [] } = await dynamoDb.client.send(
      new ScanCommand({ TableName: process.env['TABLE_NAME'] }),
    );
    const claims = Items.filter((claim) => claim['pk']?.S === 'idempotency');
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims)
      expect(Number(claim['inProgressUntil']?.N) - Date.now()).toBeLessThanOrEqual(30_000);
  });

  it('refuses a malformed key', async () => {
    expect(await place('short', 'x')).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-malformed' },
    });
  });
});
