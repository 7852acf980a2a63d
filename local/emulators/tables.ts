import * as z from 'zod';
import type { TableModel } from '../model.ts';
import { type DynamoDbCall, DynamoDbError } from './dynamodb-call.ts';

const dynamodb = (operation: string): string => `DynamoDB_20120810.${operation}`;

const Described = z.object({
  Table: z.object({ GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).default([]) }),
});
const Indexes = z.array(z.looseObject({ IndexName: z.string() }));

/** Indexes that the template has gained since the table was made. */
const addIndexes = async (call: DynamoDbCall, { name, create }: TableModel): Promise<void> => {
  const { Table } = Described.parse(await call(dynamodb('DescribeTable'), { TableName: name }));
  const there = new Set(Table.GlobalSecondaryIndexes.map(({ IndexName }) => IndexName));
  for (const index of Indexes.parse(create['GlobalSecondaryIndexes'] ?? [])) {
    if (there.has(index.IndexName)) continue;
    await call(dynamodb('UpdateTable'), {
      TableName: name,
      AttributeDefinitions: create['AttributeDefinitions'],
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    });
  }
};

/** Creates a table unless it is there from an earlier start; what it holds stays. */
export const ensureTable = async (call: DynamoDbCall, table: TableModel): Promise<void> => {
  try {
    await call(dynamodb('CreateTable'), table.create);
  } catch (error) {
    if (!(error instanceof DynamoDbError && error.code === 'ResourceInUseException')) throw error;
    await addIndexes(call, table);
  }
};

const Scanned = z.object({
  Items: z.array(z.record(z.string(), z.unknown())),
  LastEvaluatedKey: z.unknown().optional(),
});
const Keys = z.array(z.object({ AttributeName: z.string() }));

/** Deletes what has expired: DynamoDB's own sweep, which the emulator does not have. Answers how many items went. */
export const sweepExpired = async (call: DynamoDbCall, table: TableModel, now: Date): Promise<number> => {
  const ttl = table.ttlAttribute;
  if (ttl === undefined) return 0;
  const keyNames = Keys.parse(table.create['KeySchema']).map(({ AttributeName }) => AttributeName);
  const seconds = String(Math.floor(now.getTime() / 1000));
  let swept = 0;
  let from: unknown;
  do {
    const page = Scanned.parse(
      await call(dynamodb('Scan'), {
        TableName: table.name,
        FilterExpression: 'attribute_type(#ttl, :number) AND #ttl < :now',
        ExpressionAttributeNames: { '#ttl': ttl },
        ExpressionAttributeValues: { ':number': { S: 'N' }, ':now': { N: seconds } },
        ...(from !== undefined && { ExclusiveStartKey: from }),
      }),
    );
    for (const item of page.Items) {
      // Once more by condition: it may have been given a longer life in the meantime.
      await call(dynamodb('DeleteItem'), {
        TableName: table.name,
        Key: Object.fromEntries(keyNames.map((name) => [name, item[name]])),
        ConditionExpression: '#ttl < :now',
        ExpressionAttributeNames: { '#ttl': ttl },
        ExpressionAttributeValues: { ':now': { N: seconds } },
      }).catch((error: unknown) => {
        if (!(error instanceof DynamoDbError && error.code === 'ConditionalCheckFailedException'))
          throw error;
      });
      swept += 1;
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return swept;
};
