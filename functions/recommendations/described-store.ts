import { Entity } from 'dynamodb-toolbox/entity';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type ContextTable, contextTable } from '../../shared/aws/table.ts';
import { Described } from './domain/fairness/described.ts';

const partition = 'described';
const Row = Described.partial({ gender: true, ageGroup: true });

const rowsOf = (table: ContextTable) =>
  new Entity({
    name: 'described',
    table,
    timestamps: false,
    schema: item({
      ...{ pk: string().key(), sk: string().key(), at: string() },
      ...{ memberId: string(), gender: string().optional(), ageGroup: string().optional() },
    }),
  });

/**
 * What people told of themselves for research. It lies apart from what is known of them (`person#…`), so that no read of
 * ranking or training can come upon it.
 */
export const describedStore = (tableName: string) => {
  const table = contextTable(tableName);
  const rows = rowsOf(table);
  const put = async (
    { memberId, gender, ageGroup }: Described,
    { at, over }: { at: string; over: 'lt' | 'lte' },
  ): Promise<void> => {
    const told = { ...(gender === null ? {} : { gender }), ...(ageGroup === null ? {} : { ageGroup }) };
    const older = over === 'lt' ? { attr: 'at' as const, lt: at } : { attr: 'at' as const, lte: at };
    try {
      await rows
        .build(PutItemCommand)
        .item({ pk: partition, sk: memberId, memberId, at, ...told })
        .options({ condition: { or: [{ attr: 'at', exists: false }, older] } })
        .send();
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  };
  return {
    /** A repetition, or what was told before what is there, changes nothing. */
    keep: (described: Described, at: string) => put(described, { at, over: 'lt' }),

    /** Forgets what was told until then. The row stays with its time alone, so that a fact that comes late is seen to be old. */
    forget: (memberId: string, at: string) =>
      put({ memberId, gender: null, ageGroup: null }, { at, over: 'lte' }),

    /** Everybody who tells something now. */
    all: async (): Promise<Described[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition })
        .entities(rows)
        .options({ consistent: true, maxPages: Infinity })
        .send();
      return z
        .array(Row)
        .parse(Items)
        .map(({ memberId, gender = null, ageGroup = null }) => ({ memberId, gender, ageGroup }))
        .filter(({ gender, ageGroup }) => gender !== null || ageGroup !== null);
    },
  };
};
export type DescribedStore = ReturnType<typeof describedStore>;
