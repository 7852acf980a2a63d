import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RecordedInteraction } from '../../functions/recommendations/domain/interactions/interaction.ts';
import { mergeDay } from '../../functions/recommendations/domain/interactions/log-lines.ts';
import { erasureStore } from '../../functions/recommendations/erasure-store.ts';
import { logCompactor, logReader, logWriter } from '../../functions/recommendations/interactions-log.ts';
import { erasedUntil, logUpkeep } from '../../functions/recommendations/log-upkeep.ts';
import { type SetAside, streamBatch } from '../../shared/lambda/stream-batch.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { interactionWorld, look } from '../support/interactions.ts';
import { memoryObjects } from '../support/memory-objects.ts';
import { deliver, newItems } from '../support/table-records.ts';

let dynamoDb: TestDynamoDb;
let tableName: string;
let world: ReturnType<typeof interactionWorld>;
let bucket: ReturnType<typeof memoryObjects>;
let aside: SetAside[];
let nowMs: number;
const clock = () => new Date((nowMs += 1000));

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
beforeEach(async () => {
  nowMs = Date.parse('2026-11-22T12:00:00.000Z');
  bucket = memoryObjects();
  aside = [];
  tableName = await dynamoDb.createTable();
  world = interactionWorld(tableName, clock);
  for (const memberId of ['m1', 'm2', 'm3']) await world.consent(memberId, true, '2026-11-01T00:00:00.000Z');
});
afterAll(() => dynamoDb.stop());

/** Three people, 120 interactions; every batch is sent twice, at the same time. */
const recordMany = async (): Promise<Set<string>> => {
  const expected = new Set<string>();
  for (const memberId of ['m1', 'm2', 'm3'])
    for (const part of ['a', 'b']) {
      const batch = Array.from({ length: 20 }, (_, index) => look(`view-${part}-${index + 10}`));
      await Promise.all([world.cases.record(memberId, batch), world.cases.record(memberId, batch)]);
      for (const { id } of batch) expected.add(`${memberId}#${id}`);
    }
  return expected;
};

/** The door, over a bucket that may fail before or after it has written. */
const doorOver = (put: (key: string, bytes: Uint8Array) => Promise<void>) => {
  const log = logWriter({ put });
  return streamBatch(RecordedInteraction, {
    handle: async (rows) => {
      await log.append(rows);
      return { undoneFrom: null, poison: [] };
    },
    setAside: (record) => {
      aside.push(record);
      return Promise.resolve();
    },
  });
};

const counted = async () => {
  const erased = erasedUntil(await erasureStore(tableName).open());
  const all: string[] = [];
  for await (const day of logReader(bucket).days(erased))
    all.push(...day.map(({ memberId, id }) => `${memberId}#${id}`));
  return all;
};

const upkeepAt = (now: string) =>
  logUpkeep({
    log: logCompactor(bucket),
    erasures: erasureStore(tableName),
    recommender: 'embedded',
  }).run(new Date(now));

