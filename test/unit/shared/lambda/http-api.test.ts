import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contract, get, post, put } from '../../../../shared/contract.ts';
import { conflict } from '../../../../shared/errors.ts';
import { type Problem, toProblem } from '../../../../shared/lambda/problem.ts';
import { httpApi } from '../../../../shared/lambda/http-api.ts';
import { httpEvent, lambdaContext } from '../../../support/lambda.ts';

const Item = z.object({ name: z.string(), count: z.int().min(1) });
const things = contract('things', {
  list: get('/things', {
    caller: 'public',
    summary: 'All things',
    query: z.object({ limit: z.coerce.number().int().max(10).default(5) }),
    returns: z.object({ limit: z.number(), seenBy: z.string().nullable() }),
  }),
  show: get('/things/{thingId}', {
    caller: 'member',
    summary: 'One',
    returns: z.object({ id: z.string(), by: z.string() }),
  }),
  add: post('/things', {
    caller: 'operations',
    summary: 'Add',
    body: Item,
    returns: Item,
    status: 201,
    bodyLimit: 200,
  }),
  save: put('/things/{thingId}', {
    caller: 'member',
    summary: 'Save',
    ifMatch: true,
    body: Item,
    returns: z.object({ version: z.int() }),
  }),
  drop: post('/things/{thingId}/drop', { caller: 'member', summary: 'Drop' }),
  leak: get('/leak', {
    caller: 'public',
    summary: 'Says too much',
    returns: z.object({ shown: z.string() }),
  }),
  signed: post('/signed', {
    caller: 'public',
    summary: 'Takes bytes',
    raw: true,
    bodyLimit: 8,
    returns: z.object({ bytes: z.array(z.int()), signature: z.string().nullable() }),
  }),
  broken: get('/broken', { caller: 'public', summary: 'Answers wrongly', returns: z.object({ n: z.int() }) }),
});

const handler = httpApi(things, {
  list: ({ query, caller }) => Promise.resolve({ limit: query.limit, seenBy: caller?.id ?? null }),
  show: ({ path, caller }) => Promise.resolve({ id: path.thingId, by: caller.id }),
  add: ({ body }) => Promise.resolve(body),
  save: ({ expectedVersion }) => Promise.resolve({ version: expectedVersion + 1 }),
  drop: () => Promise.reject(conflict('in-use', 'The thing is in use.', { pointer: '/thingId' })),
  leak: () => Promise.resolve({ shown: 'yes', secret: 'no' }),
  signed: ({ body, headers }) =>
    Promise.resolve({ bytes: [...body], signature: headers['x-signature'] ?? null }),
  broken: () => Promise.resolve({ n: 1.5 }),
});

const ask = async (options: Parameters<typeof httpEvent>[0]) => {
  const { statusCode, headers = {}, body = '' } = await handler(httpEvent(options), lambdaContext());
  const json: unknown = body === '' ? undefined : JSON.parse(body);
  return { status: statusCode, headers, json };
};
const member = { id: 'm1' };
const operator = { id: 'o1', groups: '[operations finance]' };
const item = { name: 'a', count: 1 };

