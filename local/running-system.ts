import { deadLetterSources } from './emulators/dead-letters.ts';
import type { Emulators } from './emulators/start-emulators.ts';
import type { Mailbox } from './emulators/mailbox.ts';
import { queuedMessages, queueInfos, redrive } from './emulators/queue-views.ts';
import type { Functions } from './lambda/functions.ts';
import type { InvocationLog } from './lambda/invocation-log.ts';
import { asyncQueueName } from './messaging/delivery.ts';
import { type Duplicates, reverseQueue } from './messaging/fault-injection.ts';
import type { Scheduler } from './messaging/scheduler.ts';
import { settled } from './messaging/settled.ts';
import type { Consumers } from './messaging/start-consumers.ts';
import type { SystemModel } from './model.ts';
import type { LocalStripe } from './stripe/system/start-stripe.ts';
import type { Faults, LocalSystem } from './system.ts';
import { describeSystem } from './template/describe.ts';
import { nameOfArn } from './template/place.ts';

/** Everything that runs, to be handed to those who use it. */
export interface Parts {
  stateDir: string;
  model: SystemModel;
  emulators: Emulators;
  functions: Functions;
  log: InvocationLog;
  consumers: Consumers;
  scheduler: Scheduler;
  duplicates: Duplicates;
  mailbox: Mailbox;
  stripe: LocalStripe | undefined;
  stop: () => Promise<void>;
}

const faultsOf = ({ functions, duplicates, emulators, consumers }: Parts): Faults => ({
  crashWhenLogged: (functionId, text) => functions.crashWhenLogged(functionId, text),
  crashAfter: (functionId, ms) => functions.crashAfter(functionId, ms),
  deliverTwice: (queueName, count) => duplicates.order(queueName, count),
  reverse: (queueName) => reverseQueue(emulators.store.queues, queueName),
  pauseConsumers: () => consumers.pause(),
  resumeConsumers: () => consumers.resume(),
});

/** A webhook that is tried again later than this is not waited for. */
const soonSeconds = 10;

/** What is still under way, in words. */
const busy = async ({ model, emulators, functions, consumers, stripe }: Parts): Promise<string[]> => {
  const { queues } = emulators.store;
  const consumed = new Set(model.sources.map(({ sourceArn }) => nameOfArn(sourceArn)));
  const waiting = queueInfos(queues, new Map())
    .filter(({ name }) => consumed.has(name))
    .map((queue) => ({ name: queue.name, depth: queue.ready + queue.inFlight + queue.delayed }));
  const internal = queues.getQueueByName(asyncQueueName)?.inspectMessages();
  const events = internal ? internal.ready.length + internal.delayed.length + internal.inflight.length : 0;
  const webhooks = stripe?.emulator.webhooks.pending(soonSeconds).length ?? 0;
  return [
    ...waiting.filter(({ depth }) => depth > 0).map(({ name, depth }) => `${depth} messages in ${name}`),
    ...(events > 0 ? [`${events} events for functions`] : []),
    ...(webhooks > 0 ? [`${webhooks} webhooks of Stripe`] : []),
    ...functions
      .list()
      .filter(({ running }) => running > 0)
      .map(({ id, running }) => `${running} running ${id}`),
    ...((await consumers.caughtUp()) ? [] : ['unread stream records']),
  ];
};

const bucketInfos = ({ model, emulators }: Parts) =>
  model.buckets.map((name) => {
    const { objects } = emulators.store.objects.listObjects(name, { maxKeys: 1_000_000 });
    return { name, objects: objects.length };
  });

/** The system as gateway, console, demo and tests use it. */
export const runningSystem = (parts: Parts): LocalSystem => {
  const { model, emulators, functions, log, scheduler, mailbox } = parts;
  const { queues } = emulators.store;
  const deadLetters = deadLetterSources(model);
  return {
    description: describeSystem(model),
    endpoints: emulators.endpoints,
    stateDir: parts.stateDir,
    invoke: (functionId, event) => functions.invoke(functionId, event),
    functions: () => functions.list(),
    recentInvocations: () => log.recent(),
    queues: () => queueInfos(queues, deadLetters),
    messages: (queueName) => queuedMessages(queues, queueName),
    redrive: (dlqName) => redrive(queues, dlqName),
    schedules: () => scheduler.list(),
    runSchedule: (scheduleId) =>
      new Promise((resolve) => {
        scheduler.run(scheduleId);
        resolve();
      }),
    tables: () => model.tables.map(({ name }) => ({ name })),
    buckets: () => bucketInfos(parts),
    mails: () => mailbox.mails(),
    settled: (timeoutMs) => settled(() => busy(parts), timeoutMs),
    ...(parts.stripe && { stripe: parts.stripe }),
    faults: faultsOf(parts),
    stop: parts.stop,
  };
};
