import { defineConfig } from 'vitest/config';

interface Options {
  testTimeout: number;
  hookTimeout?: number;
  isolate?: boolean;
  pool?: 'forks';
}

const project = (name: string, options: Options) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], environment: 'node' as const, ...options },
});

const folder = process.env['VITEST_REPORTS'];
/** Where a folder is named, each run leaves its counts there, so that CI can add them up. */
const report: ['json', { outputFile: string }][] =
  folder === undefined ? [] : [['json', { outputFile: `${folder}/${process.pid}.json` }]];

/** A process a file: what ends one (a Lambda may, by growing too fast) is that file's failure, and its memory goes with it. */
const ownProcess = { pool: 'forks', hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    exclude: ['test/planted/**', 'node_modules/**'],
    reporters: ['default', ...report],
    pool: 'threads',
    projects: [
      // Pure for the most part: modules are loaded once a thread and not once a file, which halves the time.
      project('unit', { testTimeout: 20_000, isolate: false }),
      project('contract', { testTimeout: 30_000, hookTimeout: 30_000 }),
      // CDK is large: loaded once a thread and not once a file, which these tests do not mind.
      project('infra', { testTimeout: 60_000, hookTimeout: 120_000, isolate: false }),
      project('gates', { testTimeout: 120_000, ...ownProcess }),
      project('flow', { testTimeout: 180_000, ...ownProcess }),
      project('browser', { testTimeout: 180_000, ...ownProcess }),
    ],
  },
});
