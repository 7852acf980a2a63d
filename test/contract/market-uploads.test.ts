import { gunzipSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { skills } from '../../functions/market/data/skills/taxonomy.ts';
import { SkillMatcher } from '../../functions/market/domain/ingest/skill-matcher.ts';
import { Posting } from '../../functions/market/domain/posting.ts';
import { announced, uploadKey } from '../../functions/market/domain/upload.ts';
import { ingestUpload } from '../../functions/market/ingests.ts';
import { uploadStore } from '../../functions/market/upload-store.ts';
import type { UploadStore } from '../../functions/market/upload-store.ts';
import { newId } from '../../shared/ids.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { job51File, memoryObjects } from '../support/market.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const clock = () => now;
const matcher = new SkillMatcher(skills);
let dynamoDb: TestDynamoDb;
let tableName: string;
let store: UploadStore;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());
beforeEach(async () => {
  tableName = await dynamoDb.createTable();
  store = uploadStore(tableName);
});

const everything = async () => {
  const { Items = [] } = await dynamoDb.client.send(
    new ScanCommand({ TableName: tableName, ConsistentRead: true }),
  );
  return Items.map((item) => z.record(z.string(), z.unknown()).parse(unmarshall(item)));
};
const facts = async () =>
  (await everything()).filter((item) => item['_et'] === 'outbox').map((item) => [item['name'], item['data']]);

const announce = async (
  bucket: ReturnType<typeof memoryObjects>,
  file: string | Uint8Array,
  fileName = 'a.csv',
) => {
  const uploadId = newId('upl', now);
  await store.create(announced({ uploadId, fileName, startedBy: 'ops', source: null, sizeBytes: null }, now));
  const key = uploadKey(uploadId, fileName);
  bucket.stored.set(key, Buffer.from(file));
  return { uploadId, key };
};

const dependencies = ({ objects }: ReturnType<typeof memoryObjects>) => ({
  store,
  objects,
  matcher,
  clock,
  progressEveryMs: 0,
});

const postingsOf = (stored: ReadonlyMap<string, Uint8Array>): Posting[] =>
  [...stored]
    .filter(([key]) => key.startsWith('postings/'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, bytes]) => gunzipSync(bytes).toString().trim().split('\n'))
    .map((line) => Posting.parse(JSON.parse(line)));

describe('the uploads in the market’s table', () => {
  it('are created once and listed newest first, page by page', async () => {
    const upload = (index: number) =>
      announced(
        { uploadId: `upl_${index}`, fileName: 'a.csv', startedBy: 'ops', source: null, sizeBytes: 10 },
        new Date(now.getTime() + index * 1000),
      );
    for (const index of [0, 1, 2]) expect(await store.create(upload(index))).toBe(true);
    expect(await store.create(upload(1))).toBe(false);
    const first = await store.list(undefined, 2);
    expect(first.items.map(({ uploadId }) => uploadId)).toEqual(['upl_2', 'upl_1']);
    const second = await store.list(first.nextCursor ?? '', 2);
    expect(second).toMatchObject({ items: [{ uploadId: 'upl_0' }], nextCursor: null });
    expect(await store.list('not a cursor', 1)).toMatchObject({ items: [{ uploadId: 'upl_2' }] });
    expect(await store.find('upl_9')).toBeUndefined();
  });

  it('forget an announced file that never comes, and no other', async () => {
    const bucket = memoryObjects();
    const { uploadId, key } = await announce(bucket, job51File(3));
    const ttlOf = async () => (await everything()).find(({ pk }) => pk === `upload#${uploadId}`)?.['ttl'];
    expect(await ttlOf()).toBe(now.getTime() / 1000 + 7 * 86_400);
    await ingestUpload(dependencies(bucket), key);
    expect(await ttlOf()).toBeUndefined();
  });
});

