import { Entity } from 'dynamodb-toolbox/entity';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { contextTable } from '../../shared/aws/table.ts';

/** Somebody of finance, by the id that stands beside what they did. */
export interface Person {
  readonly personId: string;
  readonly name: string;
}

const all = 'finance-people';

/** How people of the finance desk are called: a row each in one partition, for there are few. */
export const peopleStore = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name: 'finance-person',
    table,
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), personId: string(), name: string() }),
  });
  return {
    put: async ({ personId, name }: Person): Promise<void> => {
      await entity.build(PutItemCommand).item({ pk: all, sk: personId, personId, name }).send();
    },

    list: async (): Promise<Person[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: all })
        .entities(entity)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      return Items.map(({ personId, name }) => ({ personId, name }));
    },
  };
};
export type PeopleStore = ReturnType<typeof peopleStore>;
