import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../../local/front.ts';
import { httpApiEmulator } from '../../../../local/http/http-api.ts';
import { signIn } from '../../../../local/oidc/token.ts';
import type { InvokeResult } from '../../../../local/system.ts';
import { serving } from '../../../support/http-server.ts';
import { gatewayFor, standInSystem, testApi } from '../../../support/stand-in-system.ts';

type Invoke = (functionId: string, event: unknown) => Promise<InvokeResult>;
const answers =
  (payload: unknown): Invoke =>
  () =>
    Promise.resolve({ requestId: 'r', durationMs: 1, payload });
const authorize = () => Promise.resolve({ outcome: 'unauthorized' as const, reason: 'nobody' });

const api = (invoke: Invoke, more: Partial<Parameters<typeof httpApiEmulator>[0]> = {}) =>
  serving(httpApiEmulator({ api: testApi, authorize, invoke, ...more }));

describe('answers of the gateway itself', () => {
  it('says 404 for no route, 401 for no token, and asks no function', async () => {
    await using server = await api(() => Promise.reject(new Error('must not be asked')));
    const none = await fetch(`${server.origin}/api/nothing`);
    expect([none.status, await none.text()]).toEqual([404, '{"message":"Not Found"}']);
    const refused = await fetch(`${server.origin}/api/profiles/me`);
    expect([refused.status, await refused.text()]).toEqual([401, '{"message":"Unauthorized"}']);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('refuses a body over 10 MB and takes one of exactly 10 MB', async () => {
    let asked = 0;
    await using server = await api(() => {
      asked += 1;
      return Promise.resolve({ requestId: 'r', durationMs: 1, payload: { statusCode: 204 } });
    });
    const send = (size: number) =>
      fetch(`${server.origin}/api/open`, { method: 'POST', body: new Uint8Array(size) });
    expect((await send(10 * 1024 * 1024)).status).toBe(204);
    const large = await send(10 * 1024 * 1024 + 1);
    expect([large.status, await large.text()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
    expect(asked).toBe(1);
  });

  it('gives up on a function after the integration timeout', async () => {
    await using server = await api(() => new Promise(() => undefined), { timeoutMs: 30 });
    const response = await fetch(`${server.origin}/api/open/1`);
    expect([response.status, await response.text()]).toEqual([503, '{"message":"Service Unavailable"}']);
  });

  it('tells nothing of a failure', async () => {
    const error = { errorType: 'Error', errorMessage: 'secret', trace: [] };
    await using server = await api(() => Promise.resolve({ requestId: 'r', durationMs: 1, error }));
    const response = await fetch(`${server.origin}/api/open/1`);
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });

  it('throttles by burst and rate, each route by itself', async () => {
    let now = Date.now();
    const throttled = {
      ...testApi,
      throttling: { burst: 2, ratePerSecond: 1 },
      routes: testApi.routes.map((route) =>
        route.routeKey === 'POST /open' ? { ...route, throttling: { burst: 1, ratePerSecond: 1 } } : route,
      ),
    };
    await using server = await api(answers({}), { api: throttled, now: () => new Date(now) });
    const get = async () => (await fetch(`${server.origin}/api/open/1`)).status;
    const post = async () => (await fetch(`${server.origin}/api/open`, { method: 'POST' })).status;
    expect([await get(), await get(), await get()]).toEqual([200, 200, 429]);
    expect([await post(), await post()]).toEqual([200, 429]);
    now += 1000;
    expect([await get(), await get()]).toEqual([200, 429]);
  });
});

describe('answers of a function', () => {
  it.each([
    ['a bare object', { a: 1 }, [200, 'application/json', '{"a":1}']],
    ['a bare string', 'hello', [200, 'application/json', '"hello"']],
    ['nothing', undefined, [200, 'application/json', '']],
    [
      'a structured answer',
      { statusCode: 418, headers: { 'Content-Type': 'text/tea' }, body: '茶' },
      [418, 'text/tea', '茶'],
    ],
    ['a status in words', { statusCode: '201', body: 'x' }, [201, 'text/plain; charset=utf-8', 'x']],
    [
      'base64',
      { statusCode: 200, body: 'YWJj', isBase64Encoded: true },
      [200, 'text/plain; charset=utf-8', 'abc'],
    ],
    [
      'a malformed answer',
      { statusCode: 200, body: { a: 1 } },
      [500, 'application/json', '{"message":"Internal Server Error"}'],
    ],
  ])('maps %s', async (_name, payload, expected) => {
    await using server = await api(answers(payload));
    const response = await fetch(`${server.origin}/api/open/1`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual(expected);
  });

  it('sets several cookies', async () => {
    await using server = await api(answers({ statusCode: 200, cookies: ['a=1; Path=/', 'b=2'] }));
    const response = await fetch(`${server.origin}/api/open/1`);
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
  });
});

describe('CORS', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  });

  it('answers the preflight of an allowed origin, without permissions to another', async () => {
    await using server = await api(() => Promise.reject(new Error('must not be asked')));
    const good = await fetch(`${server.origin}/api/open`, preflight('https://site.example'));
    expect(good.status).toBe(204);
    expect(good.headers.get('access-control-allow-origin')).toBe('https://site.example');
    expect(good.headers.get('access-control-allow-methods')).toBe('GET,POST');
    expect(good.headers.get('access-control-max-age')).toBe('600');
    const bad = await fetch(`${server.origin}/api/open`, preflight('https://evil.example'));
    expect(bad.status).toBe(204);
    expect(bad.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('puts its own headers on answers in place of the function’s', async () => {
    await using server = await api(
      answers({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    const response = await fetch(`${server.origin}/api/open/1`, {
      headers: { origin: 'https://site.example' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('https://site.example');
    expect(response.headers.get('access-control-expose-headers')).toBe('etag');
  });
});

describe('the public port', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await gatewayFor(standInSystem());
  });
  afterAll(() => gateway.stop());

  it('hands a signed-in request to its function', async () => {
    const { accessToken, idToken } = await signIn(gateway.origin, {
      email: 'ops@example.org',
      groups: ['operations'],
      create: true,
    });
    for (const token of [accessToken, idToken]) {
      const response = await fetch(`${gateway.origin}/api/profiles/me?x=1`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(await response.json()).toMatchObject({
        functionId: 'profiles',
        event: {
          routeKey: 'GET /profiles/me',
          rawPath: '/api/profiles/me',
          requestContext: { authorizer: { jwt: { claims: { 'cognito:groups': '[operations]' } } } },
        },
      });
    }
  });

  it('is served under loopback’s own names only', async () => {
    const { port } = new URL(gateway.origin);
    const statusAs = async (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ port, host: '127.0.0.1', path: '/api/open/1', headers: { host } }, (response) => {
          text(response).then(() => resolve(response.statusCode), reject);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusAs(`localhost:${port}`)).toBe(200);
    expect(await statusAs(`rebound.example:${port}`)).toBe(421);
    expect(await statusAs('127.0.0.1.evil.example')).toBe(421);
  });

  it('brings pages opened by another name to the one address', async () => {
    const { port } = new URL(gateway.origin);
    const response = await fetch(`http://localhost:${port}/market?x=1`, {
      redirect: 'manual',
      headers: { accept: 'text/html' },
    });
    expect([response.status, response.headers.get('location')]).toEqual([
      307,
      `${gateway.origin}/market?x=1`,
    ]);
  });

  it('says so where its port is taken', async () => {
    const { port } = new URL(gateway.origin);
    const { startGateway } = await import('../../../../local/http/gateway.ts');
    await expect(startGateway({ port: Number(port), stateDir: '/tmp/none' })).rejects.toThrow(
      /Port \d+ on 127.0.0.1 is taken/,
    );
  });
});