describe('ingestUpload', () => {
  it('keeps the postings, counts the lines, and tells it once', async () => {
    const bucket = memoryObjects();
    const { uploadId, key } = await announce(bucket, job51File(40));
    expect(await ingestUpload(dependencies(bucket), key)).toBe('ingested');
    const upload = await store.find(uploadId);
    expect(upload).toMatchObject({
      state: 'ingested',
      source: '51job',
      counts: { lines: 43, accepted: 40, rejected: 2, duplicates: 1, markets: { zh: 40, en: 0 } },
      firstRejects: [
        { line: 43, code: 'wrong-column-count' },
        { line: 44, code: 'missing-title' },
      ],
    });
    expect(upload?.bytes.read).toBe(upload?.bytes.total);
    const postings = postingsOf(bucket.stored);
    expect(new Set(postings.map(({ id }) => id)).size).toBe(40);
    const rejects = Buffer.from(bucket.stored.get(`rejects/${uploadId}.ndjson`) ?? []).toString();
    expect(rejects.trim().split('\n')).toHaveLength(2);
    const sha = upload?.contentSha256 ?? '';
    expect(await facts()).toEqual([
      [
        'postings-ingested',
        {
          uploadId,
          contentSha256: sha,
          source: '51job',
          markets: { zh: 40, en: 0 },
          parts: [{ market: 'zh', key: `postings/zh/${sha}/part-00000.ndjson.gz`, postings: 40 }],
        },
      ],
    ]);
  });

  it('writes the same parts however the file arrives', async () => {
    const file = job51File(12_000);
    const [whole, crumbs] = [memoryObjects(10_000_000), memoryObjects(33_333)];
    const first = await announce(whole, file);
    await ingestUpload(dependencies(whole), first.key);
    tableName = await dynamoDb.createTable();
    store = uploadStore(tableName);
    const second = await announce(crumbs, file);
    await ingestUpload({ ...dependencies(crumbs), progressEveryMs: 1e9 }, second.key);
    const parts = (stored: ReadonlyMap<string, Uint8Array>) =>
      [...stored]
        .filter(([key]) => key.startsWith('postings/'))
        .map(([key, bytes]) => [key, Buffer.from(bytes).toString('base64')]);
    expect(parts(crumbs.stored)).toEqual(parts(whole.stored));
    expect(parts(whole.stored)).toHaveLength(3);
  });

  it('changes nothing when the message comes again', async () => {
    const bucket = memoryObjects();
    const { key } = await announce(bucket, job51File(5));
    await ingestUpload(dependencies(bucket), key);
    const before = [await everything(), [...bucket.stored.keys()]];
    expect(await ingestUpload(dependencies(bucket), key)).toBe('nothing-to-do');
    expect([await everything(), [...bucket.stored.keys()]]).toEqual(before);
  });

  it('has one effect of two deliveries at a time', async () => {
    const bucket = memoryObjects();
    const { uploadId, key } = await announce(bucket, job51File(60));
    const outcomes = await Promise.all([1, 2, 3].map(() => ingestUpload(dependencies(bucket), key)));
    expect(outcomes.toSorted()).toEqual(['ingested', 'nothing-to-do', 'nothing-to-do']);
    expect(await store.find(uploadId)).toMatchObject({ state: 'ingested', counts: { accepted: 60 } });
    expect(await facts()).toHaveLength(1);
  });

  it('takes the same content once, whoever comes first', async () => {
    const bucket = memoryObjects();
    const [one, two] = [await announce(bucket, job51File(9)), await announce(bucket, job51File(9), 'b.csv')];
    const outcomes = await Promise.all([one, two].map(({ key }) => ingestUpload(dependencies(bucket), key)));
    expect(outcomes.toSorted()).toEqual(['duplicate', 'ingested']);
    const [first, second] = outcomes[0] === 'ingested' ? [one, two] : [two, one];
    expect(await store.find(second.uploadId)).toMatchObject({
      state: 'duplicate',
      duplicateOf: first.uploadId,
    });
    expect(await facts()).toHaveLength(1);
    expect(postingsOf(bucket.stored)).toHaveLength(9);
  });

  it.each([
    ['a,b\n1,2\n', 'unknown-columns'],
    ['', 'empty-file'],
    [Buffer.from([0x1f, 0x8b, 1, 2, 3]), 'bad-compression'],
    ['title,city\n,上海\n', 'no-postings'],
  ])('ends an unreadable file as failed, with the reason, and lets it be sent again', async (file, code) => {
    const bucket = memoryObjects();
    for (const fileName of ['a.csv', 'again.csv']) {
      const { uploadId, key } = await announce(bucket, file, fileName);
      expect(await ingestUpload(dependencies(bucket), key)).toBe('failed');
      expect(await store.find(uploadId)).toMatchObject({ state: 'failed', failure: { code } });
    }
    expect((await facts()).map(([name]) => name)).toEqual(['upload-failed', 'upload-failed']);
  });

  it('fails a file that is replaced while it is read, and frees its content', async () => {
    const bucket = memoryObjects();
    const { uploadId, key } = await announce(bucket, job51File(6));
    let opens = 0;
    const replacing = {
      ...bucket.objects,
      open: async (name: string) => {
        opens += 1;
        if (opens === 2) bucket.stored.set(name, Buffer.from(job51File(7)));
        return bucket.objects.open(name);
      },
    };
    expect(await ingestUpload({ ...dependencies(bucket), objects: replacing }, key)).toBe('failed');
    expect(await store.find(uploadId)).toMatchObject({ failure: { code: 'file-replaced' } });
    const again = await announce(bucket, job51File(6));
    expect(await ingestUpload(dependencies(bucket), again.key)).toBe('ingested');
  });

  it('has nothing to do for a key or an upload it does not know', async () => {
    const bucket = memoryObjects();
    expect(await ingestUpload(dependencies(bucket), 'uploads/upl_none/a.csv')).toBe('nothing-to-do');
    expect(await ingestUpload(dependencies(bucket), 'elsewhere/a.csv')).toBe('nothing-to-do');
  });

  it('wants to be tried again while the object is not there', async () => {
    const bucket = memoryObjects();
    const { key } = await announce(bucket, job51File(3));
    bucket.stored.delete(key);
    await expect(ingestUpload(dependencies(bucket), key)).rejects.toThrow('not there');
  });
});

