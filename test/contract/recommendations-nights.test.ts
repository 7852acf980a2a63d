import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedInteraction } from '../../functions/recommendations/domain/interactions/interaction.ts';
import { logReader } from '../../functions/recommendations/interactions-log.ts';
import { liveModels } from '../../functions/recommendations/live-models.ts';
import { type ModelStore, modelKey, modelStore } from '../../functions/recommendations/model-store.ts';
import { doingsIn, nights } from '../../functions/recommendations/nights.ts';
import { peopleStore } from '../../functions/recommendations/people-store.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { memoryObjects } from '../support/memory-objects.ts';

let dynamoDb: TestDynamoDb;
let table: string;
let models: ModelStore;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  table = await dynamoDb.createTable();
  models = modelStore(table);
});
afterAll(() => dynamoDb.stop());

const did = (memberId: string, itemId: string, minute: number): RecordedInteraction => {
  const at = new Date(Date.UTC(2026, 10, 20, 0, minute)).toISOString();
  const source = 'course-completed';
  return {
    id: `${memberId}-${itemId}`,
    type: 'completed',
    kind: 'course',
    itemId,
    at,
    memberId,
    recordedAt: at,
    source,
  };
};

/** Seven analysts finish SQL, three nurses care. */
const log = (): RecordedInteraction[] => [
  ...Array.from({ length: 7 }, (_, index) => did(`analyst-${index}`, 'sql', index)),
  ...Array.from({ length: 3 }, (_, index) => did(`nurse-${index}`, 'care', 10 + index)),
];

const bucket = (interactions: readonly RecordedInteraction[]) => {
  const objects = memoryObjects();
  const lines = interactions.map((one) => JSON.stringify(one)).join('\n');
  objects.held.set('interactions/dt=2026-11-20/1-a.ndjson.gz', gzipSync(`${lines}\n`));
  return {
    ...objects,
    list: async function* (prefix: string) {
      for (const key of [...objects.held.keys()].sort())
        if (key.startsWith(prefix)) yield await Promise.resolve(key);
    },
  };
};

const nightOn = (objects: ReturnType<typeof bucket>, erased: ReadonlyMap<string, string> = new Map()) =>
  nights({
    doings: () => doingsIn(logReader(objects).days(erased)),
    people: peopleStore(table),
    objects,
    models,
  });

describe('a night', () => {
  const night = new Date('2026-11-22T00:50:00.000Z');

  it('makes live what it learned of the log, the same bytes when it runs again', async () => {
    const people = peopleStore(table);
    for (let index = 0; index < 7; index += 1)
      await people.keepInterests(`analyst-${index}`, {
        resultId: 'r',
        scoredAt: '2026-11-01T00:00:00.000Z',
        scores: { R: 30, I: 90, A: 20, S: 25, E: 40, C: 85 },
      });
    const objects = bucket(log());
    const [first] = await nightOn(objects).run(night);
    const [again] = await nightOn(objects).run(night);
    expect(first).toMatchObject({ kind: 'course', method: 'popularity', interactions: 10, live: true });
    expect(again).toEqual(first);
    const modelOf = liveModels(models, objects, () => undefined);
    const model = await modelOf('course');
    expect(model?.version).toBe(first?.version);
    expect(await modelOf('course')).toBe(model);
    expect(await modelOf('posting')).toBeNull();
    expect(model?.popularity.of('sql')).toMatchObject({ people: 7 });
    const counted = model?.learned.finishedAlike ?? [];
    expect(counted.map(([, itemId, n]) => [itemId, n])).toEqual([['sql', 7]]);
  });

  it('leaves out who is to be forgotten', async () => {
    const erased = new Map([['analyst-0', '2026-11-21T00:00:00.000Z']]);
    const objects = bucket(log());
    const [trained] = await nightOn(objects, erased).run(new Date('2026-11-23T00:50:00.000Z'));
    expect(trained?.interactions).toBe(9);
    const model = await liveModels(models, objects, () => undefined)('course');
    expect(model?.popularity.of('sql').people).toBe(6);
  });

  it('never takes the place of a later one', async () => {
    const objects = bucket([...log(), did('late', 'sql', 30)]);
    const before = await models.live('course');
    const [trained] = await nightOn(objects).run(new Date('2026-11-01T00:50:00.000Z'));
    expect(trained?.live).toBe(false);
    expect(await models.live('course')).toEqual(before);
  });

  it('whose artefact is damaged leaves content and popularity to answer, and says so', async () => {
    const objects = bucket(log());
    const pointer = await models.live('course');
    objects.held.set(modelKey('course', pointer?.version ?? ''), new Uint8Array([1, 2, 3]));
    const errors: unknown[] = [];
    const modelOf = liveModels(models, objects, (error) => errors.push(error));
    expect(await modelOf('course')).toBeNull();
    expect(errors).toHaveLength(1);
  });
});
