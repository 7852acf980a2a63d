import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** Runs `work` under this correlation id; facts committed and logs written inside carry it on. */
export const withCorrelation = <T>(correlationId: string, work: () => T): T =>
  storage.run(correlationId, work);

/** The id that follows one request through queues and streams, or undefined outside a door. */
export const currentCorrelationId = (): string | undefined => storage.getStore();
