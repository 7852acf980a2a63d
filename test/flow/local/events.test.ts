import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalSystem } from '../../../local/system.ts';
import type { Stack } from '../../../local/template/schema.ts';
import { clientConfig } from '../../support/dynamodb.ts';
import { heard, listener, listenerResource } from '../../support/listener.ts';
import { stackOf, testFolder, type TestFolder } from '../../support/local-system.ts';

let folder: TestFolder;
let system: LocalSystem;
const start = async (stack: Stack) => {
  folder = testFolder({ 'listener.ts': listener });
  system = await folder.start([stack]);
};
const restart = async (stack: Stack) => {
  await system.stop();
  system = await folder.start([stack]);
};
afterEach(async () => {
  await system.stop();
  folder.remove();
});

describe('the event bus on the local system', () => {
  const bus = stackOf({
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'facts' } },
    Zh: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'zh' } },
    Listener: listenerResource,
    OnZh: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: { Ref: 'Bus' },
        EventPattern: { 'detail-type': ['published'], detail: { market: ['zh'] } },
        Targets: [{ Id: 'a', Arn: { 'Fn::GetAtt': ['Zh', 'Arn'] } }],
      },
    },
    OnAll: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: { Ref: 'Bus' },
        EventPattern: { source: ['test'] },
        Targets: [{ Id: 'b', Arn: { 'Fn::GetAtt': ['Listener', 'Arn'] }, InputPath: '$.detail' }],
      },
    },
  });
  const publish = async (market: string, EventBusName = 'facts') => {
    const client = new EventBridgeClient(clientConfig(system.endpoints.services));
    const Entries = [
      { EventBusName, Source: 'test', DetailType: 'published', Detail: JSON.stringify({ market }) },
    ];
    const result = await client.send(new PutEventsCommand({ Entries }));
    client.destroy();
    return result;
  };

  it('hands each event to the targets whose rule matches, and has it on disk before it answers', async () => {
    await start(bus);
    system.faults.pauseConsumers();
    expect((await publish('en')).FailedEntryCount).toBe(0);
    await publish('zh');
    await restart(bus);
    await expect.poll(() => heard(system), { timeout: 20_000 }).toHaveLength(2);
    expect(heard(system).toSorted()).toEqual(['{"market":"en"}', '{"market":"zh"}']);
    expect(system.messages('zh')).toHaveLength(1);
    const Message = z.object({
      'detail-type': z.literal('published'),
      detail: z.object({ market: z.literal('zh') }),
    });
    expect(Message.safeParse(JSON.parse(system.messages('zh')[0]?.body ?? '')).error).toBeUndefined();
  });

  it('says so where the bus does not exist', async () => {
    await start(bus);
    const result = await publish('zh', 'nowhere');
    expect(result.FailedEntryCount).toBe(1);
    expect(result.Entries?.[0]?.ErrorCode).toBe('ResourceNotFoundException');
  });
});

describe('schedules and buckets on the local system', () => {
  const stack = stackOf({
    Nightly: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        Name: 'nightly',
        ScheduleExpression: 'cron(0 3 * * ? *)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: { 'Fn::GetAtt': ['Listener', 'Arn'] }, RoleArn: 'x', Input: '{"run":"nightly"}' },
      },
    },
    Often: {
      Type: 'AWS::Events::Rule',
      Properties: {
        Name: 'often',
        ScheduleExpression: 'rate(1 minute)',
        Targets: [{ Id: 'a', Arn: { 'Fn::GetAtt': ['Listener', 'Arn'] } }],
      },
    },
    Uploads: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'uploads' } },
    Stored: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'stored' } },
    Provider: { Type: 'AWS::Lambda::Function', Properties: {} },
    Notifications: {
      Type: 'Custom::S3BucketNotifications',
      Properties: {
        ServiceToken: { 'Fn::GetAtt': ['Provider', 'Arn'] },
        BucketName: { Ref: 'Uploads' },
        Managed: true,
        NotificationConfiguration: {
          QueueConfigurations: [
            {
              Events: ['s3:ObjectCreated:*'],
              QueueArn: { 'Fn::GetAtt': ['Stored', 'Arn'] },
              Filter: {
                Key: {
                  FilterRules: [
                    { Name: 'prefix', Value: 'in/' },
                    { Name: 'suffix', Value: '.csv' },
                  ],
                },
              },
            },
          ],
        },
      },
    },
    Listener: listenerResource,
  });

  it('run schedules on demand, with their input or the event of a rule', async () => {
    await start(stack);
    await system.runSchedule('nightly');
    await system.settled(20_000);
    await system.runSchedule('often');
    await system.settled(20_000);
    expect(heard(system)[0]).toBe('{"run":"nightly"}');
    expect(heard(system)[1]).toContain('"detail-type":"Scheduled Event"');
    expect(system.schedules().map(({ id, lastRun }) => [id, lastRun instanceof Date])).toEqual([
      ['nightly', true],
      ['often', true],
    ]);
    await expect(system.runSchedule('never')).rejects.toThrow('There is no schedule never');
  });

  it('tell a queue of stored objects by prefix and suffix, in the words of S3', async () => {
    await start(stack);
    const s3 = new S3Client({ ...clientConfig(system.endpoints.s3), forcePathStyle: true });
    for (const Key of ['in/职位 a+b.csv', 'in/other.txt', 'out/x.csv']) {
      await s3.send(new PutObjectCommand({ Bucket: 'uploads', Key, Body: 'a,b\n1,2\n' }));
    }
    s3.destroy();
    const messages = system.messages('stored').map(({ body }): unknown => JSON.parse(body));
    expect(messages).toMatchObject([
      {
        Records: [
          {
            eventSource: 'aws:s3',
            eventName: 'ObjectCreated:Put',
            s3: { bucket: { name: 'uploads' }, object: { key: 'in/%E8%81%8C%E4%BD%8D+a%2Bb.csv', size: 8 } },
          },
        ],
      },
    ]);
  });

  it('take an object larger than one part of an upload', async () => {
    await start(stack);
    const s3 = new S3Client({ ...clientConfig(system.endpoints.s3), forcePathStyle: true });
    const Body = Buffer.alloc(30 * 1024 ** 2, 'x');
    await s3.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'in/large.csv', Body }));
    s3.destroy();
    expect(system.messages('stored')[0]?.body).toContain(`"size":${Body.length}`);
  });
});
