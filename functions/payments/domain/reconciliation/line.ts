import * as z from 'zod';

/** What comparing came to. All but `matched` and settled `timing` are open until somebody resolves them. */
export const LineStatus = z.enum([
  'matched',
  'missing_in_ledger',
  'missing_in_stripe',
  'amount_mismatch',
  'currency_mismatch',
  'fee_mismatch',
  'duplicate',
  'unclassified',
  'timing',
]);
export type LineStatus = z.infer<typeof LineStatus>;

/** Why a line has its status; `docs/reconciliation.md` says what to do about each. */
export const LineReason = z.enum([
  'agrees',
  'correction',
  'not-posted',
  'not-at-stripe',
  'gross-differs',
  'fee-differs',
  'posted-in-other-currency',
  'posted-on-other-day',
  'posted-twice',
  'unknown-category',
  'paid-unknown-to-books',
  'booked-without-cash',
  'order-total-differs',
  'order-in-other-currency',
  'charged-twice',
  'settled-on-other-day',
  'awaiting-other-side',
  'paid-not-held',
  'held-not-paid',
  'held-after-refund',
  'payout-sum-differs',
  'payout-failed',
  'balance-differs',
]);
export type LineReason = z.infer<typeof LineReason>;

/** An amount of one side; null where that side has none. */
const Side = z.object({ amountMinor: z.int(), feeMinor: z.int(), netMinor: z.int(), currency: z.string() });
export type Side = z.infer<typeof Side>;

/** What is compared: a balance transaction with its posting, an order's books, what a customer holds, a payout. */
export const LineSubject = z.enum(['cash', 'order', 'holding', 'payout', 'balance']);
export type LineSubject = z.infer<typeof LineSubject>;

export const Line = z.object({
  /** The same in every version of a day's run: what people said of a line stays with it. */
  lineId: z.string(),
  subject: LineSubject,
  status: LineStatus,
  reason: LineReason,
  /** Whether somebody has to do something about it. */
  open: z.boolean(),
  /** When it happened, and whole days from then to the end of the window (or to the run, where that is earlier). */
  occurredAt: z.iso.datetime(),
  ageDays: z.int().nonnegative(),
  /** What Stripe says, and what the ledger says; null where it says nothing. */
  stripe: Side.nullable(),
  ledger: Side.nullable(),
  /** Stripe's balance less the ledger's because of this line. */
  cashEffectMinor: z.int(),
  currency: z.string(),
  balanceTransactionId: z.string().nullable(),
  /** The Stripe object it is about: a charge, refund, dispute, payout, transfer. */
  stripeId: z.string().nullable(),
  /** Key of the ledger's entry. */
  entryKey: z.string().nullable(),
  orderId: z.string().nullable(),
  /** Stripe's category, or the step of an order. */
  category: z.string().nullable(),
});
export type Line = z.infer<typeof Line>;
