import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { AnalysisRequested } from '../../events/analysis-requested.ts';
import { MarketSnapshotPublished } from '../../events/market-snapshot-published.ts';
import { PostingsClustered } from '../../events/postings-clustered.ts';
import { analyses } from '../../functions/market/analyses.ts';
import { type AnalysisStore, analysisStore } from '../../functions/market/analysis-store.ts';
import { clusterings } from '../../functions/market/clusterings.ts';
import { clusters } from '../../functions/market/clusters.ts';
import type { Posting } from '../../functions/market/domain/posting.ts';
import { PartWriter } from '../../functions/market/posting-parts.ts';
import { snapshots } from '../../functions/market/snapshots.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { memoryObjects } from '../support/market.ts';
import { madePostings } from '../unit/functions/market/domain/analysis/made-postings.ts';

let dynamoDb: TestDynamoDb;
let tableName: string;
let store: AnalysisStore;
let now: Date;
let bucket: ReturnType<typeof memoryObjects>;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());
beforeEach(async () => {
  tableName = await dynamoDb.createTable();
  store = analysisStore(tableName);
  bucket = memoryObjects(1 << 20);
  now = new Date('2026-01-01T00:00:00Z');
});

/** Every look at the clock is a second later. */
const clock = () => (now = new Date(now.getTime() + 1000));
const requests = () => analyses({ store, clock });
const clustering = (objects = bucket.objects) => clusterings({ store, objects, clock });
const publishing = (objects = bucket.objects) => snapshots({ store, objects, clock });
const reading = () => clusters({ store, objects: bucket.objects });

const Item = z.object({ _et: z.string(), name: z.string().optional(), data: z.unknown().optional() });

const factsOf = async <S extends z.ZodType>(name: string, schema: S): Promise<z.output<S>[]> => {
  const { Items = [] } = await dynamoDb.client.send(
    new ScanCommand({ TableName: tableName, ConsistentRead: true }),
  );
  return Items.map((item) => Item.parse(unmarshall(item)))
    .filter((item) => item._et === 'outbox' && item.name === name)
    .map(({ data }) => schema.parse(data));
};
const requested = () => factsOf('analysis-requested', AnalysisRequested);
const clusteredFacts = () => factsOf('postings-clustered', PostingsClustered);
const publishedFacts = () => factsOf('market-snapshot-published', MarketSnapshotPublished);

const sha = (letter: string) => letter.repeat(64);

/** What ingest leaves behind: parts in the bucket and a fact that names them. */
const ingestedFact = async (letter: string, postings: readonly Posting[]) => {
  const writer = new PartWriter(bucket.objects, sha(letter));
  for (const posting of postings) writer.add(posting);
  const parts = [...(await writer.end())];
  const markets = { zh: 0, en: postings.length };
  return { uploadId: `upl_${letter}`, contentSha256: sha(letter), source: 'made', markets, parts };
};

/** Too few weeks for a forecast: what is under test here is the way, and it should be short. */
const weeks = 20;
const first = madePostings(400, { weeks });
const second = madePostings(300, { weeks, seed: 9 }).map((posting) => ({ ...posting, id: `${posting.id}b` }));

const takeIn = async (letter: string, postings: readonly Posting[]): Promise<AnalysisRequested> => {
  await requests().takeIn(await ingestedFact(letter, postings));
  const latest = await store.findLatest('en');
  return { market: 'en', analysisId: latest?.analysisId ?? '' };
};

const analyse = async (request: AnalysisRequested): Promise<void> => {
  await clustering().clusterMarket(request);
  await publishing().publishSnapshot({ ...request, postings: 0, clusters: 0 });
};

