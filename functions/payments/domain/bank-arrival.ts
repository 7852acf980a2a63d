import * as z from 'zod';
import { type Entry, reversalOf } from './ledger/entry.ts';
import { payoutArrived } from './ledger/business-entries.ts';

/** A payout as Stripe last said it is, and what of it is in the books beside its cash. */
export const BankPayout = z.object({
  payoutId: z.string(),
  /** `pending`, `in_transit`, `paid`, `failed`, `canceled`; an open list. Paid may become failed. */
  status: z.string(),
  /** Negative where Stripe collects from the bank. */
  amountMinor: z.int(),
  currency: z.string(),
  createdAt: z.iso.datetime(),
  arrivesAt: z.iso.datetime(),
  /** Only an automatic one can be attributed to its balance transactions. */
  automatic: z.boolean(),
  method: z.string(),
  reconciliationStatus: z.string(),
  balanceTransactionId: z.string().nullable(),
  failureBalanceTransactionId: z.string().nullable(),
  failureCode: z.string().nullable(),
  /** When it failed; null where it did not. */
  failedAt: z.iso.datetime().nullable(),
  booked: z.enum(['nothing', 'arrival', 'return']),
});
export type BankPayout = z.infer<typeof BankPayout>;

/** What Stripe says of a payout. */
export type BankPayoutState = Omit<BankPayout, 'booked'>;

const failed: ReadonlySet<string> = new Set(['failed', 'canceled']);

const arrivalOf = ({ payoutId, amountMinor, currency, arrivesAt }: BankPayoutState): Entry =>
  payoutArrived({ payoutId, amountMinor, currency, arrivedAt: arrivesAt });

/**
 * Our payout after Stripe has been asked, and the entries that follow: its arrival at the bank, or that arrival undone
 * where it failed afterwards.
 */
export const foldPayout = (
  before: BankPayout | undefined,
  state: BankPayoutState,
): { payout: BankPayout; entries: Entry[] } => {
  const booked = before?.booked ?? 'nothing';
  if (state.status === 'paid' && booked === 'nothing')
    return { payout: { ...state, booked: 'arrival' }, entries: [arrivalOf(state)] };
  if (failed.has(state.status) && booked === 'arrival') {
    const undone = { occurredAt: state.failedAt ?? state.arrivesAt, reason: 'the payout failed' };
    return { payout: { ...state, booked: 'return' }, entries: [reversalOf(arrivalOf(state), undone)] };
  }
  return { payout: { ...state, booked }, entries: [] };
};
