import { Entity } from 'dynamodb-toolbox/entity';
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type ContextTable, contextTable } from '../../shared/aws/table.ts';
import { educationLevels } from '../../shared/education.ts';
import { interestTypes } from '../../shared/occupations/interests.ts';
import { ItemKind } from './domain/item-kinds.ts';
import { feedbacks } from './domain/person.ts';

const keys = { pk: string().key(), sk: string().key() };

/** What is known of a person; a later `at` takes the place of an earlier one. */
const entityOf = (table: ContextTable) =>
  new Entity({
    name: 'known-of-person',
    table,
    timestamps: false,
    schema: item({ ...keys, at: string(), data: any() }),
  });

export const KnownProfile = z.object({
  version: z.int(),
  /** Names as the person wrote them. */
  skills: z.array(z.object({ name: z.string(), level: z.number() })),
  /** BCP 47 tags. */
  languages: z.array(z.string()),
  education: z.enum(educationLevels).nullable(),
});
export type KnownProfile = z.infer<typeof KnownProfile>;

export const KnownInterests = z.object({
  resultId: z.string(),
  scores: z.record(z.enum(interestTypes), z.number()),
});
export type KnownInterests = z.infer<typeof KnownInterests>;

export const GivenFeedback = z.object({
  kind: ItemKind,
  itemId: z.string(),
  feedback: z.enum(feedbacks),
  at: z.iso.datetime(),
});
export type GivenFeedback = z.infer<typeof GivenFeedback>;

export interface KnownOfPerson {
  readonly profile: KnownProfile | null;
  readonly interests: KnownInterests | null;
  readonly feedback: readonly GivenFeedback[];
}

/** What a person said after they last had everything forgotten. */
export const sinceErasure = (feedback: readonly GivenFeedback[], erasedAt: string | null): GivenFeedback[] =>
  feedback.filter(({ at }) => erasedAt === null || at > erasedAt);

const prefix = 'known#';
const feedbackPrefix = `${prefix}feedback#`;
const partition = (memberId: string) => `person#${memberId}`;
const feedbackKey = (memberId: string, { kind, itemId }: Pick<GivenFeedback, 'kind' | 'itemId'>) => ({
  pk: partition(memberId),
  sk: `${feedbackPrefix}${kind}#${itemId}`,
});

/** Versions are compared as text: with zeros before, as long as the largest whole number. */
const sortable = (version: number): string => String(version).padStart(16, '0');

interface Entities {
  readonly table: ContextTable;
  readonly known: ReturnType<typeof entityOf>;
}

const keeping = ({ known }: Entities) => {
  const keep = async (memberId: string, name: string, row: { at: string; data: unknown }) => {
    const newer = {
      or: [
        { attr: 'at' as const, exists: false as const },
        { attr: 'at' as const, lt: row.at },
      ],
    };
    try {
      await known
        .build(PutItemCommand)
        .item({ pk: partition(memberId), sk: `${prefix}${name}`, ...row })
        .options({ condition: newer })
        .send();
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  };
  return {
    /** A repetition or an older version changes nothing. */
    keepProfile: (memberId: string, profile: KnownProfile) =>
      keep(memberId, 'profile', { at: sortable(profile.version), data: profile }),

    keepInterests: (memberId: string, { scoredAt, ...data }: KnownInterests & { scoredAt: string }) =>
      keep(memberId, 'interests', { at: scoredAt, data }),
  };
};

const feedbackAccess = ({ known }: Entities) => ({
  giveFeedback: async (memberId: string, given: GivenFeedback): Promise<void> => {
    await known
      .build(PutItemCommand)
      .item({ ...feedbackKey(memberId, given), at: given.at, data: given })
      .send();
  },

  takeBackFeedback: async (memberId: string, of: Pick<GivenFeedback, 'kind' | 'itemId'>): Promise<void> => {
    await known.build(DeleteItemCommand).key(feedbackKey(memberId, of)).send();
  },
});

const reading = ({ table, known }: Entities) => ({
  read: async (memberId: string): Promise<KnownOfPerson> => {
    const { Items = [] } = await table
      .build(QueryCommand)
      .query({ partition: partition(memberId), range: { beginsWith: prefix } })
      .entities(known)
      .options({ maxPages: Infinity, consistent: true })
      .send();
    const dataOf = (name: string): unknown => Items.find(({ sk }) => sk === `${prefix}${name}`)?.data;
    return {
      profile: KnownProfile.optional().parse(dataOf('profile')) ?? null,
      interests: KnownInterests.optional().parse(dataOf('interests')) ?? null,
      feedback: Items.filter(({ sk }) => sk.startsWith(feedbackPrefix)).map(({ data }) =>
        GivenFeedback.parse(data),
      ),
    };
  },
});

const forgetting = ({ table, known }: Entities) => ({
  /** Removes what a person said of items until then. */
  forgetFeedback: async (memberId: string, until: string): Promise<void> => {
    const { Items: given = [] } = await table
      .build(QueryCommand)
      .query({ partition: partition(memberId), range: { beginsWith: feedbackPrefix } })
      .entities(known)
      .options({ maxPages: Infinity, consistent: true })
      .send();
    for (const { pk, sk, at } of given) {
      if (at > until) continue;
      // Said again in the meantime, it stays.
      const unchanged = { condition: { attr: 'at' as const, eq: at } };
      try {
        await known.build(DeleteItemCommand).key({ pk, sk }).options(unchanged).send();
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    }
  },
});

/** What ranking knows of people, under `person#<id>` / `known#…`. */
export const peopleStore = (tableName: string) => {
  const table = contextTable(tableName);
  const entities = { table, known: entityOf(table) };
  return { ...keeping(entities), ...feedbackAccess(entities), ...reading(entities), ...forgetting(entities) };
};
export type PeopleStore = ReturnType<typeof peopleStore>;
