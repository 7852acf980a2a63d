import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const leftOut = new Set(['node_modules', 'dist', '.local', 'cdk.out']);

const filesUnder = async (path: string): Promise<string[]> => {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const nested = entries
    .filter(({ name }) => !leftOut.has(name))
    .map((entry) => {
      const inner = join(path, entry.name);
      return entry.isDirectory() ? filesUnder(inner) : Promise.resolve([inner]);
    });
  return (await Promise.all(nested)).flat();
};

/** A digest of all files under these paths (relative to `root`), by name and content: the same where nothing changed. */
export const digestOf = async (root: string, paths: readonly string[]): Promise<string> => {
  const files = (await Promise.all(paths.map((path) => filesUnder(join(root, path))))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\0`);
    hash.update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex').slice(0, 24);
};
