import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';
import * as z from 'zod';

export interface Bundle {
  file: string;
  /** Absolute paths of every source file in it, for reloading. */
  inputs: ReadonlySet<string>;
}

/** Modified-at times by path: where none has changed since, the bundle on disk is still good. */
const Stamp = z.object({ inputs: z.record(z.string(), z.number()) });

const modifiedAt = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return -1;
  }
};

const unchanged = async (file: string, stampFile: string): Promise<Bundle | undefined> => {
  if (!existsSync(file) || !existsSync(stampFile)) return undefined;
  const stamp = Stamp.safeParse(JSON.parse(await readFile(stampFile, 'utf8')));
  if (!stamp.success) return undefined;
  const entries = Object.entries(stamp.data.inputs);
  const same = await Promise.all(entries.map(async ([path, at]) => (await modifiedAt(path)) === at));
  return same.every(Boolean) ? { file, inputs: new Set(entries.map(([path]) => path)) } : undefined;
};

const bundleWithEsbuild = (root: string, entry: string, outfile: string) =>
  build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
    // Some packages in a bundle still say require().
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });

/** As a whole: whoever reads the file meanwhile, maybe another process, has the old one or the new one. */
const replace = async (path: string, content: string | Uint8Array): Promise<void> => {
  const unfinished = `${path}.${process.pid}-${threadId}`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
};

const bundleOnce = async (root: string, entry: string, file: string): Promise<Bundle> => {
  const stampFile = `${file}.inputs.json`;
  const kept = await unchanged(file, stampFile);
  if (kept) return kept;
  await mkdir(dirname(file), { recursive: true });
  const { metafile, outputFiles } = await bundleWithEsbuild(root, entry, file);
  for (const { path, contents } of outputFiles) await replace(path, contents);
  const paths = Object.keys(metafile.inputs).map((path) => join(root, path));
  const stamped = await Promise.all(paths.map(async (path) => [path, await modifiedAt(path)] as const));
  await replace(stampFile, JSON.stringify({ inputs: Object.fromEntries(stamped) }));
  return { file, inputs: new Set(paths) };
};

const underWay = new Map<string, Promise<Bundle>>();

/**
 * Bundles a door as the cloud's bundle is made (ESM for Node 24, everything in one file) into `folder`, or finds that
 * the bundle there is still up to date. `root` is what `entry` is relative to. Rejects with esbuild's messages.
 * Several who ask at once, as the first requests to a page do, wait for the same one.
 */
export const bundleDoor = (root: string, entry: string, folder: string): Promise<Bundle> => {
  const file = join(folder, `${entry.replaceAll(/[^\w-]+/g, '_')}.mjs`);
  const bundle = underWay.get(file) ?? bundleOnce(root, entry, file).finally(() => underWay.delete(file));
  underWay.set(file, bundle);
  return bundle;
};
