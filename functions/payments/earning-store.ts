import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate';
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import type { Currency } from '../../shared/money.ts';
import { Earning } from './domain/earnings/earning.ts';
import { Movement } from './domain/earnings/movement.ts';
import { taskOf } from './domain/earnings/task.ts';

/** Which earning: an item of an order. */
export interface EarningKey {
  readonly orderId: string;
  readonly itemId: string;
}

const keys = { pk: string().key(), sk: string().key() };
const index = { gsi1pk: string(), gsi1sk: string() };

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  return {
    table,
    earnings: new Entity({
      name: 'earning',
      table,
      timestamps: false,
      schema: item({ ...keys, ...index, version: number(), earning: any() }),
    }),
    tasks: new Entity({
      name: 'earning-task',
      table,
      timestamps: false,
      schema: item({ ...keys, ...index, orderId: string(), itemId: string() }),
    }),
    withheld: new Entity({
      name: 'withheld-earning',
      table,
      timestamps: false,
      schema: item({ ...keys, ...index, orderId: string(), itemId: string() }),
    }),
    movements: new Entity({
      name: 'earning-movement',
      table,
      timestamps: false,
      schema: item({ ...keys, movement: any() }),
    }),
    debts: new Entity({
      name: 'expert-debt',
      table,
      timestamps: false,
      schema: item({ ...keys, ...index, expertId: string(), currency: string(), debtMinor: number() }),
    }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const earningKey = ({ orderId, itemId }: EarningKey) => ({
  pk: `earning#${orderId}`,
  sk: `earning#${itemId}`,
});
const taskKey = ({ orderId, itemId }: EarningKey) => ({ pk: `earning#${orderId}`, sk: `task#${itemId}` });
const withheldKey = ({ orderId, itemId }: EarningKey) => ({
  pk: `earning#${orderId}`,
  sk: `withheld#${itemId}`,
});
const allWithheld = 'earnings#withheld';
const debtKey = (expertId: string, currency: string) => ({
  pk: `expert#${expertId}`,
  sk: `debt#${currency}`,
});
const movementsOf = (expertId: string): string => `expert-movements#${expertId}`;

const taskWrites = ({ tasks }: Entities, before: Earning | undefined, after: Earning): TransactionWrite[] => {
  const [was, is] = [before === undefined ? null : taskOf(before), taskOf(after)];
  const { orderId, itemId } = after;
  if (is === null) return was === null ? [] : [tasks.build(DeleteTransaction).key(taskKey(after))];
  const gsi1sk = `${is.dueAt}#${orderId}#${itemId}`;
  return was?.dueAt === is.dueAt && was.kind === is.kind
    ? []
    : [
        tasks
          .build(PutTransaction)
          .item({ ...taskKey(after), gsi1pk: `earnings#${is.kind}`, gsi1sk, orderId, itemId }),
      ];
};

/** Beside an earning of which something is withheld stands a row by which finance finds it. */
const withheldWrites = (
  { withheld }: Entities,
  before: Earning | undefined,
  after: Earning,
): TransactionWrite[] => {
  const [was, is] = [(before?.withheldMinor ?? 0) > 0, after.withheldMinor > 0];
  if (was === is) return [];
  const { orderId, itemId, paidAt } = after;
  if (!is) return [withheld.build(DeleteTransaction).key(withheldKey(after))];
  const place = { gsi1pk: allWithheld, gsi1sk: `${paidAt}#${orderId}#${itemId}` };
  return [withheld.build(PutTransaction).item({ ...withheldKey(after), ...place, orderId, itemId })];
};

const debtWrites = ({ debts }: Entities, { expertId, currency }: Earning, change: number) =>
  debts
    .build(UpdateTransaction)
    .item({
      ...debtKey(expertId, currency),
      ...{ gsi1pk: 'experts', gsi1sk: `${expertId}#${currency}`, expertId, currency },
      debtMinor: $add(change),
    })
    .options(change < 0 ? { condition: { attr: 'debtMinor', gte: -change } } : {});

interface Changed {
  readonly before: Earning | undefined;
  readonly after: Earning;
  readonly movements: readonly Movement[];
  /** By how much the expert's debt changes; never below zero. */
  readonly debtChange: number;
}

const writing = (entities: Entities) => ({
  /**
   * The writes of a change: only over `before` (undefined: there is none yet), which the first of them checks; and only
   * where the debt that is settled is there.
   */
  writesFor: ({ before, after, movements, debtChange }: Changed): TransactionWrite[] => [
    entities.earnings
      .build(PutTransaction)
      .item({
        ...earningKey(after),
        gsi1pk: `expert#${after.expertId}`,
        gsi1sk: `earning#${after.paidAt}#${after.orderId}#${after.itemId}`,
        version: after.version,
        earning: after,
      })
      .options({
        condition:
          before === undefined ? { attr: 'pk', exists: false } : { attr: 'version', eq: before.version },
      }),
    ...taskWrites(entities, before, after),
    ...withheldWrites(entities, before, after),
    // The expert's row is there from their first earning on: finance finds them by it.
    ...(before === undefined || debtChange !== 0 ? [debtWrites(entities, after, debtChange)] : []),
    ...movements.map((movement) =>
      entities.movements.build(PutTransaction).item({
        pk: movementsOf(movement.expertId),
        sk: `${movement.at}#${movement.earningId}#${movement.version}#${movement.kind}`,
        movement,
      }),
    ),
  ],
});

const readingEarnings = ({ table, earnings, tasks, debts }: Entities) => ({
  find: async (key: EarningKey): Promise<Earning | undefined> => {
    const { Item } = await earnings
      .build(GetItemCommand)
      .key(earningKey(key))
      .options({ consistent: true })
      .send();
    return Item && Earning.parse(Item.earning);
  },

  /** Of an expert, the newest first, at most `limit`. */
  ofExpert: async (expertId: string, limit: number): Promise<Earning[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: `expert#${expertId}`, range: { beginsWith: 'earning#' } })
      .entities(earnings)
      .options({ reverse: true, limit })
      .send();
    return Items.map(({ earning }) => Earning.parse(earning));
  },

  /** Earnings that are due before `until` for money to be moved, or whose session should have been held, the longest first. */
  tasks: async function* (kind: 'money' | 'session', until: Date): AsyncGenerator<EarningKey> {
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: `earnings#${kind}`, range: { lte: `${until.toISOString()}~` } })
        .entities(tasks)
        .options({ ...(from === undefined ? {} : { exclusiveStartKey: from }) })
        .send();
      for (const { orderId, itemId } of Items) yield { orderId, itemId };
      from = LastEvaluatedKey;
    } while (from !== undefined);
  },

  /** What an expert owes us in a currency. */
  debt: async (expertId: string, currency: Currency): Promise<number> => {
    const get = debts.build(GetItemCommand).key(debtKey(expertId, currency)).options({ consistent: true });
    return (await get.send()).Item?.debtMinor ?? 0;
  },
});

