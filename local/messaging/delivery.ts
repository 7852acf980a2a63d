import { SqsStore } from '../emulators/fauxqs-parts.ts';
import { StartError } from '../start-error.ts';
import { nameOfArn } from '../template/place.ts';

/** An event for a function that nobody waits for, as it lies in the internal queue. */
export interface AsyncEvent {
  functionName: string;
  event: unknown;
  attempt: number;
  maxRetries: number;
  /** Where the event goes after the last attempt. */
  failureArn?: string;
  /** A destination gets a record of the failure, a dead-letter queue the event itself. */
  failureForm?: 'destination' | 'dead-letter';
}

/** Name of the queue of events for functions, which no template declares. */
export const asyncQueueName = 'pathlight-internal-async-events';

export interface Handover {
  targetArn: string;
  /** What the target gets: a queue as its message's text, a function as its event. */
  body: unknown;
  maxRetries?: number;
  deadLetterArn?: string;
}

const queueOf = (queues: SqsStore, arn: string) => {
  const queue = queues.getQueueByArn(arn);
  if (queue) return queue;
  throw new StartError(`There is no queue ${arn}.`, 'Check the stacks in infra/.');
};

/** Puts a text into a queue; on disk when it returns. */
export const enqueue = (
  queues: SqsStore,
  arn: string,
  { body, delaySeconds }: { body: string; delaySeconds?: number },
) => {
  const queue = queueOf(queues, arn);
  queue.enqueue(
    SqsStore.createMessage(body, {}, delaySeconds ?? Number(queue.attributes['DelaySeconds'] ?? 0)),
  );
};

export const enqueueAsync = (queues: SqsStore, event: AsyncEvent, delaySeconds = 0): void => {
  const queue = queues.getQueueByName(asyncQueueName);
  queue?.enqueue(SqsStore.createMessage(JSON.stringify(event), {}, delaySeconds));
};

/** Hands an event to a queue or a function of the template. It is on disk when this returns, and reaches its target later. */
export const handOver = (
  queues: SqsStore,
  { targetArn, body, maxRetries, deadLetterArn }: Handover,
): void => {
  if (targetArn.startsWith('arn:aws:sqs:')) {
    enqueue(queues, targetArn, { body: typeof body === 'string' ? body : JSON.stringify(body) });
    return;
  }
  enqueueAsync(queues, {
    functionName: nameOfArn(targetArn),
    event: body,
    attempt: 1,
    maxRetries: maxRetries ?? 2,
    ...(deadLetterArn !== undefined && { failureArn: deadLetterArn, failureForm: 'dead-letter' as const }),
  });
};

/** Targets that events can be handed to; any other kind stops the start. */
export const isDeliverable = (arn: string): boolean => /^arn:aws:(sqs|lambda):/.test(arn);
