import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Statement } from '../../functions/market/domain/demand/statement.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { type MarketWorld, marketWorld } from '../support/market-world.ts';
import { madePostings } from '../unit/functions/market/domain/analysis/made-postings.ts';

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

describe('after the first night', () => {
  it('new files are added to what was counted, by the clusters of that night', async () => {
    await world.analyse('a', first);
    await world.requests().refresh();
    expect(await world.requested()).toHaveLength(1);
    await world.analyse('b', second);
    const latest = await world.store.findLatest('en');
    const analysis = await world.store.findAnalysis(latest?.analysisId ?? '');
    expect(analysis).toMatchObject({ way: 'assign', slices: 1, baseline: { inputs: 1, postings: 400 } });
    expect(await world.shownPostings()).toBe(700);
    expect((await world.planned()).at(-1)?.sliceId).toContain('b'.repeat(64));
  });

  it('the next night finds the clusters anew, keeps their ids, and counts only what is new', async () => {
    await world.analyse('a', first);
    await world.requests().refresh();
    await world.analyse('b', second);
    const before = (await world.reading().list({ market: 'en' })).items;
    const slices = (await world.planned()).length;
    await world.requests().refresh();
    await world.settle();
    const after = await world.reading().list({ market: 'en' });
    expect(after.items.map(({ clusterId }) => clusterId).sort()).toEqual(
      before.map(({ clusterId }) => clusterId).sort(),
    );
    expect(after.items.reduce((sum, { n }) => sum + n, 0)).toBe(700);
    expect(await world.store.findBaseline('en')).toMatchObject({ inputs: 2, postings: 700 });
    expect((await world.planned()).length).toBe(slices + 1);
    await world.requests().refresh();
    await world.settle();
    expect((await world.reading().list({ market: 'en' })).snapshotId).toBe(after.snapshotId);
  });

  it('a market that has outgrown its clusters gets new ones by day', async () => {
    await world.analyse('a', first);
    await world.requests().refresh();
    await world.analyse(
      'b',
      madePostings(500, { weeks, seed: 3 }).map((one) => ({ ...one, id: `${one.id}c` })),
    );
    const latest = await world.store.findLatest('en');
    expect(await world.store.findAnalysis(latest?.analysisId ?? '')).toMatchObject({ way: 'refit' });
    expect(await world.shownPostings()).toBe(900);
  });

  it('an analysis that was on its way when the night came is done again from there', async () => {
    await world.analyse('a', first);
    const day = await world.countAll(await world.takeIn('b', second));
    await world.requests().refresh();
    await world.publishing().publishSnapshot(day);
    await world.settle();
    const pointer = await world.store.findPointer('en');
    expect(await world.store.findAnalysis(pointer?.analysisId ?? '')).toMatchObject({ way: 'assign' });
    expect(await world.shownPostings()).toBe(700);
  });
});

const saidBy = (snapshotId: string | null): Statement => {
  const bytes = world.bucket.stored.get(`forecasts/en/${snapshotId ?? ''}.json.gz`);
  if (!bytes) throw new Error(`${snapshotId ?? 'nothing'} left no statement`);
  return Statement.parse(JSON.parse(gunzipSync(bytes).toString()));
};

describe('the archive of forecasts', () => {
  it('has what every publication said, and each remembers what readers saw the nights before', async () => {
    const published: (string | null)[] = [];
    for (const [letter, weeks] of [
      ['a', 20],
      ['b', 24],
      ['c', 28],
    ] as const) {
      const some = madePostings(300, { weeks, seed: weeks }).map((one) => ({
        ...one,
        id: `${one.id}${letter}`,
      }));
      await world.analyse(letter, some);
      await world.requests().refresh();
      await world.settle();
      published.push((await world.reading().list({ market: 'en' })).snapshotId);
    }
    const [first, second, third] = published.map(saidBy);
    expect(first).toMatchObject({ knownTo: '2023-05-15', earlier: [] });
    expect(second).toMatchObject({ knownTo: '2023-06-12' });
    expect(third?.earlier).toEqual(
      [second, first].map((one) => ({ knownTo: one?.knownTo, snapshotId: one?.snapshotId })),
    );
    expect(third?.series.find(({ kind }) => kind === 'market')?.weeks[0]?.week).toBe('2023-07-17');
  });
});
