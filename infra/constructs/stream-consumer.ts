import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { accept } from './accept.ts';
import type { DoorFunction } from './door-function.ts';
import type { DeadLetterQueue } from './watched-queue.ts';

interface StreamFilter {
  /** Value of `_et` (the entity's name) of the items that are passed on. */
  readonly entity: string;
  /** New items unless told; changed ones too. */
  readonly changes?: boolean;
}

export interface StreamOptions extends StreamFilter {
  readonly deadLetters: DeadLetterQueue;
  /** Further entities. */
  readonly also?: readonly StreamFilter[];
  /** 25 unless told. */
  readonly batchSize?: number;
  /** 10 unless told. */
  readonly retryAttempts?: number;
  /** Whether anything is read at all. */
  readonly enabled?: boolean;
}

const changesOf = ({ entity, changes = false }: StreamFilter) => ({
  eventName: changes ? ['INSERT', 'MODIFY'] : ['INSERT'],
  dynamodb: { NewImage: { _et: { S: [entity] } } },
});

/**
 * Feeds the new items of an entity in a table's stream to a door. A record that fails is tried again, the batch split
 * round it; after ten times (unless told) where it lies in the stream goes to the dead-letter queue.
 */
export const feedFromStream = (
  door: DoorFunction,
  table: ITable,
  { deadLetters, also = [], batchSize = 25, retryAttempts = 10, ...options }: StreamOptions,
): void => {
  accept(
    door.role ?? door,
    'AwsSolutions-IAM5[Resource::*]',
    'Lambda lists the streams of an account before it reads one: dynamodb:ListStreams knows no resource type.',
  );
  door.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize,
      enabled: options.enabled,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts,
      onFailure: new SqsDlq(deadLetters),
      filters: [options, ...also].map((filter) => ({ pattern: JSON.stringify(changesOf(filter)) })),
    }),
  );
};
