import { Readable } from 'node:stream';

/** A bucket in memory, as far as the runs of reconciliation use one. */
export const memoryObjects = () => {
  const held = new Map<string, Uint8Array>();
  return {
    held,
    put: (key: string, body: Uint8Array): Promise<void> => {
      held.set(key, body);
      return Promise.resolve();
    },
    read: (key: string): Promise<Uint8Array | null> => Promise.resolve(held.get(key) ?? null),
    open: (key: string): Promise<{ sizeBytes: number; body: Readable } | null> => {
      const bytes = held.get(key);
      return Promise.resolve(
        bytes === undefined ? null : { sizeBytes: bytes.length, body: Readable.from([bytes]) },
      );
    },
  };
};
