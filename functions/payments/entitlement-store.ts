import { Entity } from 'dynamodb-toolbox/entity';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Entitlement } from './domain/entitlements/entitlement.ts';

const partition = (memberId: string): string => `member#${memberId}`;

/**
 * What members hold, an item each under `member#<id>` / `entitlement#<id>`. Written with the order it follows from, in
 * one transaction over the order's version, so that none is ever older than its order.
 */
export const entitlementStore = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name: 'entitlement',
    table,
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), entitlement: any() }),
  });
  return {
    /** Writes these as they now are. */
    writesFor: (changed: readonly Entitlement[]): TransactionWrite[] =>
      changed.map((entitlement) =>
        entity.build(PutTransaction).item({
          pk: partition(entitlement.memberId),
          sk: `entitlement#${entitlement.entitlementId}`,
          entitlement,
        }),
      ),

    /** All a member ever held, revoked and passed included. */
    ofMember: async (memberId: string): Promise<Entitlement[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: partition(memberId), range: { beginsWith: 'entitlement#' } })
        .entities(entity)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      return Items.map((found) => Entitlement.parse(found.entitlement));
    },
  };
};
export type EntitlementStore = ReturnType<typeof entitlementStore>;
