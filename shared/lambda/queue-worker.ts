import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { type Fact, FactEnvelope } from '../../events/fact.ts';
import { type Log, correlated, count, telemetry } from './telemetry.ts';

export interface MessageContext {
  readonly log: Log;
  readonly messageId: string;
  /** How often the queue has handed this message out, 1 the first time. */
  readonly attempt: number;
  readonly correlationId: string;
}

export interface FactContext extends MessageContext {
  /** The key by which a repetition of the same fact is recognised. */
  readonly factId: string;
  readonly occurredAt: string;
}

type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

const parseBody = <S extends z.ZodType>(schema: S, record: SQSRecord): z.output<S> => {
  const body: unknown = JSON.parse(record.body);
  return schema.parse(body);
};

const worker = (process: (record: SQSRecord) => Promise<void>): QueueHandler => {
  const processor = new BatchProcessor(EventType.SQS);
  return middy<SQSEvent, SQSBatchResponse>()
    .use(telemetry())
    .handler((event: SQSEvent, context: Context) =>
      processPartialResponse(event, process, processor, { context, throwOnFullBatchFailure: false }),
    );
};

const attend = async (
  record: SQSRecord,
  correlationId: string,
  work: (context: MessageContext) => Promise<void>,
): Promise<void> =>
  correlated(correlationId, async (log) => {
    const attempt = Number(record.attributes.ApproximateReceiveCount);
    try {
      await work({ log, messageId: record.messageId, attempt, correlationId });
      count('MessageHandled');
    } catch (error) {
      count('MessageFailed');
      log.error('message failed; the queue will hand it out again or move it to its dead-letter queue', {
        error,
        messageId: record.messageId,
        attempt,
      });
      throw error;
    }
  });

/**
 * The door of a queue whose messages are not facts, such as bucket notifications. A message that throws, or does not
 * match `schema`, fails alone: the others of its batch are done. Handlers must expect repetition and any order.
 */
export const queueWorker = <S extends z.ZodType>(
  schema: S,
  handle: (message: z.output<S>, context: MessageContext) => Promise<void>,
): QueueHandler =>
  worker((record) =>
    attend(record, record.messageAttributes['correlationId']?.stringValue ?? record.messageId, (context) =>
      handle(parseBody(schema, record), context),
    ),
  );

/** EventBridge's envelope round ours, as a rule delivers it to a subscriber's queue. */
const BusMessage = z.object({ detail: FactEnvelope });

/** The door of a subscriber's queue: one fact, parsed by its own schema. */
export const factWorker = <S extends z.ZodType>(
  fact: Fact<S>,
  handle: (data: z.output<S>, context: FactContext) => Promise<void>,
): QueueHandler =>
  worker(async (record) => {
    const { detail } = parseBody(BusMessage, record);
    await attend(record, detail.correlationId, (context) =>
      handle(fact.schema.parse(detail.data), {
        ...context,
        factId: detail.id,
        occurredAt: detail.occurredAt,
      }),
    );
  });
