import { setTimeout as sleep } from 'node:timers/promises';
import type { SqsStore } from '../emulators/fauxqs-parts.ts';
import type { EventSourceModel } from '../model.ts';
import type { InvokeResult } from '../system.ts';
import { failedItems } from './batch-response.ts';
import type { Checkpoints } from './checkpoints.ts';
import { enqueue } from './delivery.ts';
import { anyPattern, type Predicate } from './event-pattern.ts';
import { Loop } from './loop.ts';
import type { Consumer } from './signal.ts';
import { lambdaRecord, type StreamRecord, type TableStream } from './table-stream.ts';

export interface StreamConsumerOptions {
  source: EventSourceModel;
  stream: TableStream;
  checkpoints: Checkpoints;
  queues: SqsStore;
  /** Rejects when the system stops: the checkpoint stays where it is, and the next start goes on from there. */
  invoke: (functionName: string, event: unknown) => Promise<InvokeResult>;
  onError: (error: unknown) => void;
  /** Aborted when the system stops: nobody waits for a retry any more. */
  signal: AbortSignal;
}

const restMs = 1000;
const longestBackoffMs = 10_000;

const sequenceOf = ({ dynamodb }: StreamRecord): string => dynamodb.SequenceNumber;

/** Where a consumer that never ran begins; written down at once, so that nothing after this moment is missed. */
export const firstCheckpoint = async ({
  source,
  stream,
  checkpoints,
}: StreamConsumerOptions): Promise<void> => {
  if (checkpoints.read(source.id) !== undefined) return;
  checkpoints.write(source.id, source.startingPosition === 'LATEST' ? await stream.end() : '0');
};

const tooOld = (record: StreamRecord, { maxAgeSeconds }: EventSourceModel): boolean =>
  maxAgeSeconds >= 0 && Date.now() / 1000 - record.dynamodb.ApproximateCreationDateTime > maxAgeSeconds;

/** The message a failure destination gets: where the records are, not the records themselves. */
const failureMessage = (
  source: EventSourceModel,
  batch: StreamRecord[],
  { requestId, error }: InvokeResult,
) => ({
  version: '1.0',
  timestamp: new Date().toISOString(),
  requestContext: { requestId, functionArn: source.functionName, condition: 'RetryAttemptsExhausted' },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: error ? 'Unhandled' : null },
  DDBStreamBatchInfo: {
    streamArn: source.sourceArn,
    shardId: 'local',
    startSequenceNumber: batch[0] ? sequenceOf(batch[0]) : '',
    endSequenceNumber: batch.at(-1)?.dynamodb.SequenceNumber ?? '',
    batchSize: batch.length,
  },
});

/** The records from the first failed one on: a stream keeps its order, so what follows it waits. */
const fromFirstFailure = (
  batch: StreamRecord[],
  result: InvokeResult,
  source: EventSourceModel,
): StreamRecord[] => {
  const failed = failedItems(result, batch.map(sequenceOf), source.partialFailures);
  const first = batch.findIndex((record) => failed.has(sequenceOf(record)));
  return first < 0 ? [] : batch.slice(first);
};

interface Attempt {
  batch: StreamRecord[];
  retries: number;
}

/** One invocation; answers what is still to be done, in order. */
const attempt = async (options: StreamConsumerOptions, { batch, retries }: Attempt): Promise<Attempt[]> => {
  const { source, queues, invoke, signal } = options;
  const records = batch.map((record) => lambdaRecord(record, source.sourceArn));
  const result = await invoke(source.functionName, { Records: records });
  const rest = fromFirstFailure(batch, result, source);
  if (rest.length === 0) return [];
  const last = source.maxRetries >= 0 && retries >= source.maxRetries;
  const halves = source.bisectOnError && rest.length > 1;
  if ((last && !halves) || rest.every((record) => tooOld(record, source))) {
    if (source.onFailureArn !== undefined) {
      enqueue(queues, source.onFailureArn, { body: JSON.stringify(failureMessage(source, rest, result)) });
    }
    return [];
  }
  await sleep(Math.min(200 * 2 ** retries, longestBackoffMs), undefined, { signal });
  if (!halves) return [{ batch: rest, retries: retries + 1 }];
  const middle = Math.ceil(rest.length / 2);
  return [
    { batch: rest.slice(0, middle), retries: retries + 1 },
    { batch: rest.slice(middle), retries: retries + 1 },
  ];
};

/** Reads until the batch is full, the stream is at its end, or (with a window) the window has passed. */
const gather = async ({
  source,
  stream,
  checkpoints,
  signal,
}: StreamConsumerOptions): Promise<StreamRecord[]> => {
  const from = checkpoints.read(source.id) ?? '0';
  const first = await stream.after(from, source.batchSize);
  if (first.length === 0 || first.length >= source.batchSize || source.windowSeconds === 0) return first;
  await sleep(source.windowSeconds * 1000, undefined, { signal });
  return await stream.after(from, source.batchSize);
};

/** Handles what was read, in order, and writes down how far it has come. */
const work = async (
  options: StreamConsumerOptions,
  read: StreamRecord[],
  matches: Predicate,
): Promise<void> => {
  const { source, checkpoints } = options;
  const batch = read.filter((record) => matches(record));
  let todo: Attempt[] = batch.length > 0 ? [{ batch, retries: 0 }] : [];
  for (let next = todo.shift(); next; next = todo.shift()) {
    todo = [...(await attempt(options, next)), ...todo];
    const open = todo[0]?.batch[0];
    // Everything before the first open record is done with.
    const done = open ? read[read.indexOf(open) - 1] : read.at(-1);
    if (done) checkpoints.write(source.id, sequenceOf(done));
  }
  const end = read.at(-1);
  if (end && batch.length === 0) checkpoints.write(source.id, sequenceOf(end));
};

/** Follows a table's stream for a function: batches, filters, order, retries, bisection, checkpoint after each batch. */
export const startStreamConsumer = (options: StreamConsumerOptions): Consumer => {
  const matches = anyPattern(options.source.filters);
  const step = async (): Promise<boolean> => {
    const read = await gather(options);
    await work(options, read, matches);
    return read.length > 0;
  };
  return new Loop({ step, restMs, onError: options.onError });
};
