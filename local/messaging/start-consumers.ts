import { join } from 'node:path';
import type { DynamoDbCall } from '../emulators/dynamodb-call.ts';
import type { SqsStore } from '../emulators/fauxqs-parts.ts';
import type { EventSourceModel, SystemModel } from '../model.ts';
import { StartError } from '../start-error.ts';
import type { InvokeResult } from '../system.ts';
import { startAsyncInvoker } from './async-invoker.ts';
import { Checkpoints } from './checkpoints.ts';
import { isDeliverable } from './delivery.ts';
import { anyPattern, eventPattern } from './event-pattern.ts';
import { startQueueConsumer } from './queue-consumer.ts';
import { scheduleExpression } from './schedule-expression.ts';
import type { Consumer } from './signal.ts';
import { firstCheckpoint, startStreamConsumer } from './stream-consumer.ts';
import { openTableStream, type TableStream } from './table-stream.ts';

export interface ConsumersOptions {
  model: SystemModel;
  stateDir: string;
  queues: SqsStore;
  call: DynamoDbCall;
  invoke: (functionName: string, event: unknown) => Promise<InvokeResult>;
  takeDuplicate: (queueName: string) => boolean;
  onError: (error: unknown) => void;
  signal: AbortSignal;
}

export interface Consumers extends Consumer {
  /** Wakes those that follow tables: something may have been written. */
  wakeStreams: () => void;
  /** Wakes the one that reads a queue. */
  wakeQueue: (queueName: string) => void;
  /** Whether every stream has been read to its end. */
  caughtUp: () => Promise<boolean>;
}

const fromQueue = ({ sourceArn }: EventSourceModel): boolean => sourceArn.startsWith('arn:aws:sqs:');

const tableOf = ({ tables }: SystemModel, { sourceArn }: EventSourceModel) =>
  tables.find(({ arn }) => sourceArn.startsWith(`${arn}/stream/`));

/** Refuses, before anything runs, what could only fail later: targets of other kinds, odd patterns and expressions. */
export const checkEventing = (model: SystemModel): void => {
  const targets = [...model.rules, ...model.schedules].flatMap((each) => each.targets.map(({ arn }) => arn));
  for (const arn of [...targets, ...model.bucketNotifications.map(({ targetArn }) => targetArn)]) {
    if (isDeliverable(arn)) continue;
    throw new StartError(
      `Events go to ${arn}, a kind of target the local system does not know.`,
      'It hands events to queues and functions; teach it the other in local/messaging/delivery.ts.',
    );
  }
  for (const source of model.sources) {
    if (fromQueue(source) ? model.queues.some(({ arn }) => arn === source.sourceArn) : tableOf(model, source))
      continue;
    throw new StartError(
      `${source.id} follows ${source.sourceArn}, which is neither a queue nor a table's stream here.`,
      'Check the stacks in infra/.',
    );
  }
  for (const { pattern } of model.rules) eventPattern(pattern);
  for (const { filters } of model.sources) anyPattern(filters);
  for (const { expression, timeZone } of model.schedules) scheduleExpression(expression, timeZone);
};

interface StreamFollower {
  source: EventSourceModel;
  stream: TableStream;
  consumer: Consumer;
}

const followStream = async (
  options: ConsumersOptions,
  source: EventSourceModel,
  checkpoints: Checkpoints,
) => {
  const tableName = tableOf(options.model, source)?.name ?? source.sourceArn;
  const stream = await openTableStream(options.call, tableName);
  const streamOptions = { ...options, source, stream, checkpoints };
  await firstCheckpoint(streamOptions);
  return { source, stream, consumer: startStreamConsumer(streamOptions) };
};

/** Starts everything that takes messages: queues, streams, and events for functions that nobody waits for. */
export const startConsumers = async (options: ConsumersOptions): Promise<Consumers> => {
  const { model, stateDir, queues } = options;
  const checkpoints = new Checkpoints(join(stateDir, 'checkpoints'));
  const enabled = model.sources.filter((source) => source.enabled);
  const streams: StreamFollower[] = [];
  for (const source of enabled.filter((each) => !fromQueue(each))) {
    streams.push(await followStream(options, source, checkpoints));
  }
  const byQueue = new Map<string, Consumer>();
  for (const source of enabled.filter(fromQueue)) {
    const name = queues.getQueueByArn(source.sourceArn)?.name ?? source.sourceArn;
    byQueue.set(name, startQueueConsumer({ ...options, source }));
  }
  const asyncInvoker = startAsyncInvoker({
    ...options,
    functions: model.functions,
    configs: model.asyncInvokes,
  });
  const all = [...streams.map(({ consumer }) => consumer), ...byQueue.values(), asyncInvoker];
  const caughtUp = async ({ source, stream }: StreamFollower) =>
    BigInt(checkpoints.read(source.id) ?? '0') >= BigInt(await stream.end());
  return {
    wake: () => all.forEach((consumer) => consumer.wake()),
    wakeStreams: () => streams.forEach(({ consumer }) => consumer.wake()),
    wakeQueue: (queueName) => (byQueue.get(queueName) ?? asyncInvoker).wake(),
    pause: () => all.forEach((consumer) => consumer.pause()),
    resume: () => all.forEach((consumer) => consumer.resume()),
    idle: () => all.every((consumer) => consumer.idle()),
    caughtUp: async () => (await Promise.all(streams.map(caughtUp))).every(Boolean),
    stop: async () => {
      await Promise.all(all.map((consumer) => consumer.stop()));
    },
  };
};
