import { createHash, randomUUID } from 'node:crypto';
import type { SpyMessage, SqsStore } from '../emulators/fauxqs-parts.ts';
import type { BucketNotification } from '../model.ts';
import { region } from '../template/place.ts';
import { handOver } from './delivery.ts';

type S3Change = Extract<SpyMessage, { service: 's3' }>;

/** Size and tag of an object just stored; undefined once it is gone. */
export type ObjectFacts = (bucket: string, key: string) => { size: number; etag: string } | undefined;

/** The notification's name of a change; undefined for those S3 does not tell of. */
const eventNameOf = ({ status }: S3Change): string | undefined => {
  if (status === 'uploaded') return 'ObjectCreated:Put';
  if (status === 'deleted') return 'ObjectRemoved:Delete';
  // A copy is reported as the upload of its destination as well.
  return undefined;
};

const wants = ({ events, prefix, suffix }: BucketNotification, eventName: string, key: string): boolean =>
  key.startsWith(prefix) &&
  key.endsWith(suffix) &&
  events.some((event) => {
    const wanted = event.replace(/^s3:/, '');
    return wanted === eventName || (wanted.endsWith(':*') && eventName.startsWith(wanted.slice(0, -1)));
  });

/** S3 writes keys as a form does: spaces as plus signs, everything else but slashes percent-encoded. */
const formEncoded = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replaceAll(/[!'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** A notification as S3 writes it. */
export const bucketEvent = (
  change: Pick<S3Change, 'bucket' | 'key' | 'timestamp'>,
  configurationId: string,
  { eventName, object }: { eventName: string; object: { size: number; etag: string } | undefined },
) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: region,
      eventTime: new Date(change.timestamp).toISOString(),
      eventName,
      userIdentity: { principalId: 'LOCAL' },
      requestParameters: { sourceIPAddress: '127.0.0.1' },
      responseElements: { 'x-amz-request-id': randomUUID(), 'x-amz-id-2': 'local' },
      s3: {
        s3SchemaVersion: '1.0',
        configurationId,
        bucket: {
          name: change.bucket,
          ownerIdentity: { principalId: 'LOCAL' },
          arn: `arn:aws:s3:::${change.bucket}`,
        },
        object: {
          key: formEncoded(change.key),
          ...(object && { size: object.size, eTag: object.etag.replaceAll('"', '') }),
          sequencer: createHash('sha256')
            .update(`${change.timestamp}${change.key}`)
            .digest('hex')
            .slice(0, 18),
        },
      },
    },
  ],
});

/** Tells the queues and functions that asked of a change in a bucket; on disk when it returns. */
export const bucketNotifier =
  (notifications: readonly BucketNotification[], queues: SqsStore, factsOf: ObjectFacts) =>
  (change: S3Change): void => {
    const eventName = eventNameOf(change);
    if (eventName === undefined) return;
    for (const notification of notifications) {
      if (notification.bucket !== change.bucket || !wants(notification, eventName, change.key)) continue;
      const object = eventName.startsWith('ObjectCreated') ? factsOf(change.bucket, change.key) : undefined;
      handOver(queues, {
        targetArn: notification.targetArn,
        body: bucketEvent(change, notification.configurationId, { eventName, object }),
      });
    }
  };
