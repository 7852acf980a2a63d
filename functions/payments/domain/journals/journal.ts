import * as z from 'zod';
import { conflict, forbidden, invalid } from '../../../../shared/errors.ts';
import { codeOf, isLedgerAccount } from '../ledger/accounts.ts';
import { type Entry, entryOf, imbalance, reversalOf } from '../ledger/entry.ts';

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

const dayMs = 86_400_000;
/** Days after which the books of a day are closed to entries by hand. */
export const openDays = 7;

const checkTime = (occurredAt: string, now: Date): void => {
  const age = now.getTime() - Date.parse(occurredAt);
  if (age < 0) throw invalid('entry-to-come', 'It has not happened yet.', { pointer: '/occurredAt' });
  if (age > openDays * dayMs)
    throw invalid('books-closed', `The books are open for ${openDays} days; enter it today.`, {
      pointer: '/occurredAt',
    });
};

const checkLines = (lines: readonly JournalLine[], balanceTransactionId: string | null): void => {
  if (Object.keys(imbalance(lines)).length > 0)
    throw invalid('not-balanced', 'Debits and credits of each currency must sum to zero.', {
      pointer: '/lines',
    });
  const touchesCash = lines.some(({ account }) => codeOf(account) === 'stripe-balance');
  if (touchesCash && balanceTransactionId === null)
    throw invalid('cash-only-from-stripe', 'Cash is entered only for a balance transaction; name it.', {
      pointer: '/balanceTransactionId',
    });
};

export interface Proposing {
  readonly journalId: string;
  readonly proposedBy: string;
  readonly now: Date;
  /** The entry to take back, where it is one that is there. */
  readonly original: Entry | undefined;
}

const manualEntry = (
  proposal: Extract<JournalProposal, { kind: 'manual' }>,
  { journalId, now }: Proposing,
): Entry => {
  const { occurredAt, lines, orderId, balanceTransactionId, reason } = proposal;
  checkTime(occurredAt, now);
  checkLines(lines, balanceTransactionId);
  return entryOf({
    key: `manual:${journalId}`,
    kind: 'manual',
    occurredAt: new Date(occurredAt).toISOString(),
    lines,
    source: {
      reason,
      ...(orderId === null ? {} : { orderId }),
      ...(balanceTransactionId === null ? {} : { balanceTransactionId }),
    },
  });
};

const reversalEntry = (
  { reverses, reason }: Extract<JournalProposal, { kind: 'reversal' }>,
  { original, now }: Proposing,
): Entry => {
  if (original === undefined)
    throw invalid('no-such-entry', `The ledger has no entry ${reverses}.`, { pointer: '/reverses' });
  if (original.kind === 'reversal')
    throw invalid('reverses-a-reversal', 'A reversal is not reversed: enter it anew.', {
      pointer: '/reverses',
    });
  return reversalOf(original, { occurredAt: now.toISOString(), reason });
};

const shown = ({ key, kind, occurredAt, lines, reverses, source }: Entry): Journal['entry'] => ({
  key,
  kind: kind === 'reversal' ? 'reversal' : 'manual',
  occurredAt,
  lines,
  reverses: reverses ?? null,
  orderId: source.orderId ?? null,
  balanceTransactionId: source.balanceTransactionId ?? null,
});

const entryProposed = (proposal: JournalProposal, proposing: Proposing): Entry =>
  proposal.kind === 'manual' ? manualEntry(proposal, proposing) : reversalEntry(proposal, proposing);

/** A journal that waits for somebody else. Throws `invalid` where the entry would not be a right one. */
export const propose = (proposal: JournalProposal, proposing: Proposing): Journal => ({
  journalId: proposing.journalId,
  state: 'proposed',
  entry: shown(entryProposed(proposal, proposing)),
  reason: proposal.reason,
  proposedBy: proposing.proposedBy,
  proposedAt: proposing.now.toISOString(),
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  version: 1,
});

export interface Deciding {
  readonly approve: boolean;
  readonly by: string;
  readonly now: Date;
  readonly note: string | null;
}

/**
 * The journal after a decision. Throws `forbidden` where somebody would approve what they proposed themselves: two people
 * look at every entry by hand. Taking one's own proposal back is rejecting it, which one may.
 */
export const decide = (journal: Journal, { approve, by, now, note }: Deciding): Journal => {
  if (journal.state !== 'proposed')
    throw conflict('decided-already', `This entry has been ${journal.state} already.`);
  if (approve && by === journal.proposedBy)
    throw forbidden('same-person', 'Somebody else has to approve what you proposed.');
  if (approve) checkTime(journal.entry.occurredAt, now);
  return {
    ...journal,
    state: approve ? 'approved' : 'rejected',
    decidedBy: by,
    decidedAt: now.toISOString(),
    decisionNote: note,
    version: journal.version + 1,
  };
};

/** The entry of an approved journal, the same as was proposed; a reversal needs the entry that it takes back. */
export const entryToWrite = ({ entry, reason }: Journal, original: Entry | undefined): Entry => {
  if (entry.kind === 'manual') {
    const { key, kind, occurredAt, orderId, balanceTransactionId } = entry;
    return entryOf({
      ...{ key, kind, occurredAt },
      lines: z.array(JournalLine).parse(entry.lines),
      source: {
        reason,
        ...(orderId === null ? {} : { orderId }),
        ...(balanceTransactionId === null ? {} : { balanceTransactionId }),
      },
    });
  }
  if (original === undefined) throw conflict('no-such-entry', `${entry.reverses ?? '?'} is gone.`);
  return reversalOf(original, { occurredAt: entry.occurredAt, reason });
};
