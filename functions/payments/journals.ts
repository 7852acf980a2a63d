import { isConditionFailure } from '../../shared/aws/conditions.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { idFromCommand } from '../../shared/ids.ts';
import type { AuditStore } from './audit-store.ts';
import type { AuditAction } from './domain/audit.ts';
import { decide, entryToWrite, propose } from './domain/journals/journal.ts';
import type { Journal, JournalProposal } from './domain/journals/journal-schema.ts';
import { reversalKey } from './domain/ledger/entry.ts';
import type { JournalStore } from './journal-store.ts';
import type { LedgerStore } from './ledger-store.ts';

interface Needs {
  readonly store: JournalStore;
  readonly ledger: Pick<LedgerStore, 'find' | 'writesFor'>;
  readonly audit: Pick<AuditStore, 'commit'>;
  readonly clock: Clock;
}

export interface Decision {
  readonly journalId: string;
  readonly approve: boolean;
  readonly by: string;
  readonly note: string | null;
}

const recordOf = (journal: Journal, action: AuditAction, { at, actor }: { at: string; actor: string }) => ({
  at,
  actor,
  action,
  subject: journal.journalId,
  details: {
    entryKey: journal.entry.key,
    reason: journal.reason,
    lines: journal.entry.lines
      .map(({ account, currency, amountMinor }) => `${account} ${amountMinor} ${currency}`)
      .join('; '),
    note: journal.decisionNote,
  },
});

const reversedAlready = (key: string) =>
  conflict('reversed-already', `${key} has been reversed already.`, { pointer: '/reverses' });

const originalOf = async ({ ledger }: Pick<Needs, 'ledger'>, reverses: string | null) =>
  reverses === null ? undefined : ledger.find(reverses);

const proposing =
  ({ store, ledger, audit, clock }: Needs) =>
  async (
    proposal: JournalProposal,
    { by, commandId }: { by: string; commandId: string },
  ): Promise<Journal> => {
    const journalId = idFromCommand('jnl', commandId);
    const known = await store.find(journalId);
    if (known !== undefined) return known;
    const now = clock();
    const reverses = proposal.kind === 'reversal' ? proposal.reverses : null;
    if (reverses !== null && (await ledger.find(reversalKey(reverses))) !== undefined)
      throw reversedAlready(reverses);
    const original = await originalOf({ ledger }, reverses);
    const journal = propose(proposal, { journalId, proposedBy: by, now, original });
    const record = recordOf(journal, 'journal-proposed', { at: now.toISOString(), actor: by });
    await audit.commit(record, { writes: store.writesFor(journal) });
    return journal;
  };

const deciding =
  ({ store, ledger, audit, clock }: Needs) =>
  async ({ journalId, approve, by, note }: Decision): Promise<Journal> => {
    const before = await store.find(journalId);
    if (before === undefined) throw notFound('no-such-journal', `There is no manual entry ${journalId}.`);
    const now = clock();
    const journal = decide(before, { approve, by, now, note });
    const action = approve ? 'journal-approved' : 'journal-rejected';
    const record = recordOf(journal, action, { at: now.toISOString(), actor: by });
    const original = await originalOf({ ledger }, journal.entry.reverses);
    const entry = approve ? ledger.writesFor(entryToWrite(journal, original)) : [];
    try {
      await audit.commit(record, { writes: [...store.writesFor(journal), ...entry] });
      return journal;
    } catch (error) {
      if (isConditionFailure(error, 2))
        throw conflict('decided-meanwhile', 'Somebody has decided on this entry meanwhile.');
      if (isConditionFailure(error)) throw reversedAlready(journal.entry.reverses ?? journal.entry.key);
      throw error;
    }
  };

/** Manual entries: one of finance proposes, another approves; what is written is corrected by reversal alone. */
export const journals = (needs: Needs) => ({
  list: needs.store.newest,
  /** The same command twice is one proposal. */
  propose: proposing(needs),
  /** Approving writes the entry in the same transaction; whoever decided meanwhile wins. */
  decide: deciding(needs),
});
