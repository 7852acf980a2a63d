import * as z from 'zod';
import { conflict, forbidden, invalid } from '../../../../shared/errors.ts';
import { codeOf } from '../ledger/accounts.ts';
import { type Entry, entryOf, imbalance, reversalOf } from '../ledger/entry.ts';
import { type Journal, JournalLine, type JournalProposal } from './journal-schema.ts';

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
