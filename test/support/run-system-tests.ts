// `npm test` after the checks: flows on the local system, the gates, and the pages in a real browser where there is one.
// A file has a process and a system of its own, so files run side by side: much of a flow is waiting, and three at a time
// keep two cores busy.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildSite } from '../../local/build-site.ts';
import { chromiumPath } from './chromium.ts';
import { repositoryRoot } from '../../local/house.ts';

const projects = ['gates', 'flow', 'browser'].filter((project) => existsSync(`test/${project}`));

if (chromiumPath() === undefined) {
  console.log('Browser tests are skipped: no Chromium found (install it, or set CHROMIUM_PATH).');
}
// Once, before several systems want to serve it.
await buildSite(repositoryRoot);
const atATime = Math.max(2, Math.ceil(1.5 * availableParallelism()));
const child = spawn(
  'vitest',
  ['run', `--maxWorkers=${atATime}`, ...projects.flatMap((name) => ['--project', name])],
  { stdio: 'inherit' },
);
child.on('error', (error) => {
  console.error(`vitest: ${error.message}`);
  process.exitCode = 127;
});
child.on('close', (code) => (process.exitCode = code ?? 1));
