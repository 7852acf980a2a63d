import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { DoorFunction } from './door-function.ts';

export interface Batching {
  /** Messages a call gets at most; 10 unless told. */
  readonly batchSize?: number;
  /** How long a call waits for more messages. */
  readonly window?: Duration;
  /** Calls at a time at most, 2 or more; the queue keeps the rest. */
  readonly concurrency?: number;
}

/** How long a queue hides a message from other workers: AWS asks for six times the function's timeout. */
export const visibilityFor = (timeout: Duration): Duration => Duration.seconds(timeout.toSeconds() * 6);

/** Feeds a queue to a door. A message that fails comes again alone; the others of its batch are done. */
export const feedFromQueue = (door: DoorFunction, queue: IQueue, batching: Batching): void => {
  door.addEventSource(
    new SqsEventSource(queue, {
      batchSize: batching.batchSize ?? 10,
      maxBatchingWindow: batching.window,
      maxConcurrency: batching.concurrency,
      reportBatchItemFailures: true,
    }),
  );
};
