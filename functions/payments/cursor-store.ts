import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';

/** Up to which instant something at Stripe has been gone through, one item each under `stripe-cursor#<name>`. */
export const cursorStore = (tableName: string) => {
  const entity = new Entity({
    name: 'stripe-cursor',
    table: contextTable(tableName),
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), through: string() }),
  });
  const keyOf = (name: string) => ({ pk: `stripe-cursor#${name}`, sk: 'cursor' });
  return {
    through: async (name: string): Promise<Date | undefined> => {
      const get = entity.build(GetItemCommand).key(keyOf(name)).options({ consistent: true });
      const { Item } = await get.send();
      return Item && new Date(Item.through);
    },

    /** Never moves back: two runs at a time end at the later one's instant. */
    moveTo: async (name: string, through: Date): Promise<void> => {
      const at = through.toISOString();
      try {
        await entity
          .build(PutItemCommand)
          .item({ ...keyOf(name), through: at })
          .options({
            condition: {
              or: [
                { attr: 'through', exists: false },
                { attr: 'through', lt: at },
              ],
            },
          })
          .send();
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    },
  };
};
export type CursorStore = ReturnType<typeof cursorStore>;
