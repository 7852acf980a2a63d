import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { type MarketWorld, marketWorld } from '../support/market-world.ts';
import { madePosting, madePostings } from '../unit/functions/market/domain/analysis/made-postings.ts';

let dynamoDb: TestDynamoDb;
let world: MarketWorld;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());
beforeEach(async () => {
  world = await marketWorld(dynamoDb);
});

/** Too few weeks for a forecast: what is under test here is the way, and it should be short. */
const weeks = 20;
const first = madePostings(400, { weeks });
const second = madePostings(300, { weeks, seed: 9 }).map((posting) => ({ ...posting, id: `${posting.id}b` }));

describe('an analysis', () => {
  it('goes from new postings to figures that readers see, by four facts', async () => {
    const request = await world.takeIn('a', first);
    expect(await world.requested()).toEqual([request]);
    expect((await world.requests().latestAnalyses()).items).toMatchObject([
      { state: 'queued', snapshotId: null },
    ]);
    expect(await world.reading().list({ market: 'en' })).toEqual({ snapshotId: null, items: [] });

    await world.clustering().clusterMarket(request);
    expect((await world.requests().latestAnalyses()).items).toMatchObject([
      { state: 'counting', progress: 0.25 },
    ]);
    const [slice, ...others] = await world.planned();
    expect(others).toEqual([]);
    await world.counting().countSlice(slice ?? { ...request, sliceId: '', parts: [], marksId: null });
    expect(await world.counted()).toEqual([{ ...request, slices: 1 }]);
    expect((await world.requests().latestAnalyses()).items).toMatchObject([
      { state: 'forecasting', progress: 0.85 },
    ]);
    await world.publishing().publishSnapshot({ ...request, slices: 1 });

    const [fact] = await world.published();
    const { snapshotId, items } = await world.reading().list({ market: 'en' });
    expect(fact).toMatchObject({ snapshotId, sequence: 1, postings: 400 });
    expect(items.map(({ n }) => n)).toEqual([100, 100, 100, 100]);
    expect((await world.requests().latestAnalyses()).items).toMatchObject([
      { state: 'published', snapshotId, postings: 400 },
    ]);
    expect((await world.reading().overview()).markets).toMatchObject([
      { market: 'en', clusters: 4, postings: 400 },
    ]);
  });

  it('is done once, however often its messages come', async () => {
    const request = await world.takeIn('a', first);
    await world.takeIn('a', first);
    expect(await world.requested()).toHaveLength(1);
    for (let time = 0; time < 3; time += 1) {
      const done = await world.countAll(request);
      await world.publishing().publishSnapshot(done);
      await world.takeIn('a', first);
    }
    expect(
      [await world.requested(), await world.counted(), await world.published()].map(({ length }) => length),
    ).toEqual([1, 1, 1]);
    expect(await world.shownPostings()).toBe(400);
  });

  it('gives the same bytes for the same files, in whatever order and at whatever pace they come', async () => {
    await world.takeIn('b', second);
    await world.analyse('a', first);
    const once = new Map(world.bucket.stored);
    const pointer = await world.store.findPointer('en');
    world = await marketWorld(dynamoDb);
    await world.analyse('a', first);
    await world.analyse('b', second);
    expect((await world.store.findPointer('en'))?.snapshotId).toBe(pointer?.snapshotId);
    const ofLast = (stored: ReadonlyMap<string, Uint8Array>) =>
      [...stored].filter(([key]) => key.includes(pointer?.snapshotId ?? '?')).sort();
    expect(ofLast(world.bucket.stored).length).toBeGreaterThan(4);
    expect(ofLast(world.bucket.stored)).toEqual(ofLast(once));
  });

  it('is not worked on when a later one reads its files and more', async () => {
    const early = await world.takeIn('a', first);
    await world.takeIn('b', second);
    await world.clustering().clusterMarket(early);
    expect(await world.planned()).toEqual([]);
    expect(await world.store.findAnalysis(early.analysisId)).toMatchObject({
      failure: { code: 'superseded' },
    });
    await world.settle();
    expect(await world.shownPostings()).toBe(700);
  });

  it('that comes late never takes the place of a newer snapshot', async () => {
    const early = await world.countAll(await world.takeIn('a', first));
    const late = await world.countAll(await world.takeIn('b', second));
    await world.publishing().publishSnapshot(late);
    await world.publishing().publishSnapshot(early);
    expect(await world.shownPostings()).toBe(700);
    expect(await world.published()).toHaveLength(1);
    expect(await world.store.findAnalysis(early.analysisId)).toMatchObject({
      failure: { code: 'superseded' },
    });
  });

  it('keeps the ids of clusters that are still there', async () => {
    await world.analyse('a', first);
    const before = (await world.reading().list({ market: 'en' })).items;
    await world.analyse('b', second);
    const after = (await world.reading().list({ market: 'en' })).items;
    const nameById = new Map(before.map(({ clusterId, label }) => [clusterId, label.en.split(' · ')[0]]));
    const kept = after.filter(({ clusterId }) => nameById.has(clusterId));
    expect(kept).toHaveLength(4);
    for (const { clusterId, label } of kept) expect(label.en.split(' · ')[0]).toBe(nameById.get(clusterId));
  });
});

