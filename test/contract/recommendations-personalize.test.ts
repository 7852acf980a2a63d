import { PersonalizeClient } from '@aws-sdk/client-personalize';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordedInteraction } from '../../functions/recommendations/domain/interactions/interaction.ts';
import { erasureStore } from '../../functions/recommendations/erasure-store.ts';
import { logReader, logWriter } from '../../functions/recommendations/interactions-log.ts';
import { itemStore } from '../../functions/recommendations/item-store.ts';
import { personalizeFiles } from '../../functions/recommendations/personalize-export.ts';
import { personalizeGateway } from '../../functions/recommendations/personalize-gateway.ts';
import { personalizeStore } from '../../functions/recommendations/personalize-store.ts';
import { personalizeWorkflow } from '../../functions/recommendations/personalize-workflow.ts';
import { seededRandom } from '../../shared/science/random.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { interactionWorld, look } from '../support/interactions.ts';
import { memoryObjects } from '../support/memory-objects.ts';
import { arn, resources } from '../support/personalize-resources.ts';
import { PersonalizeService } from '../support/personalize-service.ts';

let dynamoDb: TestDynamoDb;
let tableName: string;
let service: PersonalizeService;
let bucket: ReturnType<typeof memoryObjects>;
let toldFailed: string[];
let written: Map<string, string>;
let now: Date;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
beforeEach(async () => {
  tableName = await dynamoDb.createTable();
  service = new PersonalizeService();
  bucket = memoryObjects();
  written = new Map();
  toldFailed = [];
  now = new Date('2026-11-22T18:05:00.000Z');
});
afterAll(() => dynamoDb.stop());

/** `people` people with `each` views of different courses. */
const logged = async (people: number, each: number) => {
  const rows = Array.from({ length: people * each }, (_, index): RecordedInteraction => ({
    ...look(`viewed-${index}`, { itemId: `course-${index % 40}` }),
    ...{ memberId: `m${index % people}`, recordedAt: '2026-11-22T12:00:00.000Z', source: 'member' },
  }));
  await logWriter(bucket).append(rows.map((row, index) => ({ sequenceNumber: String(index + 1), row })));
};

const workflow = (store = personalizeStore(tableName)) => {
  const erasures = erasureStore(tableName);
  const { people, permissions } = interactionWorld(tableName, () => now);
  const objects = {
    put: async (key: string, bytes: Uint8Array) => {
      written.set(key, Buffer.from(bytes).toString('utf8'));
      await bucket.put(key, bytes);
    },
    removeAll: async (prefix: string) => {
      const keys: string[] = [];
      for await (const key of bucket.list(prefix)) keys.push(key);
      await bucket.removeKeys(keys);
    },
  };
  return personalizeWorkflow({
    ...{ resources, erasures, store },
    gateway: personalizeGateway(resources, new PersonalizeClient({ region: 'us-east-1', maxAttempts: 1 })),
    files: personalizeFiles({
      ...{ log: logReader(bucket), erasures, items: itemStore(tableName), objects, people, permissions },
    }),
    tellFailed: (reason) => toldFailed.push(reason),
  });
};

const later = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));
const day = 24 * 60;

/** Calls the door every half hour until it rests; throws where it never does. */
const untilAtRest = async (failing?: Parameters<PersonalizeService['pass']>[0]) => {
  for (let tick = 0; tick < 200; tick += 1) {
    const { step, looked } = await workflow().tick(now);
    if (step === 'idle' && looked !== null) return looked;
    later(30);
    service.pass(failing);
  }
  throw new Error('it never came to rest');
};
const state = async () => (await personalizeStore(tableName).read()).state;

