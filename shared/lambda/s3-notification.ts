import * as z from 'zod';

const decodeKey = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));

/**
 * A bucket's notification in a queue's message: the objects created. S3's own test message names none.
 * Keys arrive form-encoded and are decoded here.
 */
export const ObjectCreatedNotification = z.union([
  z
    .object({
      Records: z.array(
        z.object({
          eventName: z.string(),
          s3: z.object({
            bucket: z.object({ name: z.string() }),
            object: z.object({ key: z.string(), size: z.number().optional(), eTag: z.string().optional() }),
          }),
        }),
      ),
    })
    .transform(({ Records }) =>
      Records.filter(({ eventName }) => eventName.replace(/^s3:/, '').startsWith('ObjectCreated:')).map(
        ({ s3 }) => ({
          bucket: s3.bucket.name,
          key: decodeKey(s3.object.key),
          sizeBytes: s3.object.size ?? null,
        }),
      ),
    ),
  z.object({ Event: z.literal('s3:TestEvent') }).transform(() => []),
]);