describe('a posting like no other', () => {
  it('is listed as unusual in its cluster, which tells how many there are', async () => {
    const odd = madePosting({
      ...{ id: 'odd', title: 'Data Engineer', company: 'Oddities', skills: [], postedOn: '2023-02-01' },
      description: 'zymurgy hops mash wort barrel cooperage maltings kiln yeast copper fermentation cellar',
    });
    await world.analyse('a', [...first.slice(0, 360), odd]);
    const { items } = await world.reading().list({ market: 'en' });
    const engineers = items.find(({ label }) => /data engineer/i.test(label.en))?.clusterId ?? '';
    const unusual = await world.reading().unusual({ clusterId: engineers });
    expect(unusual.items.map(({ postingId, company }) => [postingId, company])).toEqual([
      ['odd', 'Oddities'],
    ]);
    expect((await world.reading().get({ clusterId: engineers })).density).toMatchObject({
      ...{ withheld: false, n: 91, outliers: 1, eps: 0.5 },
    });
    const other = items.find(({ clusterId }) => clusterId !== engineers)?.clusterId ?? '';
    expect(await world.reading().unusual({ clusterId: other })).toEqual({ items: [] });
    await expect(world.reading().unusual({ clusterId: 'cl-en-0123456789' })).rejects.toMatchObject({
      code: 'cluster-not-found',
    });
  });
});

/** A bucket whose n-th write fails, as when the worker dies there. */
const failingAt = (n: number) => {
  let writes = 0;
  return {
    ...world.bucket.objects,
    put: async (...args: Parameters<typeof world.bucket.objects.put>) => {
      writes += 1;
      if (writes === n) throw new Error('the worker died');
      await world.bucket.objects.put(...args);
    },
  };
};

describe('a worker that dies', () => {
  it.each([1, 2, 5, 9])(
    'at its write number %i leaves readers the old snapshot, and the next attempt ends the same',
    async (n) => {
      await world.analyse('a', first);
      const { snapshotId } = await world.reading().list({ market: 'en' });
      const message = await world.countAll(await world.takeIn('b', second));
      await expect(world.publishing(failingAt(n)).publishSnapshot(message)).rejects.toThrow(
        'the worker died',
      );
      expect((await world.reading().list({ market: 'en' })).snapshotId).toBe(snapshotId);
      expect((await world.requests().latestAnalyses()).items).toMatchObject([
        { state: 'failed', failure: { code: 'analysis-failed' } },
      ]);

      await world.publishing().publishSnapshot(message);
      expect(await world.shownPostings()).toBe(700);
      expect((await world.requests().latestAnalyses()).items).toMatchObject([
        { state: 'published', failure: null },
      ]);
    },
  );

  it('while clustering or counting is repeated by the queue', async () => {
    const request = await world.takeIn('a', first);
    await expect(world.clustering(failingAt(1)).clusterMarket(request)).rejects.toThrow('the worker died');
    await world.clustering().clusterMarket(request);
    for (const slice of await world.planned()) {
      await expect(world.counting(failingAt(1)).countSlice(slice)).rejects.toThrow('the worker died');
    }
    expect((await world.requests().latestAnalyses()).items).toMatchObject([{ state: 'failed' }]);
    await world.settle();
    expect(await world.shownPostings()).toBe(400);
  });

  it('without a word is found by the night', async () => {
    const request = await world.takeIn('a', first);
    world.now = new Date(world.now.getTime() + 30 * 60_000);
    await world.requests().refresh();
    expect(await world.requested()).toHaveLength(1);
    world.now = new Date(world.now.getTime() + 60 * 60_000);
    await world.requests().refresh();
    expect(await world.requested()).toEqual([request, request]);
    await world.settle();
    await world.requests().refresh();
    expect(await world.requested()).toHaveLength(2);
  });
});

describe('a request by an operator', () => {
  it('needs postings', async () => {
    await expect(world.requests().requestAnalysis({ market: 'zh' })).rejects.toMatchObject({
      code: 'no-postings',
    });
  });

  it('for a market that is up to date answers with the published analysis', async () => {
    await world.analyse('a', first);
    expect(await world.requests().requestAnalysis({ market: 'en' })).toMatchObject({
      state: 'published',
      progress: 1,
    });
    expect(await world.requested()).toHaveLength(1);
  });
});

describe('readers', () => {
  it('page through the postings of a cluster, and go on in the snapshot they began in', async () => {
    const many = madePostings(1200, { weeks });
    await world.analyse('a', many);
    const [cluster] = (await world.reading().list({ market: 'en' })).items;
    const clusterId = cluster?.clusterId ?? '';
    const read = world.reading();
    const page = await read.postings({ clusterId });
    expect(page.items).toHaveLength(100);
    await world.analyse('b', second);
    const rest: string[] = page.items.map(({ postingId }) => postingId);
    for (let cursor = page.nextCursor; cursor !== null;) {
      const next = await read.postings({ clusterId, cursor });
      rest.push(...next.items.map(({ postingId }) => postingId));
      cursor = next.nextCursor;
    }
    expect(new Set(rest).size).toBe(cluster?.n);
  });

  it('are told when a cluster or cursor is none of ours', async () => {
    await world.analyse('a', first);
    for (const clusterId of ['cl-en-0000000000', 'cl-zh-0000000000', 'nonsense', '../../x']) {
      await expect(world.reading().get({ clusterId })).rejects.toMatchObject({ kind: 'not-found' });
      await expect(world.reading().postings({ clusterId })).rejects.toMatchObject({ kind: 'not-found' });
    }
    const [cluster] = (await world.reading().list({ market: 'en' })).items;
    const clusterId = cluster?.clusterId ?? '';
    expect((await world.reading().get({ clusterId })).n).toBe(cluster?.n);
    for (const cursor of ['', 'x', Buffer.from('["snp_/../x",1]').toString('base64url')]) {
      await expect(world.reading().postings({ clusterId, cursor })).rejects.toMatchObject({
        code: 'cursor-invalid',
      });
    }
  });
});
