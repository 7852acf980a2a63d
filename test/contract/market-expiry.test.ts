import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { expiries } from '../../functions/market/expiries.ts';
import type { Analysis } from '../../functions/market/domain/analysis/analysis.ts';
import { baselineOf } from '../../functions/market/domain/analysis/analysis.ts';
import { keptPublications } from '../../functions/market/domain/analysis/expiry.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { type MarketWorld, marketWorld } from '../support/market-world.ts';

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

const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, day)).toISOString();

/** Two publications share a model, as those of a day and of the night before do. */
const analysisOf = (sequence: number): Analysis => ({
  ...{ analysisId: `ana_${sequence}`, market: 'en', sequence, state: 'published', way: 'fit', revision: 1 },
  ...{ modelId: `mdl_${Math.ceil(sequence / 2)}`, inputs: 1, inputPostings: 1, baseline: null },
  ...{ slices: 1, postings: 1, failure: null, requestedAt: dayOf(sequence), updatedAt: dayOf(sequence) },
});

/** One a day, each with objects of its own; what a real one leaves behind, in little. */
const publish = async (count: number): Promise<void> => {
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const published = analysisOf(sequence);
    const { analysisId, modelId } = published;
    const snapshotId = `snp_${sequence}`;
    for (const key of [
      `snapshots/en/${snapshotId}/overview.json.gz`,
      `snapshots/en/${snapshotId}/clusters/a.json.gz`,
      `totals/en/${analysisId}.json.gz`,
      `models/en/${modelId}/model.json.gz`,
      `forecasts/en/${snapshotId}.json.gz`,
    ])
      await world.bucket.objects.put(key, new Uint8Array([1]), { contentType: 'application/gzip' });
    expect(await world.store.publish({ published, snapshotId, baseline: null }, [])).toBe(true);
  }
};

const expire = (
  now: string,
  objects: Pick<typeof world.bucket.objects, 'removeAll'> = world.bucket.objects,
) => expiries({ store: world.store, objects, clock: () => new Date(now) }).expire();

const kept = (folder: string): string[] => [
  ...new Set(
    [...world.bucket.stored.keys()]
      .filter((key) => key.startsWith(`${folder}/`))
      .map((key) => key.split('/')[2]?.replace('.json.gz', '') ?? ''),
  ),
];

const numbered = (name: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${name}_${from + index}`);

it('keeps the last publications, their models, and everything that was forecast', async () => {
  const count = keptPublications + 5;
  await publish(count);
  await expire(dayOf(100));
  expect(kept('snapshots')).toEqual(numbered('snp', 6, count));
  expect(kept('totals')).toEqual(numbered('ana', 6, count));
  // The third model belongs to the fifth publication and to the sixth.
  expect(kept('models')).toEqual(numbered('mdl', 3, Math.ceil(count / 2)));
  expect(kept('forecasts')).toEqual(numbered('snp', 1, count));
  const left = await world.store.publications('en');
  expect(left.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: keptPublications }, (_, index) => index + 6),
  );
});

it('keeps what the market builds on, however old, and all of the last week', async () => {
  const count = keptPublications + 12;
  await publish(count);
  await world.store.establishBaseline('en', baselineOf(analysisOf(2), 1));
  await expire(dayOf(13));
  // Six to twenty-six are of the last seven days or later.
  expect(kept('snapshots')).toEqual(['snp_2', ...numbered('snp', 7, count)]);
  await expire(dayOf(300));
  expect(kept('snapshots')).toEqual(['snp_2', ...numbered('snp', count - keptPublications + 1, count)]);
  expect(kept('models')).toContain('mdl_1');
});

it('goes on where it was interrupted, and does nothing twice', async () => {
  await publish(keptPublications + 3);
  let calls = 0;
  const dying = {
    removeAll: async (prefix: string): Promise<void> => {
      calls += 1;
      if (calls === 5) throw new Error('the worker died');
      await world.bucket.objects.removeAll(prefix);
    },
  };
  await expect(expire(dayOf(100), dying)).rejects.toThrow('the worker died');
  await expire(dayOf(100));
  const after = [...world.bucket.stored.keys()];
  expect(kept('snapshots')).toEqual(numbered('snp', 4, keptPublications + 3));
  await expire(dayOf(101));
  expect([...world.bucket.stored.keys()]).toEqual(after);
});
