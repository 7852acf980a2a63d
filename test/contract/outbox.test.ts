import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { Entity } from 'dynamodb-toolbox/entity';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileUpdated } from '../../events/profile-updated.ts';
import { publisher } from '../../shared/aws/event-bus.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { committer, envelope } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const example = (id: string) => envelope(profileUpdated, profileUpdated.example, { now, id });
let dynamoDb: TestDynamoDb;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

const setUp = async () => {
  const tableName = await dynamoDb.createTable();
  const note = new Entity({
    name: 'note',
    table: contextTable(tableName),
    schema: item({ pk: string().key(), sk: string().key(), text: string() }),
  });
  const create = (pk: string) =>
    note
      .build(PutTransaction)
      .item({ pk, sk: 'note', text: 'x' })
      .options({ condition: { attr: 'pk', exists: false } });
  const count = async () => {
    const { Items = [] } = await dynamoDb.client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true }),
    );
    return {
      notes: Items.filter((row) => row['_et']?.S === 'note').length,
      facts: Items.filter((row) => row['_et']?.S === 'outbox').length,
    };
  };
  return { commit: committer(tableName), create, count };
};

describe('a commit', () => {
  it('writes state and facts, or neither', async () => {
    const { commit, create, count } = await setUp();
    await commit([create('a')], [example('fct_1'), example('fct_2')]);
    const refused = await commit([create('b'), create('a')], [example('fct_3')]).catch(
      (error: unknown) => error,
    );
    expect(isConditionFailure(refused)).toBe(true);
    expect(isConditionFailure(refused, 0)).toBe(false);
    expect(isConditionFailure(refused, 1)).toBe(true);
    expect(await count()).toEqual({ notes: 1, facts: 2 });
  });

  it('keeps one fact per id, however often the same decision is committed', async () => {
    const { commit, count } = await setUp();
    await Promise.all(
      Array.from({ length: 5 }, () => commit([], [example('fct_same')]).catch(() => undefined)),
    );
    expect(await count()).toEqual({ notes: 0, facts: 1 });
  });

  it('refuses a fact that is not of its schema before anything is written', () => {
    expect(() => envelope(profileUpdated, { ...profileUpdated.example, version: 0 }, { now })).toThrow();
  });
});

describe('publication', () => {
  const bus = mockClient(EventBridgeClient);

  it('puts the envelope on the bus under its context and name', async () => {
    bus.reset();
    bus.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [{ EventId: 'e' }] });
    await publisher(new EventBridgeClient({}), 'bus')(example('fct_1'));
    const [entry] = bus.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
    expect(entry).toMatchObject({
      EventBusName: 'bus',
      Source: 'pathlight.profiles',
      DetailType: 'profile-updated',
      Time: now,
    });
    expect(JSON.parse(entry?.Detail ?? '')).toEqual(example('fct_1'));
  });

  it('fails where the bus refused the entry, so that the stream hands the fact out again', async () => {
    bus.reset();
    bus
      .on(PutEventsCommand)
      .resolves({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'ThrottlingException' }] });
    await expect(publisher(new EventBridgeClient({}), 'bus')(example('fct_1'))).rejects.toThrow(
      /ThrottlingException/,
    );
  });
});
