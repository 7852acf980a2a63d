import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type TestDynamoDb, startDynamoDb } from '../support/dynamodb.ts';
import { memoryTable } from '../support/memory-table/document-client.ts';

const seed = Number(process.env['FUZZ_SEED'] || Date.now() % 2 ** 31);
const pks = fc.constantFrom('a', 'b');
const sks = fc.constantFrom('1', '10', '2', '2#x', '~');
const key = fc.record({ pk: pks, sk: sks });
const index = fc.option(
  fc.record({ gsi1pk: fc.constantFrom('open', 'done'), gsi1sk: fc.constantFrom('x', 'y', 'z', 'é', 'z~') }),
);
const fields = fc.record(
  {
    n: fc.integer({ min: -3, max: 3 }),
    s: fc.constantFrom('p', 'q', ''),
    m: fc.record({ deep: fc.integer({ min: 0, max: 2 }), list: fc.array(fc.integer(), { maxLength: 2 }) }),
    gone: fc.constant(null),
  },
  { requiredKeys: [] },
);
const item = fc.tuple(key, index, fields).map(([keys, indexed, rest]) => ({ ...keys, ...indexed, ...rest }));

const names = { '#n': 'n', '#s': 's', '#m': 'm', '#pk': 'pk', '#d': 'deep' };
const conditions = fc.constantFrom(
  'attribute_not_exists(#pk)',
  'attribute_exists(#pk)',
  '#n = :one',
  '#n <> :one',
  '#n < :one OR #s = :p',
  'NOT (#n >= :one) AND attribute_exists(#s)',
  '#m.#d = :one',
  '#n BETWEEN :zero AND :one',
  '#s IN (:p, :q)',
  'begins_with(#s, :p)',
  'attribute_not_exists(#n) OR (#n > :zero AND #n <= :one)',
  'size(#s) = :one',
);
const values = { ':one': 1, ':zero': 0, ':p': 'p', ':q': 'q' };

/** DynamoDB refuses placeholders that an expression does not use. */
const used = (...texts: (string | undefined)[]) => {
  const text = texts.join(' ');
  const within = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => new RegExp(`${name}(?!\\w)`).test(text)));
  const [usedNames, usedValues] = [within(names), within(values)];
  return {
    ...(Object.keys(usedNames).length > 0 ? { ExpressionAttributeNames: usedNames } : {}),
    ...(Object.keys(usedValues).length > 0 ? { ExpressionAttributeValues: usedValues } : {}),
  };
};

const conditional = fc
  .option(conditions, { nil: undefined })
  .map((text) => (text === undefined ? {} : { ConditionExpression: text, ...used(text) }));
const updates = fc.constantFrom(
  'SET #s = :q, #n = :one',
  'SET #n = if_not_exists(#n, :zero) + :one',
  'ADD #n :one',
  'REMOVE #s, gsi1pk, gsi1sk',
  'SET #s = :p REMOVE #m',
);

const put = fc.tuple(item, conditional).map(([Item, when]) => ({ Put: { Item, ...when } }));
const remove = fc.tuple(key, conditional).map(([Key, when]) => ({ Delete: { Key, ...when } }));
const change = fc.tuple(key, updates, fc.option(conditions, { nil: undefined })).map(([Key, text, when]) => ({
  Update: {
    Key,
    UpdateExpression: text,
    ...(when === undefined ? {} : { ConditionExpression: when }),
    ...used(text, when),
  },
}));
const check = fc
  .tuple(key, conditions)
  .map(([Key, text]) => ({ ConditionCheck: { Key, ConditionExpression: text, ...used(text) } }));

