import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditStore, type AuditStore } from '../../functions/payments/audit-store.ts';
import type { AuditRecord } from '../../functions/payments/domain/audit.ts';
import { chainVerifier } from '../../shared/hash-chain.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';

let dynamoDb: TestDynamoDb;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

const record = (subject: string): AuditRecord => ({
  at: '2026-11-22T03:00:00.000Z',
  actor: 'ada',
  action: 'line-commented',
  subject,
  details: { amountMinor: 12, note: '看过了' },
});

const allOf = async (store: AuditStore) => {
  const links = [];
  for (;;) {
    const page = await store.page(links.at(-1)?.sequence ?? 0, 3);
    if (page.length === 0) return links;
    links.push(...page);
  }
};

const breakOf = async (store: AuditStore) => {
  const verifier = chainVerifier();
  for (const link of await allOf(store)) {
    const broken = verifier.next(link);
    if (broken) return broken;
  }
  return null;
};

describe('the audit trail', () => {
  it('begins empty, and grows by links that hold', async () => {
    const store = auditStore(await dynamoDb.createTable());
    expect(await store.head()).toBeUndefined();
    for (const subject of ['a', 'b', 'c', 'd', 'e']) await store.commit(record(subject), {});
    const links = await allOf(store);
    expect(links.map(({ sequence, body }) => [sequence, body.subject])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ]);
    expect(await breakOf(store)).toBeNull();
    expect(await store.head()).toEqual({ sequence: 5, hash: links.at(-1)?.hash });
  });

  it('is one chain however many write at once', async () => {
    const store = auditStore(await dynamoDb.createTable());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => store.commit(record(`s${index}`), {})),
    );
    const written = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(written).toBeGreaterThan(0);
    expect((await allOf(store)).length).toBe(written);
    expect(await breakOf(store)).toBeNull();
  });

  it('shows what was changed in the table', async () => {
    const tableName = await dynamoDb.createTable();
    const store = auditStore(tableName);
    for (const subject of ['a', 'b', 'c']) await store.commit(record(subject), {});
    await dynamoDb.client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: { pk: { S: 'audit' }, sk: { S: '000000000002' } },
        UpdateExpression: 'SET #body.#subject = :other',
        ExpressionAttributeNames: { '#body': 'body', '#subject': 'subject' },
        ExpressionAttributeValues: { ':other': { S: 'something else' } },
      }),
    );
    expect(await breakOf(store)).toEqual({ sequence: 2, fault: 'it was changed' });
  });
});
