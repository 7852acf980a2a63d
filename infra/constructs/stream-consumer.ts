import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { accept } from './accept.ts';
import type { DoorFunction } from './door-function.ts';
import type { DeadLetterQueue } from './watched-queue.ts';

interface StreamOptions {
  /** Value of `_et` (the entity's name) of the new items that are passed on. */
  readonly entity: string;
  readonly deadLetters: DeadLetterQueue;
}

const insertOf = (entity: string) => ({
  eventName: ['INSERT'],
  dynamodb: { NewImage: { _et: { S: [entity] } } },
});

/**
 * Feeds the new items of one entity in a table's stream to a door. A record that fails is tried again, the batch split
 * round it; after ten times where it lies in the stream goes to the dead-letter queue.
 */
export const feedFromStream = (
  door: DoorFunction,
  table: ITable,
  { entity, deadLetters }: StreamOptions,
): void => {
  accept(
    door.role ?? door,
    'AwsSolutions-IAM5[Resource::*]',
    'Lambda lists the streams of an account before it reads one: dynamodb:ListStreams knows no resource type.',
  );
  door.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      onFailure: new SqsDlq(deadLetters),
      filters: [{ pattern: JSON.stringify(insertOf(entity)) }],
    }),
  );
};
