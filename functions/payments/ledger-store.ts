import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { type TransactionWrite, committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Entry, sameEntry } from './domain/ledger/entry.ts';

/** From inclusive, to exclusive. */
export interface Range {
  readonly from: Date;
  readonly to: Date;
}

/** A line with the entry it belongs to. */
export interface AccountLine {
  readonly entryKey: string;
  readonly kind: string;
  readonly occurredAt: string;
  readonly account: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly orderId: string | null;
}

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  return {
    table,
    entries: new Entity({
      name: 'ledger-entry',
      table,
      timestamps: false,
      schema: item({ ...keys, gsi1pk: string(), gsi1sk: string(), payloadHash: string(), entry: any() }),
    }),
    lines: new Entity({
      name: 'ledger-line',
      table,
      timestamps: false,
      schema: item({
        ...keys,
        gsi1pk: string().optional(),
        gsi1sk: string().optional(),
        entryKey: string(),
        kind: string(),
        occurredAt: string(),
        account: string(),
        currency: string(),
        amountMinor: number(),
        orderId: string().optional(),
      }),
    }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const entryKeyOf = (key: string) => ({ pk: `ledger-entry#${key}`, sk: 'entry' });
const dayOf = (instant: string): string => instant.slice(0, 10);
const monthOf = (instant: string): string => instant.slice(0, 7);
const journalOf = (day: string): string => `ledger-journal#${day}`;
const accountOf = (account: string, currency: string, month: string): string =>
  `ledger-account#${account}#${currency}#${month}`;
const orderOf = (orderId: string): string => `ledger-order#${orderId}`;
const place = ({ occurredAt, key }: Entry): string => `${occurredAt}#${key}`;

/** Every name that a range touches: days (`2026-11-22`) or months (`2026-11`), in order. */
const periods = ({ from, to }: Range, nameOf: (instant: string) => string): string[] => {
  const names = new Set<string>();
  if (from.getTime() >= to.getTime()) return [];
  for (let at = from.getTime(); at < to.getTime(); at += 86_400_000)
    names.add(nameOf(new Date(at).toISOString()));
  names.add(nameOf(new Date(to.getTime() - 1).toISOString()));
  return [...names];
};

/** The last place before an instant sorts before every place at it. */
const within = ({ from, to }: Range): { between: [string, string] } => ({
  between: [from.toISOString(), new Date(to.getTime() - 1).toISOString() + '~'],
});

const storedLines = ({ lines }: Entities, entry: Entry) =>
  entry.lines.map(({ account, amountMinor, currency }, index) =>
    lines.build(PutTransaction).item({
      pk: accountOf(account, currency, monthOf(entry.occurredAt)),
      sk: `${place(entry)}#${index}`,
      ...(entry.source.orderId === undefined
        ? {}
        : {
            orderId: entry.source.orderId,
            gsi1pk: orderOf(entry.source.orderId),
            gsi1sk: `${place(entry)}#${index}`,
          }),
      entryKey: entry.key,
      kind: entry.kind,
      occurredAt: entry.occurredAt,
      account,
      currency,
      amountMinor,
    }),
  );

const writing = (entities: Entities, tableName: string) => {
  const { entries } = entities;
  const writesFor = (entry: Entry): TransactionWrite[] => [
    entries
      .build(PutTransaction)
      .item({
        ...entryKeyOf(entry.key),
        gsi1pk: journalOf(dayOf(entry.occurredAt)),
        gsi1sk: place(entry),
        payloadHash: entry.payloadHash,
        entry,
      })
      .options({ condition: { attr: 'pk', exists: false } }),
    ...storedLines(entities, entry),
    ...(entry.reverses === undefined
      ? []
      : [
          entries
            .build(ConditionCheck)
            .key(entryKeyOf(entry.reverses))
            .condition({ attr: 'pk', exists: true }),
        ]),
  ];
  return {
    /**
     * The writes of an entry and its lines, to be committed in one transaction with the state and the facts they belong
     * to. The first one fails the transaction where the key is taken; then `find` it and compare by `sameEntry`.
     */
    writesFor,
    commit: committer(tableName),
  };
};

const readingEntries = ({ table, entries }: Entities) => {
  const find = async (key: string): Promise<Entry | undefined> => {
    const get = entries.build(GetItemCommand).key(entryKeyOf(key)).options({ consistent: true });
    const { Item } = await get.send();
    return Item && Entry.parse(Item.entry);
  };

  const pages = async function* (partition: string, range: Range): AsyncGenerator<Entry> {
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition, range: within(range) })
        .entities(entries)
        .options({ ...(from === undefined ? {} : { exclusiveStartKey: from }) })
        .send();
      for (const { entry } of Items) yield Entry.parse(entry);
      from = LastEvaluatedKey;
    } while (from !== undefined);
  };

  return {
    find,

    /** Entries by when they occurred, from inclusive, to exclusive, in that order: one at a time, however many. */
    between: async function* (range: Range): AsyncGenerator<Entry> {
      for (const day of periods(range, dayOf)) yield* pages(journalOf(day), range);
    },
  };
};

const readingLines = ({ table, lines }: Entities) => {
  const read = async function* (
    partition: string,
    range: Range | null,
    index: 'gsi1' | null,
  ): AsyncGenerator<AccountLine> {
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({
          partition,
          ...(index === null ? {} : { index }),
          ...(range === null ? {} : { range: within(range) }),
        })
        .entities(lines)
        .options({
          ...(index === null ? { consistent: true } : {}),
          ...(from === undefined ? {} : { exclusiveStartKey: from }),
        })
        .send();
      for (const { entryKey, kind, occurredAt, account, currency, amountMinor, orderId = null } of Items)
        yield { entryKey, kind, occurredAt, account, currency, amountMinor, orderId };
      from = LastEvaluatedKey;
    } while (from !== undefined);
  };

  return {
    /** Lines of one account in one currency by when they occurred. */
    ofAccount: async function* (
      account: string,
      currency: string,
      range: Range,
    ): AsyncGenerator<AccountLine> {
      for (const month of periods(range, monthOf))
        yield* read(accountOf(account, currency, month), range, null);
    },

    /** Every line about an order, by when it occurred. */
    ofOrder: (orderId: string): AsyncGenerator<AccountLine> => read(orderOf(orderId), null, 'gsi1'),
  };
};

/**
 * The books. An entry is one item under `ledger-entry#<key>` and found by day in `gsi1`; each of its lines is one under its
 * account, currency and month, and found by order in `gsi1`. All are written in one transaction and never again.
 */
export const ledgerStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  const { writesFor, commit } = writing(entities, tableName);
  const reads = readingEntries(entities);
  return {
    writesFor,
    ...reads,
    ...readingLines(entities),

    /**
     * Writes an entry by itself; false where it is there already. Throws `conflict` where another one has its key.
     * After a timeout nobody knows whether it was written: saying it again settles that.
     */
    post: async (entry: Entry): Promise<boolean> => {
      try {
        await commit(writesFor(entry), []);
        return true;
      } catch (error) {
        if (!isConditionFailure(error, 0) && !isTransactionConflict(error)) throw error;
        const there = await reads.find(entry.key);
        if (there === undefined) throw error;
        return !sameEntry(there, entry);
      }
    },
  };
};
export type LedgerStore = ReturnType<typeof ledgerStore>;
