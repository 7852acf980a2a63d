import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { analysisRequested } from '../../events/analysis-requested.ts';
import { DuplicatesMarked, duplicatesMarked } from '../../events/duplicates-marked.ts';
import { postingsCounted } from '../../events/postings-counted.ts';
import { postingsIngested } from '../../events/postings-ingested.ts';
import { SlicePlanned, slicePlanned } from '../../events/slice-planned.ts';
import { market } from '../../functions/market/contract.ts';
import { PartWriter } from '../../functions/market/posting-parts.ts';
import { startObjectAndQueueStore } from '../../local/emulators/object-and-queue-store.ts';
import { objectStore, s3 } from '../../shared/aws/object-store.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { busMessage, httpEvent, lambdaContext, sqsEvent } from '../support/lambda.ts';
import { committedFacts } from '../support/market-bus.ts';
import { madePostings } from '../unit/functions/market/domain/analysis/made-postings.ts';

const bucket = 'market-analysis-test';
const contentSha256 = 'a'.repeat(64);
const now = new Date('2026-01-01T00:00:00Z');
let dynamoDb: TestDynamoDb;
let objects: Awaited<ReturnType<typeof startObjectAndQueueStore>>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'market-analysis-'));
  dynamoDb = await startDynamoDb();
  objects = await startObjectAndQueueStore(folder, () => undefined);
  pointSdkAt(dynamoDb.endpoint);
  process.env['AWS_ENDPOINT_URL_S3'] = objects.endpoint;
  process.env['TABLE_NAME'] = await dynamoDb.createTable();
  process.env['BUCKET_NAME'] = bucket;
  await s3().send(new CreateBucketCommand({ Bucket: bucket }));
});
afterAll(async () => {
  await objects.stop();
  await dynamoDb.stop();
  await rm(folder, { recursive: true, force: true });
});

const call = async (
  routeKey: string,
  more: { path?: Record<string, string>; query?: Record<string, string> } = {},
) => {
  const { handler } = await import('../../functions/market/api.ts');
  const caller = { id: 'ops-1', groups: '[operations]' };
  const { statusCode, body } = await handler(httpEvent({ routeKey, caller, ...more }), lambdaContext());
  const value: unknown = JSON.parse(body ?? 'null');
  return { statusCode, value };
};

const ingested = async () => {
  const writer = new PartWriter(objectStore(bucket), contentSha256);
  for (const posting of madePostings(800)) writer.add(posting);
  const parts = [...(await writer.end())];
  const markets = { zh: 0, en: 800 };
  return envelope(
    postingsIngested,
    { uploadId: 'upl_1', contentSha256, source: 'made', markets, parts },
    { now },
  );
};

const latest = async () => {
  const { value } = await call('GET /market/analyses/latest');
  return market.routes.getLatestAnalyses.returns.parse(value).items[0];
};

const allDone = { batchItemFailures: [] };

it(
  'real postings in the bucket become figures behind the API, door by door',
  { timeout: 60_000 },
  async () => {
    const { handler: mark } = await import('../../functions/market/on-postings-ingested.ts');
    expect(await mark(sqsEvent(busMessage(await ingested())), lambdaContext())).toEqual(allDone);
    const [marked] = (await committedFacts(dynamoDb.client, process.env['TABLE_NAME'] ?? '')).filter(
      ({ name }) => name === 'duplicates-marked',
    );
    const { handler: takeIn } = await import('../../functions/market/on-duplicates-marked.ts');
    const found = envelope(duplicatesMarked, DuplicatesMarked.parse(marked?.data), { now });
    expect(await takeIn(sqsEvent(busMessage(found)), lambdaContext())).toEqual(allDone);
    const queued = await latest();
    expect(queued).toMatchObject({ market: 'en', state: 'queued', progress: 0 });
    const analysisId = queued?.analysisId ?? '';

    const { handler: cluster } = await import('../../functions/market/on-analysis-requested.ts');
    const requested = envelope(analysisRequested, { market: 'en', analysisId }, { now });
    expect(await cluster(sqsEvent(busMessage(requested)), lambdaContext())).toEqual(allDone);
    expect(await latest()).toMatchObject({ state: 'counting', postings: null });

    const { handler: count } = await import('../../functions/market/on-slice-planned.ts');
    const slices = (await committedFacts(dynamoDb.client, process.env['TABLE_NAME'] ?? '')).filter(
      ({ name }) => name === 'slice-planned',
    );
    expect(slices).toHaveLength(1);
    for (const { data } of slices) {
      const planned = envelope(slicePlanned, SlicePlanned.parse(data), { now });
      expect(await count(sqsEvent(busMessage(planned)), lambdaContext())).toEqual(allDone);
    }
    expect(await latest()).toMatchObject({ state: 'forecasting' });

    const { handler: publish } = await import('../../functions/market/on-postings-counted.ts');
    const allCounted = envelope(postingsCounted, { market: 'en', analysisId, slices: 1 }, { now });
    expect(await publish(sqsEvent(busMessage(allCounted)), lambdaContext())).toEqual(allDone);
    expect(await latest()).toMatchObject({ state: 'published', progress: 1, postings: 800 });

    const listed = await call('GET /market/clusters', { query: { market: 'en' } });
    const { items } = market.routes.listClusters.returns.parse(listed.value);
    expect(items).toHaveLength(4);
    const path = { clusterId: items[0]?.clusterId ?? '' };
    const cluster0 = market.routes.getCluster.returns.parse(
      (await call('GET /market/clusters/{clusterId}', { path })).value,
    );
    const told = market.routes.getDemand.returns.parse(
      (
        await call('GET /market/demand/{kind}', {
          path: { kind: 'cluster' },
          query: { market: 'en', id: cluster0.clusterId },
        })
      ).value,
    );
    expect(told.demand.forecast).toMatchObject({ available: true });
    const everywhere = market.routes.getDemandOverview.returns.parse(
      (await call('GET /market/demand', { query: { market: 'en' } })).value,
    );
    expect(everywhere.series.length).toBeGreaterThan(items.length);
    const page = await call('GET /market/clusters/{clusterId}/postings', { path });
    expect(market.routes.listClusterPostings.returns.parse(page.value).items).toHaveLength(100);
  },
);

