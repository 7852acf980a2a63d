import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketEvent, bucketNotifier } from '../../../../local/messaging/bucket-events.ts';
import { SqsStore } from '../../../../local/emulators/fauxqs-parts.ts';
import { ObjectCreatedNotification } from '../../../../shared/lambda/s3-notification.ts';

const change = (key: string) => ({ bucket: 'uploads', key, timestamp: 0 });
const event = (key: string) =>
  bucketEvent(change(key), 'c', { eventName: 'ObjectCreated:Put', object: { size: 3, etag: '"abc"' } });

describe('bucket notifications', () => {
  it('have the form of S3', () => {
    expect(event('a b/ü+1.csv').Records[0]).toMatchObject({
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'us-east-1',
      eventTime: '1970-01-01T00:00:00.000Z',
      eventName: 'ObjectCreated:Put',
      s3: {
        s3SchemaVersion: '1.0',
        configurationId: 'c',
        bucket: { name: 'uploads', arn: 'arn:aws:s3:::uploads' },
        object: { key: 'a+b/%C3%BC%2B1.csv', size: 3, eTag: 'abc' },
      },
    });
  });

  it('carry any key so that the door reads the same one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        const [stored] = ObjectCreatedNotification.parse(event(key));
        return stored?.key === key && stored.sizeBytes === 3;
      }),
    );
  });

  it.each([
    ['s3:ObjectCreated:*', 'uploaded', 1],
    ['s3:ObjectCreated:Put', 'uploaded', 1],
    ['s3:ObjectCreated:Copy', 'uploaded', 0],
    ['s3:ObjectRemoved:*', 'uploaded', 0],
    ['s3:ObjectRemoved:*', 'deleted', 1],
    ['s3:ObjectCreated:*', 'downloaded', 0],
  ] as const)('asked for %s: %s tells %i', (wanted, status, told) => {
    const queues = new SqsStore();
    const arn = 'arn:aws:sqs:us-east-1:000000000000:q';
    const queue = queues.createQueue('q', 'http://x/0/q', arn);
    const notification = {
      bucket: 'uploads',
      configurationId: 'c',
      prefix: 'in/',
      suffix: '.csv',
      targetArn: arn,
    };
    const notify = bucketNotifier([{ ...notification, events: [wanted] }], queues, () => ({
      size: 1,
      etag: 'e',
    }));
    for (const key of ['in/a.csv', 'out/a.csv', 'in/a.txt'])
      notify({ service: 's3', ...change(key), status });
    expect(queue.messages).toHaveLength(told);
  });
});
