import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { contextTable } from '../../shared/aws/table.ts';
import { PayoutReport } from './domain/reconciliation/payout-schema.ts';

const all = 'payouts';
const keyOf = (payoutId: string) => ({ pk: `payout#${payoutId}`, sk: 'payout' });

/** Payouts as Stripe last told them, with what they are made of, under `payout#<id>`; in `gsi1` by when they were made. */
export const payoutStore = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name: 'payout',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      gsi1pk: string(),
      gsi1sk: string(),
      report: any(),
    }),
  });
  return {
    find: async (payoutId: string): Promise<PayoutReport | undefined> => {
      const { Item } = await entity.build(GetItemCommand).key(keyOf(payoutId)).send();
      return Item && PayoutReport.parse(Item.report);
    },

    /** What Stripe says now stands; it does not matter who says it last, for all have asked Stripe. */
    keep: async (report: PayoutReport): Promise<void> => {
      const { id, createdAt } = report.payout;
      await entity
        .build(PutItemCommand)
        .item({ ...keyOf(id), gsi1pk: all, gsi1sk: `${createdAt}#${id}`, report })
        .send();
    },

    /** Made from `from` to before `to`, the newest first, at most `limit`. */
    between: async (from: string, to: string, limit: number): Promise<PayoutReport[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: all, range: { between: [from, to] } })
        .entities(entity)
        .options({ reverse: true, limit })
        .send();
      return Items.map(({ report }) => PayoutReport.parse(report)).filter(
        ({ payout }) => payout.createdAt < to,
      );
    },
  };
};
export type PayoutStore = ReturnType<typeof payoutStore>;