const query = fc.record({
  gsi1: fc.boolean(),
  reverse: fc.boolean(),
  limit: fc.option(fc.integer({ min: 1, max: 3 })),
  range: fc.constantFrom(
    '',
    ' AND #sk < :to',
    ' AND #sk BETWEEN :from AND :to',
    ' AND begins_with(#sk, :from)',
  ),
  from: fc.constantFrom('1', '2', 'x', 'z'),
  to: fc.constantFrom('2', '2#x', 'y', 'z~'),
  onlyP: fc.boolean(),
});

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: put.map((write) => ({ write })) },
    { weight: 1, arbitrary: remove.map((write) => ({ write })) },
    { weight: 2, arbitrary: change.map((write) => ({ write })) },
    { weight: 2, arbitrary: key.map((get) => ({ get })) },
    { weight: 3, arbitrary: query.map((ask) => ({ query: ask })) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.oneof(put, remove, change, check), { minLength: 1, maxLength: 3 })
        .map((transact) => ({ transact })),
    },
  ),
  { minLength: 1, maxLength: 25 },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

/** Sends one step to a table. */
const send = (client: DynamoDBDocumentClient, step: Step, TableName: string): Promise<object> => {
  if ('get' in step) return client.send(new GetCommand({ TableName, Key: step.get, ConsistentRead: true }));
  if ('transact' in step) {
    const withTable = step.transact.map((operation) =>
      Object.fromEntries(Object.entries(operation).map(([name, input]) => [name, { TableName, ...input }])),
    );
    return client.send(new TransactWriteCommand({ TransactItems: withTable }));
  }
  if ('query' in step) {
    const { gsi1, reverse, limit, range, onlyP } = step.query;
    const [from = '', to = ''] = [step.query.from, step.query.to].sort();
    const [partition, sort] = gsi1 ? ['gsi1pk', 'gsi1sk'] : ['pk', 'sk'];
    const text = `#pk = :pk${range}`;
    return client.send(
      new QueryCommand({
        TableName,
        ...(gsi1 ? { IndexName: 'gsi1' } : {}),
        KeyConditionExpression: text,
        ...(onlyP ? { FilterExpression: '#s = :p' } : {}),
        ExpressionAttributeNames: {
          '#pk': partition,
          ...(range === '' ? {} : { '#sk': sort }),
          ...(onlyP ? { '#s': 's' } : {}),
        },
        ExpressionAttributeValues: {
          ':pk': gsi1 ? 'open' : 'a',
          ...(range.includes(':from') ? { ':from': from } : {}),
          ...(range.includes(':to') ? { ':to': to } : {}),
          ...(onlyP ? { ':p': 'p' } : {}),
        },
        ScanIndexForward: !reverse,
        ...(limit === null ? {} : { Limit: limit }),
      }),
    );
  }
  const { write } = step;
  if ('Put' in write) return client.send(new PutCommand({ TableName, ...write.Put }));
  if ('Delete' in write) return client.send(new DeleteCommand({ TableName, ...write.Delete }));
  return client.send(new UpdateCommand({ TableName, ...write.Update }));
};

const Answer = z.object({
  Item: z.unknown(),
  Items: z.unknown(),
  LastEvaluatedKey: z.unknown(),
});

/** What an answer says, or why there is none. */
const outcome = async (work: Promise<object>): Promise<unknown> => {
  try {
    const { Item, Items, LastEvaluatedKey } = Answer.parse(await work);
    return { Item, Items, LastEvaluatedKey };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'condition failed';
    if (error instanceof TransactionCanceledException)
      return error.CancellationReasons?.map(({ Code }) => Code);
    return 'refused';
  }
};

describe(`a table in memory (FUZZ_SEED=${seed})`, () => {
  let emulator: TestDynamoDb;
  let client: DynamoDBDocumentClient;
  beforeAll(async () => {
    emulator = await startDynamoDb();
    client = DynamoDBDocumentClient.from(emulator.client, {
      marshallOptions: { removeUndefinedValues: true },
    });
  });
  afterAll(() => emulator.stop());

  it('does what the emulator does, answer by answer', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const [theirs, ours] = [await emulator.createTable(), memoryTable()];
        for (const step of all) {
          const expected = await outcome(send(client, step, theirs));
          const found = await outcome(send(client, step, ours.name));
          expect(found, JSON.stringify(step)).toEqual(expected);
        }
      }),
      { seed, numRuns: 60 },
    );
  });
});
