import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { PayoutReport } from './domain/reconciliation/payout-schema.ts';

const all = 'payouts';
const keyOf = (payoutId: string) => ({ pk: `payout#${payoutId}`, sk: 'payout' });

const entityOf = (tableName: string) => {
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
      seenAt: string().optional(),
      report: any(),
    }),
  });
  return { table, entity };
};

/** Payouts as Stripe last told them, with what they are made of, under `payout#<id>`; in `gsi1` by when they were made. */
export const payoutStore = (tableName: string) => {
  const { table, entity } = entityOf(tableName);
  return {
    find: async (payoutId: string): Promise<PayoutReport | undefined> => {
      const { Item } = await entity.build(GetItemCommand).key(keyOf(payoutId)).send();
      return Item && PayoutReport.parse(Item.report);
    },

    /** Keeps what Stripe said, unless somebody who asked later was faster: then theirs stands. */
    keep: async (report: PayoutReport): Promise<void> => {
      const { seenAt } = report;
      const { id, createdAt } = report.payout;
      const stored = { ...keyOf(id), gsi1pk: all, gsi1sk: `${createdAt}#${id}`, seenAt, report };
      const put = entity.build(PutItemCommand).item(stored);
      try {
        await put
          .options({
            condition: {
              or: [
                { attr: 'seenAt', exists: false },
                { attr: 'seenAt', lte: seenAt },
              ],
            },
          })
          .send();
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    },

    /** Made from `from` to before `to`, the newest first, at most `limit` where one is given. */
    between: async (from: string, to: string, limit?: number): Promise<PayoutReport[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: all, range: { between: [from, to] } })
        .entities(entity)
        .options({ reverse: true, ...(limit === undefined ? { maxPages: Infinity } : { limit }) })
        .send();
      return Items.map(({ report }) => PayoutReport.parse(report)).filter(
        ({ payout }) => payout.createdAt < to,
      );
    },
  };
};
export type PayoutStore = ReturnType<typeof payoutStore>;
