import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { subscriptionToEnd } from './domain/orders/ending.ts';
import { Order, isSettled } from './domain/orders/order-schema.ts';
import { unreturned } from './domain/refunds/refunding.ts';
import { awaitsRecognition } from './domain/revenue/recognition.ts';

const keys = { pk: string().key(), sk: string().key() };
const index = { gsi1pk: string(), gsi1sk: string() };
const unfinished = 'orders#unfinished';
const earning = 'orders#earning';

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  return {
    table,
    order: new Entity({
      name: 'order',
      table,
      timestamps: false,
      schema: item({ ...keys, ...index, version: number(), order: any() }),
    }),
    open: new Entity({
      name: 'unfinished-order',
      table,
      timestamps: false,
      schema: item({ ...keys, ...index, orderId: string() }),
    }),
    earning: new Entity({
      name: 'earning-order',
      table,
      timestamps: false,
      schema: item({ ...keys, ...index, orderId: string() }),
    }),
    link: new Entity({
      name: 'order-link',
      table,
      timestamps: false,
      schema: item({ ...keys, orderId: string() }),
    }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const keyOf = (orderId: string) => ({ pk: `order#${orderId}`, sk: 'order' });
const openKeyOf = (orderId: string) => ({ pk: `order#${orderId}`, sk: 'unfinished' });
const earningKeyOf = (orderId: string) => ({ pk: `order#${orderId}`, sk: 'earning' });
const linkKeyOf = (stripeId: string) => ({ pk: `stripe#${stripeId}`, sk: 'order' });

/** When somebody has to look after an order that nothing happens to; null where it may stay as it is. */
export const dueAt = (order: Order): string | null => {
  if (order.state === 'draft') return order.expiresAt;
  if (order.state === 'awaiting_payment') return order.expiresAt;
  if (!isSettled(order)) return null;
  const unsent = order.refunds.find(({ status }) => status === 'requested');
  const isUnended = subscriptionToEnd(order) !== null || unreturned(order).length > 0;
  return unsent?.requestedAt ?? (isUnended ? order.paidAt : null);
};

/** Through which day of the business an order's revenue is booked, '' for none yet; null where none is to come. */
const earnedThrough = (order: Order): string | null =>
  isSettled(order) && awaitsRecognition(order) ? (order.recognised?.through ?? '') : null;

/** Objects at Stripe by which an order is found, where their metadata do not name it. */
const linksOf = (order: Order): string[] =>
  isSettled(order)
    ? [
        ...order.payments.map(({ paymentIntentId }) => paymentIntentId),
        ...(order.subscription === null ? [] : [order.subscription.subscriptionId]),
      ]
    : [];

const earningWrites = (
  { earning: row }: Entities,
  before: Order | undefined,
  after: Order,
): TransactionWrite[] => {
  const [was, is] = [before === undefined ? null : earnedThrough(before), earnedThrough(after)];
  const { orderId } = after;
  if (is === was) return [];
  if (is === null) return [row.build(DeleteTransaction).key(earningKeyOf(orderId))];
  const gsi1sk = `${is}#${orderId}`;
  return [row.build(PutTransaction).item({ ...earningKeyOf(orderId), gsi1pk: earning, gsi1sk, orderId })];
};

const writing = (entities: Entities) => ({
  /**
   * The writes that take an order from one state to another: only over `before` (undefined: it does not exist). The
   * first of them is the order itself.
   */
  writesFor: (before: Order | undefined, after: Order): TransactionWrite[] => {
    const { orderId, memberId, placedAt, version } = after;
    const { order: orders, open, link } = entities;
    const put = orders
      .build(PutTransaction)
      .item({
        ...keyOf(orderId),
        gsi1pk: `member#${memberId}`,
        gsi1sk: `order#${placedAt}#${orderId}`,
        version,
        order: after,
      })
      .options({
        condition:
          before === undefined ? { attr: 'pk', exists: false } : { attr: 'version', eq: before.version },
      });
    const [was, due] = [before === undefined ? null : dueAt(before), dueAt(after)];
    const known = new Set(before === undefined ? [] : linksOf(before));
    return [
      put,
      ...(due !== null && due !== was
        ? [
            open
              .build(PutTransaction)
              .item({ ...openKeyOf(orderId), gsi1pk: unfinished, gsi1sk: `${due}#${orderId}`, orderId }),
          ]
        : []),
      ...(due === null && was !== null ? [open.build(DeleteTransaction).key(openKeyOf(orderId))] : []),
      ...earningWrites(entities, before, after),
      ...linksOf(after)
        .filter((stripeId) => !known.has(stripeId))
        .map((stripeId) => link.build(PutTransaction).item({ ...linkKeyOf(stripeId), orderId })),
    ];
  },
});

const reading = ({ order: orders, link }: Entities) => ({
  find: async (orderId: string): Promise<Order | undefined> => {
    const { Item } = await orders
      .build(GetItemCommand)
      .key(keyOf(orderId))
      .options({ consistent: true })
      .send();
    return Item && Order.parse(Item.order);
  },

  /** The order that a payment or subscription at Stripe belongs to, as we know it. */
  linked: async (stripeId: string): Promise<string | undefined> => {
    const { Item } = await link
      .build(GetItemCommand)
      .key(linkKeyOf(stripeId))
      .options({ consistent: true })
      .send();
    return Item?.orderId;
  },
});

const listing = ({ table, order: orders, open, earning: earningRow }: Entities) => ({
  /** Newest first, at most 100. */
  ofMember: async (memberId: string): Promise<Order[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: `member#${memberId}`, range: { beginsWith: 'order#' } })
      .entities(orders)
      .options({ reverse: true, limit: 100 })
      .send();
    return Items.map(({ order }) => Order.parse(order));
  },

  /** Ids of orders that are due for somebody to look after, the longest first. */
  unfinished: async (until: Date, limit: number): Promise<string[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: unfinished, range: { lt: until.toISOString() } })
      .entities(open)
      .options({ limit })
      .send();
    return Items.map(({ orderId }) => orderId);
  },

  /** Ids of orders of which not everything that is earned by the end of a day is booked, the longest first. */
  earningBefore: async function* (day: string): AsyncGenerator<string> {
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: earning, range: { lt: day } })
        .entities(earningRow)
        .options({ ...(from === undefined ? {} : { exclusiveStartKey: from }) })
        .send();
      for (const { orderId } of Items) yield orderId;
      from = LastEvaluatedKey;
    } while (from !== undefined);
  },
});

/**
 * Orders under `order#<id>`, a member's in `gsi1`; beside each that is unfinished a row in `gsi1` by when it is due, and
 * beside each that earns with time one by the day through which that is booked; and a row per payment and subscription at
 * Stripe that says whose it is.
 */
export const orderStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...reading(entities), ...listing(entities), ...writing(entities) };
};
export type OrderStore = ReturnType<typeof orderStore>;