const readingWithheld = ({ table, withheld }: Entities) => ({
  /** Earnings of which something is withheld, the oldest first, at most `limit`. */
  withheld: async (limit: number): Promise<EarningKey[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: allWithheld })
      .entities(withheld)
      .options({ limit })
      .send();
    return Items.map(({ orderId, itemId }) => ({ orderId, itemId }));
  },
});

const readingStatements = ({ table, movements, debts }: Entities) => ({
  /** All that happened to what we owe an expert, before `to`, in the order of time. */
  movementsBefore: async (expertId: string, to: string): Promise<Movement[]> => {
    const found: Movement[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ partition: movementsOf(expertId), range: { lt: to } })
        .entities(movements)
        .options({ consistent: true, ...(from === undefined ? {} : { exclusiveStartKey: from }) })
        .send();
      found.push(...Items.map(({ movement }) => Movement.parse(movement)));
      from = LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  },

  /** Everybody who ever earned something, in the order of their ids. */
  experts: async (): Promise<string[]> => {
    const found = new Set<string>();
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: 'experts' })
        .entities(debts)
        .options({ ...(from === undefined ? {} : { exclusiveStartKey: from }) })
        .send();
      for (const { expertId } of Items) found.add(expertId);
      from = LastEvaluatedKey;
    } while (from !== undefined);
    return [...found];
  },
});

/**
 * Earnings under their order and item, an expert's in `gsi1`; beside each that somebody has to see to a task in `gsi1` by
 * when it is due; what happened to what we owe an expert, by time; and what an expert owes us, by currency.
 */
export const earningStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return {
    ...writing(entities),
    ...readingEarnings(entities),
    ...readingWithheld(entities),
    ...readingStatements(entities),
  };
};
export type EarningStore = ReturnType<typeof earningStore>;
