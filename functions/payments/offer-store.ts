import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type * as z from 'zod';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Offer } from './domain/offers/offer.ts';
import { Promotion } from './domain/offers/promotion.ts';

const entityOf = (tableName: string, name: 'offer' | 'promotion') => {
  const table = contextTable(tableName);
  const entity = new Entity({
    name,
    table,
    timestamps: false,
    schema: item({
      pk: string().key(),
      sk: string().key(),
      gsi1pk: string(),
      gsi1sk: string(),
      version: number(),
      document: any(),
    }),
  });
  return { table, entity };
};

type Stored = ReturnType<typeof entityOf>['entity'];

const keyFor = (name: 'offer' | 'promotion', id: string) => ({ pk: `${name}#${id}`, sk: name });

/** Saves a document with what it means to others. False where it is not at the version before: at version 1, where it exists. */
const saver = (tableName: string, name: 'offer' | 'promotion', entity: Stored) => {
  const commit = committer(tableName);
  return async (
    id: string,
    document: { readonly version: number },
    facts: readonly FactEnvelope[] = [],
  ): Promise<boolean> => {
    const { version } = document;
    const put = entity
      .build(PutTransaction)
      .item({ ...keyFor(name, id), gsi1pk: `${name}s`, gsi1sk: id, version, document })
      .options({
        condition: version === 1 ? { attr: 'pk', exists: false } : { attr: 'version', eq: version - 1 },
      });
    try {
      await commit([put], facts);
      return true;
    } catch (error) {
      if (isConditionFailure(error, 0) || isTransactionConflict(error)) return false;
      throw error;
    }
  };
};

/** Documents of one kind, each with a version that rises by one, listed in the index in the order of their ids. */
const versioned = <S extends z.ZodType<{ version: number }>>(
  tableName: string,
  { name, schema }: { name: 'offer' | 'promotion'; schema: S },
) => {
  const { table, entity } = entityOf(tableName, name);
  const save = saver(tableName, name, entity);
  return {
    find: async (id: string): Promise<z.output<S> | undefined> => {
      const { Item } = await entity
        .build(GetItemCommand)
        .key(keyFor(name, id))
        .options({ consistent: true })
        .send();
      return Item && schema.parse(Item.document);
    },

    /** In the order of ids, which is that of time for offers. */
    all: async (): Promise<z.output<S>[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: `${name}s` })
        .entities(entity)
        .options({ maxPages: Infinity })
        .send();
      return Items.map(({ document }) => schema.parse(document));
    },

    save: (id: string, document: z.output<S>, facts?: readonly FactEnvelope[]) => save(id, document, facts),
  };
};

/** Offers under `offer#<id>`, codes under `promotion#<code>`; all of each in `gsi1`. */
export const offerStore = (tableName: string) => ({
  offers: versioned(tableName, { name: 'offer', schema: Offer }),
  promotions: versioned(tableName, { name: 'promotion', schema: Promotion }),
});
export type OfferStore = ReturnType<typeof offerStore>;
