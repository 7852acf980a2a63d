import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { type Trouble, noTrouble, runScenario } from '../../test/support/payments-scenario.ts';
import { inChild } from '../child/in-child.ts';
import type { Goal } from '../market/goal.ts';

const Share = z.object({ first: z.int(), count: z.int() });
const Outcome = z.object({
  failed: z.array(z.object({ seed: z.int(), faults: z.array(z.string()) })),
  trouble: z.object({
    events: z.int(),
    transactions: z.int(),
    crashes: z.int(),
    refusals: z.int(),
    lostMessages: z.int(),
    transfers: z.int(),
    reversals: z.int(),
  }),
});

const faultsOf = async (seed: number, trouble: Trouble): Promise<string[]> => {
  try {
    return await runScenario(seed, trouble);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};

/** A share of the scenarios, in a process of its own. */
export const runShare = async (input: unknown): Promise<z.infer<typeof Outcome>> => {
  const { first, count } = Share.parse(input);
  const trouble = noTrouble();
  const failed: { seed: number; faults: string[] }[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const faults = await faultsOf(seed, trouble);
    if (faults.length > 0) failed.push({ seed, faults });
  }
  return { failed, trouble };
};

const inOneProcess = 500;

/** P1: seeded lives of the business under every kind of fault; no imbalance, one entry for each balance transaction. */
export const measureScenarios = async ({ count, seed }: { count: number; seed: number }): Promise<Goal[]> => {
  const started = performance.now();
  const shares = Array.from({ length: Math.ceil(count / inOneProcess) }, (_, index) => ({
    first: seed + index * inOneProcess,
    count: Math.min(inOneProcess, count - index * inOneProcess),
  }));
  const outcomes: z.infer<typeof Outcome>[] = [];
  const worker = async (): Promise<void> => {
    for (let share = shares.shift(); share !== undefined; share = shares.shift()) {
      const module = join(import.meta.dirname, 'scenarios.ts');
      const { value } = await inChild({ module, task: 'runShare', input: share });
      outcomes.push(Outcome.parse(value));
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), shares.length) }, worker));
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  const sum = (of: keyof Trouble): number => outcomes.reduce((total, { trouble }) => total + trouble[of], 0);
  for (const { seed: wrong, faults } of failed)
    console.error(`FUZZ_SEED=${wrong} FUZZ_RUNS=1: ${faults.join('; ')}`);
  const seconds = Math.round((performance.now() - started) / 1000);
  const troubles = `${sum('crashes')} crashes, ${sum('refusals')} lost or refused answers, ${sum('lostMessages')} lost messages`;
  return [
    {
      section: 'P1',
      what: `${count} seeded scenarios from seed ${seed}: books that are not Stripe's balance`,
      ours: failed.length,
      peer: null,
      goal: '0 of ≥ 10,000',
      met: failed.length > 0 ? false : count >= 10_000 ? true : 'not measured',
      note: `${sum('events')} events, ${sum('transactions')} entries, ${troubles}; ${sum('transfers')} transfers to experts, ${sum('reversals')} of them had back; ${seconds} s in ${availableParallelism()} processes`,
    },
  ];
};
