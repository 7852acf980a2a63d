import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoints } from '../system.ts';
import { startDynamoDb } from './dynamodb.ts';
import { type RunningServices, startJsonServices } from './json-services.ts';
import {
  type ObjectAndQueueStore,
  startObjectAndQueueStore,
  type StoreListener,
} from './object-and-queue-store.ts';

export interface Emulators {
  store: ObjectAndQueueStore;
  services: RunningServices;
  endpoints: Endpoints;
  stop: () => Promise<void>;
}

/** Starts every emulator, or none: where one fails, those that run are stopped before the error goes on. */
export const startEmulators = async (stateDir: string, listener: StoreListener): Promise<Emulators> => {
  await using started = new AsyncDisposableStack();
  mkdirSync(join(stateDir, 'tables'), { recursive: true });
  const dynamodb = await startDynamoDb({ dbPath: join(stateDir, 'tables', 'dynamodb.sqlite') });
  started.defer(dynamodb.stop);
  const store = await startObjectAndQueueStore(stateDir, listener);
  started.defer(store.stop);
  const services = await startJsonServices();
  started.defer(services.stop);
  const running = started.move();
  const { endpoint: s3 } = store;
  return {
    store,
    services,
    endpoints: { dynamodb: dynamodb.endpoint, s3, sqs: s3, services: services.endpoint },
    stop: () => running.disposeAsync(),
  };
};
