import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { contextTable } from '../../shared/aws/table.ts';
import { WorkflowState, atRest } from './domain/personalize/workflow.ts';

const key = { pk: 'personalize', sk: 'workflow' };

export interface Stored {
  readonly state: WorkflowState;
  /** 0 before the first call. */
  readonly version: number;
}

/** Where the workflow of Amazon Personalize stands, and what is live of it. */
export const personalizeStore = (tableName: string) => {
  const entity = new Entity({
    name: 'personalize-workflow',
    table: contextTable(tableName),
    timestamps: false,
    schema: item({ pk: string().key(), sk: string().key(), version: number(), state: any() }),
  });
  return {
    read: async (): Promise<Stored> => {
      const { Item } = await entity.build(GetItemCommand).key(key).options({ consistent: true }).send();
      if (Item === undefined) return { state: atRest, version: 0 };
      return { state: WorkflowState.parse(Item.state), version: Item.version };
    },

    /** Throws a condition failure where another call has gone on from there. */
    save: async (state: WorkflowState, before: number): Promise<Stored> => {
      const version = before + 1;
      await entity
        .build(PutItemCommand)
        .item({ ...key, version, state })
        .options({
          condition: before === 0 ? { attr: 'pk', exists: false } : { attr: 'version', eq: before },
        })
        .send();
      return { state, version };
    },
  };
};
export type PersonalizeStore = ReturnType<typeof personalizeStore>;
