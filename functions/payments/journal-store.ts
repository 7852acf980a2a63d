import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Journal } from './domain/journals/journal-schema.ts';

const keyOf = (journalId: string) => ({ pk: `journal#${journalId}`, sk: 'journal' });
const partitionOf = (state: Journal['state']): string =>
  state === 'proposed' ? 'journals#proposed' : 'journals#decided';

const entityOf = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name: 'journal',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      gsi1pk: string(),
      gsi1sk: string(),
      version: number(),
      journal: any(),
    }),
  });
  return { table, entity };
};

/** Manual entries and what was decided of them, under `journal#<id>`; in `gsi1` those that wait and those that do not. */
export const journalStore = (tableName: string) => {
  const { table, entity } = entityOf(tableName);
  const listed = async (state: Journal['state']): Promise<Journal[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: partitionOf(state) })
      .entities(entity)
      .options({ reverse: true, limit: 100 })
      .send();
    return Items.map(({ journal }) => Journal.parse(journal));
  };
  return {
    find: async (journalId: string): Promise<Journal | undefined> => {
      const get = entity.build(GetItemCommand).key(keyOf(journalId)).options({ consistent: true });
      const { Item } = await get.send();
      return Item && Journal.parse(Item.journal);
    },

    /** The newest hundred of each: those that wait first. */
    newest: async (): Promise<Journal[]> => [...(await listed('proposed')), ...(await listed('approved'))],

    /** Puts the journal over the version before it, or where there is none. */
    writesFor: (journal: Journal): TransactionWrite[] => [
      entity
        .build(PutTransaction)
        .item({
          ...keyOf(journal.journalId),
          gsi1pk: partitionOf(journal.state),
          gsi1sk: `${journal.proposedAt}#${journal.journalId}`,
          version: journal.version,
          journal,
        })
        .options({
          condition:
            journal.version === 1
              ? { attr: 'pk', exists: false }
              : { attr: 'version', eq: journal.version - 1 },
        }),
    ],
  };
};
export type JournalStore = ReturnType<typeof journalStore>;
