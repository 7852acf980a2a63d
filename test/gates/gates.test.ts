import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gates } from '../support/gates.ts';

const planted = 'test/planted';

const run = (cwd: string, program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, output: stdout + stderr };
};

const planting = (gate: string): string[] =>
  readdirSync(`${planted}/${gate}`).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.config.ts'));

describe('each gate fails on its planted violation', () => {
  it('types', () => {
    const { status, output } = run('.', 'tsc', '-p', `${planted}/types`);
    expect(status).not.toBe(0);
    for (const file of planting('types')) expect(output).toContain(file);
  });

  it('lint', () => {
    const { status, output } = run('.', 'eslint', '--no-ignore', '--format', 'json', `${planted}/lint`);
    expect(status).not.toBe(0);
    const violations = {
      'type-assertion.ts': 'consistent-type-assertions',
      'floating-promise.ts': 'no-floating-promises',
      'explicit-any.ts': 'no-explicit-any',
      'non-null.ts': 'no-non-null-assertion',
      'too-many-parameters.ts': 'max-params',
      'console.ts': 'no-console',
      'too-long.ts': 'max-lines',
    };
    expect(planting('lint').sort()).toEqual(Object.keys(violations).sort());
    for (const [file, rule] of Object.entries(violations)) {
      const report = output.slice(
        output.indexOf(`/lint/${file}`),
        output.indexOf('"filePath"', output.indexOf(`/lint/${file}`)),
      );
      expect(report, file).toContain(rule);
    }
  });

  it('format', () => {
    const { status, output } = run(
      '.',
      'prettier',
      '--check',
      '--ignore-path',
      '.gitignore',
      `${planted}/format/badly.ts`,
    );
    expect(status).not.toBe(0);
    expect(output).toContain('badly.ts');
  });

  it('dead code', () => {
    const { status, output } = run('.', 'knip', '--directory', `${planted}/dead-code`, '--no-progress');
    expect(status).not.toBe(0);
    for (const finding of ['orphan.ts', 'nobodyReadsThis', 'zod']) expect(output).toContain(finding);
  });

  it('architecture', () => {
    const folders = ['functions', 'shared', 'events', 'web', 'local', 'infra'];
    const config = '../../../architecture.config.mjs';
    const { status, output } = run(
      `${planted}/architecture`,
      'depcruise',
      '--config',
      config,
      '--output-type',
      'err',
      ...folders,
    );
    expect(status).not.toBe(0);
    const violations = [
      'functions/alpha/domain/reads-the-clock.ts',
      'functions/alpha/domain/does-io.ts',
      'functions/alpha/reads-anothers-domain.ts',
      'functions/alpha/reads-anothers-store.ts',
      'functions/alpha/runs-anothers-contract.ts',
      'functions/alpha/on-thing-done.ts → functions/alpha/on-other.ts',
      'functions/alpha/use-case-knows-http.ts',
      'functions/alpha/speaks-to-stripe.ts',
      'shared/knows-a-context.ts',
      'events/reads-a-store.ts',
      'web/bundles-a-contract.ts',
      'local/imports-a-store.ts',
      'infra/imports-a-door.ts',
      'no-circular: shared/circle-a.ts',
    ];
    for (const violation of violations) expect(output).toContain(violation);
    expect(output).toContain(`x ${violations.length} dependency violations`);
  });

  it('tests', () => {
    const { status, output } = run(`${planted}/failing-test`, 'vitest', 'run');
    expect(status).not.toBe(0);
    expect(output).toContain('fails on purpose');
  });

  it('and there is no gate without one', () => {
    const proven = ['lint', 'tests', 'types', 'format', 'dead code', 'architecture'];
    expect(gates.map(({ name }) => name).sort()).toEqual(proven.sort());
  });
});
