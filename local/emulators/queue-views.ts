import { asyncQueueName } from '../messaging/delivery.ts';
import { StartError } from '../start-error.ts';
import type { QueuedMessage, QueueInfo } from '../system.ts';
import { deadLetterArnOf } from './dead-letters.ts';
import { type SqsQueue, SqsStore } from './fauxqs-parts.ts';

const sourcesOf = (store: SqsStore, dlq: SqsQueue): SqsQueue[] =>
  [...store.allQueues()].filter((queue) => deadLetterArnOf(queue.attributes) === dlq.arn);

/** Every queue of the template, with its depth. */
export const queueInfos = (store: SqsStore, deadLetters: ReadonlyMap<string, string[]>): QueueInfo[] =>
  [...store.allQueues()]
    .filter(({ name }) => name !== asyncQueueName)
    .map((queue) => {
      queue.processTimers();
      return {
        name: queue.name,
        url: queue.url,
        ready: Number(queue.getAttribute('ApproximateNumberOfMessages')),
        inFlight: Number(queue.getAttribute('ApproximateNumberOfMessagesNotVisible')),
        delayed: Number(queue.getAttribute('ApproximateNumberOfMessagesDelayed')),
        deadLettersOf: deadLetters.get(queue.name) ?? [],
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));

const shown = 100;

const existing = (store: SqsStore, name: string): SqsQueue => {
  const queue = store.getQueueByName(name);
  if (queue) return queue;
  throw new StartError(`There is no queue ${name}.`, 'The console page lists them.');
};

/** The messages in a queue, waiting ones first; nothing is received by looking. */
export const queuedMessages = (store: SqsStore, name: string): QueuedMessage[] => {
  const { ready, delayed, inflight } = existing(store, name).inspectMessages();
  return [...ready, ...delayed, ...inflight.map(({ message }) => message)].slice(0, shown).map((message) => ({
    id: message.messageId,
    body: message.body,
    receiveCount: message.approximateReceiveCount,
    sentAt: new Date(message.sentTimestamp),
  }));
};

/** Moves what waits in a dead-letter queue back to its source, as new messages; answers how many. */
export const redrive = (store: SqsStore, dlqName: string): number => {
  const dlq = existing(store, dlqName);
  const [source, ...others] = sourcesOf(store, dlq);
  if (!source || others.length > 0) {
    throw new StartError(
      `${dlqName} takes the dead letters of ${others.length > 0 ? 'several queues' : 'no queue'}.`,
      'Only what came from exactly one queue can be moved back; failures of streams and events are run again at their source.',
    );
  }
  let moved = 0;
  for (let batch = dlq.dequeue(10); batch.length > 0; batch = dlq.dequeue(10)) {
    for (const { ReceiptHandle } of batch) {
      const message = dlq.inflightMessages.get(ReceiptHandle)?.message;
      if (!message) continue;
      const { body, messageAttributes, messageGroupId } = message;
      // There first and gone here then: a crash in between leaves it twice, never lost.
      source.enqueue(
        SqsStore.createMessage(body, messageAttributes, undefined, messageGroupId, message.messageId),
      );
      dlq.deleteMessage(ReceiptHandle);
      moved += 1;
    }
  }
  return moved;
};
