import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalSystem } from '../../../local/system.ts';
import { clientConfig } from '../../support/dynamodb.ts';
import { functionResource, stackOf, testFolder, type TestFolder } from '../../support/local-system.ts';

/** Writes every message it is done with down in a bucket; fails on what the message says. */
const worker = `
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({});
export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    const message = JSON.parse(record.body);
    const attempt = Number(record.attributes.ApproximateReceiveCount);
    console.log('got ' + message.id);
    if (message.untilAttempt > attempt) { batchItemFailures.push({ itemIdentifier: record.messageId }); continue; }
    const Key = message.id + '/' + crypto.randomUUID();
    await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key, Body: String(attempt) }));
    if (message.slow) { console.log('in the middle'); await new Promise((resolve) => setTimeout(resolve, 1500)); }
  }
  return { batchItemFailures };
};`;

const resources = (mapping: object = {}, queue: object = {}) => ({
  Done: { Type: 'AWS::S3::Bucket' },
  Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
  Jobs: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      QueueName: 'jobs',
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 },
      ...queue,
    },
  },
  Worker: functionResource('worker.ts', { BUCKET: { Ref: 'Done' } }, { FunctionName: 'worker' }),
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Jobs', 'Arn'] },
      FunctionName: { Ref: 'Worker' },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ...mapping,
    },
  },
});

describe('queues on the local system', () => {
  let folder: TestFolder;
  let system: LocalSystem;

  const start = async (stack = stackOf(resources())) => {
    folder = testFolder({ 'worker.ts': worker });
    system = await folder.start([stack]);
  };
  afterEach(async () => {
    await system.stop();
    folder.remove();
  });

  const send = async (...messages: object[]) => {
    const sqs = new SQSClient(clientConfig(system.endpoints.sqs));
    const QueueUrl = system.queues().find(({ name }) => name === 'jobs')?.url;
    for (const message of messages) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
    }
    sqs.destroy();
  };
  const done = async () => {
    const s3 = new S3Client({ ...clientConfig(system.endpoints.s3), forcePathStyle: true });
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'test-done' }));
    s3.destroy();
    return Contents.map(({ Key = '' }) => Key.split('/')[0]).sort();
  };
  const depth = (queueName: string) => {
    const queue = system.queues().find(({ name }) => name === queueName);
    return (queue?.ready ?? 0) + (queue?.inFlight ?? 0) + (queue?.delayed ?? 0);
  };

  it('hand messages out in batches, and only the failed ones again', async () => {
    await start();
    system.faults.pauseConsumers();
    await send({ id: 'a' }, { id: 'b', untilAttempt: 2 }, { id: 'c' });
    system.faults.resumeConsumers();
    await system.settled(20_000);
    expect(await done()).toEqual(['a', 'b', 'c']);
    const [last, first] = system.recentInvocations();
    expect(first?.logs).toEqual(['got a', 'got b', 'got c']);
    expect(last?.logs).toEqual(['got b']);
  });

  it('move a poison message to the dead-letter queue without holding the others up, and back by redrive', async () => {
    await start();
    await send({ id: 'poison', untilAttempt: 99 }, { id: 'fine' });
    await system.settled(20_000);
    expect(await done()).toEqual(['fine']);
    expect(system.messages('dead').map(({ body }) => body)).toEqual(['{"id":"poison","untilAttempt":99}']);
    expect(system.queues().find(({ name }) => name === 'dead')?.deadLettersOf).toEqual(['jobs']);
    folder.write('worker.ts', worker.replace('message.untilAttempt > attempt', 'false'));
    await system.stop();
    system = await folder.start([stackOf(resources())]);
    expect(system.redrive('dead')).toBe(1);
    await system.settled(20_000);
    expect(await done()).toEqual(['fine', 'poison']);
    expect(depth('dead')).toBe(0);
  });

  it('deliver a message twice and in any order where a test asks for it', async () => {
    await start(stackOf(resources({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 1 } })));
    system.faults.pauseConsumers();
    await send({ id: '1' }, { id: '2' }, { id: '3' });
    expect(system.faults.reverse('jobs')).toBe(3);
    system.faults.deliverTwice('jobs', 1);
    system.faults.resumeConsumers();
    await system.settled(20_000);
    expect(system.recentInvocations().map(({ logs }) => logs[0])).toEqual([
      'got 1',
      'got 2',
      'got 3',
      'got 3',
    ]);
  });

  it('hand a batch out again whose worker crashed in the middle', async () => {
    await start();
    system.faults.crashWhenLogged('worker', 'in the middle');
    await send({ id: 'a', slow: true });
    await system.settled(20_000);
    expect(await done()).toEqual(['a', 'a']);
    expect(system.recentInvocations().map(({ outcome }) => outcome)).toEqual(['ok', 'Runtime.ExitError']);
  });

  it('hand a whole batch of several out again whose worker crashed between two of them', async () => {
    await start(stackOf(resources({ MaximumBatchingWindowInSeconds: 2, BatchSize: 3 })));
    system.faults.crashWhenLogged('worker', 'in the middle');
    await send({ id: 'a' }, { id: 'b', slow: true }, { id: 'c' });
    await system.settled(30_000);
    const ids = await done();
    expect(new Set(ids)).toEqual(new Set(['a', 'b', 'c']));
    // The first run got as far as b; nothing of it was acknowledged, so a and b came again and c for the first time.
    expect(ids).toEqual(['a', 'a', 'b', 'b', 'c']);
    expect(system.recentInvocations().map(({ outcome }) => outcome)).toContain('Runtime.ExitError');
    expect(depth('dead')).toBe(0);
  });

  it('lose nothing when the system stops in the middle of a batch', async () => {
    await start();
    await send({ id: 'a', slow: true }, { id: 'b' });
    await expect
      .poll(() => system.recentInvocations().flatMap(({ logs }) => logs), { timeout: 10_000 })
      .toContain('in the middle');
    await send({ id: 'c' });
    await system.stop();
    system = await folder.start([stackOf(resources())]);
    await system.settled(20_000);
    expect(new Set(await done())).toEqual(new Set(['a', 'b', 'c']));
    expect(depth('dead')).toBe(0);
  });

  it('keep back what no filter lets through', async () => {
    const filters = { FilterCriteria: { Filters: [{ Pattern: '{"body":{"id":["wanted"]}}' }] } };
    await start(stackOf(resources(filters)));
    await send({ id: 'other' }, { id: 'wanted' });
    await system.settled(20_000);
    expect(await done()).toEqual(['wanted']);
  });

  it('wait for a batch to fill within the batching window', async () => {
    await start(stackOf(resources({ MaximumBatchingWindowInSeconds: 2, BatchSize: 3 })));
    await send({ id: '1' }, { id: '2' }, { id: '3' });
    await system.settled(20_000);
    expect(system.recentInvocations().map(({ logs }) => logs.length)).toEqual([3]);
  });
});
