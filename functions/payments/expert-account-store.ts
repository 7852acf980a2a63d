import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { ConnectedAccount } from './domain/earnings/connected-account.ts';

const keyOf = (expertId: string) => ({ pk: `expert#${expertId}`, sk: 'account' });

/** Experts' accounts at Stripe, one each. */
export const expertAccountStore = (tableName: string) => {
  const entity = new Entity({
    name: 'expert-account',
    table: contextTable(tableName),
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), account: any() }),
  });
  const find = async (expertId: string): Promise<ConnectedAccount | undefined> => {
    const get = entity.build(GetItemCommand).key(keyOf(expertId)).options({ consistent: true });
    const { Item } = await get.send();
    return Item && ConnectedAccount.parse(Item.account);
  };
  return {
    find,

    /** Keeps a new one; answers the one that is there where there is one. */
    begin: async (account: ConnectedAccount): Promise<ConnectedAccount> => {
      const { expertId } = account;
      try {
        await entity
          .build(PutItemCommand)
          .item({ ...keyOf(expertId), account })
          .options({ condition: { attr: 'pk', exists: false } })
          .send();
        return account;
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
        return (await find(expertId)) ?? account;
      }
    },

    /** Keeps what Stripe says of it now. */
    save: async (account: ConnectedAccount): Promise<void> => {
      await entity
        .build(PutItemCommand)
        .item({ ...keyOf(account.expertId), account })
        .options({ condition: { attr: 'pk', exists: true } })
        .send();
    },
  };
};
export type ExpertAccountStore = ReturnType<typeof expertAccountStore>;
