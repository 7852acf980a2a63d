import type { Clock } from '../../shared/clock.ts';
import { Activities, type Activity } from './domain/reconciliation/activity.ts';
import { balanceTypeOf } from './domain/reconciliation/posting-of-entry.ts';
import { balanceKey } from './domain/reconciliation/sums.ts';
import { isLongOver } from './domain/reconciliation/window.ts';
import type { LedgerStore } from './ledger-store.ts';
import type { RunStore } from './run-store.ts';

/** No entry occurs later than this from now: Stripe's test clocks, which may go ahead of ours, are not set further. */
const furthestAheadMs = 2 * 366 * 86_400_000;

interface Needs {
  readonly ledger: Pick<LedgerStore, 'between'>;
  readonly store: Pick<RunStore, 'days'>;
  readonly clock: Clock;
  /** The day before which nothing is in the books. */
  readonly booksBegin: string;
}

/**
 * Debits and credits of every account before an instant. Days that have been reconciled and are long over are taken from
 * their runs; the rest is added up entry by entry, so that today's balance is as exact as last year's.
 */
export const trialBalance = ({ ledger, store, clock, booksBegin }: Needs) => {
  const before = async (asked: Date): Promise<Activity[]> => {
    const sums = new Activities();
    // Every day is looked at: those that cannot have anything are not, however far ahead somebody asks.
    const instant = new Date(Math.min(asked.getTime(), clock().getTime() + furthestAheadMs));
    const begin = new Date(`${booksBegin}T00:00:00.000Z`);
    // Nothing was in the books before they began; and the table takes no range that ends before it begins.
    if (instant <= begin) return sums.list();
    const addEntries = async (from: Date, to: Date): Promise<void> => {
      for await (const { lines } of ledger.between({ from, to })) for (const line of lines) sums.line(line);
    };
    const settled = (await store.days(booksBegin, instant.toISOString().slice(0, 10)))
      .filter(
        ({ summary }) =>
          isLongOver(summary.window, clock()) && Date.parse(summary.window.to) <= instant.getTime(),
      )
      .toSorted((a, b) => (a.day < b.day ? -1 : 1));
    let reached = begin;
    for (const { summary } of settled) {
      const [from, to] = [new Date(summary.window.from), new Date(summary.window.to)];
      if (from < reached) continue;
      if (from > reached) await addEntries(reached, from);
      for (const activity of summary.activity) sums.add(activity);
      reached = to;
    }
    if (reached < instant) await addEntries(reached, instant);
    return sums.list();
  };
  return {
    before,

    /** What the ledger says Stripe held before an instant, by balance. */
    stripeBalances: async (instant: Date): Promise<Map<string, number>> => {
      const held = new Map<string, number>();
      for (const { account, currency, debitMinor, creditMinor } of await before(instant)) {
        const balanceType = balanceTypeOf(account);
        if (balanceType === null || balanceType.includes('/')) continue;
        held.set(balanceKey({ balanceType, currency }), debitMinor - creditMinor);
      }
      return held;
    },
  };
};
export type TrialBalance = ReturnType<typeof trialBalance>;
