import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../infra/scaffold/kinds.ts';

const root = path.resolve(import.meta.dirname, '../..');
const minutes = 60_000;
let copy: string;

/** Runs a program of ours in the copy of the repository. */
const run = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, output: stdout + stderr };
};
const make = (...args: string[]) => run('node', 'infra/scaffold/new.ts', ...args);

const copied = [
  'functions',
  'shared',
  'events',
  'infra',
  'local',
  'test/infra',
  'test/support',
  'docs/runbook.md',
].concat([
  'tsconfig.base.json',
  'tsconfig.json',
  'eslint.config.ts',
  'vitest.config.ts',
  'package.json',
  'package-lock.json',
  '.prettierrc.json',
]);

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'pathlight-scaffold-'));
  for (const each of copied) cpSync(path.join(root, each), path.join(copy, each), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  const narrowed = {
    extends: './tsconfig.base.json',
    compilerOptions: { exactOptionalPropertyTypes: true, incremental: false },
    include: ['functions/billing', 'events', 'test/unit', 'test/contract'],
  };
  writeFileSync(path.join(copy, 'tsconfig.json'), JSON.stringify(narrowed));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new', () => {
  const examples = Object.entries(kinds).map(([kind, { help }]) => ({
    kind,
    args: help.replace(/^.*: /, '').split(' '),
  }));

  it('makes one of each kind, in an order that a person might', () => {
    const order = ['context', 'event', 'api', 'fact', 'queue', 'schedule', 'use-case'];
    expect(examples.map(({ kind }) => kind).sort()).toEqual([...order].sort());
    for (const kind of order) {
      const { status, output } = make(...(examples.find((example) => example.kind === kind)?.args ?? []));
      expect(status, output).toBe(0);
      expect(output).toContain('new    ');
    }
  });

  it(
    'makes what type-checks and lints',
    () => {
      for (const project of ['.', 'infra']) {
        const { status, output } = run(
          'tsc',
          '-p',
          project,
          '--incremental',
          'false',
          '--tsBuildInfoFile',
          'null',
        );
        expect(status, output).toBe(0);
      }
      const made = [
        'functions/billing',
        'events/invoice-paid.ts',
        'test/unit',
        'test/contract/billing-store.test.ts',
      ];
      const { status, output } = run('eslint', ...made);
      expect(status, output).toBe(0);
    },
    8 * minutes,
  );

  it(
    'makes tests that pass, and doors and routes that the template holds',
    () => {
      const tests = ['test/unit', 'test/contract/billing-store.test.ts', 'test/infra/doors.test.ts'];
      const { status, output } = run('vitest', 'run', '--no-file-parallelism', ...tests);
      expect(status, output).toBe(0);
      expect(output).toMatch(/Test Files +9 passed/);
    },
    8 * minutes,
  );

  it('changes nothing where something is in the way', () => {
    const before = readFileSync(path.join(copy, 'infra/stacks/contexts/billing.ts'), 'utf8');
    const twice = make('billing', 'schedule', 'hour');
    expect(twice.status).toBe(1);
    expect(twice.output).toContain('exists already; nothing was changed');
    const unknown = make('billing', 'fact', 'never-happened');
    expect(unknown.status).toBe(1);
    expect(unknown.output).toContain('events/never-happened.ts does not exist');
    expect(readFileSync(path.join(copy, 'infra/stacks/contexts/billing.ts'), 'utf8')).toBe(before);
  });

  it('says how it is used', () => {
    const { status, output } = make('billing');
    expect(status).toBe(1);
    for (const kind of Object.keys(kinds)) expect(output).toContain(`  ${kind}`);
  });
});
