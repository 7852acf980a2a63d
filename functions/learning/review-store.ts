import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import type { TransactionWrite } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Review, type StarCounts, noStars } from './domain/study/review.ts';

const Count = z.int().nonnegative();
const Counts = z.tuple([Count, Count, Count, Count, Count]);

/** The stars of a course with how often they were written: the next write names it. */
export interface Stars {
  readonly counts: StarCounts;
  readonly revision: number;
}

const partition = (courseId: string): string => `reviews#${courseId}`;
const isNew = { attr: 'pk', exists: false } as const;

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  return {
    table,
    reviews: new Entity({
      name: 'review',
      table,
      timestamps: false,
      schema: item({ ...keys, gsi1pk: string(), gsi1sk: string(), version: number(), review: any() }),
    }),
    stars: new Entity({
      name: 'stars',
      table,
      timestamps: false,
      schema: item({ ...keys, revision: number(), counts: any() }),
    }),
  };
};

/** Fail their transaction where the review, or the course's stars, were written meanwhile. */
const writesIn =
  ({ reviews, stars }: ReturnType<typeof entitiesOf>) =>
  (
    { courseId, memberId }: { readonly courseId: string; readonly memberId: string },
    review: Review,
    { counts, revision }: Stars,
  ): TransactionWrite[] => [
    reviews
      .build(PutTransaction)
      .item({
        ...{ pk: partition(courseId), sk: `member#${memberId}` },
        ...{ gsi1pk: partition(courseId), gsi1sk: `${review.reviewedAt}#${memberId}` },
        version: review.version,
        review,
      })
      .options({ condition: review.version === 1 ? isNew : { attr: 'version', eq: review.version - 1 } }),
    stars
      .build(PutTransaction)
      .item({ pk: partition(courseId), sk: 'stars', revision: revision + 1, counts: [...counts] })
      .options({ condition: revision === 0 ? isNew : { attr: 'revision', eq: revision } }),
  ];

/**
 * Reviews of a course under `reviews#<course>`: `member#<id>` each, and `stars`, how many gave how many. The newest are
 * found in `gsi1`.
 */
export const reviewStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  const { table, reviews, stars } = entities;
  return {
    writes: writesIn(entities),

    find: async (courseId: string, memberId: string): Promise<Review | undefined> => {
      const { Item } = await reviews
        .build(GetItemCommand)
        .key({ pk: partition(courseId), sk: `member#${memberId}` })
        .options({ consistent: true })
        .send();
      return Item && Review.parse(Item.review);
    },

    stars: async (courseId: string): Promise<Stars> => {
      const { Item } = await stars
        .build(GetItemCommand)
        .key({ pk: partition(courseId), sk: 'stars' })
        .options({ consistent: true })
        .send();
      return Item === undefined
        ? { counts: noStars, revision: 0 }
        : { counts: Counts.parse(Item.counts), revision: Item.revision };
    },

    /** The newest first, those without words among them. */
    newest: async (courseId: string, most: number): Promise<Review[]> => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'gsi1', partition: partition(courseId) })
        .entities(reviews)
        .options({ reverse: true, limit: most })
        .send();
      return Items.map(({ review }) => Review.parse(review));
    },
  };
};
export type ReviewStore = ReturnType<typeof reviewStore>;
