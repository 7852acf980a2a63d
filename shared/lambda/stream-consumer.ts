import { unmarshall } from '@aws-sdk/util-dynamodb';
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type * as z from 'zod';
import { type Log, count, logger, telemetry } from './telemetry.ts';

type StreamHandler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>;
type Image = Parameters<typeof unmarshall>[0];

/** Lambda types the attribute values of a stream looser than the SDK does; they are the same JSON. */
const isImage = (image: unknown): image is Image => typeof image === 'object' && image !== null;

const newImageOf = (record: DynamoDBRecord): unknown => {
  const image: unknown = record.dynamodb?.NewImage;
  return isImage(image) ? unmarshall(image) : undefined;
};

/**
 * The door of a table's stream: the new image of each record, parsed by `schema`. A record that throws is reported, so
 * that Lambda retries from it on, bisecting the batch; records after it may come twice.
 */
export const streamConsumer = <S extends z.ZodType>(
  schema: S,
  handle: (image: z.output<S>, context: { log: Log }) => Promise<void>,
): StreamHandler => {
  const processor = new BatchProcessor(EventType.DynamoDBStreams);
  const process = async (record: DynamoDBRecord): Promise<void> => {
    try {
      await handle(schema.parse(newImageOf(record)), { log: logger });
      count('RecordHandled');
    } catch (error) {
      count('RecordFailed');
      logger.error('stream record failed', { error, sequenceNumber: record.dynamodb?.SequenceNumber });
      throw error;
    }
  };
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(telemetry())
    .handler((event: DynamoDBStreamEvent, context: Context) =>
      processPartialResponse(event, process, processor, { context, throwOnFullBatchFailure: false }),
    );
};
