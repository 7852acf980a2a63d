import { describe, expect, it } from 'vitest';
import { type ApiRequest, apiEvent } from '../../../../local/http/api-event.ts';

const now = new Date('2026-03-12T19:03:58.123Z');
const place = {
  apiId: 'api-id',
  stage: 'api',
  accountId: '123456789012',
  match: {
    route: { routeKey: 'POST /skills/{name}', functionId: 'f', auth: 'jwt' as const, scopes: [] },
    pathParameters: { name: 'a b' },
  },
  now,
};
const request = (parts: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'POST',
  url: '/api/skills/a%20b',
  httpVersion: '1.1',
  headers: { host: '127.0.0.1:4400', 'user-agent': 'test' },
  sourceIp: '127.0.0.1',
  body: Buffer.alloc(0),
  ...parts,
});

describe('payload format 2.0', () => {
  it('carries the whole request', () => {
    const event = apiEvent(
      request({
        url: '/api/skills/a%20b?tag=x&tag=y%2Cz&empty=',
        headers: {
          host: '127.0.0.1:4400',
          'user-agent': 'test',
          cookie: 'a=1; b=2',
          'content-type': 'application/json; charset=utf-8',
        },
        body: Buffer.from('{"名":1}'),
      }),
      { ...place, authorizer: { claims: { sub: 'u-1', 'cognito:groups': '[a b]' }, scopes: null } },
    );
    expect(event.requestContext.requestId).toMatch(/^[\w-]{36}$/);
    expect(event).toEqual({
      version: '2.0',
      routeKey: 'POST /skills/{name}',
      rawPath: '/api/skills/a%20b',
      rawQueryString: 'tag=x&tag=y%2Cz&empty=',
      cookies: ['a=1', 'b=2'],
      headers: {
        host: '127.0.0.1:4400',
        'user-agent': 'test',
        'content-type': 'application/json; charset=utf-8',
      },
      queryStringParameters: { tag: 'x,y,z', empty: '' },
      pathParameters: { name: 'a b' },
      requestContext: {
        accountId: '123456789012',
        apiId: 'api-id',
        authorizer: { jwt: { claims: { sub: 'u-1', 'cognito:groups': '[a b]' }, scopes: null } },
        domainName: '127.0.0.1:4400',
        domainPrefix: 'api-id',
        http: {
          method: 'POST',
          path: '/api/skills/a%20b',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: 'test',
        },
        requestId: event.requestContext.requestId,
        routeKey: 'POST /skills/{name}',
        stage: 'api',
        time: '12/Mar/2026:19:03:58 +0000',
        timeEpoch: now.getTime(),
      },
      body: '{"名":1}',
      isBase64Encoded: false,
    });
  });

  it('leaves out what the request has not', () => {
    const event = apiEvent(request(), place);
    for (const name of ['cookies', 'queryStringParameters', 'body']) expect(event).not.toHaveProperty(name);
    expect(event).toMatchObject({ rawQueryString: '', isBase64Encoded: false });
    expect(event.requestContext).not.toHaveProperty('authorizer');
  });

  it.each([
    ['application/json', false],
    ['application/problem+json', false],
    ['text/csv', false],
    ['application/octet-stream', true],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['image/png', true],
  ])('passes %s on in base64: %s', (type, encoded) => {
    const event = apiEvent(request({ headers: { 'content-type': type }, body: Buffer.from('abc') }), place);
    expect(event).toMatchObject({ isBase64Encoded: encoded, body: encoded ? 'YWJj' : 'abc' });
  });

  it('passes compressed text on in base64', () => {
    const headers = { 'content-type': 'text/csv', 'content-encoding': 'gzip' };
    expect(apiEvent(request({ headers, body: Buffer.from([0x1f, 0x8b, 0xff]) }), place).body).toBe('H4v/');
  });
});