describe('the log of interactions', () => {
  it('counts each once, with duplicates, crashes in mid-batch, a replayed shard and compaction', async () => {
    const expected = await recordMany();
    const records = await newItems(dynamoDb.endpoint, tableName, 'interaction');
    expect(records).toHaveLength(expected.size);
    let call = 0;
    const shaky = doorOver(async (key, bytes) => {
      call += 1;
      if (call % 3 === 1) throw new Error('the bucket is away');
      await bucket.put(key, bytes);
      if (call % 3 === 2) throw new Error('crashed when it was written');
    });
    await deliver(shaky, records, { batchSize: 16 });
    expect((await counted()).toSorted()).toEqual([...expected].toSorted());

    const before = new Map(bucket.held);
    await deliver(doorOver(bucket.put), records, { batchSize: 7 });
    expect((await counted()).toSorted()).toEqual([...expected].toSorted());
    for (const [key, bytes] of before) expect(bucket.held.get(key)).toEqual(bytes);

    await upkeepAt('2026-11-24T00:20:00.000Z');
    expect(bucket.held.size).toBe(1);
    const merged = new Map(bucket.held);
    await deliver(doorOver(bucket.put), records, { batchSize: 25 });
    await upkeepAt('2026-11-25T00:20:00.000Z');
    expect(bucket.held).toEqual(merged);
    expect((await counted()).toSorted()).toEqual([...expected].toSorted());
    expect(aside).toEqual([]);
  });

  it('writes the same bytes under the same name where the same records come again', async () => {
    await recordMany();
    const records = await newItems(dynamoDb.endpoint, tableName, 'interaction');
    await deliver(doorOver(bucket.put), records, { batchSize: 25 });
    const first = new Map(bucket.held);
    await deliver(doorOver(bucket.put), records, { batchSize: 25 });
    expect(bucket.held).toEqual(first);
    expect(
      [...first.keys()].every((key) => /^interactions\/dt=2026-11-22\/[^/]+\.ndjson\.gz$/.test(key)),
    ).toBe(true);
  });

  it('sets a record aside that is not of its form, and goes on', async () => {
    await world.cases.record('m1', [look('viewed-1')]);
    const broken = { pk: { S: 'person#m1' }, sk: { S: 'interaction#broken' }, _et: { S: 'interaction' } };
    await dynamoDb.client.send(new PutItemCommand({ TableName: tableName, Item: broken }));
    await world.cases.record('m1', [look('viewed-2')]);
    const records = await newItems(dynamoDb.endpoint, tableName, 'interaction');
    await deliver(doorOver(bucket.put), records, { batchSize: 25 });
    expect((await counted()).toSorted()).toEqual(['m1#viewed-1', 'm1#viewed-2']);
    expect(aside).toHaveLength(1);
    expect(aside[0]).toMatchObject({ keys: { pk: 'person#m1', sk: 'interaction#broken' } });
    expect(aside[0]?.reason).toContain('memberId');
  });
});

describe('a person who is forgotten', () => {
  it('is left out by readers at once, and out of the objects by the next run', async () => {
    const expected = await recordMany();
    const records = await newItems(dynamoDb.endpoint, tableName, 'interaction');
    await deliver(doorOver(bucket.put), records.slice(0, 70), { batchSize: 25 });
    await world.erasures.erase('m2');
    // The stream was behind: some of it is written only now.
    await deliver(doorOver(bucket.put), records.slice(70), { batchSize: 25 });
    const others = [...expected].filter((key) => !key.startsWith('m2#')).toSorted();
    expect((await counted()).toSorted()).toEqual(others);

    await upkeepAt('2026-11-23T00:20:00.000Z');
    expect(await erasureStore(tableName).open()).toMatchObject([{ memberId: 'm2', log: 'open' }]);
    await upkeepAt('2026-11-24T00:20:00.000Z');
    expect(await erasureStore(tableName).open()).toEqual([]);
    // Now that nothing remembers the erasure, the objects themselves must not know the person.
    expect((await counted()).toSorted()).toEqual(others);
  });
});

describe('merging pieces of a day', () => {
  const piece = fc.record({
    memberId: fc.constantFrom('m1', 'm2'),
    id: fc.constantFrom('viewed-1', 'viewed-2', 'viewed-3'),
    minute: fc.integer({ min: 0, max: 3 }),
  });
  const recordedOf = ({ memberId, id, minute }: { memberId: string; id: string; minute: number }) => ({
    ...{ ...look(id), memberId, source: 'member' },
    recordedAt: `2026-11-22T12:0${minute}:00.000Z`,
  });

  it('is the same whatever the order and however often it is done', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 0, max: 3 }), (given, minute) => {
        const erased = new Map([['m1', `2026-11-22T12:0${minute}:00.000Z`]]);
        const pieces = given.map(recordedOf);
        const merged = mergeDay(pieces, erased);
        expect(mergeDay([...pieces].reverse(), erased)).toEqual(merged);
        expect(mergeDay([...merged, ...pieces], erased)).toEqual(merged);
        const keys = merged.map(({ memberId, id }) => `${memberId}#${id}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(
          merged.some(
            (each) => each.memberId === 'm1' && each.recordedAt <= `2026-11-22T12:0${minute}:00.000Z`,
          ),
        ).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
