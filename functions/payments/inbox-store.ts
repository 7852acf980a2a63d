import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { $remove, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';
import type { InboxEvent, Outcome } from './domain/stripe-event.ts';

/** Stripe itself forgets events after 30 days; ours help to look into what happened for some time longer. */
const keptDays = 90;
const waiting = 'stripe-events#received';

const keyOf = (eventId: string) => ({ pk: `stripe-event#${eventId}`, sk: 'event' });

const StoredEvent = z.object({
  eventId: z.string(),
  type: z.string(),
  created: z.int(),
  account: z.string().nullable(),
  object: z.string(),
  objectId: z.string().nullable(),
  receivedAt: z.string(),
  via: z.enum(['webhook', 'backfill']),
});

const entityOf = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name: 'stripe-event',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      event: any(),
      outcome: string().optional(),
      /** As it came, signature checked; events that were fetched afterwards have none. */
      body: string().optional(),
      gsi1pk: string().optional(),
      gsi1sk: string().optional(),
      ttl: number().optional(),
    }),
  });
  return { table, entity };
};

const parse = (stored: { event: unknown; outcome?: string | undefined }): InboxEvent => {
  const outcome: Outcome = stored.outcome === 'synced' ? 'synced' : 'ignored';
  const state = stored.outcome === undefined ? { is: 'received' as const } : { is: 'done' as const, outcome };
  return { ...StoredEvent.parse(stored.event), state };
};

type Parts = ReturnType<typeof entityOf>;

const writing = ({ entity }: Parts) => ({
  /** False where the event is there already, done or not: then nothing is written. */
  receive: async ({ state, ...event }: InboxEvent, body?: string): Promise<boolean> => {
    if (state.is !== 'received') throw new RangeError('an event begins as received');
    const stored = {
      ...keyOf(event.eventId),
      event,
      ...(body === undefined ? {} : { body }),
      gsi1pk: waiting,
      gsi1sk: `${event.receivedAt}#${event.eventId}`,
    };
    try {
      const condition = { attr: 'pk', exists: false } as const;
      await entity.build(PutItemCommand).item(stored).options({ condition }).send();
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  },

  finish: async (eventId: string, outcome: Outcome, now: Date): Promise<void> => {
    await entity
      .build(UpdateItemCommand)
      .item({
        ...keyOf(eventId),
        outcome,
        gsi1pk: $remove(),
        gsi1sk: $remove(),
        ttl: Math.floor(now.getTime() / 1000) + keptDays * 86_400,
      })
      .options({ condition: { attr: 'pk', exists: true } })
      .send();
  },
});

const reading = ({ table, entity }: Parts) => ({
  find: async (eventId: string): Promise<InboxEvent | undefined> => {
    const get = entity.build(GetItemCommand).key(keyOf(eventId)).options({ consistent: true });
    const { Item } = await get.send();
    return Item && parse(Item);
  },

  /** Events that came before `before` and are not done, the oldest first. */
  waitingSince: async (before: Date, limit: number): Promise<InboxEvent[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: waiting, range: { lt: before.toISOString() } })
      .entities(entity)
      .options({ limit })
      .send();
    return Items.map(parse);
  },
});

/**
 * Stripe's events as they came: one item each under `stripe-event#<id>`. Those not yet done are found in `gsi1` by when
 * they came; a done one leaves it and goes after 90 days.
 */
export const inboxStore = (tableName: string) => {
  const parts = entityOf(tableName);
  return { ...writing(parts), ...reading(parts) };
};
export type InboxStore = ReturnType<typeof inboxStore>;
