import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { LedgerEntry, LedgerHead, emptyLedger, entered } from './domain/analysis/ledger.ts';
import type { Market } from './domain/posting.ts';

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  const entity = { table, timestamps: false as const };
  return {
    table,
    head: new Entity({
      ...entity,
      name: 'ledger-head',
      schema: item({ ...keys, inputs: number(), head: any() }),
    }),
    entry: new Entity({ ...entity, name: 'ledger-entry', schema: item({ ...keys, entry: any() }) }),
    /** That a file is in the ledger. */
    taken: new Entity({ ...entity, name: 'file-taken-in', schema: item({ ...keys }) }),
  };
};

const headKey = (market: Market) => ({ pk: `market#${market}`, sk: 'ledger' });
const entriesOf = (market: Market): string => `ledger#${market}`;
const entrySk = (number: number): string => String(number).padStart(9, '0');
const takenKey = (market: Market, contentSha256: string) => ({
  pk: `taken-in#${contentSha256}`,
  sk: market,
});

type Entities = ReturnType<typeof entitiesOf>;
type NewFile = Omit<LedgerEntry, 'number'>;

const reading = ({ table, head, entry }: Entities) => ({
  findHead: async (market: Market): Promise<LedgerHead> => {
    const { Item } = await head
      .build(GetItemCommand)
      .key(headKey(market))
      .options({ consistent: true })
      .send();
    return Item ? LedgerHead.parse(Item.head) : emptyLedger;
  },

  /** Entries `from` to `to`, both included. */
  entries: async (market: Market, from: number, to: number): Promise<LedgerEntry[]> => {
    if (to < from) return [];
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: entriesOf(market), range: { between: [entrySk(from), entrySk(to)] } })
      .entities(entry)
      .options({ consistent: true, maxPages: Infinity })
      .send();
    return Items.map((found) => LedgerEntry.parse(found.entry));
  },
});

/** What puts a file behind those before it, unless it is in the ledger or another got in first. */
const entering = ({ head, entry, taken }: Entities, market: Market, before: LedgerHead) => {
  const notThere = { attr: 'pk' as const, exists: false as const };
  const unchanged = before.inputs === 0 ? notThere : { attr: 'inputs' as const, eq: before.inputs };
  return (file: NewFile) => {
    const after = entered(before, file);
    return [
      taken.build(PutTransaction).item(takenKey(market, file.contentSha256)).options({ condition: notThere }),
      head
        .build(PutTransaction)
        .item({ ...headKey(market), inputs: after.head.inputs, head: after.head })
        .options({ condition: unchanged }),
      entry
        .build(PutTransaction)
        .item({ pk: entriesOf(market), sk: entrySk(after.entry.number), entry: after.entry }),
    ];
  };
};

const triesToEnter = 20;

/** The files of a market in the order they were taken in, each once. Reading the newest costs the same however many. */
export const ledgerStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  const commit = committer(tableName);
  const read = reading(entities);
  return {
    ...read,

    /** Enters a file; one that is in the ledger already changes nothing. */
    enter: async (market: Market, file: NewFile): Promise<void> => {
      for (let attempt = 1; ; attempt += 1) {
        const before = await read.findHead(market);
        try {
          await commit(entering(entities, market, before)(file), []);
          return;
        } catch (error) {
          if (isConditionFailure(error, 0)) return;
          const contested = isConditionFailure(error) || isTransactionConflict(error);
          if (!contested || attempt >= triesToEnter) throw error;
        }
      }
    },
  };
};
export type LedgerStore = ReturnType<typeof ledgerStore>;
