import { defineConfig } from 'vitest/config';

const project = (name: string, timeouts: { testTimeout: number; hookTimeout?: number }) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], environment: 'node' as const, ...timeouts },
});

export default defineConfig({
  test: {
    exclude: ['test/planted/**', 'node_modules/**'],
    reporters: process.env['VITEST_REPORT']
      ? ['default', ['json', { outputFile: process.env['VITEST_REPORT'] }]]
      : ['default'],
    pool: 'threads',
    projects: [
      project('unit', { testTimeout: 20_000 }),
      project('contract', { testTimeout: 30_000, hookTimeout: 30_000 }),
      project('infra', { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('flow', { testTimeout: 180_000, hookTimeout: 120_000 }),
      project('browser', { testTimeout: 180_000, hookTimeout: 120_000 }),
    ],
  },
});
