import type { Clock } from '../../shared/clock.ts';
import { idFromCommand } from '../../shared/ids.ts';
import { type Commit, envelope } from '../../shared/aws/outbox.ts';
import { reconciliationRequested } from '../../events/reconciliation-requested.ts';

interface Asking {
  readonly day: string;
  readonly by: string;
  readonly commandId: string;
}

/** Says that a day is to be reconciled; a worker does it, for it may take minutes. */
export const reconciliationRequests = ({ commit, clock }: { commit: Commit; clock: Clock }) => ({
  request: async ({ day, by, commandId }: Asking): Promise<{ day: string; requestedAt: string }> => {
    const now = clock();
    const fact = envelope(
      reconciliationRequested,
      { day, requestedBy: by },
      { now, id: idFromCommand('fct', commandId) },
    );
    await commit([], [fact]);
    return { day, requestedAt: now.toISOString() };
  },
});
