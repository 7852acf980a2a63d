// `npm test` after the checks: flows on the local system, and the pages in a real browser where there is one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium.ts';

const projects = ['gates', 'flow', 'browser'].filter((project) => existsSync(`test/${project}`));
if (chromiumPath() === undefined) {
  console.log('Browser tests are skipped: no Chromium found (install it, or set CHROMIUM_PATH).');
}
const { status } = spawnSync(
  'vitest',
  ['run', '--no-file-parallelism', ...projects.flatMap((name) => ['--project', name])],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
