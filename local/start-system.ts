import { join } from 'node:path';
import { type DynamoDbCall, dynamoDbCall } from './emulators/dynamodb-call.ts';
import type { SpyMessage } from './emulators/fauxqs-parts.ts';
import { openMailbox } from './emulators/mailbox.ts';
import { provision } from './emulators/provision.ts';
import { secretOperations } from './emulators/secret-store.ts';
import { type Emulators, startEmulators } from './emulators/start-emulators.ts';
import { startTtlSweeper } from './emulators/ttl-sweeper.ts';
import { Functions } from './lambda/functions.ts';
import { InvocationLog } from './lambda/invocation-log.ts';
import { bucketNotifier } from './messaging/bucket-events.ts';
import { eventBus, PutEvents } from './messaging/event-bus.ts';
import { Duplicates } from './messaging/fault-injection.ts';
import { Scheduler } from './messaging/scheduler.ts';
import { checkEventing, type Consumers, startConsumers } from './messaging/start-consumers.ts';
import type { SystemModel } from './model.ts';
import { runningSystem } from './running-system.ts';
import type { LocalSystem } from './system.ts';
import { type LocalStripe, startStripe } from './stripe/system/start-stripe.ts';
import { describeSystem } from './template/describe.ts';
import { readStacks } from './template/read.ts';
import type { Stack } from './template/schema.ts';

export interface SystemOptions {
  /** Emulators start while these are still being made. */
  stacks: readonly Stack[] | Promise<readonly Stack[]>;
  /** What the entries of functions are relative to. */
  root: string;
  /** A folder that this process alone uses. */
  stateDir: string;
  /** Where bundles are kept; they can always be made again. */
  bundles: string;
  /** The object store's address as functions (and so presigned URLs) know it; the store itself unless given. */
  s3Endpoint?: string;
  /** What people reach; pages of the Stripe emulator are there, and its webhooks go to the API there. */
  origin?: string;
  /** Reload functions when their sources change. */
  watch: boolean;
  /** Bundle all functions in the background once the system runs, rather than each at its first call. */
  bundleAhead?: boolean;
  /** Told what goes wrong in the background; the system goes on. */
  onError: (error: unknown) => void;
}

/** What the emulators call before everything they reach is there. */
interface Wiring {
  onStored: (message: SpyMessage) => void;
  consumers?: Consumers;
  stripe?: LocalStripe;
}

interface Base {
  options: SystemOptions;
  model: SystemModel;
  emulators: Emulators;
  call: DynamoDbCall;
  wiring: Wiring;
}

/** What nobody gave a meaning stops the start here, before any function runs. */
const check = (stacks: readonly Stack[]): void => {
  const model = readStacks(stacks, { sqs: 'http://127.0.0.1' });
  describeSystem(model);
  checkEventing(model);
};

const connectStore = ({ model, emulators: { store }, wiring }: Base): void => {
  const notify = bucketNotifier(model.bucketNotifications, store.queues, (bucket, key) => {
    const { contentLength: size, etag } = store.objects.headObject(bucket, key);
    return { size, etag };
  });
  wiring.onStored = (message) => {
    if (message.service === 's3') notify(message);
    if (message.service === 'sqs' && message.status === 'published')
      wiring.consumers?.wakeQueue(message.queueName);
  };
};

const startServices = async ({ model, emulators, options, wiring }: Base) => {
  const { store, services } = emulators;
  const mailbox = openMailbox(join(options.stateDir, 'mail'));
  const putEvents = eventBus(store.queues, model);
  services.add(mailbox.operations);
  const secretsFile = join(options.stateDir, 'secrets.json');
  const { stateDir, onError, origin = 'http://127.0.0.1:9' } = options;
  const stripe = await startStripe({
    ...{ model, stateDir, secretsFile, origin, onError },
    environment: process.env,
  });
  if (stripe?.emulated) wiring.stripe = stripe.emulated;
  services.add(secretOperations(model, secretsFile, stripe?.givenSecrets));
  services.add({ 'AWSEvents.PutEvents': (input) => putEvents(PutEvents.parse(input)) });
  return { mailbox, stripe: stripe?.emulated };
};

const startFunctions = ({ options, model, emulators, wiring }: Base, stripe: LocalStripe | undefined) => {
  const { endpoints } = emulators;
  const log = new InvocationLog(join(options.stateDir, 'logs'));
  const functions = new Functions({
    root: options.root,
    bundles: options.bundles,
    models: model.functions,
    endpoints: {
      ...endpoints,
      s3: options.s3Endpoint ?? endpoints.s3,
      ...(stripe && { stripe: stripe.endpoint }),
    },
    log,
    onInvoked: () => wiring.consumers?.wakeStreams(),
  });
  if (options.watch) functions.watchSources();
  return { functions, log };
};

const run = async (base: Base): Promise<LocalSystem> => {
  const { options, model, emulators, call, wiring } = base;
  const { stateDir, onError } = options;
  const { queues } = emulators.store;
  const { mailbox, stripe } = await startServices(base);
  const { functions, log } = startFunctions(base, stripe);
  const [stopping, duplicates] = [new AbortController(), new Duplicates()];
  const consumers = await startConsumers({
    model,
    stateDir,
    queues,
    call,
    invoke: (functionName, event) => functions.invokeUnlessStopping(functionName, event),
    takeDuplicate: (queueName) => duplicates.take(queueName),
    onError,
    signal: stopping.signal,
  });
  wiring.consumers = consumers;
  if (options.bundleAhead) void functions.bundleAll();
  const scheduler = new Scheduler(model.schedules, queues);
  const stopSweeper = startTtlSweeper(call, model.tables, onError);
  const stop = async () => {
    scheduler.stop();
    stopping.abort();
    // Sandboxes first: what consumers wait for ends at once, and what they had taken stays for the next start.
    await Promise.all([functions.stop(), consumers.stop(), stopSweeper(), stripe?.stop()]);
    await log.flush();
    await emulators.stop();
  };
  return runningSystem({
    ...{ stateDir, model, emulators, functions, log },
    ...{ consumers, scheduler, duplicates, mailbox, stripe, stop },
  });
};

/** Both, or neither: where one fails, the emulators are stopped before its error goes on. */
const stacksAndEmulators = async ({ stacks, stateDir }: SystemOptions, wiring: Wiring) => {
  const checked = Promise.resolve(stacks).then((read) => {
    check(read);
    return read;
  });
  checked.catch(() => undefined);
  const emulators = await startEmulators(stateDir, (message) => wiring.onStored(message));
  try {
    return { stacks: await checked, emulators };
  } catch (error) {
    await emulators.stop();
    throw error;
  }
};

/** Starts everything the stacks describe. All of it runs when this resolves; when it rejects, none of it does. */
export const startSystem = async (options: SystemOptions): Promise<LocalSystem> => {
  const wiring: Wiring = { onStored: () => undefined };
  const { stacks, emulators } = await stacksAndEmulators(options, wiring);
  try {
    const model = readStacks(stacks, { sqs: emulators.endpoints.sqs });
    const call = dynamoDbCall(emulators.endpoints.dynamodb);
    await provision(model, emulators.store, call);
    const base: Base = { options, model, emulators, call, wiring };
    connectStore(base);
    return await run(base);
  } catch (error) {
    await wiring.stripe?.stop();
    await emulators.stop();
    throw error;
  }
};
