// `npm test` after the checks: flows on the local system, the gates, and the pages in a real browser where there is one.
// A file has a process and a system of its own, so files run side by side: two a core, for each waits about
// half of its time (for pages, queues, and processes it has killed).
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildSite } from '../../local/build-site.ts';
import { bundlesFolder, repositoryRoot } from '../../local/house.ts';
import { bundleDoor } from '../../local/lambda/bundle.ts';
import { chromiumPath } from './chromium.ts';

const projects = ['gates', 'flow', 'browser'].filter((project) => existsSync(`test/${project}`));

if (chromiumPath() === undefined) {
  console.log('Browser tests are skipped: no Chromium found (install it, or set CHROMIUM_PATH).');
}
// Once, before several systems want the same at once.
const bundled = async (): Promise<void> => {
  for (const door of globSync('functions/*/{api,*-api,on-*,every-*}.ts', { cwd: repositoryRoot })) {
    await bundleDoor(repositoryRoot, door, bundlesFolder);
  }
};
await Promise.all([buildSite(repositoryRoot), bundled()]);
const child = spawn(
  'vitest',
  ['run', `--maxWorkers=${2 * availableParallelism()}`, ...projects.flatMap((name) => ['--project', name])],
  { stdio: 'inherit' },
);
child.on('error', (error) => {
  console.error(`vitest: ${error.message}`);
  process.exitCode = 127;
});
child.on('close', (code) => (process.exitCode = code ?? 1));
