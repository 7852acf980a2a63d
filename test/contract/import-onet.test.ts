import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { httpEvent, lambdaContext } from '../support/lambda.ts';

const root = resolve(import.meta.dirname, '../..');
const sample = resolve(root, '../shared/data/onet_official_sample');
const token = 'token-of-an-operator';

let dynamoDb: TestDynamoDb;
let server: Server;
let origin: string;

/** The careers door behind HTTP, as far as the importer needs a gateway: whoever holds the token is an operator. */
const serveDoor = async (): Promise<Server> => {
  const { handler } = await import('../../functions/careers/api.ts');
  return createServer((request, response) => {
    const answer = async () => {
      const groups = request.headers.authorization === `Bearer ${token}` ? 'operations' : '';
      const routeKey = `${request.method ?? ''} ${(request.url ?? '').replace(/^\/api/, '')}`;
      const event = httpEvent({ routeKey, caller: { id: 'op', groups }, body: await text(request) });
      const { statusCode = 500, body = '' } = await handler(event, lambdaContext());
      response.writeHead(statusCode).end(body);
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
};

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  process.env['TABLE_NAME'] = await dynamoDb.createTable();
  server = await serveDoor();
  const port = await new Promise<number>((listening) => {
    server.listen(0, '127.0.0.1', () => {
      listening(z.object({ port: z.int() }).parse(server.address()).port);
    });
  });
  origin = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  server.close();
  await dynamoDb.stop();
});

const importer = async (...args: string[]) => {
  const child = spawn(process.execPath, ['local/import-onet.ts', ...args], { cwd: root });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((ended) => child.on('close', ended)),
  ]);
  return { code, stdout, stderr };
};

const list = async (query: string) => {
  const { handler } = await import('../../functions/careers/api.ts');
  const event = httpEvent({ routeKey: 'GET /careers/occupations', query: { query } });
  const { body } = await handler(event, lambdaContext());
  const Listing = z.object({
    total: z.int(),
    items: z.array(z.object({ socCode: z.string(), title: z.object({ zh: z.string(), en: z.string() }) })),
  });
  return Listing.parse(JSON.parse(body ?? ''));
};

describe('npm run import:onet', () => {
  it('loads the official sample, twice without harm', async ({ skip }) => {
    skip(!existsSync(sample), `there is no ${sample} to import`);
    expect((await list('chief sustainability')).total).toBe(0);
    const before = (await list('')).total;
    const first = await importer(sample, '--url', origin, '--token', token);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('sent 147 of 147');
    expect(first.stdout).toContain('147 of 147 occupations are in the catalogue');
    const { items } = await list('chief sustainability');
    expect(items).toMatchObject([{ socCode: '11-1011.03', title: { zh: 'Chief Sustainability Officers' } }]);
    const after = (await list('')).total;
    expect(after).toBeGreaterThan(before);
    expect((await importer(sample, '--url', origin, '--token', token)).code).toBe(0);
    expect((await list('')).total).toBe(after);
  });

  it('says what it needs and what is missing', async () => {
    const bare = await importer();
    expect(bare.code).toBe(1);
    expect(bare.stderr).toContain('one folder is needed');
    const missing = await importer('no-such-folder');
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('no-such-folder is not a folder');
    const wrong = await importer('docs', '--url', origin, '--token', token);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('Occupation Data.txt: there is no such file in the folder');
  });

  it('says that it was refused, or that nothing answers', async ({ skip }) => {
    skip(!existsSync(sample), `there is no ${sample} to import`);
    const refused = await importer(sample, '--url', origin, '--token', 'another');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('answered 403');
    const unreachable = await importer(sample, '--url', 'http://127.0.0.1:1', '--token', token);
    expect(unreachable.stderr).toContain('nothing answers at http://127.0.0.1:1');
  });
});