describe('an analysis', () => {
  it('goes from new postings to figures that readers see, by three facts', async () => {
    const request = await takeIn('a', first);
    expect(await requested()).toEqual([request]);
    expect((await requests().latestAnalyses()).items).toMatchObject([{ state: 'queued', snapshotId: null }]);
    expect(await reading().list({ market: 'en' })).toEqual({ snapshotId: null, items: [] });

    await clustering().clusterMarket(request);
    expect(await clusteredFacts()).toEqual([{ ...request, postings: 400, clusters: 4 }]);
    await publishing().publishSnapshot({ ...request, postings: 400, clusters: 4 });

    const [fact] = await publishedFacts();
    const { snapshotId, items } = await reading().list({ market: 'en' });
    expect(fact).toMatchObject({ snapshotId, sequence: 1, postings: 400 });
    expect(items.map(({ n }) => n)).toEqual([100, 100, 100, 100]);
    expect((await requests().latestAnalyses()).items).toMatchObject([
      { state: 'published', snapshotId, postings: 400 },
    ]);
    expect((await reading().overview()).markets).toMatchObject([
      { market: 'en', clusters: 4, postings: 400 },
    ]);
  });

  it('counts a posting once, although two files hold it', async () => {
    await takeIn('a', first);
    await analyse(await takeIn('b', [...first.slice(0, 100), ...second]));
    expect((await reading().overview()).markets).toMatchObject([{ postings: 700 }]);
  });

  it('is done once, however often its messages come', async () => {
    const request = await takeIn('a', first);
    await takeIn('a', first);
    expect(await requested()).toHaveLength(1);
    await analyse(request);
    await analyse(request);
    await takeIn('a', first);
    await analyse(request);
    expect(
      [await requested(), await clusteredFacts(), await publishedFacts()].map((facts) => facts.length),
    ).toEqual([1, 1, 1]);
  });

  it('gives the same bytes for the same files', async () => {
    await analyse(await takeIn('a', first));
    const once = new Map(bucket.stored);
    bucket = memoryObjects();
    tableName = await dynamoDb.createTable();
    store = analysisStore(tableName);
    await analyse(await takeIn('a', first));
    expect(bucket.stored).toEqual(once);
  });

  it('is not worked on when a later one reads its files and more', async () => {
    const early = await takeIn('a', first);
    const late = await takeIn('b', second);
    await clustering().clusterMarket(early);
    expect(await clusteredFacts()).toEqual([]);
    expect(await store.findAnalysis(early.analysisId)).toMatchObject({ failure: { code: 'superseded' } });
    await analyse(late);
    expect((await reading().overview()).markets).toMatchObject([{ postings: 700 }]);
  });

  it('that comes late never takes the place of a newer snapshot', async () => {
    const early = await takeIn('a', first);
    await clustering().clusterMarket(early);
    const late = await takeIn('b', second);
    await analyse(late);
    await publishing().publishSnapshot({ ...early, postings: 0, clusters: 0 });
    expect((await reading().overview()).markets).toMatchObject([{ postings: 700 }]);
    expect(await publishedFacts()).toHaveLength(1);
    expect(await store.findAnalysis(early.analysisId)).toMatchObject({ failure: { code: 'superseded' } });
  });

  it('keeps the ids of clusters that are still there', async () => {
    await analyse(await takeIn('a', first));
    const before = (await reading().list({ market: 'en' })).items;
    await analyse(await takeIn('b', second));
    const after = (await reading().list({ market: 'en' })).items;
    const nameById = new Map(before.map(({ clusterId, label }) => [clusterId, label.en.split(' · ')[0]]));
    const kept = after.filter(({ clusterId }) => nameById.has(clusterId));
    expect(kept).toHaveLength(4);
    for (const { clusterId, label } of kept) expect(label.en.split(' · ')[0]).toBe(nameById.get(clusterId));
  });
});

/** A bucket whose n-th write fails, as when the worker dies there. */
const failingAt = (n: number) => {
  let writes = 0;
  return {
    ...bucket.objects,
    put: async (...args: Parameters<typeof bucket.objects.put>) => {
      writes += 1;
      if (writes === n) throw new Error('the worker died');
      await bucket.objects.put(...args);
    },
  };
};

