import { Entity } from 'dynamodb-toolbox/entity';
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete';
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type ContextTable, contextTable } from '../../shared/aws/table.ts';

const erasures = 'erasures';
export const erasureKey = (memberId: string) => ({ pk: erasures, sk: memberId });

export const erasureEntity = (table: ContextTable) =>
  new Entity({
    name: 'erasure',
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      memberId: string(),
      erasedAt: string(),
      log: string(),
      personalize: string(),
    }),
  });

/** A person who is to be forgotten, and where that has been done. */
export const Erasure = z.object({
  memberId: z.string(),
  erasedAt: z.iso.datetime(),
  log: z.enum(['open', 'done']),
  personalize: z.enum(['open', 'done']),
});
export type Erasure = z.infer<typeof Erasure>;
export type ErasurePlace = 'log' | 'personalize';

/** Leaves it as it is where the person has erased again in the meantime, or something is still to be done. */
const unlessChanged = async (write: () => Promise<unknown>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
};

/** Erasures under way. They are few: each is forgotten itself once it is done everywhere. */
export const erasureStore = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = erasureEntity(table);
  return {
    open: async (): Promise<Erasure[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: erasures })
        .entities(entity)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      return Items.map((found) => Erasure.parse(found));
    },

    markDone: ({ memberId, erasedAt }: Erasure, place: ErasurePlace): Promise<void> =>
      unlessChanged(() =>
        entity
          .build(UpdateItemCommand)
          .item({ ...erasureKey(memberId), [place]: 'done' })
          .options({ condition: { attr: 'erasedAt', eq: erasedAt } })
          .send(),
      ),

    /** Forgets what is done everywhere. */
    forget: ({ memberId, erasedAt }: Erasure): Promise<void> => {
      const same = { attr: 'erasedAt', eq: erasedAt } as const;
      const done = (attr: ErasurePlace) => ({ attr, eq: 'done' });
      return unlessChanged(() =>
        entity
          .build(DeleteItemCommand)
          .key(erasureKey(memberId))
          .options({ condition: { and: [same, done('log'), done('personalize')] } })
          .send(),
      );
    },
  };
};
export type ErasureStore = ReturnType<typeof erasureStore>;
