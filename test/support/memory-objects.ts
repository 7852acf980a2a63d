import { Readable } from 'node:stream';

/** A bucket in memory, as far as the tests of stores need one. */
export const memoryObjects = () => {
  const held = new Map<string, Uint8Array>();
  return {
    held,
    put: (key: string, body: Uint8Array): Promise<void> => {
      held.set(key, body);
      return Promise.resolve();
    },
    read: (key: string): Promise<Uint8Array | null> => Promise.resolve(held.get(key) ?? null),
    list: async function* (prefix: string): AsyncGenerator<string> {
      for (const key of [...held.keys()].sort()) if (key.startsWith(prefix)) yield await Promise.resolve(key);
    },
    removeKeys: (keys: readonly string[]): Promise<void> => {
      for (const key of keys) held.delete(key);
      return Promise.resolve();
    },
    removeAll: (prefix: string): Promise<void> => {
      for (const key of held.keys()) if (key.startsWith(prefix)) held.delete(key);
      return Promise.resolve();
    },
    open: (key: string): Promise<{ sizeBytes: number; body: Readable } | null> => {
      const bytes = held.get(key);
      return Promise.resolve(
        bytes === undefined ? null : { sizeBytes: bytes.length, body: Readable.from([bytes]) },
      );
    },
  };
};
