import { type Random, seededRandom } from '../../shared/science/random.ts';
import { ExpertsLife, faultsInEarnings } from './payments-experts.ts';
import { PaymentsLife } from './payments-life.ts';
import { faultsInBooks } from './payments-truth.ts';
import { PaymentsWorld } from './payments-world.ts';

/** What went wrong in scenarios, to know that they put anything to the test. */
export interface Trouble {
  events: number;
  transactions: number;
  crashes: number;
  refusals: number;
  lostMessages: number;
  /** Transfers to experts, and what was had back of them. */
  transfers: number;
  reversals: number;
}

export const noTrouble = (): Trouble => ({
  events: 0,
  transactions: 0,
  crashes: 0,
  refusals: 0,
  lostMessages: 0,
  transfers: 0,
  reversals: 0,
});

export class Crash extends Error {}

const faults = { drop: 0.15, duplicate: 0.2, delay: 0.2, delaySeconds: 7200, shuffle: true };

/** Shares of writes at which the process dies, of requests that Stripe refuses, and of messages that are lost; of lives in which
 * an expert's sessions are sold. */
const shares = { crash: 0.01, refusal: 0.02, lost: 0.05, experts: 0.05 };

const troubled = (seed: number, random: Random, trouble: Trouble): PaymentsWorld => {
  const world = new PaymentsWorld({
    seed,
    settlementCurrencies: ['usd', 'eur', 'jpy', 'kwd'],
    faultOf: () => {
      if (random() >= shares.refusal) return undefined;
      trouble.refusals += 1;
      return { when: random() < 0.5 ? 'before' : 'after', what: random() < 0.5 ? 'broken' : 'no-error' };
    },
  });
  world.table.onWrite = () => {
    if (random() >= shares.crash) return;
    trouble.crashes += 1;
    throw new Crash('the process died');
  };
  world.onSend = () => {
    if (random() >= shares.lost) return;
    trouble.lostMessages += 1;
    throw new Error('the queue is down');
  };
  world.emulator.webhooks.faults = faults;
  return world;
};

/**
 * One seeded life of the business under faults of every kind: webhooks dropped, repeated, shuffled and late, crashes before
 * and after any write, answers lost, messages lost; sessions sold whose experts are paid, and pay back. Answers what is wrong
 * with the books, and with what experts have, afterwards.
 */
export const runScenario = async (
  seed: number,
  trouble: Trouble = noTrouble(),
  expertsShare = shares.experts,
): Promise<string[]> => {
  const random = seededRandom(seed);
  const world = troubled(seed, random, trouble);
  try {
    const life = new PaymentsLife(world, random);
    const experts = random() < expertsShare ? new ExpertsLife(world, random) : undefined;
    for (let step = 3 + Math.floor(random() * 10); step > 0; step -= 1) {
      await life.step();
      if (random() < 0.6) await experts?.step();
      if (random() < 0.4) await world.emulator.webhooks.deliverDue();
      if (random() < 0.3) await world.drain(random);
    }
    if (experts !== undefined) await experts.rest();
    await world.settle(random);
    await experts?.rest();
    const transfers = [...world.emulator.world.oldestFirst('transfer')].filter(
      ({ metadata }) => metadata['earningId'],
    );
    trouble.transfers += transfers.length;
    trouble.reversals += transfers.filter((transfer) => transfer.amount_reversed > 0).length;
    trouble.events += world.emulator.world.shelf('event').places;
    trouble.transactions += world.entries().length;
    return [...faultsInBooks(world), ...faultsInEarnings(world)];
  } finally {
    world.close();
  }
};