describe('a worker that dies', () => {
  it.each([1, 2, 5, 9])(
    'at its write number %i leaves readers the old snapshot, and the next attempt ends the same',
    async (n) => {
      await analyse(await takeIn('a', first));
      const { snapshotId } = await reading().list({ market: 'en' });
      const request = await takeIn('b', second);
      await clustering().clusterMarket(request);

      const message = { ...request, postings: 0, clusters: 0 };
      await expect(publishing(failingAt(n)).publishSnapshot(message)).rejects.toThrow('the worker died');
      expect((await reading().list({ market: 'en' })).snapshotId).toBe(snapshotId);
      expect((await requests().latestAnalyses()).items).toMatchObject([
        { state: 'failed', failure: { code: 'analysis-failed' } },
      ]);

      await publishing().publishSnapshot(message);
      expect((await reading().overview()).markets).toMatchObject([{ postings: 700 }]);
      expect((await requests().latestAnalyses()).items).toMatchObject([
        { state: 'published', failure: null },
      ]);
    },
  );

  it('while clustering is repeated by the queue', async () => {
    const request = await takeIn('a', first);
    await expect(clustering(failingAt(1)).clusterMarket(request)).rejects.toThrow('the worker died');
    await analyse(request);
    expect((await reading().overview()).markets).toMatchObject([{ postings: 400 }]);
  });

  it('without a word is found by the night', async () => {
    const request = await takeIn('a', first);
    now = new Date(now.getTime() + 30 * 60_000);
    await requests().refresh();
    expect(await requested()).toHaveLength(1);
    now = new Date(now.getTime() + 60 * 60_000);
    await requests().refresh();
    expect(await requested()).toEqual([request, request]);
    await analyse(request);
    await requests().refresh();
    expect(await requested()).toHaveLength(2);
  });
});

describe('a request by an operator', () => {
  it('needs postings', async () => {
    await expect(requests().requestAnalysis({ market: 'zh' })).rejects.toMatchObject({ code: 'no-postings' });
  });

  it('for a market that is up to date answers with the published analysis', async () => {
    await analyse(await takeIn('a', first));
    expect(await requests().requestAnalysis({ market: 'en' })).toMatchObject({
      state: 'published',
      progress: 1,
    });
    expect(await requested()).toHaveLength(1);
  });
});

describe('readers', () => {
  it('page through the postings of a cluster, and go on in the snapshot they began in', async () => {
    const many = madePostings(1200, { weeks });
    await analyse(await takeIn('a', many));
    const [cluster] = (await reading().list({ market: 'en' })).items;
    const clusterId = cluster?.clusterId ?? '';
    const read = reading();
    const page = await read.postings({ clusterId });
    expect(page.items).toHaveLength(100);
    await analyse(await takeIn('b', second));
    const rest: string[] = page.items.map(({ postingId }) => postingId);
    for (let cursor = page.nextCursor; cursor !== null;) {
      const next = await read.postings({ clusterId, cursor });
      rest.push(...next.items.map(({ postingId }) => postingId));
      cursor = next.nextCursor;
    }
    expect(new Set(rest).size).toBe(cluster?.n);
  });

  it('are told when a cluster or cursor is none of ours', async () => {
    await analyse(await takeIn('a', first));
    for (const clusterId of ['cl-en-0000000000', 'cl-zh-0000000000', 'nonsense', '../../x']) {
      await expect(reading().get({ clusterId })).rejects.toMatchObject({ kind: 'not-found' });
      await expect(reading().postings({ clusterId })).rejects.toMatchObject({ kind: 'not-found' });
    }
    const [cluster] = (await reading().list({ market: 'en' })).items;
    const clusterId = cluster?.clusterId ?? '';
    expect((await reading().get({ clusterId })).n).toBe(cluster?.n);
    for (const cursor of ['', 'x', Buffer.from('["snp_/../x",1]').toString('base64url')]) {
      await expect(reading().postings({ clusterId, cursor })).rejects.toMatchObject({
        code: 'cursor-invalid',
      });
    }
  });
});
