import { expect, it } from 'vitest';
import { noTrouble, runScenario } from '../../../../support/payments-scenario.ts';

/** Another one with FUZZ_SEED, more of it with FUZZ_RUNS; `npm run bench -- payments` runs 10,000. */
const first = Number(process.env['FUZZ_SEED'] || Date.now() % 2 ** 31);
const runs = Number(process.env['FUZZ_RUNS'] || 60);

it(`P1: whatever becomes of webhooks, messages and processes, the books are Stripe's balance (FUZZ_SEED=${first})`, async () => {
  const trouble = noTrouble();
  for (let seed = first; seed < first + runs; seed += 1)
    expect(await runScenario(seed, trouble), `FUZZ_SEED=${seed} FUZZ_RUNS=1`).toEqual([]);
  expect(Math.min(trouble.crashes, trouble.refusals, trouble.lostMessages)).toBeGreaterThan(runs / 20);
  expect(trouble.transactions).toBeGreaterThan(runs * 2);
}, 240_000);

const lives = Number(process.env['FUZZ_RUNS'] || 12);

it(`P1: and what experts were paid and gave back is what the ledger and Stripe say (FUZZ_SEED=${first})`, async () => {
  const trouble = noTrouble();
  for (let seed = first; seed < first + lives; seed += 1)
    expect(await runScenario(seed, trouble, 1), `FUZZ_SEED=${seed} FUZZ_RUNS=1`).toEqual([]);
  // One life may end before anything is payable; a dozen do not.
  if (lives >= 12) expect(Math.min(trouble.transfers, trouble.reversals)).toBeGreaterThan(0);
}, 240_000);
