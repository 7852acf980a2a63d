import * as z from 'zod';
import type { SqsStore } from '../emulators/fauxqs-parts.ts';
import type { AsyncInvokeModel, FunctionModel } from '../model.ts';
import type { InvokeResult } from '../system.ts';
import { type AsyncEvent, asyncQueueName, enqueue, enqueueAsync } from './delivery.ts';
import { Loop } from './loop.ts';
import type { Consumer } from './signal.ts';

const Stored = z.object({
  functionName: z.string(),
  event: z.unknown(),
  attempt: z.number(),
  maxRetries: z.number(),
  failureArn: z.string().optional(),
  failureForm: z.enum(['destination', 'dead-letter']).optional(),
});

export interface AsyncInvokerOptions {
  queues: SqsStore;
  functions: readonly FunctionModel[];
  configs: readonly AsyncInvokeModel[];
  invoke: (functionName: string, event: unknown) => Promise<InvokeResult>;
  onError: (error: unknown) => void;
}

/** Lambda waits a minute, then two; here a person may be watching. */
const retryDelaySeconds = (attempt: number): number => 2 * attempt;
const atOnce = 4;
/** Longer than any function may run. */
const visibilitySeconds = 3600;

/** Settings of the function itself, which hold where the caller gave none. */
const withDefaults = (stored: z.infer<typeof Stored>, options: AsyncInvokerOptions): AsyncEvent => {
  const config = options.configs.find(({ functionName }) => functionName === stored.functionName);
  const deadLetterArn = options.functions.find(({ name }) => name === stored.functionName)?.deadLetterArn;
  const { failureArn, failureForm, ...event } = stored;
  const maxRetries = config?.maxRetries ?? event.maxRetries;
  if (failureArn !== undefined)
    return { ...event, maxRetries, failureArn, failureForm: failureForm ?? 'dead-letter' };
  if (config?.onFailureArn !== undefined) {
    return { ...event, maxRetries, failureArn: config.onFailureArn, failureForm: 'destination' };
  }
  if (deadLetterArn !== undefined)
    return { ...event, maxRetries, failureArn: deadLetterArn, failureForm: 'dead-letter' };
  return { ...event, maxRetries };
};

const failureRecord = (event: AsyncEvent, { requestId, error }: InvokeResult) => ({
  version: '1.0',
  timestamp: new Date().toISOString(),
  requestContext: {
    requestId,
    functionArn: `${event.functionName}:$LATEST`,
    condition: 'RetriesExhausted',
    approximateInvokeCount: event.attempt,
  },
  requestPayload: event.event,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: error,
});

const afterFailure = (options: AsyncInvokerOptions, event: AsyncEvent, result: InvokeResult): void => {
  if (event.attempt <= event.maxRetries) {
    enqueueAsync(options.queues, { ...event, attempt: event.attempt + 1 }, retryDelaySeconds(event.attempt));
  } else if (event.failureArn !== undefined) {
    const body = event.failureForm === 'destination' ? failureRecord(event, result) : event.event;
    enqueue(options.queues, event.failureArn, { body: JSON.stringify(body) });
  }
};

/**
 * Runs functions that nobody waits for (targets of rules, schedules and buckets): retries twice unless configured
 * otherwise, then hands the event to the function's failure destination or dead-letter queue.
 */
export const startAsyncInvoker = (options: AsyncInvokerOptions): Consumer => {
  const queue = options.queues.getQueueByName(asyncQueueName);
  const run = async (body: string, receiptHandle: string): Promise<void> => {
    const event = withDefaults(Stored.parse(JSON.parse(body)), options);
    // Rejects when the system stops: the event stays where it is, and the next start takes it up.
    const result = await options.invoke(event.functionName, event.event);
    if (result.error) afterFailure(options, event, result);
    queue?.deleteMessage(receiptHandle);
  };
  const step = (): Promise<boolean> => {
    const free = atOnce - loop.running;
    const messages = free > 0 ? (queue?.dequeue(free, visibilitySeconds) ?? []) : [];
    for (const { Body, ReceiptHandle } of messages) loop.spawn(run(Body, ReceiptHandle));
    return Promise.resolve(messages.length > 0);
  };
  const loop = new Loop({ step, restMs: 500, onError: options.onError });
  return loop;
};
