import { setTimeout as sleep } from 'node:timers/promises';
import type { SqsQueue, SqsStore } from '../emulators/fauxqs-parts.ts';
import type { EventSourceModel } from '../model.ts';
import type { InvokeResult } from '../system.ts';
import { failedItems } from './batch-response.ts';
import { anyPattern } from './event-pattern.ts';
import { Loop } from './loop.ts';
import { filterable, queueRecord, type QueueRecord } from './queue-record.ts';
import type { Consumer } from './signal.ts';

export interface QueueConsumerOptions {
  source: EventSourceModel;
  queues: SqsStore;
  /** Rejects when the system stops: the messages stay in flight, and the next start releases them. */
  invoke: (functionName: string, event: unknown) => Promise<InvokeResult>;
  /** How often the queue is to be delivered twice from now on; takes one of them. */
  takeDuplicate: (queueName: string) => boolean;
  onError: (error: unknown) => void;
  /** Aborted when the system stops: nobody waits for a batch to fill any more. */
  signal: AbortSignal;
}

/** Batches of one source at once where the template sets no maximum. */
const defaultBatchesAtOnce = 2;
const restMs = 400;

/**
 * The cloud hands a failed message out again when its visibility timeout has passed, often half an hour. Here it comes
 * back after two seconds, so that a person sees retries and the dead-letter queue while looking.
 */
const retryAfterSeconds = 2;

const queueOf = ({ queues, source }: QueueConsumerOptions): SqsQueue => {
  const queue = queues.getQueueByArn(source.sourceArn);
  if (!queue) throw new Error(`There is no queue ${source.sourceArn}`);
  return queue;
};

const take = (queue: SqsQueue, queues: SqsStore, most: number): QueueRecord[] =>
  queue
    .dequeue(Math.min(most, 10), undefined, (arn) => queues.getQueueByArn(arn))
    .flatMap(({ ReceiptHandle }) => {
      const entry = queue.inflightMessages.get(ReceiptHandle);
      return entry ? [queueRecord(queue, entry)] : [];
    });

/** Takes until the batch is full or the window has passed since its first message. */
const gather = async (
  queue: SqsQueue,
  { queues, source, signal }: QueueConsumerOptions,
): Promise<QueueRecord[]> => {
  const batch = take(queue, queues, source.batchSize);
  if (batch.length === 0) return batch;
  const closesAt = Date.now() + source.windowSeconds * 1000;
  for (;;) {
    const more = batch.length < source.batchSize ? take(queue, queues, source.batchSize - batch.length) : [];
    batch.push(...more);
    if (batch.length >= source.batchSize || (more.length === 0 && Date.now() >= closesAt)) return batch;
    if (more.length === 0) await sleep(50, undefined, { signal });
  }
};

const handle = async (
  queue: SqsQueue,
  batch: QueueRecord[],
  options: QueueConsumerOptions,
): Promise<void> => {
  const { source, invoke, takeDuplicate } = options;
  const identifiers = batch.map(({ messageId }) => messageId);
  const results = [await invoke(source.functionName, { Records: batch })];
  const again = batch.filter(() => takeDuplicate(queue.name));
  if (again.length > 0) results.push(await invoke(source.functionName, { Records: again }));
  const failed = failedItems(
    results[0] ?? { requestId: '', durationMs: 0 },
    identifiers,
    source.partialFailures,
  );
  for (const { messageId, receiptHandle } of batch) {
    if (failed.has(messageId)) queue.changeVisibility(receiptHandle, retryAfterSeconds);
    else queue.deleteMessage(receiptHandle);
  }
};

/** Polls a queue for a function: batches, window, filters, partial failures, concurrency, as its mapping says. */
export const startQueueConsumer = (options: QueueConsumerOptions): Consumer => {
  const { source } = options;
  const queue = queueOf(options);
  const matches = anyPattern(source.filters);
  const atOnce = Math.min(source.maxConcurrency ?? defaultBatchesAtOnce, defaultBatchesAtOnce);
  const step = async (): Promise<boolean> => {
    if (loop.running >= atOnce) return false;
    const taken = await gather(queue, options);
    const batch = taken.filter((record) => matches(filterable(record)));
    // A message that no filter lets through is used up, as in the cloud.
    for (const record of taken) if (!batch.includes(record)) queue.deleteMessage(record.receiptHandle);
    if (batch.length > 0) loop.spawn(handle(queue, batch, options));
    return taken.length > 0;
  };
  const loop = new Loop({ step, restMs, onError: options.onError });
  return loop;
};
