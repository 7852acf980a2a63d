import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Each mistake is a run of the tests of its own.
vi.setConfig({ testTimeout: 300_000 });

const root = path.resolve(import.meta.dirname, '../..');
const proofs = 'test/unit/functions/payments/proofs';

/** A mistake that somebody could make, as a patch, and the tests that must notice it. */
interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly test: string;
}

const mutants: readonly Mutant[] = [
  {
    name: 'only events are told apart, not balance transactions',
    file: 'functions/payments/domain/ledger/cash-entry.ts',
    from: 'const key = transactionKey(context, bt.id);',
    to: 'const key = `${transactionKey(context, bt.id)}:${Math.random()}`;',
    test: `${proofs}/concurrency.test.ts`,
  },
  {
    name: 'a day begins after its first instant',
    file: 'functions/payments/ledger-store.ts',
    from: 'between: [from.toISOString(),',
    to: 'between: [`${from.toISOString()}~`,',
    test: `${proofs}/boundaries.test.ts`,
  },
  {
    name: 'the night looks at what is strictly later',
    file: 'functions/payments/transaction-sweep.ts',
    from: 'created = { gte: seconds(from)',
    to: 'created = { gt: seconds(from)',
    test: `${proofs}/boundaries.test.ts`,
  },
  {
    name: 'there is no sweep',
    file: 'functions/payments/transaction-sweep.ts',
    from: 'if (await books.has(bt)) continue;',
    to: 'if (bt.id !== undefined) continue;',
    test: `${proofs}/boundaries.test.ts`,
  },
  {
    name: 'fees are forgotten',
    file: 'functions/payments/domain/ledger/cash-entry.ts',
    from: '{ account: feeAccount(contra), amountMinor: bt.fee, currency: bt.currency },',
    to: '',
    test: `${proofs}/concurrency.test.ts`,
  },
  {
    name: 'every currency has hundredths',
    file: 'shared/money.ts',
    from: 'currencyRules[currency].exponent;',
    to: 'currencyRules[currency].exponent - currencyRules[currency].exponent + 2;',
    test: 'test/unit/shared/money.test.ts',
  },
  {
    name: 'a canceled refund still stands',
    file: 'functions/payments/domain/orders/portions.ts',
    from: "status !== 'failed' && status !== 'canceled'",
    to: "status !== 'failed'",
    test: 'test/contract/payments-refunds.test.ts',
  },
  {
    name: 'lists end with their first page',
    file: 'functions/payments/stripe-gateway.ts',
    from: 'if (!page.has_more || after === undefined) return;',
    to: 'return;',
    test: `${proofs}/boundaries.test.ts`,
  },
  {
    name: 'events are acknowledged before they are stored',
    file: 'functions/payments/webhooks.ts',
    from: 'await inbox.receive(toInboxEvent(event, arrival), text);',
    to: 'void inbox.receive(toInboxEvent(event, arrival), text).catch(() => false);',
    test: `${proofs}/webhook-door.test.ts`,
  },
];

const copied = [
  ...['functions/payments', 'shared', 'events', 'local', 'test/support', 'test/unit/functions/payments'],
  ...[
    'test/unit/shared',
    'test/contract/payments-refunds.test.ts',
    'vitest.config.ts',
    'package.json',
    'tsconfig.json',
    'tsconfig.base.json',
  ],
];

describe('P12: mistakes that the proofs must notice', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'pathlight-mutants-'));
    for (const part of copied) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const passes = (test: string): boolean => {
    const program = path.join(root, 'node_modules/.bin/vitest');
    const env = { ...process.env, FUZZ_SEED: '1', VITEST_REPORTS: undefined };
    const { status, stdout } = spawnSync(
      program,
      ['run', '--project', 'unit', '--project', 'contract', '--root', copy, test],
      {
        cwd: copy,
        encoding: 'utf8',
        env,
      },
    );
    // A run that found no test, or could not load one, has noticed nothing.
    if (!/Tests\s+.*\d+ (passed|failed)/.test(stripVTControlCharacters(stdout))) throw new Error(stdout);
    return status === 0;
  };

  it.each([...new Set(mutants.map(({ test }) => test))])('are not there: %s passes', (test) => {
    expect(passes(test)).toBe(true);
  });

  it.each(mutants)('$name', ({ file, from, to, test }) => {
    const target = path.join(copy, file);
    const source = readFileSync(target, 'utf8');
    expect(source.split(from), `${file} has what is to be changed, once`).toHaveLength(2);
    writeFileSync(
      target,
      source.replace(from, () => to),
    );
    try {
      expect(passes(test)).toBe(false);
    } finally {
      writeFileSync(target, source);
    }
  });
});
