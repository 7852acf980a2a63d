import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate';
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite';
import { $add } from 'dynamodb-toolbox/entity/actions/update';
import { any } from 'dynamodb-toolbox/schema/any';
import { boolean } from 'dynamodb-toolbox/schema/boolean';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { PublishedItem } from './domain/item.ts';

const keys = { pk: string().key(), sk: string().key() };

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  return {
    table,
    items: new Entity({
      name: 'item',
      table,
      timestamps: false,
      // `source` says which publication an item comes from where several come at once.
      schema: item({
        ...keys,
        revision: number(),
        gone: boolean(),
        source: string(),
        data: any().optional(),
      }),
    }),
    head: new Entity({
      name: 'catalogue-head',
      table,
      timestamps: false,
      schema: item({ ...keys, revision: number() }),
    }),
  };
};

const catalogue = 'items';
const keyOf = ({ kind, itemId }: Pick<PublishedItem, 'kind' | 'itemId'>) => ({
  pk: catalogue,
  sk: `${kind}#${itemId}`,
});

/** One state of an item: the highest revision counts, whatever the order in which they are told. */
export interface ItemState {
  readonly kind: PublishedItem['kind'];
  readonly itemId: string;
  readonly revision: number;
  /** Null where it is gone. */
  readonly item: PublishedItem | null;
  /** Of which publication; items of one source can be listed together. */
  readonly source: string;
}

type Entities = ReturnType<typeof entitiesOf>;

const writing = ({ items, head }: Entities) => ({
  /** False where a revision as high is there already. */
  save: async ({ revision, item: data, source, ...id }: ItemState): Promise<boolean> => {
    const row = { ...keyOf(id), revision, source, gone: data === null };
    const newer = {
      or: [
        { attr: 'revision' as const, exists: false as const },
        { attr: 'revision' as const, lt: revision },
      ],
    };
    try {
      await execute(
        items
          .build(PutTransaction)
          .item(data === null ? row : { ...row, data })
          .options({ condition: newer }),
        head.build(UpdateTransaction).item({ pk: 'heads', sk: catalogue, revision: $add(1) }),
      );
      return true;
    } catch (error) {
      if (isConditionFailure(error, 0)) return false;
      throw error;
    }
  },
});

const reading = ({ table, items, head }: Entities) => {
  const rows = (range?: { beginsWith: string }) =>
    table
      .build(QueryCommand)
      .query({ partition: catalogue, ...(range === undefined ? {} : { range }) })
      .entities(items)
      .options({ maxPages: Infinity, consistent: true })
      .send();
  return {
    /** Ids of the items of a source that are there. */
    idsOf: async (kind: PublishedItem['kind'], source: string): Promise<string[]> => {
      const { Items = [] } = await rows({ beginsWith: `${kind}#` });
      return Items.filter((found) => !found.gone && found.source === source).map(({ sk }) =>
        sk.slice(kind.length + 1),
      );
    },

    /** 0 before the first item. */
    revision: async (): Promise<number> => {
      const { Item } = await head
        .build(GetItemCommand)
        .key({ pk: 'heads', sk: catalogue })
        .options({ consistent: true })
        .send();
      return Item?.revision ?? 0;
    },

    all: async (): Promise<PublishedItem[]> => {
      const { Items = [] } = await rows();
      return Items.flatMap(({ gone, data }) => (gone ? [] : [PublishedItem.parse(data)]));
    },
  };
};

/** Items under `items` / `<kind>#<id>`; the head's revision rises with every change, so that readers notice. */
export const itemStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...writing(entities), ...reading(entities) };
};
export type ItemStore = ReturnType<typeof itemStore>;
