import { Entity } from 'dynamodb-toolbox/entity';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { EntitlementUsed } from '../../events/entitlement-used.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';

/** How much of each entitlement has been used, an item each under `order#<id>` / `use#<entitlement>`. */
export const useStore = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name: 'entitlement-use',
    table,
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), itemId: string(), usedPpm: number() }),
  });
  return {
    /** Keeps the highest share: a repetition, or one that was overtaken, changes nothing. */
    keep: async ({ orderId, entitlementId, itemId, usedPpm }: EntitlementUsed): Promise<void> => {
      try {
        await entity
          .build(PutItemCommand)
          .item({ pk: `order#${orderId}`, sk: `use#${entitlementId}`, itemId, usedPpm })
          .options({
            condition: {
              or: [
                { attr: 'pk', exists: false },
                { attr: 'usedPpm', lt: usedPpm },
              ],
            },
          })
          .send();
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    },

    /** By item, the most used of what it opens. */
    ofOrder: async (orderId: string): Promise<Map<string, number>> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `order#${orderId}`, range: { beginsWith: 'use#' } })
        .entities(entity)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      const used = new Map<string, number>();
      for (const { itemId, usedPpm } of Items) used.set(itemId, Math.max(used.get(itemId) ?? 0, usedPpm));
      return used;
    },
  };
};