it('the figures behind it are told with their doubt', async () => {
  const query = { market: 'en' };
  const { routes } = market;
  const figures = routes.getFigures.returns.parse((await call('GET /market/figures', { query })).value);
  expect(figures.postings).toBe(800);
  expect(figures.movements).toHaveLength(4);
  expect(figures.pay[0]).toMatchObject({ kind: 'own', currency: 'USD', n: 800 });
  const city = figures.filters.find(({ by }) => by === 'city');
  const slice = await call('GET /market/slice', { query: { ...query, city: city?.name ?? '' } });
  expect(routes.getSlice.returns.parse(slice.value).n).toBe(city?.n);
  const [source] = figures.filters.filter(({ by }) => by === 'source');
  const where = { city: city?.name ?? '', country: city?.country ?? '', source: source?.name ?? '' };
  const both = await call('GET /market/slice', { query: { ...query, ...where } });
  expect(routes.getSlice.returns.parse(both.value)).toMatchObject({ ...where, n: city?.n });
  const path = { clusterId: figures.movements[0]?.clusterId ?? '' };
  const insight = await call('GET /market/clusters/{clusterId}/insight', { path });
  expect(routes.getClusterInsight.returns.parse(insight.value).payBy.city).toHaveLength(2);

  const { items } = routes.listSubjects.returns.parse((await call('GET /market/subjects', { query })).value);
  const keys = items.slice(0, 2).map(({ kind, id }) => `${kind}:${id}`);
  const asked = { ...query, subjects: [...keys, 'skill:no such'].join(',') };
  const compared = routes.compareSubjects.returns.parse(
    (await call('GET /market/comparison', { query: asked })).value,
  );
  expect(compared.items.map(({ kind, id }) => `${kind}:${id}`)).toEqual(keys);
  expect(compared.missing).toEqual(['skill:no such']);
});

it('what cannot be filtered by or compared answers as a problem', async () => {
  const Problem = z.object({ code: z.string() });
  const codeOf = async (routeKey: string, query: Record<string, string>) => {
    const { statusCode, value } = await call(routeKey, { query: { market: 'en', ...query } });
    return [statusCode, Problem.parse(value).code];
  };
  expect(await codeOf('GET /market/slice', { city: 'Atlantis' })).toEqual([404, 'slice-not-found']);
  expect(await codeOf('GET /market/slice', {})).toEqual([400, 'no-filter']);
  expect(await codeOf('GET /market/figures', { market: 'zh' })).toEqual([404, 'figures-not-found']);
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => `skill:${id}`).join(',');
  expect(await codeOf('GET /market/comparison', { subjects: five })).toEqual([400, 'too-many-subjects']);
});

it('the night finds nothing to do where all is published', async () => {
  const { handler } = await import('../../functions/market/every-night.ts');
  const event = {
    id: 'tick-1',
    time: now.toISOString(),
    version: '0',
    account: '',
    region: '',
    resources: [],
    source: 'aws.events',
    'detail-type': 'Scheduled Event',
    detail: {},
  } as const;
  await handler({ ...event, resources: [] }, lambdaContext());
  expect(await latest()).toMatchObject({ state: 'published' });
});

it('an unknown cluster and a market that is none answer as problems', async () => {
  const Problem = z.object({ code: z.string() });
  const unknown = await call('GET /market/clusters/{clusterId}', { path: { clusterId: 'cl-en-0000000000' } });
  expect(unknown.statusCode).toBe(404);
  expect(Problem.parse(unknown.value).code).toBe('cluster-not-found');
  expect((await call('GET /market/clusters', { query: { market: 'fr' } })).statusCode).toBe(400);
});