class Crash extends Error {}

/** The same dependencies, but the `at`th call of any of them crashes, before or after it took effect. */
const crashing = (given: ReturnType<typeof dependencies>, at: number, when: 'before' | 'after') => {
  let calls = 0;
  const wrap =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const doomed = calls === at;
      calls += 1;
      if (doomed && when === 'before') throw new Crash();
      const result = await call(...args);
      if (doomed) throw new Crash();
      return result;
    };
  return {
    ...given,
    objects: { ...given.objects, open: wrap(given.objects.open), put: wrap(given.objects.put) },
    store: {
      ...given.store,
      find: wrap(given.store.find),
      claimContent: wrap(given.store.claimContent),
      saveProgress: wrap(given.store.saveProgress),
      finish: wrap(given.store.finish),
    },
  };
};

describe('a worker that crashes', () => {
  it.each(['before', 'after'] as const)(
    '%s any of its calls leaves what a second try completes',
    async (when) => {
      let at = 0;
      for (let crashed = true; crashed; at += 1) {
        const bucket = memoryObjects(400);
        tableName = await dynamoDb.createTable();
        store = uploadStore(tableName);
        const { uploadId, key } = await announce(bucket, job51File(12));
        const outcome = await ingestUpload(crashing(dependencies(bucket), at, when), key).catch(
          (error: unknown) => error,
        );
        crashed = outcome instanceof Crash;
        expect(crashed || outcome === 'ingested').toBe(true);
        await ingestUpload(dependencies(bucket), key);
        expect(await store.find(uploadId)).toMatchObject({
          state: 'ingested',
          counts: { lines: 15, accepted: 12, rejected: 2, duplicates: 1 },
        });
        expect(postingsOf(bucket.stored)).toHaveLength(12);
        expect(await facts()).toHaveLength(1);
      }
      expect(at).toBeGreaterThan(8);
    },
  );
});
