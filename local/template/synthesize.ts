import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId, Worker } from 'node:worker_threads';
import * as z from 'zod';
import { digestOf } from '../file-digest.ts';
import { StartError } from '../start-error.ts';
import { type Stack, Template } from './schema.ts';

const Stacks = z.array(z.object({ name: z.string(), template: Template }));

/** Whatever the templates can depend on: contracts lie in functions/, and a door must exist to be deployed. */
const sources = ['infra', 'functions', 'shared', 'events', 'cdk.json', 'package-lock.json'];

/** Stands for the site's address in cached templates, so that they serve any port. */
const anyOrigin = 'http://site.pathlight.invalid';

export interface SynthesisOptions {
  root: string;
  /** The address of the site, which the templates name. */
  origin: string;
  /** Where templates of unchanged sources are kept. */
  cache: string;
}

const inWorker = async ({ root, cache }: SynthesisOptions): Promise<string> => {
  const outdir = join(cache, `assembly-${process.pid}-${threadId}`);
  const worker = new Worker(new URL('./synthesize-worker.ts', import.meta.url), {
    workerData: { appFile: join(root, 'infra/app.ts'), outdir, origin: anyOrigin },
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (json: unknown) => resolve(z.string().parse(json)));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('infra/app.ts ended without a template')));
    });
  } finally {
    await worker.terminate();
    await rm(outdir, { recursive: true, force: true });
  }
};

/** Replaces the file as a whole, and drops those of other sources: only the newest is ever asked for again. */
const keep = async (folder: string, name: string, json: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${name}.${process.pid}-${threadId}`);
  await writeFile(unfinished, json);
  await rename(unfinished, join(folder, name));
  for (const other of await readdir(folder)) {
    if (other !== name) await rm(join(folder, other), { force: true });
  }
};

const cannotBeSynthesized = (cause: unknown): StartError => {
  const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const advice = 'Mend infra/app.ts or what it uses.';
  return new StartError(`The stacks in infra/ cannot be synthesized: ${reason}`, advice, { cause });
};

/** Runs our CDK app in this process and reads its stacks, or takes them from the cache where no source has changed. */
export const synthesize = async (options: SynthesisOptions): Promise<Stack[]> => {
  const { root, origin, cache } = options;
  const folder = join(cache, 'templates');
  const name = `${await digestOf(root, sources)}.json`;
  const cached = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  const json =
    cached ??
    (await inWorker(options).catch((cause: unknown) => {
      throw cannotBeSynthesized(cause);
    }));
  if (cached === undefined) await keep(folder, name, json);
  return Stacks.parse(JSON.parse(json.replaceAll(anyOrigin, origin)));
};
