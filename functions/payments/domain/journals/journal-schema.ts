import * as z from 'zod';
import { isLedgerAccount } from '../ledger/accounts.ts';

const Instant = z.iso.datetime();

export const JournalLine = z.object({
  account: z.string().refine(isLedgerAccount, 'an account of the chart'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'three capital letters'),
  /** Debit positive, credit negative, in minor units. */
  amountMinor: z.int().refine((amount) => amount !== 0, 'an amount that is not zero'),
});
export type JournalLine = z.infer<typeof JournalLine>;

const Reason = z.string().trim().min(10).max(500);

/** What somebody proposes to enter by hand: lines that balance, or taking back an entry to the last unit. */
export const JournalProposal = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('manual'),
    reason: Reason,
    occurredAt: Instant,
    lines: z.array(JournalLine).min(2).max(20),
    orderId: z.string().max(128).nullable().default(null),
    /** The balance transaction that it posts; without one no manual entry touches the balance at Stripe. */
    balanceTransactionId: z.string().max(128).nullable().default(null),
  }),
  z.object({
    kind: z.literal('reversal'),
    reason: Reason,
    /** Key of the entry to take back. */
    reverses: z.string().min(1).max(400),
  }),
]);
export type JournalProposal = z.infer<typeof JournalProposal>;

/** A manual entry on its way into the books: one person proposes, another decides. */
export const Journal = z.object({
  journalId: z.string(),
  state: z.enum(['proposed', 'approved', 'rejected']),
  /** As it will be, or was, written. */
  entry: z.object({
    key: z.string(),
    kind: z.enum(['manual', 'reversal']),
    occurredAt: Instant,
    lines: z.array(z.object({ account: z.string(), currency: z.string(), amountMinor: z.int() })),
    reverses: z.string().nullable(),
    orderId: z.string().nullable(),
    balanceTransactionId: z.string().nullable(),
  }),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionNote: z.string().nullable(),
  version: z.int().positive(),
});
export type Journal = z.infer<typeof Journal>;
