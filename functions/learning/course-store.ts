import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import { type TransactionWrite, committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { CourseRecord } from './domain/courses/course-record.ts';
import { ListedCourse } from './domain/courses/listed-course.ts';

const keys = { pk: string().key(), sk: string().key() };
const index = { gsi1pk: string(), gsi1sk: string() };

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const entity = { table, timestamps: false } as const;
  return {
    table,
    record: new Entity({
      ...entity,
      name: 'course',
      schema: item({ ...keys, ...index, revision: number(), document: any() }),
    }),
    waiting: new Entity({
      ...entity,
      name: 'waiting-course',
      schema: item({ ...keys, ...index, courseId: string() }),
    }),
    version: new Entity({
      ...entity,
      name: 'course-version',
      schema: item({ ...keys, key: string(), publishedAt: string(), reviewedBy: string() }),
    }),
    listed: new Entity({ ...entity, name: 'listed-course', schema: item({ ...keys, document: any() }) }),
    head: new Entity({ ...entity, name: 'catalogue', schema: item({ ...keys, revision: number() }) }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const recordKey = (courseId: string) => ({ pk: `course#${courseId}`, sk: 'course' });
const waitingKey = (courseId: string) => ({ pk: `course#${courseId}`, sk: 'in-review' });
const versionKey = (courseId: string, version: number) => ({
  pk: `course#${courseId}`,
  sk: `version#${String(version).padStart(6, '0')}`,
});
const headKey = { pk: 'catalogue', sk: 'head' };
const listedKey = (courseId: string) => ({ pk: 'catalogue', sk: `course#${courseId}` });
const waiting = 'courses#in-review';

/** What a change of the catalogue writes beside the course itself. */
export interface Listing {
  readonly listed: ListedCourse;
  /** The catalogue's revision that the change was decided on. */
  readonly catalogueRevision: number;
  /** Where it publishes: the object that holds the version. */
  readonly published: { readonly key: string; readonly reviewedBy: string } | null;
}

export interface Change {
  readonly before: CourseRecord | undefined;
  /** Undefined: nothing is left of it. */
  readonly after: CourseRecord | undefined;
  readonly listing?: Listing;
  readonly facts?: readonly FactEnvelope[];
}

const at = (attr: 'revision', revision: number | undefined) =>
  revision === undefined || revision === 0
    ? ({ attr: 'pk', exists: false } as const)
    : ({ attr, eq: revision } as const);

const recordWrites = (
  { record, waiting: queue }: Entities,
  { before, after }: Change,
): TransactionWrite[] => {
  const condition = at('revision', before?.revision);
  const courseId = after?.courseId ?? before?.courseId ?? '';
  const write =
    after === undefined
      ? record.build(DeleteTransaction).key(recordKey(courseId)).options({ condition })
      : record
          .build(PutTransaction)
          .item({
            ...recordKey(courseId),
            gsi1pk: `author#${after.authorId}`,
            gsi1sk: `course#${courseId}`,
            revision: after.revision,
            document: after,
          })
          .options({ condition });
  const waited = before?.draft?.state === 'in-review';
  const submittedAt = after?.draft?.state === 'in-review' ? after.draft.submittedAt : null;
  const place = waitingKey(courseId);
  if (submittedAt !== null) {
    const gsi1sk = `${submittedAt}#${courseId}`;
    return [write, queue.build(PutTransaction).item({ ...place, gsi1pk: waiting, gsi1sk, courseId })];
  }
  return waited ? [write, queue.build(DeleteTransaction).key(place)] : [write];
};

const listingWrites = ({ listed, version, head }: Entities, listing: Listing): TransactionWrite[] => {
  const { listed: document, catalogueRevision, published } = listing;
  const { courseId, publishedAt } = document;
  const moved = head
    .build(PutTransaction)
    .item({ ...headKey, revision: catalogueRevision + 1 })
    .options({ condition: at('revision', catalogueRevision) });
  const kept =
    published === null
      ? []
      : [
          version
            .build(PutTransaction)
            .item({ ...versionKey(courseId, document.version), ...published, publishedAt })
            .options({ condition: { attr: 'pk', exists: false } }),
        ];
  return [listed.build(PutTransaction).item({ ...listedKey(courseId), document }), moved, ...kept];
};

const records = (entities: Entities) => ({
  find: async (courseId: string): Promise<CourseRecord | undefined> => {
    const { Item } = await entities.record
      .build(GetItemCommand)
      .key(recordKey(courseId))
      .options({ consistent: true })
      .send();
    return Item && CourseRecord.parse(Item.document);
  },

  /** In the order of their ids. */
  ofAuthor: async (authorId: string): Promise<CourseRecord[]> => {
    const { Items = [] } = await entities.table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: `author#${authorId}` })
      .entities(entities.record)
      .options({ maxPages: Infinity })
      .send();
    return Items.map(({ document }) => CourseRecord.parse(document));
  },

  /** Courses whose draft waits for review, the longest waiting first. */
  inReview: async (): Promise<string[]> => {
    const { Items = [] } = await entities.table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: waiting })
      .entities(entities.waiting)
      .options({ maxPages: Infinity })
      .send();
    return Items.map(({ courseId }) => courseId);
  },
});

const catalogue = (entities: Entities) => ({
  /** Rises with everything that is published or withdrawn; 0 before. */
  catalogueRevision: async (): Promise<number> => {
    const { Item } = await entities.head
      .build(GetItemCommand)
      .key(headKey)
      .options({ consistent: true })
      .send();
    return Item?.revision ?? 0;
  },

  /** Every course that was ever published, with its newest facts, in the order of ids. */
  listed: async (): Promise<ListedCourse[]> => {
    const { Items = [] } = await entities.table
      .build(QueryCommand)
      .query({ partition: headKey.pk, range: { beginsWith: 'course#' } })
      .entities(entities.listed)
      .options({ maxPages: Infinity, consistent: true })
      .send();
    return Items.map(({ document }) => ListedCourse.parse(document));
  },

  findListed: async (courseId: string): Promise<ListedCourse | undefined> => {
    const { Item } = await entities.listed
      .build(GetItemCommand)
      .key(listedKey(courseId))
      .options({ consistent: true })
      .send();
    return Item && ListedCourse.parse(Item.document);
  },

  /** Where the content of a version is; undefined where there is no such version. */
  versionKey: async (courseId: string, version: number): Promise<string | undefined> => {
    const { Item } = await entities.version.build(GetItemCommand).key(versionKey(courseId, version)).send();
    return Item?.key;
  },
});

const writing = (entities: Entities, tableName: string) => {
  const commit = committer(tableName);
  return {
    /** Writes the change with its facts, all or nothing; false where the course or the catalogue has moved on since. */
    save: async (change: Change): Promise<boolean> => {
      const { listing, facts = [] } = change;
      const writes = [
        ...recordWrites(entities, change),
        ...(listing === undefined ? [] : listingWrites(entities, listing)),
      ];
      try {
        await commit(writes, facts);
        return true;
      } catch (error) {
        if (isConditionFailure(error) || isTransactionConflict(error)) return false;
        throw error;
      }
    },
  };
};

/**
 * Courses in the table of learning. Under `course#<id>`: the course as its author and operations handle it (`course`), one
 * item while it waits for review (`in-review`), one for each published version (`version#…`). Under `catalogue`: the facts
 * of each published course (`course#<id>`), and `head`, whose revision rises with every change of the catalogue. Courses
 * of an author and courses in review are found in `gsi1`.
 */
export const courseStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...records(entities), ...catalogue(entities), ...writing(entities, tableName) };
};
export type CourseStore = ReturnType<typeof courseStore>;
