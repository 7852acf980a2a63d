import * as z from 'zod';
import { Localized } from '../../../../shared/localized.ts';
import { AuditRecord } from '../audit.ts';
import { DayTotals } from '../reconciliation/day-totals.ts';
import { Line, LineStatus } from '../reconciliation/line.ts';
import { LineWork } from '../reconciliation/line-work.ts';
import { PayoutReport } from '../reconciliation/payout-schema.ts';
import { Run } from '../reconciliation/run.ts';
import { Movement } from '../reconciliation/sides.ts';
import { RunSummary } from '../reconciliation/summary.ts';
import { BusinessDay } from '../reconciliation/window.ts';

const Instant = z.iso.datetime();
const Count = z.int().nonnegative();

/** A day of the overview: what the ledger has, and how its reconciliation stands. */
export const OverviewDay = z.object({
  day: BusinessDay,
  totals: z.array(DayTotals),
  /** Null where the day has not been reconciled. */
  run: z.object({ runId: z.string(), openLines: Count, unexplainedMinor: Count }).nullable(),
});
export type OverviewDay = z.infer<typeof OverviewDay>;

export const Overview = z.object({
  timeZone: z.string(),
  days: z.array(OverviewDay),
  /** Calendar months, `2026-11`, and all of it together. */
  months: z.array(z.object({ month: z.string(), totals: z.array(DayTotals) })),
  total: z.array(DayTotals),
});
export type Overview = z.infer<typeof Overview>;

export const TrialBalanceRow = z.object({
  account: z.string(),
  name: Localized,
  type: z.enum(['asset', 'liability', 'revenue', 'expense']),
  currency: z.string(),
  debitMinor: Count,
  creditMinor: Count,
  /** Debits less credits. */
  balanceMinor: z.int(),
});
export type TrialBalanceRow = z.infer<typeof TrialBalanceRow>;

export const ShownTrialBalance = z.object({
  at: Instant,
  rows: z.array(TrialBalanceRow),
  /** Of each currency; debits equal credits, or the ledger is broken. */
  totals: z.array(z.object({ currency: z.string(), debitMinor: Count, creditMinor: Count })),
});

/** An entry as it stands in the books for ever. `key` is its stable id. */
export const ShownEntry = z.object({
  key: z.string(),
  kind: z.enum(['balance-transaction', 'business', 'manual', 'reversal']),
  occurredAt: Instant,
  lines: z.array(z.object({ account: z.string(), currency: z.string(), amountMinor: z.int() })),
  orderId: z.string().nullable(),
  stripeId: z.string().nullable(),
  balanceTransactionId: z.string().nullable(),
  category: z.string().nullable(),
  reverses: z.string().nullable(),
  reason: z.string().nullable(),
  payloadHash: z.string(),
});
export type ShownEntry = z.infer<typeof ShownEntry>;

export const ShownAccountLine = z.object({
  entryKey: z.string(),
  kind: z.string(),
  occurredAt: Instant,
  account: z.string(),
  currency: z.string(),
  amountMinor: z.int(),
  orderId: z.string().nullable(),
});

/** An order in the books: its entries, and what is left on its clearing accounts. */
export const OrderBooks = z.object({
  orderId: z.string(),
  entries: z.array(ShownEntry),
  /** Clearing accounts that have not come to zero: empty where Stripe and we agree. */
  unsettled: z.array(z.object({ account: z.string(), currency: z.string(), amountMinor: z.int() })),
});

/** The newest run of a day, without what the trial balance needs. */
export const RunOutline = Run.omit({ objects: true }).extend({
  summary: RunSummary.omit({ activity: true }),
});
export type RunOutline = z.infer<typeof RunOutline>;

export const ShownLine = Line.extend({ work: LineWork.nullable(), stillOpen: z.boolean() });
export type ShownLine = z.infer<typeof ShownLine>;

export const ageBuckets = ['0-1', '2-7', '8-30', '31+'] as const;

/** How long open lines have waited, by status, over the days that were asked for. */
export const Ageing = z.object({
  /** Days that were asked for, and how many of them have been reconciled: of the others nobody knows. */
  days: Count,
  reconciledDays: Count,
  lines: Count,
  buckets: z.array(
    z.object({ days: z.enum(ageBuckets), lines: Count, byStatus: z.partialRecord(LineStatus, Count) }),
  ),
  oldest: z.array(ShownLine.extend({ day: BusinessDay })),
});

export const ShownPayout = PayoutReport.omit({ transactionsKey: true, livemode: true });
export const PayoutWithTransactions = ShownPayout.extend({
  /** The day of the business on which it was made: the one whose reconciliation and file have it. */
  day: BusinessDay,
  /** Those that were asked for, the largest first, with the entry by which the books have each. */
  transactions: z.array(Movement.extend({ entryKey: z.string().nullable() })),
  /** How many there are of those; the CSV has every one. */
  transactionsInAll: Count,
});

export const AuditLink = z.object({
  sequence: z.int().positive(),
  previousHash: z.string(),
  hash: z.string(),
  body: AuditRecord,
});

export const exportKinds = ['overview', 'ledger', 'reconciliation', 'payouts', 'trial-balance'] as const;

/** A file as it was made: it stays, and so does its hash. */
export const Export = z.object({
  exportId: z.string(),
  kind: z.enum(exportKinds),
  fileName: z.string(),
  madeAt: Instant,
  rows: Count,
  /** SHA-256 of the file, also in the companion `<fileName>.sha256`. */
  sha256: z.string(),
  totals: z.array(z.object({ currency: z.string(), column: z.string(), minor: z.int() })),
  download: z.object({ url: z.string(), checksumUrl: z.string(), expiresAt: Instant }),
});
