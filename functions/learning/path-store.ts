import { Entity } from 'dynamodb-toolbox/entity';
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { KeptPath } from './domain/paths/kept-path.ts';

const KnownSkills = z.array(z.object({ skill: z.string(), level: z.number() }));
/** By canonical name, at levels 1 (heard of it) to 5 (others ask). */
export type KnownSkills = z.infer<typeof KnownSkills>;

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const document = <const N extends string>(name: N) =>
    new Entity({
      name,
      table,
      timestamps: false,
      schema: item({ pk: string().key(), sk: string().key(), revision: number(), data: any() }),
    });
  return { table, path: document('learning-path'), skills: document('known-skills') };
};
type Entities = ReturnType<typeof entitiesOf>;

const memberKey = (memberId: string): string => `member#${memberId}`;
const pathKey = (memberId: string, occupationId: string) => ({
  pk: memberKey(memberId),
  sk: `path#${occupationId}`,
});

/** Runs a conditional write; false where its condition does not hold. */
const where = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
};

const pathPatterns = ({ table, path }: Entities) => ({
  paths: async (memberId: string): Promise<KeptPath[]> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: memberKey(memberId), range: { beginsWith: 'path#' } })
      .entities(path)
      .options({ consistent: true, maxPages: Infinity })
      .send();
    return Items.map(({ data }) => KeptPath.parse(data));
  },

  path: async (memberId: string, occupationId: string): Promise<KeptPath | undefined> => {
    const { Item } = await path
      .build(GetItemCommand)
      .key(pathKey(memberId, occupationId))
      .options({ consistent: true })
      .send();
    return Item && KeptPath.parse(Item.data);
  },

  /** False where the version before it is not the one that is kept. */
  savePath: (memberId: string, kept: KeptPath): Promise<boolean> =>
    where(() =>
      path
        .build(PutItemCommand)
        .item({ ...pathKey(memberId, kept.occupationId), revision: kept.version, data: kept })
        .options({
          condition:
            kept.version === 1 ? { attr: 'pk', exists: false } : { attr: 'revision', eq: kept.version - 1 },
        })
        .send(),
    ),

  deletePath: async (memberId: string, occupationId: string): Promise<void> => {
    await path.build(DeleteItemCommand).key(pathKey(memberId, occupationId)).send();
  },
});

const skillPatterns = ({ skills }: Entities) => ({
  /** False where skills of a profile as new are there already. */
  saveSkills: (memberId: string, profileVersion: number, known: KnownSkills): Promise<boolean> =>
    where(() =>
      skills
        .build(PutItemCommand)
        .item({ pk: memberKey(memberId), sk: 'known-skills', revision: profileVersion, data: known })
        .options({
          condition: {
            or: [
              { attr: 'revision', exists: false },
              { attr: 'revision', lt: profileVersion },
            ],
          },
        })
        .send(),
    ),

  /** None before the first profile. */
  skills: async (memberId: string): Promise<KnownSkills> => {
    const { Item } = await skills
      .build(GetItemCommand)
      .key({ pk: memberKey(memberId), sk: 'known-skills' })
      .send();
    return Item === undefined ? [] : KnownSkills.parse(Item.data);
  },
});

/** What members want to learn towards (`member#…` / `path#<occupation>`) and what their profiles say they know. */
export const pathStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...pathPatterns(entities), ...skillPatterns(entities) };
};
export type PathStore = ReturnType<typeof pathStore>;
