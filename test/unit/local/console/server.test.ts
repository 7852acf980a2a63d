import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gateway } from '../../../../local/front.ts';
import { signIn } from '../../../../local/oidc/token.ts';
import type { LocalSystem } from '../../../../local/system.ts';
import { gatewayFor, standInSystem } from '../../../support/stand-in-system.ts';

const at = new Date('2026-03-12T19:03:58Z');
const done: string[] = [];
const queue = { url: '', inFlight: 0, delayed: 0 };

const parts: Partial<LocalSystem> = {
  functions: () => [
    { id: 'fn-market', entry: 'functions/market/api.ts', memoryMb: 512, timeoutSeconds: 30, running: 1 },
  ],
  recentInvocations: () => [
    {
      requestId: 'req-1',
      functionId: 'fn-market',
      entry: 'functions/market/api.ts',
      startedAt: at,
      durationMs: 12.4,
      outcome: 'TypeError',
      errorMessage: 'x is not <defined>',
      logs: ['{"level":"ERROR","message":"<script>alert(1)</script>"}'],
    },
  ],
  queues: () => [
    { ...queue, name: 'ingest', ready: 3, deadLettersOf: [] },
    { ...queue, name: 'ingest-dead', ready: 2, deadLettersOf: ['ingest'] },
  ],
  messages: () => [{ id: 'm-1', body: '{"uploadId":"u_1"}', receiveCount: 3, sentAt: at }],
  redrive: (name) => {
    done.push(`redrive ${name}`);
    return 2;
  },
  schedules: () => [{ id: 'market/nightly', expression: 'cron(0 2 * * ? *)', enabled: true, nextRun: at }],
  runSchedule: (id) => {
    done.push(`run ${id}`);
    return Promise.resolve();
  },
  tables: () => [{ name: 'profiles-table' }],
  buckets: () => [{ name: 'market-bucket', objects: 4 }],
  mails: () => [
    {
      id: 'mail-1',
      sentAt: at,
      from: 'a@x.test',
      to: ['b@x.test'],
      subject: '欢迎 & welcome',
      html: '<b>"hi"</b>',
      text: 'hi',
    },
  ],
};

let gateway: Gateway;
beforeAll(async () => {
  gateway = await gatewayFor(standInSystem(parts));
});
afterAll(() => gateway.stop());

const page = async (path: string) => {
  const response = await fetch(gateway.origin + path);
  return {
    status: response.status,
    text: await response.text(),
    policy: response.headers.get('content-security-policy'),
  };
};
const json = async (path: string): Promise<unknown> =>
  (await fetch(`${gateway.origin}/_local/api${path}`)).json();
const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(gateway.origin + path, { method: 'POST', headers, redirect: 'manual' });

describe('pages', () => {
  it.each([
    [
      '/_local',
      ['ingest-dead', 'functions/market/api.ts', 'GET /api/open/{id}', 'profiles-table', 'market-bucket'],
    ],
    ['/_local/queues', ['Redrive', 'ingest']],
    ['/_local/queues/ingest-dead', ['{&quot;uploadId&quot;:&quot;u_1&quot;}', 'Redrive all']],
    ['/_local/invocations', ['req-1', 'x is not &lt;defined&gt;', '12']],
    ['/_local/schedules', ['market/nightly', 'cron(0 2 * * ? *)', 'Run now']],
    ['/_local/mail', ['欢迎 &amp; welcome']],
    ['/_local/mail/mail-1', ['sandbox', '&lt;b&gt;&quot;hi&quot;&lt;/b&gt;']],
    ['/_local/accounts', ['No accounts: sign in on the site']],
  ])('%s shows what there is', async (path, words) => {
    const { status, text, policy } = await page(path);
    expect(status).toBe(200);
    for (const word of words) expect(text).toContain(word);
    expect(policy).toContain("default-src 'none'");
  });

  it('show what functions log as text, never as markup', async () => {
    const { text } = await page('/_local/invocations');
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;');
  });

  it('say so where there is no such thing', async () => {
    for (const path of ['/_local/nothing', '/_local/queues/none', '/_local/constructor', '/_local/mail/none'])
      expect((await page(path)).status).toBe(404);
  });
});

describe('for scripts', () => {
  it('tells the same as JSON', async () => {
    expect(await json('')).toMatchObject({ origin: gateway.origin, tables: [{ name: 'profiles-table' }] });
    expect(await json('/queues')).toMatchObject([{ name: 'ingest', ready: 3 }, { name: 'ingest-dead' }]);
    expect(await json('/queues/ingest-dead/messages')).toMatchObject([
      { id: 'm-1', sentAt: at.toISOString() },
    ]);
    expect(await json('/invocations/fn-market')).toHaveLength(1);
    expect(await json('/invocations/other')).toHaveLength(0);
    expect(await json('/mail/mail-1')).toMatchObject({ text: 'hi' });
    await signIn(gateway.origin, { email: 'seen@example.org', groups: ['finance'], create: true });
    expect(await json('/accounts')).toMatchObject([{ email: 'seen@example.org', groups: ['finance'] }]);
    expect((await fetch(`${gateway.origin}/_local/api/queues/none/messages`)).status).toBe(404);
  });

  it('waits until nothing is under way', async () => {
    const response = await post('/_local/api/settled?timeoutMs=100');
    expect(await response.json()).toEqual({ settled: true });
  });
});

describe('actions', () => {
  it('redrive a dead-letter queue and run a schedule, then show the page again', async () => {
    done.length = 0;
    const script = await post('/_local/api/queues/ingest-dead/redrive');
    expect(await script.json()).toEqual({ moved: 2 });
    const form = await post('/_local/queues/ingest-dead/redrive', { origin: gateway.origin });
    expect([form.status, form.headers.get('location')]).toEqual([303, '/_local/queues']);
    await post('/_local/schedules/market%2Fnightly/run', { origin: gateway.origin });
    expect(done).toEqual(['redrive ingest-dead', 'redrive ingest-dead', 'run market/nightly']);
  });

  it('refuse what a page from elsewhere asks', async () => {
    done.length = 0;
    const path = '/_local/api/queues/ingest-dead/redrive';
    expect((await post(path, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(path, { origin: 'null' })).status).toBe(403);
    expect((await post(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(done).toEqual([]);
  });

  it('know only what there is', async () => {
    for (const path of [
      'queues/ingest/redrive',
      'queues/none/redrive',
      'schedules/none/run',
      'accounts/x/delete',
    ])
      expect((await post(`/_local/api/${path}`)).status).toBe(404);
  });
});
