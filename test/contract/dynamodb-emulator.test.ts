import { DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDynamoDb, type TestDynamoDb } from '../support/dynamodb.ts';

describe('the DynamoDB emulator that store tests run against', () => {
  let db: TestDynamoDb;
  beforeAll(async () => {
    db = await startDynamoDb();
  });
  afterAll(() => db.stop());

  it('keeps items under pk and sk and finds them by gsi1', async () => {
    const TableName = await db.createTable();
    const item = { pk: { S: 'a' }, sk: { S: '1' }, gsi1pk: { S: 'g' }, gsi1sk: { S: 'x' } };
    await db.client.send(new PutItemCommand({ TableName, Item: item }));
    const found = await db.client.send(
      new QueryCommand({
        TableName,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :g',
        ExpressionAttributeValues: { ':g': { S: 'g' } },
      }),
    );
    expect(found.Items).toEqual([item]);
  });

  it('gives each test its own table', async () => {
    const [one, two] = [await db.createTable(), await db.createTable()];
    const Key = { pk: { S: 'a' }, sk: { S: '1' } };
    await db.client.send(new PutItemCommand({ TableName: one, Item: Key }));
    expect((await db.client.send(new GetItemCommand({ TableName: two, Key }))).Item).toBeUndefined();
    await db.client.send(new DeleteItemCommand({ TableName: one, Key }));
    expect((await db.client.send(new GetItemCommand({ TableName: one, Key }))).Item).toBeUndefined();
  });
});
