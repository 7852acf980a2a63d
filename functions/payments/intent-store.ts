import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { $remove, $set, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';
import type { Intent } from './domain/intent.ts';

const open = 'stripe-intents#open';
const keyOf = (key: string) => ({ pk: `stripe-intent#${key}`, sk: 'intent' });

const StoredIntent = z.object({
  key: z.string(),
  object: z.string(),
  payloadHash: z.string(),
  openedAt: z.string(),
});
const State = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open') }),
  z.object({ is: z.literal('resolved'), objectId: z.string() }),
  z.object({ is: z.literal('refused'), stripeCode: z.string() }),
]);

const parse = (stored: { intent: unknown; state: unknown }): Intent => ({
  ...StoredIntent.parse(stored.intent),
  state: State.parse(stored.state),
});

const entityOf = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name: 'stripe-intent',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      intent: any(),
      state: any(),
      gsi1pk: string().optional(),
      gsi1sk: string().optional(),
    }),
  });
  return { table, entity };
};
type Parts = ReturnType<typeof entityOf>;

const reading = ({ table, entity }: Parts) => ({
  find: async (key: string): Promise<Intent | undefined> => {
    const get = entity.build(GetItemCommand).key(keyOf(key)).options({ consistent: true });
    const { Item } = await get.send();
    return Item && parse({ intent: Item.intent, state: Item.state });
  },

  /** Intents opened before `before` of which nobody knows what came, the oldest first. */
  openSince: async (before: Date, limit: number): Promise<Intent[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: open, range: { lt: before.toISOString() } })
      .entities(entity)
      .options({ limit })
      .send();
    return Items.map((found) => parse({ intent: found.intent, state: found.state }));
  },
});

const writing = ({ entity }: Parts) => ({
  /** False where there is an intent under this key: then nothing is written. */
  create: async ({ state, ...intent }: Intent): Promise<boolean> => {
    const indexed = { gsi1pk: open, gsi1sk: `${intent.openedAt}#${intent.key}` };
    const stored = { ...keyOf(intent.key), intent, state, ...indexed };
    try {
      const condition = { attr: 'pk', exists: false } as const;
      await entity.build(PutItemCommand).item(stored).options({ condition }).send();
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  },

  /** What came of it. Said twice it is the same; an intent is never opened again. */
  settle: async (key: string, state: Exclude<Intent['state'], { is: 'open' }>): Promise<void> => {
    await entity
      .build(UpdateItemCommand)
      .item({ ...keyOf(key), state: $set(state), gsi1pk: $remove(), gsi1sk: $remove() })
      .options({ condition: { attr: 'pk', exists: true } })
      .send();
  },
});

/** Intents by key under `stripe-intent#<key>`; the open ones in `gsi1` by when they were opened. */
export const intentStore = (tableName: string) => {
  const parts = entityOf(tableName);
  const [reads, writes] = [reading(parts), writing(parts)];
  return {
    ...reads,
    settle: writes.settle,
    /** The intent under this key: this one, or the one that was opened before. */
    open: async (intent: Intent): Promise<Intent> => {
      if (await writes.create(intent)) return intent;
      const earlier = await reads.find(intent.key);
      if (earlier === undefined) throw new Error(`the intent ${intent.key} went while it was looked at`);
      return earlier;
    },
  };
};
export type IntentStore = ReturnType<typeof intentStore>;
