import { join } from 'node:path';
import { region } from '../template/place.ts';
import {
  buildApp,
  FileS3Persistence,
  MessageSpy,
  PersistenceManager,
  S3Store,
  SnsStore,
  type SpyMessage,
  SqsStore,
} from './fauxqs-parts.ts';

export interface ObjectAndQueueStore {
  endpoint: string;
  objects: S3Store;
  queues: SqsStore;
  stop: () => Promise<void>;
}

/** Called in the same tick as the change, before the request is answered: what it records is not lost by a crash. */
export type StoreListener = (message: SpyMessage) => void;

class ListenerSpy extends MessageSpy {
  readonly #listener: StoreListener;

  constructor(listener: StoreListener) {
    super({ bufferSize: 1 });
    this.#listener = listener;
  }

  override addMessage(message: SpyMessage): void {
    this.#listener(message);
  }
}

/** S3 takes 5 GiB in one request; the body is held in memory while it is stored. */
const bodyLimit = 5 * 1024 ** 3;

/**
 * Every consumer of the last run is gone, so what it held is free again, long before its visibility timeout. (A timeout
 * of nought would say it more plainly; fauxqs 2.4.1 cannot write that down.)
 */
const releaseInFlight = (queues: SqsStore): void => {
  for (const queue of queues.allQueues()) {
    for (const handle of queue.inflightMessages.keys()) queue.changeVisibility(handle, 0.001);
  }
};

/** S3 and SQS on one free loopback port, persistent under `stateDir` (queues in SQLite, objects as files). */
export const startObjectAndQueueStore = async (
  stateDir: string,
  listener: StoreListener,
): Promise<ObjectAndQueueStore> => {
  const queues = new SqsStore();
  const objects = new S3Store();
  const topics = new SnsStore();
  const persistence = new PersistenceManager(join(stateDir, 'queues'));
  const files = new FileS3Persistence(join(stateDir, 'buckets'));
  // Loaded before it is attached, or loading would write everything back.
  persistence.loadSqsAndSns(queues, topics);
  files.loadS3(objects);
  queues.persistence = persistence;
  for (const queue of queues.allQueues()) queue.persistence = persistence;
  objects.persistence = files;
  releaseInFlight(queues);
  const spy = new ListenerSpy(listener);
  queues.spy = spy;
  objects.spy = spy;
  for (const queue of queues.allQueues()) queue.spy = spy;
  const app = buildApp({
    logger: false,
    defaultRegion: region,
    stores: { sqsStore: queues, snsStore: topics, s3Store: objects },
  });
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    endpoint,
    objects,
    queues,
    stop: async () => {
      await app.close();
      persistence.close();
      files.close();
    },
  };
};