describe('the HTTP door', () => {
  it('parses query values and applies their defaults', async () => {
    expect(await ask({ routeKey: 'GET /things', query: { limit: '7' } })).toMatchObject({
      status: 200,
      json: { limit: 7, seenBy: null },
    });
    expect(await ask({ routeKey: 'GET /things' })).toMatchObject({ json: { limit: 5 } });
  });

  it.each([
    ['text', httpEvent({ routeKey: 'POST /signed', body: '{"ä":1', headers: { 'x-signature': 's' } })],
    [
      'base64',
      {
        ...httpEvent({ routeKey: 'POST /signed', headers: { 'x-signature': 's' } }),
        body: Buffer.from('{"ä":1').toString('base64'),
        isBase64Encoded: true,
      },
    ],
  ])('hands a raw route the bytes as they came, by API Gateway as %s', async (_, event) => {
    const { statusCode, body = '' } = await handler(event, lambdaContext());
    expect([statusCode, JSON.parse(body)]).toEqual([
      200,
      { bytes: [...Buffer.from('{"ä":1')], signature: 's' },
    ]);
  });

  it('hands a raw route no bytes where there are none, and refuses too many', async () => {
    expect(await ask({ routeKey: 'POST /signed' })).toMatchObject({ status: 200, json: { bytes: [] } });
    expect(await ask({ routeKey: 'POST /signed', body: '123456789' })).toMatchObject({ status: 413 });
  });

  it('tells a public route who calls where a token came along', async () => {
    expect(await ask({ routeKey: 'GET /things', caller: member })).toMatchObject({ json: { seenBy: 'm1' } });
  });

  it('hands on path parameters and the caller', async () => {
    expect(
      await ask({ routeKey: 'GET /things/{thingId}', path: { thingId: 't9' }, caller: member }),
    ).toMatchObject({
      json: { id: 't9', by: 'm1' },
    });
  });

  it.each([
    ['nobody', undefined, 401, 'sign-in-required'],
    ['a member', member, 403, 'group-required'],
  ])('refuses %s on a route for operations', async (_, caller, status, code) => {
    const options = { routeKey: 'POST /things', body: item };
    expect(await ask(caller === undefined ? options : { ...options, caller })).toMatchObject({
      status,
      json: { code },
    });
  });

  it.each(['[operations finance]', '["operations"]', 'operations'])(
    'knows the group in %s',
    async (groups) => {
      expect(await ask({ routeKey: 'POST /things', body: item, caller: { id: 'o', groups } })).toMatchObject({
        status: 201,
        json: item,
      });
    },
  );

  it('names every value that is wrong, by pointer', async () => {
    const { status, json, headers } = await ask({
      routeKey: 'POST /things',
      body: { name: 1, count: 0 },
      caller: operator,
    });
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(json).toMatchObject({
      code: 'invalid-input',
      pointer: '/name',
      issues: [
        { in: 'body', pointer: '/name' },
        { in: 'body', pointer: '/count' },
      ],
    });
  });

  it.each([
    ['no body', undefined, 400, 'body-missing'],
    ['a body that is no JSON', '{"name":', 400, 'body-not-json'],
    ['a body over the limit', { name: 'x'.repeat(300), count: 1 }, 413, 'body-too-large'],
  ])('refuses %s', async (_, body, status, code) => {
    const options = { routeKey: 'POST /things', caller: operator };
    expect(await ask(body === undefined ? options : { ...options, body })).toMatchObject({
      status,
      json: { code },
    });
  });

  it.each([
    [undefined, 428, 'if-match-required'],
    ['newest', 400, 'if-match-malformed'],
  ])('answers If-Match %s with %i', async (version, status, code) => {
    const headers: Record<string, string> = version === undefined ? {} : { 'if-match': version };
    expect(
      await ask({
        routeKey: 'PUT /things/{thingId}',
        path: { thingId: 't' },
        caller: member,
        body: item,
        headers,
      }),
    ).toMatchObject({ status, json: { code } });
  });

  it('takes the version from If-Match and shows the new one as ETag', async () => {
    const { status, headers } = await ask({
      routeKey: 'PUT /things/{thingId}',
      path: { thingId: 't' },
      caller: member,
      body: item,
      headers: { 'if-match': '"3"' },
    });
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"4"');
  });

  it('maps a coded error once, with its pointer', async () => {
    expect(
      await ask({ routeKey: 'POST /things/{thingId}/drop', path: { thingId: 't' }, caller: member }),
    ).toMatchObject({
      status: 409,
      json: { type: 'urn:pathlight:problem:in-use', code: 'in-use', pointer: '/thingId' },
    });
  });

  it('sends nothing that the response schema does not name', async () => {
    expect((await ask({ routeKey: 'GET /leak' })).json).toEqual({ shown: 'yes' });
  });

  it('answers a broken response with 500 and says nothing of the inside', async () => {
    const { status, json } = await ask({ routeKey: 'GET /broken' });
    expect(status).toBe(500);
    expect(JSON.stringify(json)).not.toContain('1.5');
  });

  it('carries a correlation id through and refuses a malformed one', async () => {
    const given = await ask({ routeKey: 'GET /things', headers: { 'x-correlation-id': 'abc-12345678' } });
    expect(given.headers['x-correlation-id']).toBe('abc-12345678');
    const malformed = await ask({ routeKey: 'GET /things', headers: { 'x-correlation-id': 'a b\n' } });
    expect(malformed.headers['x-correlation-id']).toBe('req-1');
  });

  it('sets security headers on every answer', async () => {
    const { headers } = await ask({ routeKey: 'GET /nowhere' });
    expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
    expect(Object.keys(headers).map((name) => name.toLowerCase())).toContain('strict-transport-security');
  });

  it('answers whatever body comes without a 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        async (body) => {
          const { status } = await ask({ routeKey: 'POST /things', body, caller: operator });
          expect(status).toBeLessThan(500);
        },
      ),
    );
  });
});

describe('problems', () => {
  it('tells of a defect without its message', () => {
    const problem: Problem = toProblem(new Error('table arn:secret'), 'c1');
    expect(problem).toMatchObject({ status: 500, code: 'internal-error', correlationId: 'c1' });
    expect(problem.detail).not.toContain('secret');
  });
});
