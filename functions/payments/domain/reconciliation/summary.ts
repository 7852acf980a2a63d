import * as z from 'zod';
import { Activity } from './activity.ts';
import { DayTotals } from './day-totals.ts';
import { type Line, LineReason, LineStatus } from './line.ts';
import { RollForward } from './roll-forward-schema.ts';
import { Window } from './window.ts';

const Count = z.int().nonnegative();

/** How many lines have this status and reason. */
export const LineCount = z.object({ status: LineStatus, reason: LineReason, lines: Count, open: Count });
export type LineCount = z.infer<typeof LineCount>;

/** What a run came to. */
export const RunSummary = z.object({
  window: Window,
  /** When it looked: what had not arrived by then is not in it. */
  ranAt: z.iso.datetime(),
  /** Balance transactions, entries of the ledger, orders that had one, and customers' holdings that were compared. */
  movements: Count,
  postings: Count,
  orders: Count,
  holdings: Count,
  payouts: Count,
  lines: Count,
  openLines: Count,
  counts: z.array(LineCount),
  /** What the day came to by currency, as the ledger has it. */
  totals: z.array(DayTotals),
  /** Debits and credits of every account: what the day adds to a trial balance. */
  activity: z.array(Activity),
  /** A balance each; the remainder is always among them, 0 or not. */
  balances: z.array(RollForward),
  /** Sum of the remainders' absolute values over all balances: 0 where everything is explained. */
  unexplainedMinor: Count,
  /** Of all lines and balances: two runs that say the same have the same. */
  digest: z.string().length(64),
});
export type RunSummary = z.infer<typeof RunSummary>;

/** Counts lines by status and reason. */
export class LineCounts {
  readonly #counts = new Map<string, LineCount>();
  lines = 0;
  open = 0;

  add({ status, reason, open }: Line): void {
    const key = `${status} ${reason}`;
    const count = this.#counts.get(key) ?? { status, reason, lines: 0, open: 0 };
    this.#counts.set(key, { ...count, lines: count.lines + 1, open: count.open + (open ? 1 : 0) });
    this.lines += 1;
    if (open) this.open += 1;
  }

  list(): LineCount[] {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  }
}
