import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type ContextTable, contextTable } from '../../shared/aws/table.ts';
import { HeldCourse } from './domain/study/held-course.ts';

/** An entitlement with how often its row was written: the next write names it. */
export interface KeptHeld {
  readonly held: HeldCourse;
  readonly revision: number;
}

const partition = (memberId: string): string => `member#${memberId}`;

const place = ({ memberId, entitlementId }: Pick<HeldCourse, 'memberId' | 'entitlementId'>) => ({
  pk: partition(memberId),
  sk: `entitlement#${entitlementId}`,
});

const entityIn = (table: ContextTable) =>
  new Entity({
    name: 'held-course',
    table,
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), revision: number(), held: any() }),
  });

/** What members may study because it was paid for, an item each under `member#<id>` / `entitlement#<id>`. */
export const heldCourseStore = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = entityIn(table);
  return {
    find: async (memberId: string, entitlementId: string): Promise<KeptHeld | undefined> => {
      const { Item } = await entity
        .build(GetItemCommand)
        .key(place({ memberId, entitlementId }))
        .options({ consistent: true })
        .send();
      return Item && { held: HeldCourse.parse(Item.held), revision: Item.revision };
    },

    /** False where another write came between. */
    save: async (held: HeldCourse, revision: number): Promise<boolean> => {
      try {
        await entity
          .build(PutItemCommand)
          .item({ ...place(held), revision, held })
          .options({
            condition:
              revision === 1 ? { attr: 'pk', exists: false } : { attr: 'revision', eq: revision - 1 },
          })
          .send();
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
    },

    /** All a member ever held, what ended and was revoked included. */
    ofMember: async (memberId: string): Promise<HeldCourse[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: partition(memberId), range: { beginsWith: 'entitlement#' } })
        .entities(entity)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      return Items.map(({ held }) => HeldCourse.parse(held));
    },
  };
};
export type HeldCourseStore = ReturnType<typeof heldCourseStore>;
