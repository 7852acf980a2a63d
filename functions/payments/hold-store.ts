import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate';
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import type { Hold } from './domain/orders/order-schema.ts';

const keys = { pk: string().key(), sk: string().key() };

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  return {
    table,
    counter: new Entity({
      name: 'hold-counter',
      table,
      timestamps: false,
      schema: item({ ...keys, taken: number() }),
    }),
    hold: new Entity({
      name: 'hold',
      table,
      timestamps: false,
      schema: item({ ...keys, orderId: string(), quantity: number(), expiresAt: string() }),
    }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const counterKey = (resource: string) => ({ pk: `hold#${resource}`, sk: 'counter' });
const holdKey = (resource: string, orderId: string) => ({ pk: `hold#${resource}`, sk: `order#${orderId}` });

/** Raises what is taken, or refuses the transaction where it would pass the limit. */
const counted = ({ counter }: Entities, { resource, quantity, limit }: Hold): TransactionWrite =>
  counter
    .build(UpdateTransaction)
    .item({ ...counterKey(resource), taken: $add(quantity) })
    .options({
      condition: {
        or: [
          { attr: 'taken', exists: false },
          { attr: 'taken', lte: limit - quantity },
        ],
      },
    });

const writing = (entities: Entities) => ({
  /** Takes from what is left, or refuses the transaction. Two writes a hold: the counter first. */
  take: (orderId: string, expiresAt: string, holds: readonly Hold[]): TransactionWrite[] =>
    holds.flatMap((one) => [
      counted(entities, one),
      entities.hold
        .build(PutTransaction)
        .item({ ...holdKey(one.resource, orderId), orderId, quantity: one.quantity, expiresAt })
        .options({ condition: { attr: 'pk', exists: false } }),
    ]),

  /** Takes again, for good, what was given up and is paid after all; one write a hold. Refuses as `take` does. */
  retake: (holds: readonly Hold[]): TransactionWrite[] => holds.map((one) => counted(entities, one)),

  /** Gives back what was held and not bought. Refuses the transaction where it is not held any more. */
  release: (orderId: string, holds: readonly Hold[]): TransactionWrite[] =>
    holds.flatMap(({ resource, quantity }) => [
      entities.counter.build(UpdateTransaction).item({ ...counterKey(resource), taken: $add(-quantity) }),
      entities.hold
        .build(DeleteTransaction)
        .key(holdKey(resource, orderId))
        .options({ condition: { attr: 'pk', exists: true } }),
    ]),

  /** Bought: it stays taken and is held by nobody. */
  keep: (orderId: string, holds: readonly Hold[]): TransactionWrite[] =>
    holds.map(({ resource }) => entities.hold.build(DeleteTransaction).key(holdKey(resource, orderId))),

  /** What was bought and is given back can be bought again. */
  restore: (holds: readonly Hold[]): TransactionWrite[] =>
    holds.map(({ resource, quantity }) =>
      entities.counter.build(UpdateTransaction).item({ ...counterKey(resource), taken: $add(-quantity) }),
    ),
});

const reading = ({ table, counter, hold }: Entities) => ({
  taken: async (resource: string): Promise<number> => {
    const { Item } = await counter
      .build(GetItemCommand)
      .key(counterKey(resource))
      .options({ consistent: true })
      .send();
    return Item?.taken ?? 0;
  },

  /** Orders that hold of it though their time is up; whether they were paid meanwhile, they have to say. */
  overdue: async (resource: string, now: Date): Promise<string[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: `hold#${resource}`, range: { beginsWith: 'order#' } })
      .entities(hold)
      .options({ consistent: true, limit: 200 })
      .send();
    return Items.filter(({ expiresAt }) => expiresAt <= now.toISOString()).map(({ orderId }) => orderId);
  },
});

/**
 * What is scarce: a counter of what is taken (`hold#<resource>` / `counter`) that never passes its limit, and a row for
 * each order that holds of it until it is paid or expires. Nothing is freed by TTL, which comes late and in no
 * transaction: an order frees what it holds in the commit that gives it up.
 */
export const holdStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...reading(entities), ...writing(entities) };
};
export type HoldStore = ReturnType<typeof holdStore>;
