import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { digestOf } from './file-digest.ts';
import { StartError } from './start-error.ts';

/** Whatever ends up in the site: its own files, and the contracts with the schemas they use. */
const sources = ['web', 'functions', 'shared', 'events', 'package-lock.json'];

const runVite = async (root: string): Promise<void> => {
  const vite = join(
    dirname(createRequire(join(root, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const child = spawn(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  await once(child, 'close');
  if (child.exitCode === 0) return;
  throw new StartError(
    `The site cannot be built: ${output.trim()}`,
    'Mend web/, or see `npm run build:web`.',
  );
};

/** Builds web/dist unless it was built from the same sources before. Answers whether it had to. */
export const buildSite = async (root: string): Promise<boolean> => {
  // Beside the one web/dist there is, wherever the system keeps its state.
  const stamp = join(root, '.local/cache/site');
  const digest = await digestOf(root, sources);
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === digest && existsSync(join(root, 'web/dist/index.html'))) return false;
  await rm(stamp, { force: true });
  await runVite(root);
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, digest);
  return true;
};
