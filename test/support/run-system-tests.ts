// `npm test` after the checks: flows on the local system, and the pages in a real browser where there is one. The two run
// side by side, each file after file, on systems of their own; what the second writes appears when it is done.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildSite } from '../../local/build-site.ts';
import { chromiumPath } from './chromium.ts';
import { repositoryRoot } from '../../local/house.ts';

const lanes = [['gates', 'flow'], ['browser']].map((projects) =>
  projects.filter((project) => existsSync(`test/${project}`)),
);

const run = (projects: readonly string[], streamed: boolean): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(
      'vitest',
      ['run', '--no-file-parallelism', ...projects.flatMap((name) => ['--project', name])],
      {
        stdio: streamed ? 'inherit' : ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...(!streamed && process.stdout.isTTY && { FORCE_COLOR: '1' }) },
      },
    );
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => {
      console.error(`vitest: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });

if (chromiumPath() === undefined) {
  console.log('Browser tests are skipped: no Chromium found (install it, or set CHROMIUM_PATH).');
}
// Once, before two systems want to serve it.
await buildSite(repositoryRoot);
const statuses = await Promise.all(lanes.map((projects, index) => run(projects, index === 0)));
process.exitCode = statuses.find((status) => status !== 0) ?? 0;
