import type { ConsentDecided } from '../../events/consent-decided.ts';
import type { ErasureCases } from './erasures.ts';
import type { PermissionStore } from './permission-store.ts';

interface Needs {
  readonly store: Pick<PermissionStore, 'keepConsent' | 'permission'>;
  readonly erasures: ErasureCases;
}

/** Use cases round what a person allows. */
export const permissionCases = ({ store, erasures }: Needs) => ({
  /**
   * Keeps the newest decision on personalisation; those for other purposes are not its. Who withdraws is forgotten:
   * their consent was the only reason to keep what they did.
   */
  consentDecided: async ({ memberId, purpose, granted, decidedAt }: ConsentDecided): Promise<void> => {
    if (purpose !== 'personalisation') return;
    await store.keepConsent(memberId, { granted, decidedAt });
    if (granted) return;
    const { consented } = await store.permission(memberId);
    // An old withdrawal that arrives after a newer consent reaches back to its own time only.
    if (consented) await erasures.eraseUntil(memberId, decidedAt);
    else await erasures.erase(memberId);
  },
});
