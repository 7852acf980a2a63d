import { isConditionFailure, isTransactionConflict } from '../../shared/aws/conditions.ts';
import type { Commit, TransactionWrite } from '../../shared/aws/outbox.ts';
import { conflict } from '../../shared/errors.ts';
import { sumMinor } from '../../shared/money.ts';
import { applyEarningFact } from './domain/earnings/applying.ts';
import { earningEntries } from './domain/earnings/books.ts';
import type { Earning } from './domain/earnings/earning.ts';
import type { EarningFact } from './domain/earnings/earning-facts.ts';
import { type Movement, debtChange, movementsOf } from './domain/earnings/movement.ts';
import type { Entry } from './domain/ledger/entry.ts';
import type { EarningKey, EarningStore } from './earning-store.ts';

export interface EarningKeeping {
  readonly earnings: Pick<EarningStore, 'find' | 'writesFor'>;
  readonly ledger: { readonly writesFor: (entry: Entry) => TransactionWrite[] };
  /** One transaction; it is told what of the earning changes by it. */
  readonly commit: (...all: [...Parameters<Commit>, EarningChange]) => Promise<void>;
}

export interface EarningChange {
  readonly before: Earning | undefined;
  readonly after: Earning;
}

const rounds = 40;
const longestPauseMs = 400;
const pause = (round: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPauseMs, 5 * 2 ** round)));

interface Folded {
  readonly after: Earning;
  readonly movements: readonly Movement[];
  readonly entries: readonly Entry[];
}

const folded = (before: Earning | undefined, facts: readonly EarningFact[]): Folded | undefined => {
  let earning = before;
  const movements: Movement[] = [];
  const entries: Entry[] = [];
  for (const fact of facts) {
    const after = applyEarningFact(earning, fact);
    movements.push(...movementsOf(earning, fact, after));
    entries.push(...earningEntries(earning, fact, after));
    earning = after;
  }
  return earning === undefined || facts.length === 0 ? undefined : { after: earning, movements, entries };
};

/** Changes of earnings: each is one transaction of the earning, its statement, the expert's debt, and the books. */
export const earningChanges = ({ earnings, ledger, commit }: EarningKeeping) => {
  const attempt = async (before: Earning | undefined, facts: readonly EarningFact[]) => {
    const change = folded(before, facts);
    if (change === undefined) return before;
    const { after, movements, entries } = change;
    const writes = earnings.writesFor({
      ...{ before, after, movements },
      debtChange: sumMinor(facts.map(debtChange)),
    });
    const all = [...writes, ...entries.flatMap((entry) => ledger.writesFor(entry))];
    await commit(all, [], { before, after });
    return after;
  };

  return {
    /**
     * Decides on the earning as it is now and keeps what was decided; decides anew where it, or the debt, has moved on
     * meanwhile. Throws what `decide` throws, and `earning-busy` where others always came first.
     */
    change: async (
      key: EarningKey,
      decide: (earning: Earning | undefined) => readonly EarningFact[] | Promise<readonly EarningFact[]>,
    ): Promise<Earning | undefined> => {
      for (let round = 0; round < rounds; round += 1) {
        const before = await earnings.find(key);
        try {
          return await attempt(before, await decide(before));
        } catch (error) {
          if (!isConditionFailure(error) && !isTransactionConflict(error)) throw error;
          await pause(round);
        }
      }
      throw conflict('earning-busy', 'Too many requests change this earning at once: try again.');
    },
  };
};
