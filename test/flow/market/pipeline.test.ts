import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type ApiClient, apiClient } from '../../../local/demo/api-client.ts';
import { answerInventory, interestInventory } from '../../../local/demo/inventory.ts';
import { analysisDone, sendPostings, uploadRead } from '../../../local/demo/market-upload.ts';
import { demoAnswers, demoProfile } from '../../../local/demo/member.ts';
import { signIn } from '../../../local/oidc/token.ts';
import { clientConfig } from '../../support/dynamodb.ts';
import { type TestHouse, startTestHouse } from '../../support/house.ts';
import { snapshotOf } from '../../support/market-snapshot.ts';
import { madeUpFile, operationsOf, uploaded } from '../../support/operations.ts';
import { realPostings, realPostingsMissing } from '../../support/real-postings.ts';

const settleMs = 150_000;
const uploads = 'pathlight-dev-market-on-upload-stored';

const Matches = z.object({
  items: z.array(
    z.object({
      occupation: z.object({ occupationId: z.string() }),
      score: z.number().nullable(),
      parts: z.record(z.string(), z.looseObject({ counted: z.boolean() })),
    }),
  ),
  basis: z.object({ snapshotId: z.string().nullable(), resultId: z.string().nullable() }),
});

describe('from a file of postings to careers that suit', () => {
  let house: TestHouse;
  let operations: ApiClient;
  let s3: S3Client;
  let sqs: SQSClient;

  beforeAll(async () => {
    house = await startTestHouse();
    operations = await operationsOf(house.origin);
    s3 = new S3Client({ ...clientConfig(house.system.endpoints.s3), forcePathStyle: true });
    sqs = new SQSClient(clientConfig(house.system.endpoints.sqs));
  });
  afterAll(async () => {
    s3.destroy();
    sqs.destroy();
    await house.remove();
  });

  const waiting = (queueName: string): number =>
    house.system.queues().find(({ name }) => name === queueName)?.ready ?? 0;
  const deadLetters = (): string[] =>
    house.system
      .queues()
      .filter(({ name, ready }) => name.endsWith('-dlq') && ready > 0)
      .map(({ name }) => name);
  const consoleAction = async (path: string): Promise<unknown> => {
    const response = await fetch(`${house.origin}/_local/api/${path}`, { method: 'POST' });
    return await response.json();
  };

  it.skipIf(realPostingsMissing).each(['zh', 'en'] as const)(
    'a slice of a real file (%s) becomes a snapshot',
    async (market) => {
      const since = new Date();
      const upload = await uploaded(operations, realPostings(market, 900));
      expect(upload).toMatchObject({ state: 'ingested', failure: null });
      const { accepted, rejected, duplicates, markets } = upload.counts;
      expect(accepted + rejected + duplicates).toBe(900);
      expect(rejected).toBeLessThan(20);
      expect(markets[market]).toBe(accepted);
      const analysis = await analysisDone(operations, { market, since });
      expect(analysis).toMatchObject({ state: 'published', failure: null });
      const snapshot = await snapshotOf(house.origin, market);
      expect(snapshot.clusters).toBeGreaterThan(2);
      expect(snapshot.postings).toBeGreaterThan(accepted * 0.5);
      expect(snapshot.postings).toBeLessThanOrEqual(accepted);
    },
  );

  it('made-up postings become a snapshot, and the same file again changes nothing', async () => {
    const since = new Date();
    const first = await uploaded(operations, madeUpFile('zh'));
    expect(first.state).toBe('ingested');
    expect((await analysisDone(operations, { market: 'zh', since })).state).toBe('published');
    const before = await snapshotOf(house.origin, 'zh');
    const again = await uploaded(operations, { ...madeUpFile('zh'), name: 'under-another-name.csv' });
    const { duplicateOf } = await operations.call(
      `GET /market/uploads/${again.uploadId}`,
      z.object({ duplicateOf: z.string() }),
    );
    expect([again.state, duplicateOf]).toEqual(['duplicate', first.uploadId]);
    await house.system.settled(settleMs);
    expect(await snapshotOf(house.origin, 'zh')).toEqual(before);
  });

  it('a file that cannot be read ends as failed, with the reason, and not among dead letters', async () => {
    const files = {
      'picture.csv': Buffer.from('89504e470d0a1a0a0000000d49484452ff00fe', 'hex'),
      'broken.csv.gz': Buffer.from('1f8b0800000000000003deadbeef', 'hex'),
      'recipe.csv': 'flour,sugar\n200,100\n',
      'broken.jsonl': '{"title": \n{{{',
    };
    for (const [name, content] of Object.entries(files)) {
      const upload = await uploaded(operations, { name, content: new Blob([content]) });
      expect(upload.state, name).toBe('failed');
      expect(upload.failure?.message.length, name).toBeGreaterThan(10);
    }
    await house.system.settled(settleMs);
    expect(deadLetters()).toEqual([]);
  });

  /** The object of an upload, taken out of the bucket; `putBack` stores it again, as it was. */
  const takeObject = async (uploadId: string) => {
    const bucket = house.system.buckets().find(({ name }) => name.includes('market'))?.name ?? '';
    const listed = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: `uploads/${uploadId}/` }),
    );
    const at = { Bucket: bucket, Key: listed.Contents?.[0]?.Key ?? '' };
    const stored = await s3.send(new GetObjectCommand(at));
    const Body = (await stored.Body?.transformToByteArray()) ?? new Uint8Array();
    await s3.send(new DeleteObjectCommand(at));
    return { putBack: () => s3.send(new PutObjectCommand({ ...at, Body })) };
  };

  it('a message that always fails ends among dead letters without holding others up, and does its work after redrive', async () => {
    const { faults } = house.system;
    faults.pauseConsumers();
    const poisoned = await sendPostings(operations, madeUpFile('en'));
    const healthy = await sendPostings(operations, {
      name: 'other.csv',
      content: new Blob([`${await madeUpFile('en').content.text()}\n`, 'one,bad,line\n']),
    });
    const object = await takeObject(poisoned);
    faults.resumeConsumers();
    expect(await uploadRead(operations, healthy)).toMatchObject({ state: 'ingested' });
    await house.system.settled(settleMs);
    expect(deadLetters()).toEqual([`${uploads}-dlq`]);

    // Repaired; the news of the repair is dropped, so that the redrive alone does the work.
    faults.pauseConsumers();
    await object.putBack();
    const QueueUrl = house.system.queues().find(({ name }) => name === uploads)?.url;
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    expect(waiting(uploads)).toBe(0);
    expect(await consoleAction(`queues/${uploads}-dlq/redrive`)).toEqual({ moved: 1 });
    faults.resumeConsumers();
    expect(await uploadRead(operations, poisoned)).toMatchObject({ state: 'ingested' });
    await house.system.settled(settleMs);
    expect(deadLetters()).toEqual([]);
  });

  it('a profile and the inventory lead to matches, each with its evidence', async () => {
    const { accessToken } = await signIn(house.origin, { email: 'seeker@example.org', create: true });
    const member = apiClient(house.origin, accessToken);
    await member.call('PUT /profiles/me', z.unknown(), {
      body: demoProfile,
      headers: { 'if-match': '"0"' },
    });
    const { instrumentId, questions } = await interestInventory(member);
    const answers = demoAnswers(questions);
    const result = await answerInventory(member, { instrumentId, answers, perRequest: 30 });
    expect(result.holland?.code).toHaveLength(3);
    await house.system.settled(settleMs);
    const { items, basis } = await member.call('GET /careers/matches?limit=10', Matches);
    expect(basis.resultId).toBe(result.resultId);
    expect(basis.snapshotId).toBe((await snapshotOf(house.origin, 'zh')).snapshotId);
    expect(items).toHaveLength(10);
    const scores = items.map(({ score }) => score ?? -1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const [best] = items;
    for (const part of ['interest', 'skills', 'education']) {
      expect(best?.parts[part], part).toMatchObject({ counted: true });
    }
    expect(best?.parts['interest']).toMatchObject({ evidence: { resultId: result.resultId } });
    expect(items.some(({ parts }) => parts['demand']?.counted === true)).toBe(true);
    expect(items.map(({ occupation }) => occupation.occupationId)).toContain('data-analyst');
  });
});
