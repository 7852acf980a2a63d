import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalSystem } from '../../../local/system.ts';
import type { Stack } from '../../../local/template/schema.ts';
import { clientConfig } from '../../support/dynamodb.ts';
import { heard, listener, listenerResource } from '../../support/listener.ts';
import { stackOf, testFolder, type TestFolder } from '../../support/local-system.ts';

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName: 'things',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
};
const mapping = (source: object, properties: object = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn: source, FunctionName: { Ref: 'Listener' }, ...properties },
});

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

describe('table streams on the local system', () => {
  const follow = (properties: object = {}) =>
    stackOf({
      Things: table,
      Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
      Listener: listenerResource,
      Mapping: mapping(
        { 'Fn::GetAtt': ['Things', 'StreamArn'] },
        { StartingPosition: 'TRIM_HORIZON', ...properties },
      ),
    });
  const put = async (pk: string, more: Record<string, { N: string } | { S: string }> = {}) => {
    const client = new DynamoDBClient(clientConfig(system.endpoints.dynamodb));
    await client.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: pk }, ...more } }));
    client.destroy();
  };
  const keys = () =>
    heard(system)
      .filter((line) => line.startsWith('{'))
      .map(
        (line) =>
          z.object({ Keys: z.object({ pk: z.object({ S: z.string() }) }) }).parse(JSON.parse(line)).Keys.pk.S,
      );

  it('bring every change in order, with both images', async () => {
    await start(follow());
    for (const pk of ['a', 'b', 'c']) await put(pk);
    const client = new DynamoDBClient(clientConfig(system.endpoints.dynamodb));
    await client.send(new DeleteItemCommand({ TableName: 'things', Key: { pk: { S: 'b' } } }));
    client.destroy();
    await system.settled(20_000);
    expect(keys()).toEqual(['a', 'b', 'c', 'b']);
    expect(heard(system).at(-1)).toContain('"OldImage":{"pk":{"S":"b"}}');
  });

  it('go on where they were after a restart: nothing lost, nothing again', async () => {
    await start(follow());
    await put('before');
    await system.settled(20_000);
    expect(keys()).toEqual(['before']);
    system.faults.pauseConsumers();
    await put('while nobody listens');
    await restart(follow());
    await system.settled(20_000);
    expect(keys()).toEqual(['while nobody listens']);
  });

  it('start with what comes after the first start where they follow the LATEST', async () => {
    await start(stackOf({ Things: table, Listener: listenerResource }));
    await put('old');
    await restart(follow({ StartingPosition: 'LATEST' }));
    await put('new');
    await system.settled(20_000);
    expect(keys()).toEqual(['new']);
  });

  it('show a function only what its filter lets through', async () => {
    const pattern = JSON.stringify({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { kind: { S: ['fact'] } } },
    });
    await start(follow({ FilterCriteria: { Filters: [{ Pattern: pattern }] } }));
    await put('x', { kind: { S: 'state' } });
    await put('y', { kind: { S: 'fact' } });
    await system.settled(20_000);
    expect(keys()).toEqual(['y']);
  });

  it('retry a failed batch in place, before anything that follows', async () => {
    await start(follow({ BatchSize: 1 }));
    await put('a', { fail: { N: '2' } });
    await put('b');
    await system.settled(20_000);
    expect(keys()).toEqual(['a', 'b']);
    expect(system.recentInvocations().filter(({ outcome }) => outcome === 'Error')).toHaveLength(2);
  });

  it('halve a failing batch until the record that fails is alone, report it and go on', async () => {
    await start(
      follow({
        BatchSize: 10,
        MaximumBatchingWindowInSeconds: 1,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Dead', 'Arn'] } } },
      }),
    );
    system.faults.pauseConsumers();
    await put('a');
    await put('b');
    await put('poison', { fail: { N: '99' } });
    await put('d');
    system.faults.resumeConsumers();
    await expect.poll(() => system.messages('dead'), { timeout: 20_000 }).toHaveLength(1);
    await expect.poll(() => new Set(keys()), { timeout: 20_000 }).toEqual(new Set(['a', 'b', 'd']));
    expect(system.messages('dead')[0]?.body).toContain('"batchSize":1');
  });
});
