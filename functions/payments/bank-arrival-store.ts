import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { type Commit, type TransactionWrite, committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { BankPayout } from './domain/bank-arrival.ts';

const keyOf = (payoutId: string) => ({ pk: `payout#${payoutId}`, sk: 'bank' });

/** A payout with the revision it was read at; 0 before there is one. */
export interface RevisedPayout {
  readonly payout: BankPayout | undefined;
  readonly revision: number;
}

const entityOf = (tableName: string) => {
  const entity = new Entity({
    name: 'bank-payout',
    table: contextTable(tableName),
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      revision: number(),
      payout: any(),
    }),
  });
  return { entity };
};

type Parts = ReturnType<typeof entityOf>;

const reading = ({ entity }: Parts) => ({
  find: async (payoutId: string): Promise<RevisedPayout> => {
    const get = entity.build(GetItemCommand).key(keyOf(payoutId)).options({ consistent: true });
    const { Item } = await get.send();
    return Item === undefined
      ? { payout: undefined, revision: 0 }
      : { payout: BankPayout.parse(Item.payout), revision: Item.revision };
  },
});

const writing = ({ entity }: Parts, commit: Commit) => ({
  /** Together with the entries' writes; false where the payout has moved on since `revision`: nothing is written. */
  save: async (
    payout: BankPayout,
    revision: number,
    entries: readonly TransactionWrite[],
  ): Promise<boolean> => {
    const condition =
      revision === 0
        ? ({ attr: 'pk', exists: false } as const)
        : ({ attr: 'revision', eq: revision } as const);
    const stored = { ...keyOf(payout.payoutId), revision: revision + 1, payout };
    try {
      await commit([entity.build(PutTransaction).item(stored).options({ condition }), ...entries], []);
      return true;
    } catch (error) {
      if (isConditionFailure(error, 0) || isTransactionConflict(error)) return false;
      throw error;
    }
  },
});

/** What of each payout is in the books of the bank, under `payout#<id>` beside its report. */
export const bankArrivalStore = (tableName: string) => {
  const parts = entityOf(tableName);
  return { ...reading(parts), ...writing(parts, committer(tableName)) };
};
export type BankArrivalStore = ReturnType<typeof bankArrivalStore>;
