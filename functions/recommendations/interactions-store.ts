import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { Entity } from 'dynamodb-toolbox/entity';
import { BatchDeleteRequest } from 'dynamodb-toolbox/entity/actions/batchDelete';
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate';
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { BatchWriteCommand, execute as executeBatchWrite } from 'dynamodb-toolbox/table/actions/batchWrite';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { type ContextTable, contextTable } from '../../shared/aws/table.ts';
import { RecordedInteraction } from './domain/interactions/interaction.ts';
import { erasureEntity, erasureKey } from './erasure-store.ts';
import { permissionEntity, permissionKey, personKey } from './permission-store.ts';

/** Rows live as long as the models look back; then they go by themselves. */
const keptDays = 730;
const deletedAtOnce = 25;

const interactionEntity = (table: ContextTable) =>
  new Entity({
    name: 'interaction',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      id: string(),
      memberId: string(),
      type: string(),
      kind: string(),
      itemId: string(),
      at: string(),
      stars: number().optional(),
      context: any().optional(),
      recordedAt: string(),
      source: string(),
      ttl: number(),
    }),
  });

const prefix = 'interaction#';
const keyOf = ({ memberId, at, id }: RecordedInteraction) => ({
  pk: personKey(memberId),
  sk: `${prefix}${at}#${id}`,
});

const expiryOf = ({ recordedAt }: RecordedInteraction): number =>
  Math.floor(Date.parse(recordedAt) / 1000) + keptDays * 86_400;

/**
 * What came of a transaction: all are recorded; none, because some are there already (their positions); none, because
 * the person does not allow it (or has erased what was recorded up to this moment); none, because another was in the way.
 */
export type Outcome =
  | { readonly is: 'recorded' | 'not-allowed' | 'busy' }
  | { readonly is: 'repeated'; readonly positions: ReadonlySet<number> };

const outcomeOf = (error: unknown): Outcome => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const [permission, ...rows] = (error.CancellationReasons ?? []).map(({ Code }) => Code);
  if (permission === 'ConditionalCheckFailed') return { is: 'not-allowed' };
  const positions = rows.flatMap((code, position) => (code === 'ConditionalCheckFailed' ? [position] : []));
  if (positions.length > 0) return { is: 'repeated', positions: new Set(positions) };
  if ([permission, ...rows].includes('TransactionConflict')) return { is: 'busy' };
  throw error;
};

/** Consented, not switched off, and nothing since the moment given has been erased. */
const allows = (since: string) => ({
  and: [
    { attr: 'consented' as const, eq: true },
    {
      or: [
        { attr: 'switchedOn' as const, exists: false as const },
        { attr: 'switchedOn' as const, eq: true },
      ],
    },
    {
      or: [
        { attr: 'erasedAt' as const, exists: false as const },
        { attr: 'erasedAt' as const, lt: since },
      ],
    },
  ],
});

const recording = (table: ContextTable) => {
  const interactions = interactionEntity(table);
  const permissions = permissionEntity(table);
  return {
    /** Records 1 to 99 of one person in one transaction that holds to what they allow, or none of them. */
    record: async (memberId: string, recorded: readonly RecordedInteraction[]): Promise<Outcome> => {
      const [since = ''] = recorded.flatMap(({ at, recordedAt }) => [at, recordedAt]).sort();
      const check = permissions.build(ConditionCheck).key(permissionKey(memberId)).condition(allows(since));
      const puts = recorded.map((interaction) =>
        interactions
          .build(PutTransaction)
          .item({ ...keyOf(interaction), ...interaction, ttl: expiryOf(interaction) })
          .options({ condition: { attr: 'pk', exists: false } }),
      );
      try {
        await execute(check, ...puts);
        return { is: 'recorded' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
};

const reading = (table: ContextTable) => {
  const interactions = interactionEntity(table);
  return {
    /** What a person did, newest first. */
    history: async (memberId: string, limit = Infinity): Promise<RecordedInteraction[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: personKey(memberId), range: { beginsWith: prefix } })
        .entities(interactions)
        .options({
          consistent: true,
          reverse: true,
          ...(Number.isFinite(limit) ? { limit } : { maxPages: Infinity }),
        })
        .send();
      return Items.map((found) => RecordedInteraction.parse(found));
    },
  };
};

const beginning = (table: ContextTable) => {
  const permissions = permissionEntity(table);
  const erasures = erasureEntity(table);
  return {
    /** From now on nothing recorded until `erasedAt` counts, wherever it is; false where a later erasure stands already. */
    beginErasure: async (memberId: string, erasedAt: string): Promise<boolean> => {
      const later = {
        condition: {
          or: [
            { attr: 'erasedAt' as const, exists: false as const },
            { attr: 'erasedAt' as const, lt: erasedAt },
          ],
        },
      };
      try {
        await execute(
          permissions
            .build(UpdateTransaction)
            .item({ ...permissionKey(memberId), erasedAt })
            .options(later),
          erasures
            .build(PutTransaction)
            .item({ ...erasureKey(memberId), memberId, erasedAt, log: 'open', personalize: 'open' }),
        );
        return true;
      } catch (error) {
        if (outcomeOf(error).is === 'not-allowed') return false;
        throw error;
      }
    },
  };
};

const removing = (table: ContextTable) => {
  const interactions = interactionEntity(table);
  return {
    /** Removes a person's rows recorded until then. Answers how many there were. */
    removeRows: async (memberId: string, until: string): Promise<number> => {
      const { Items: done = [] } = await table
        .build(QueryCommand)
        .query({ partition: personKey(memberId), range: { beginsWith: prefix } })
        .entities(interactions)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      const gone = done.filter(({ recordedAt }) => recordedAt <= until);
      for (let start = 0; start < gone.length; start += deletedAtOnce) {
        const requests = gone
          .slice(start, start + deletedAtOnce)
          .map(({ pk, sk }) => interactions.build(BatchDeleteRequest).key({ pk, sk }));
        await executeBatchWrite({ maxAttempts: 10 }, table.build(BatchWriteCommand).requests(...requests));
      }
      return gone.length;
    },
  };
};

/** What people did: rows `interaction#<at>#<id>` below each person, written once and never changed. */
export const interactionsStore = (tableName: string) => {
  const table = contextTable(tableName);
  return { ...recording(table), ...reading(table), ...beginning(table), ...removing(table) };
};
export type InteractionsStore = ReturnType<typeof interactionsStore>;
