import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObjectStore } from '../../shared/aws/object-store.ts';

/** Objects as files of a folder: what the object store does, without a network in the measurement. */
export const folderStore = (folder: string): Pick<ObjectStore, 'open' | 'read' | 'put'> => ({
  open: async (key) => {
    const path = join(folder, key);
    return existsSync(path) ? { sizeBytes: (await stat(path)).size, body: createReadStream(path) } : null;
  },
  read: async (key) => {
    const path = join(folder, key);
    return existsSync(path) ? readFile(path) : null;
  },
  // Whole or not at all, as an object is: a process killed in between leaves nothing under the key.
  put: async (key, body) => {
    const path = join(folder, key);
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, body);
    await rename(unfinished, path);
  },
});