describe('a run of the workflow', () => {
  it('below the minimum does nothing, says so, and looks again a day later', async () => {
    await logged(24, 50);
    expect(await workflow().tick(now)).toMatchObject({
      step: 'idle',
      looked: { outcome: 'too-little', reason: '1200 of 1000 interactions, 24 of 25 people with two' },
    });
    expect(service.asked).toEqual([]);
    await logged(30, 50);
    expect(await workflow().tick(later(60))).toMatchObject({ looked: { outcome: 'too-little' } });
    expect(await workflow().tick(later(day))).toMatchObject({ step: 'importing' });
  });

  it('imports, trains, compares, releases, filters and cleans up, each once, by the service’s model', async () => {
    await logged(30, 40);
    expect(await untilAtRest()).toMatchObject({ outcome: 'released' });
    expect(service.faults).toEqual([]);
    expect(service.count('CreateDatasetImportJob')).toBe(3);
    expect(service.count('CreateSolutionVersion')).toBe(3);
    expect(service.count('CreateCampaign')).toBe(3);
    expect(service.count('CreateFilter')).toBe(1);
    expect([...service.autoTraining.values()]).toEqual([false, false, false]);
    const csv =
      [...written]
        .find(([key]) => key.endsWith('interactions.csv'))?.[1]
        .trim()
        .split('\n') ?? [];
    expect(csv[0]).toBe('USER_ID,ITEM_ID,TIMESTAMP,EVENT_TYPE,EVENT_VALUE');
    expect(csv).toHaveLength(1201);
    expect(csv[1]).toMatch(/^m\d+,course\/course-\d+,1795348740,viewed,0\.2$/);
    expect([...bucket.held.keys()].filter((key) => key.startsWith('personalize/'))).toEqual([]);
    const { live, filterArn } = await state();
    expect(Object.keys(live)).toHaveLength(3);
    expect(filterArn).toMatch(/filter\/pathlight-dev-recommendations-[0-9a-f]{8}$/);
  });

  it('rests for a week, then updates its campaigns with what is no worse and keeps what is', async () => {
    await logged(30, 40);
    await untilAtRest();
    const first = (await state()).live;
    expect((await workflow().tick(later(6 * day))).step).toBe('idle');
    const runs = service.count('CreateSolutionVersion');
    service.ndcg = () => 0.39;
    later(2 * day);
    expect(await untilAtRest()).toMatchObject({ outcome: 'released' });
    expect(service.count('CreateSolutionVersion')).toBe(runs + 3);
    expect(service.count('UpdateCampaign')).toBe(3);
    expect(service.count('CreateCampaign')).toBe(3);
    const second = (await state()).live;
    expect(second['similar-items']).not.toEqual(first['similar-items']);

    const [, liveVersion] = service
      .made('solution')
      .map(({ name }) => name)
      .filter((name, index, all) => all.indexOf(name) === index);
    service.ndcg = (name) => (name === liveVersion ? 0.39 : 0.2);
    later(8 * day);
    expect(await untilAtRest()).toMatchObject({ outcome: 'kept' });
    expect(service.count('UpdateCampaign')).toBe(3);
    expect((await state()).live).toEqual(second);
    expect(service.faults).toEqual([]);
  });

  it('removes filters and campaigns of earlier days, and nothing that is not its own', async () => {
    await logged(30, 40);
    const old = { of: resources.datasetGroupArn, status: 'ACTIVE' };
    for (const name of ['pathlight-dev-recommendations-0badc0de', 'somebody-elses'])
      service.things.push({ ...old, kind: 'filter', name, arn: arn(`filter/${name}`) });
    await untilAtRest();
    expect(service.made('filter').map(({ name }) => name)).toEqual([
      'somebody-elses',
      expect.stringMatching(/^pathlight-dev-recommendations-(?!0badc0de)/),
    ]);
  });
});

