import { Entity } from 'dynamodb-toolbox/entity';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck';
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete';
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut';
import { any } from 'dynamodb-toolbox/schema/any';
import { item } from 'dynamodb-toolbox/schema/item';
import { number } from 'dynamodb-toolbox/schema/number';
import { string } from 'dynamodb-toolbox/schema/string';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod';
import type { FactEnvelope } from '../../events/fact.ts';
import { isConditionFailure } from '../../shared/aws/conditions.ts';
import { type Commit, committer } from '../../shared/aws/outbox.ts';
import { contextTable } from '../../shared/aws/table.ts';
import { Upload, isOpen, openStates } from './domain/upload.ts';

const entitiesOf = (tableName: string) => {
  const table = contextTable(tableName);
  const keys = { pk: string().key(), sk: string().key() };
  return {
    table,
    upload: new Entity({
      name: 'upload',
      table,
      timestamps: false,
      schema: item({
        ...keys,
        gsi1pk: string(),
        gsi1sk: string(),
        state: string(),
        upload: any(),
        ttl: number().optional(),
      }),
    }),
    content: new Entity({
      name: 'content',
      table,
      timestamps: false,
      schema: item({ ...keys, uploadId: string() }),
    }),
  };
};
type Entities = ReturnType<typeof entitiesOf>;

const contentKey = (contentSha256: string) => ({ pk: `content#${contentSha256}`, sk: 'content' });
const uploadsPartition = 'uploads';
/** An announced file that never comes is forgotten after so many days. */
const awaitedDays = 7;

const stored = (upload: Upload) => ({
  pk: `upload#${upload.uploadId}`,
  sk: 'upload',
  gsi1pk: uploadsPartition,
  gsi1sk: `${upload.createdAt}#${upload.uploadId}`,
  state: upload.state,
  upload,
  ...(upload.state === 'awaiting-file'
    ? { ttl: Math.floor(Date.parse(upload.createdAt) / 1000) + awaitedDays * 86_400 }
    : {}),
});

const stillOpen = () => ({ or: openStates.map((state) => ({ attr: 'state' as const, eq: state })) });

const Cursor = z.object({ pk: z.string(), sk: z.string(), gsi1pk: z.string(), gsi1sk: z.string() });

const cursorFrom = (text: string) => {
  try {
    return Cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
};

const reading = ({ table, upload }: Entities) => ({
  find: async (uploadId: string): Promise<Upload | undefined> => {
    const { Item } = await upload
      .build(GetItemCommand)
      .key({ pk: `upload#${uploadId}`, sk: 'upload' })
      .options({ consistent: true })
      .send();
    return Item && Upload.parse(Item.upload);
  },

  /** Newest first; a cursor that is none of ours starts at the beginning. */
  list: async (cursor: string | undefined, limit: number) => {
    const exclusiveStartKey = cursor === undefined ? undefined : cursorFrom(cursor);
    const { Items = [], LastEvaluatedKey } = await table
      .build(QueryCommand)
      .query({ index: 'gsi1', partition: uploadsPartition })
      .entities(upload)
      .options({ reverse: true, limit, ...(exclusiveStartKey === undefined ? {} : { exclusiveStartKey }) })
      .send();
    const nextCursor =
      LastEvaluatedKey === undefined
        ? null
        : Buffer.from(JSON.stringify(LastEvaluatedKey)).toString('base64url');
    return { items: Items.map((found) => Upload.parse(found.upload)), nextCursor };
  },
});

/** False where the condition of the (first) write did not hold. */
const unlessRefused = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
};

const writing = ({ upload, content }: Entities) => ({
  /** False where the upload exists already. */
  create: (created: Upload): Promise<boolean> =>
    unlessRefused(
      upload
        .build(PutItemCommand)
        .item(stored(created))
        .options({ condition: { attr: 'pk', exists: false } })
        .send(),
    ),

  /** Shows how far the work has come; false where the upload is finished, by whomever. */
  saveProgress: (next: Upload): Promise<boolean> =>
    unlessRefused(upload.build(PutItemCommand).item(stored(next)).options({ condition: stillOpen() }).send()),

  /** Claims a file's content for an upload. Returns the upload it belongs to: this one, or an earlier one. */
  claimContent: async (contentSha256: string, uploadId: string): Promise<string> => {
    const claimed = await unlessRefused(
      content
        .build(PutItemCommand)
        .item({ ...contentKey(contentSha256), uploadId })
        .options({
          condition: {
            or: [
              { attr: 'pk', exists: false },
              { attr: 'uploadId', eq: uploadId },
            ],
          },
        })
        .send(),
    );
    if (claimed) return uploadId;
    const { Item } = await content
      .build(GetItemCommand)
      .key(contentKey(contentSha256))
      .options({ consistent: true })
      .send();
    // Given up between the two calls: a failure frees its content. Trying again will settle it.
    if (Item === undefined) throw new Error('the claim on the content changed hands; try again');
    return Item.uploadId;
  },
});

const ending = ({ upload, content }: Entities, commit: Commit) => ({
  /**
   * Ends an open upload together with its facts. An ingested one must own its content; a failed one frees it, so that
   * the file may be sent again. False where the upload had ended before: then nothing is written.
   */
  finish: (ended: Upload, contentSha256: string, facts: readonly FactEnvelope[]): Promise<boolean> => {
    if (isOpen(ended)) throw new RangeError(`an upload cannot end as ${ended.state}`);
    const put = upload.build(PutTransaction).item(stored(ended)).options({ condition: stillOpen() });
    const key = contentKey(contentSha256);
    const condition = { attr: 'uploadId' as const, eq: ended.uploadId };
    const ofContent = {
      ingested: [content.build(ConditionCheck).key(key).condition(condition)],
      failed: [content.build(DeleteTransaction).key(key).options({ condition })],
      duplicate: [],
    };
    const also = ended.state === 'ingested' || ended.state === 'failed' ? ofContent[ended.state] : [];
    return unlessRefused(commit([put, ...also], facts));
  },
});

/**
 * Uploads in the market's table: one item each under `upload#<id>`, all of them in order of time in `gsi1` under
 * `uploads`; and one item per file content (`content#<sha-256>`) that says which upload it belongs to.
 */
export const uploadStore = (tableName: string) => {
  const entities = entitiesOf(tableName);
  return { ...reading(entities), ...writing(entities), ...ending(entities, committer(tableName)) };
};
export type UploadStore = ReturnType<typeof uploadStore>;
