import type { Clock } from '../../shared/clock.ts';
import { notFound } from '../../shared/errors.ts';
import type { AuditStore } from './audit-store.ts';
import type { AuditAction, AuditRecord } from './domain/audit.ts';
import type { Earning } from './domain/earnings/earning.ts';
import type { EarningFact } from './domain/earnings/earning-facts.ts';
import { type WithheldEarning, viewWithheld } from './domain/earnings/earning-view.ts';
import { decideRelease, isWithheld, proposeRelease } from './domain/earnings/releasing.ts';
import { type EarningChange, type EarningKeeping, earningChanges } from './earning-changes.ts';
import type { EarningKey, EarningStore } from './earning-store.ts';

interface Needs {
  readonly earnings: Pick<EarningStore, 'find' | 'writesFor' | 'withheld'>;
  readonly ledger: EarningKeeping['ledger'];
  readonly audit: Pick<AuditStore, 'commit'>;
  readonly clock: Clock;
}

interface Deed {
  readonly by: string;
  readonly action: AuditAction;
  /** Why it is decided so; of a proposal its reason. */
  readonly note: string | null;
}

/** More than finance ever leaves waiting. */
const mostShown = 200;

const recordOf = ({ by, action, note }: Deed, { before, after }: EarningChange, at: string): AuditRecord => {
  const release = after.release ?? before?.release ?? null;
  return {
    ...{ at, actor: by, action, subject: `${after.orderId} ${after.itemId}` },
    details: {
      expertId: after.expertId,
      currency: after.currency,
      amountMinor: release?.amountMinor ?? null,
      reason: release?.reason ?? null,
      note,
    },
  };
};

/**
 * What somebody took back from an expert in Stripe's dashboard is owed to them and waits: one of finance proposes to
 * transfer it again, another decides, and the audit trail has both.
 */
export const withheldReleases = ({ earnings, ledger, audit, clock }: Needs) => {
  const doing = async (
    key: EarningKey,
    deed: Deed,
    decide: (earning: Earning) => EarningFact[],
  ): Promise<WithheldEarning> => {
    const { change } = earningChanges({
      ...{ earnings, ledger },
      commit: async (writes, facts, changed) => {
        await audit.commit(recordOf(deed, changed, clock().toISOString()), { writes, facts });
      },
    });
    const none = () => notFound('no-earning', 'Nobody earns anything by this item.');
    const after = await change(key, (earning) => {
      if (earning === undefined) throw none();
      return decide(earning);
    });
    if (after === undefined) throw none();
    return viewWithheld(after, clock());
  };

  return {
    /** What is withheld of anybody, the oldest order first. */
    list: async (): Promise<{ items: WithheldEarning[] }> => {
      const now = clock();
      const found = await Promise.all((await earnings.withheld(mostShown)).map((key) => earnings.find(key)));
      return {
        items: found
          .filter((earning): earning is Earning => earning !== undefined && isWithheld(earning))
          .map((earning) => viewWithheld(earning, now)),
      };
    },

    /** Throws `no-earning`, `nothing-withheld`, `release-proposed-already`. */
    propose: (key: EarningKey, { by, reason }: { by: string; reason: string }) =>
      doing(key, { by, action: 'release-proposed', note: null }, (earning) =>
        proposeRelease(earning, { reason, by, now: clock() }),
      ),

    /** Approved it is transferred with the next run. Throws `no-earning`, `no-release`, `same-person`. */
    decide: (key: EarningKey, { by, approve, note }: { by: string; approve: boolean; note: string | null }) =>
      doing(key, { by, action: approve ? 'release-approved' : 'release-rejected', note }, (earning) =>
        decideRelease(earning, { approve, by }),
      ),
  };
};
