import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDbCall } from '../../local/emulators/dynamodb-call.ts';
import { ensureTable, sweepExpired } from '../../local/emulators/tables.ts';
import { startDynamoDb, type TestDynamoDb } from '../support/dynamodb.ts';

const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });
const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
const tableModel = (name: string, more: object = {}) => ({
  name,
  arn: '',
  ttlAttribute: 'ttl',
  create: {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
    AttributeDefinitions: [text('pk'), text('sk')],
    ...more,
  },
});

describe('tables of the local system', () => {
  let db: TestDynamoDb;
  beforeAll(async () => {
    db = await startDynamoDb();
  });
  afterAll(() => db.stop());
  const itemKey = (pk: string) => ({ pk: { S: pk }, sk: { S: '1' } });
  const there = async (TableName: string, pk: string) =>
    (await db.client.send(new GetItemCommand({ TableName, Key: itemKey(pk) }))).Item !== undefined;

  it('lose what has expired, and nothing else', async () => {
    const call = dynamoDbCall(db.endpoint);
    const table = tableModel('sweeping');
    await ensureTable(call, table);
    const ttls = { past: { N: '1000' }, future: { N: '5000' }, word: { S: '1000' } };
    for (const [pk, ttl] of Object.entries(ttls)) {
      await db.client.send(new PutItemCommand({ TableName: 'sweeping', Item: { ...itemKey(pk), ttl } }));
    }
    await db.client.send(new PutItemCommand({ TableName: 'sweeping', Item: itemKey('without') }));
    expect(await sweepExpired(call, table, new Date(2_000_000))).toBe(1);
    const left = await Promise.all(['past', 'future', 'word', 'without'].map((pk) => there('sweeping', pk)));
    expect(left).toEqual([false, true, true, true]);
  });

  it('stay as they are on a second start, and gain the indexes that were added since', async () => {
    const call = dynamoDbCall(db.endpoint);
    await ensureTable(call, tableModel('growing'));
    await db.client.send(new PutItemCommand({ TableName: 'growing', Item: itemKey('kept') }));
    const index = {
      IndexName: 'gsi1',
      KeySchema: [key('gsi1pk', 'HASH')],
      Projection: { ProjectionType: 'ALL' },
    };
    const grown = tableModel('growing', {
      AttributeDefinitions: [text('pk'), text('sk'), text('gsi1pk')],
      GlobalSecondaryIndexes: [index],
    });
    await ensureTable(call, grown);
    await ensureTable(call, grown);
    expect(await there('growing', 'kept')).toBe(true);
    const described = await call('DynamoDB_20120810.DescribeTable', { TableName: 'growing' });
    expect(described).toMatchObject({ Table: { GlobalSecondaryIndexes: [{ IndexName: 'gsi1' }] } });
  });
});
