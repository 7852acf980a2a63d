import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersByPath } from '../../../../local/http/site-headers.ts';
import { siteServer } from '../../../../local/http/site.ts';
import { serving } from '../../../support/http-server.ts';

const policies = [
  { pathPattern: '/assets/*', headers: { 'Cache-Control': 'private', 'X-Of': 'assets' } },
  {
    pathPattern: '*',
    headers: {
      'Content-Security-Policy': "default-src 'self'; upgrade-insecure-requests",
      'Strict-Transport-Security': 'max-age=1',
      'X-Content-Type-Options': 'nosniff',
      'X-Of': 'pages',
    },
  },
];
const script = 'export const x = 1;\n'.repeat(200);
let folder: string;
let server: Awaited<ReturnType<typeof serving>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  const root = join(folder, 'dist');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Site</title>');
  await writeFile(join(root, 'assets/index-Ab3_dE9f.js'), script);
  await writeFile(join(root, 'openapi.json'), '{}');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  const config = { issuer: 'http://127.0.0.1:1/oidc', clientId: 'c' };
  server = await serving(siteServer({ root, config, headersFor: headersByPath(policies) }));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** fetch() would tidy the path up, and unpack the answer. */
const raw = async (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      request(server.origin, { path, headers }, (response) => {
        text(response).then(
          (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
          reject,
        );
      })
        .on('error', reject)
        .end();
    },
  );

describe('the site', () => {
  it('answers every path without an extension with the page, and any other unknown file with 404', async () => {
    for (const path of ['/', '/market/clusters/c_1', '/auth/callback?code=x', '/docs'])
      expect(await raw(path)).toMatchObject({ status: 200, body: '<!doctype html><title>Site</title>' });
    expect((await raw('/assets/gone-12345678.js')).status).toBe(404);
    expect((await raw('/openapi.json')).body).toBe('{}');
  });

  it('tells the configuration of this machine', async () => {
    const { body, headers } = await raw('/config.json');
    expect(JSON.parse(body)).toEqual({ issuer: 'http://127.0.0.1:1/oidc', clientId: 'c' });
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('stays inside its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
    ])
      expect(await raw(path)).toMatchObject({ status: 404 });
    for (const path of ['/%zz', '/%00']) expect((await raw(path)).body).not.toContain('secret');
  });

  it('lets hashed assets be kept, and has anything else asked about again', async () => {
    expect((await raw('/assets/index-Ab3_dE9f.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    const first = await raw('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await raw('/', { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('compresses text by what the browser takes, each form with its own tag', async () => {
    const tags = new Set<unknown>();
    for (const [accepted, encoding] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['', undefined],
    ]) {
      const { headers, body } = await raw('/assets/index-Ab3_dE9f.js', { 'accept-encoding': accepted ?? '' });
      expect(headers['content-encoding']).toBe(encoding);
      if (encoding !== undefined) expect(Number(headers['content-length'])).toBeLessThan(script.length / 10);
      else expect(body).toBe(script);
      tags.add(headers.etag);
    }
    expect(tags.size).toBe(3);
    expect(await (await fetch(`${server.origin}/assets/index-Ab3_dE9f.js`)).text()).toBe(script);
  });

  it('notices a new build', async () => {
    const path = join(folder, 'dist/openapi.json');
    await writeFile(path, '{"v":2}');
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    expect((await raw('/openapi.json')).body).toBe('{"v":2}');
  });

  it('sends the headers of the template with everything, refusals too, save for what needs TLS', async () => {
    for (const path of ['/', '/config.json', '/gone.js']) {
      const { headers } = await raw(path);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'self'",
        'x-content-type-options': 'nosniff',
        'x-of': 'pages',
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
  });

  it('takes the first rule that fits the path', async () => {
    const { headers } = await raw('/assets/index-Ab3_dE9f.js');
    expect(headers['x-of']).toBe('assets');
    expect(headers).not.toHaveProperty('content-security-policy');
  });

  it('is read only', async () => {
    expect((await fetch(server.origin, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('says how to build it where it is not built', async () => {
    await using empty = await serving(
      siteServer({ root: join(folder, 'none'), config: {}, headersFor: () => ({}) }),
    );
    const response = await fetch(empty.origin);
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('npm run build:web'),
    ]);
  });
});
