import type { Readable } from 'node:stream';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

let client: S3Client | undefined;

/**
 * An endpoint given by variable is not Amazon's: buckets are then named in the path, not in the host name. Checksums
 * only where an operation demands them: a presigned form cannot carry the checksum of a body it has not seen.
 */
export const s3 = (): S3Client =>
  (client ??= new S3Client({
    forcePathStyle: process.env['AWS_ENDPOINT_URL_S3'] !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  }));

interface PutOptions {
  readonly contentType: string;
}

export interface StoredContent {
  readonly sizeBytes: number;
  /** A Node stream of bytes, to be read once; destroy it where it is not read to its end. */
  readonly body: Readable;
}

const isMissing = (error: unknown): boolean => error instanceof NoSuchKey;

const reading = (bucket: string) => ({
  /** The object as a stream; null where there is none of this key. */
  open: async (key: string): Promise<StoredContent | null> => {
    try {
      const { Body, ContentLength = 0 } = await s3().send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      if (Body === undefined || !('pipe' in Body)) throw new Error(`${key}: the object came without a body`);
      return { sizeBytes: ContentLength, body: Body };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },

  /** The whole object in memory: for what is known to be small. Null where there is none of this key. */
  read: async (key: string): Promise<Uint8Array | null> => {
    try {
      const { Body } = await s3().send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },

  /** Keys that begin with `prefix`, in the order of their bytes. */
  list: async function* (prefix: string): AsyncGenerator<string> {
    let token: string | undefined;
    do {
      const page = await s3().send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: prefix,
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      );
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
      token = page.NextContinuationToken;
    } while (token !== undefined);
  },
});

/** As many keys as one request takes, at most. */
const removedAtOnce = 1000;

const remover =
  (bucket: string) =>
  async (keys: readonly string[]): Promise<void> => {
    if (keys.length === 0) return;
    const { Errors: [failed] = [] } = await s3().send(
      new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true },
      }),
    );
    if (failed)
      throw new Error(`${failed.Key ?? ''} stays: ${failed.Message ?? failed.Code ?? 'no reason given'}`);
  };

const removing = (bucket: string, list: (prefix: string) => AsyncGenerator<string>) => {
  const remove = remover(bucket);
  return {
    /** Removes everything whose key begins with `prefix`; nothing where there is none, so it may be done again. */
    removeAll: async (prefix: string): Promise<void> => {
      let keys: string[] = [];
      for await (const key of list(prefix)) {
        keys.push(key);
        if (keys.length < removedAtOnce) continue;
        await remove(keys);
        keys = [];
      }
      await remove(keys);
    },

    /** Removes these; those that are gone already are no error. */
    removeKeys: async (keys: readonly string[]): Promise<void> => {
      for (let start = 0; start < keys.length; start += removedAtOnce)
        await remove(keys.slice(start, start + removedAtOnce));
    },
  };
};

const storeOf = (bucket: string) => ({
  bucket,
  ...reading(bucket),
  put: async (key: string, body: Uint8Array, { contentType }: PutOptions): Promise<void> => {
    await s3().send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }));
  },
});
/** Objects of one bucket; every method throws the SDK's error where the store itself fails. */
export const objectStore = (bucket: string) => {
  const store = storeOf(bucket);
  return { ...store, ...removing(bucket, (prefix) => store.list(prefix)) };
};
export type ObjectStore = ReturnType<typeof objectStore>;
