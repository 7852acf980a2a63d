import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { profileUpdated } from '../../../../events/profile-updated.ts';
import { envelope } from '../../../../shared/aws/outbox.ts';
import { currentCorrelationId, withCorrelation } from '../../../../shared/correlation.ts';
import { factWorker, queueWorker } from '../../../../shared/lambda/queue-worker.ts';
import { ObjectCreatedNotification } from '../../../../shared/lambda/s3-notification.ts';
import { busMessage, lambdaContext, sqsEvent } from '../../../support/lambda.ts';

const now = new Date('2026-11-22T08:00:00.000Z');

describe('a queue worker', () => {
  const done: number[] = [];
  const handler = queueWorker(z.object({ n: z.int() }), ({ n }) => {
    if (n === 13) return Promise.reject(new Error('unlucky'));
    done.push(n);
    return Promise.resolve();
  });

  it('fails a poison message alone and does the others', async () => {
    const { batchItemFailures } = await handler(
      sqsEvent({ n: 1 }, { n: 13 }, 'no json', { n: 'x' }, { n: 2 }),
      lambdaContext(),
    );
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'message-1',
      'message-2',
      'message-3',
    ]);
    expect(done).toEqual([1, 2]);
  });

  it('reports a batch in which all fail instead of throwing', async () => {
    const { batchItemFailures } = await handler(sqsEvent({ n: 13 }, 'x'), lambdaContext());
    expect(batchItemFailures).toHaveLength(2);
  });
});

describe('a subscriber', () => {
  it('gets the fact, its id, and the correlation id of the request that caused it', async () => {
    const fact = withCorrelation('corr-12345', () =>
      envelope(profileUpdated, profileUpdated.example, { now, id: 'fct_1' }),
    );
    const seen: unknown[] = [];
    const handler = factWorker(profileUpdated, ({ memberId }, { factId, attempt }) => {
      seen.push({ memberId, factId, attempt, correlation: currentCorrelationId() });
      return Promise.resolve();
    });
    expect(await handler(sqsEvent(busMessage(fact)), lambdaContext())).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([{ memberId: 'a1b2', factId: 'fct_1', attempt: 1, correlation: 'corr-12345' }]);
  });

  it('refuses a fact whose data is not of its schema', async () => {
    const fact = { ...envelope(profileUpdated, profileUpdated.example, { now }), data: { memberId: 1 } };
    const handler = factWorker(profileUpdated, () => Promise.resolve());
    const { batchItemFailures } = await handler(sqsEvent(busMessage(fact)), lambdaContext());
    expect(batchItemFailures).toHaveLength(1);
  });
});

describe('a bucket notification', () => {
  const record = (eventName: string, key: string) => ({
    eventName,
    s3: { bucket: { name: 'b' }, object: { key, size: 3 } },
  });

  it('decodes keys and keeps creations only', () => {
    const Records = [
      record('ObjectCreated:Post', 'uploads/u1/%E6%95%B0%E6%8D%AE+1.csv'),
      record('ObjectRemoved:Delete', 'x'),
    ];
    expect(ObjectCreatedNotification.parse({ Records })).toEqual([
      { bucket: 'b', key: 'uploads/u1/数据 1.csv', sizeBytes: 3 },
    ]);
  });

  it('takes the test message that S3 sends when a notification is set up', () => {
    expect(ObjectCreatedNotification.parse({ Service: 'Amazon S3', Event: 's3:TestEvent' })).toEqual([]);
  });
});