describe('what goes wrong on the way', () => {
  it('at every request, before it is done or after, costs a call and never a second job', async () => {
    await logged(30, 40);
    const random = seededRandom(7);
    const crash = () => {
      if (random() < 0.12) throw service.error('ThrottlingException');
    };
    service.before = crash;
    service.after = crash;
    expect(await untilAtRest()).toMatchObject({ outcome: 'released' });
    const made = (kind: string) => service.made(kind).map(({ name, of }) => `${of} ${name}`);
    for (const kind of ['dataset-import-job', 'solution', 'campaign', 'filter'])
      expect(new Set(made(kind)).size, kind).toBe(made(kind).length);
    expect(service.made('dataset-import-job')).toHaveLength(3);
    expect(service.made('solution')).toHaveLength(3);
    expect(service.made('campaign')).toHaveLength(3);
    expect(service.faults).toEqual([]);
    expect(toldFailed).toEqual([]);
  });

  it('when the state cannot be saved after something was begun: the next call finds it by its name', async () => {
    await logged(30, 40);
    const store = personalizeStore(tableName);
    let saves = 0;
    const dying = {
      ...store,
      save: (...given: Parameters<typeof store.save>) => {
        saves += 1;
        if (saves % 2 === 0) return Promise.reject(new Error('the function died'));
        return store.save(...given);
      },
    };
    for (let tick = 0; tick < 200; tick += 1) {
      await workflow(dying)
        .tick(now)
        .catch(() => undefined);
      if ((await state()).looked !== null) break;
      later(30);
      service.pass();
    }
    expect((await state()).looked).toMatchObject({ outcome: 'released' });
    expect(service.made('dataset-import-job')).toHaveLength(3);
    expect(service.made('solution')).toHaveLength(3);
    expect(service.made('campaign')).toHaveLength(3);
  });

  it('two calls at the same time make nothing twice', async () => {
    await logged(30, 40);
    for (let tick = 0; tick < 60 && (await state()).looked === null; tick += 1) {
      await Promise.all([workflow().tick(now), workflow().tick(now)]);
      later(30);
      service.pass();
    }
    expect((await state()).looked).toMatchObject({ outcome: 'released' });
    expect(service.made('solution')).toHaveLength(3);
    expect(service.made('campaign')).toHaveLength(3);
  });

  it.each([
    ['dataset-import-job', /^importing: the import/],
    ['solution', /^training: the training/],
    ['campaign', /^releasing: the release/],
    ['filter', /^filtering: the filter/],
  ])(
    'a %s that fails ends the run, is told, and is tried again a day later under another name',
    async (kind, reason) => {
      await logged(30, 40);
      const looked = await untilAtRest((thing) => thing.kind === kind);
      expect(looked.outcome).toBe('failed');
      expect(looked.reason).toMatch(reason);
      expect(toldFailed).toHaveLength(1);
      const before = service.count('CreateDatasetImportJob');
      expect((await workflow().tick(later(60))).step).toBe('idle');
      await workflow().tick(later(day));
      expect(service.count('CreateDatasetImportJob')).toBe(before + 3);
    },
  );

  it('a limit of the service is waited for', async () => {
    await logged(30, 40);
    let left = 5;
    service.before = (operation) => {
      if (operation !== 'CreateSolutionVersion' || left === 0) return;
      left -= 1;
      throw service.error('LimitExceededException');
    };
    expect(await untilAtRest()).toMatchObject({ outcome: 'released' });
    expect(toldFailed).toEqual([]);
  });

  it('a request that the service refuses ends the run with its reason', async () => {
    await logged(30, 40);
    service.before = (operation) => {
      if (operation === 'CreateDatasetImportJob')
        throw service.error('InvalidInputException', 'no such role');
    };
    expect(await untilAtRest()).toEqual(
      expect.objectContaining({ outcome: 'failed', reason: 'importing: no such role' }),
    );
    expect(toldFailed).toEqual(['importing: no such role']);
  });
});

describe('a person who is to be forgotten', () => {
  it('is deleted at Amazon Personalize before anything else, and the models are trained anew', async () => {
    await logged(30, 40);
    await untilAtRest();
    const runs = service.count('CreateSolutionVersion');
    const world = interactionWorld(tableName, () => later(1));
    await world.erasures.erase('m7');
    expect((await workflow().tick(later(30))).step).toBe('forgetting');
    const [job] = service.made('data-deletion-job');
    expect(service.faults).toEqual([]);
    const [key = '', text] = [...written].find(([name]) => name.includes('/deletions/')) ?? [];
    expect(text).toBe('USER_ID\nm7\n');
    expect(service.asked.find(({ operation }) => operation === 'CreateDataDeletionJob')?.input).toMatchObject(
      {
        dataSource: { dataLocation: `s3://pathlight-dev-recommendations/${key}` },
      },
    );
    await workflow().tick(later(30));
    expect(service.made('data-deletion-job')).toHaveLength(1);
    expect(service.count('CreateSolutionVersion')).toBe(runs);
    if (job) job.status = 'COMPLETED';
    await untilAtRest();
    expect(await erasureStore(tableName).open()).toMatchObject([
      { memberId: 'm7', personalize: 'done', log: 'open' },
    ]);
    expect(service.count('CreateSolutionVersion')).toBe(runs + 3);
    const csv = [...written].filter(([name]) => name.endsWith('interactions.csv')).at(-1)?.[1] ?? '';
    expect(csv).not.toContain('\nm7,');
    expect(csv).toContain('\nm8,');
    expect([...bucket.held.keys()].filter((name) => name.startsWith('personalize/'))).toEqual([]);
  });
});
