import type { ConsentDecided } from '../../events/consent-decided.ts';
import type { PermissionStore } from './permission-store.ts';

/** Use cases round what a person allows. */
export const permissionCases = (store: Pick<PermissionStore, 'keepConsent'>) => ({
  /** Keeps the newest decision on personalisation; those for other purposes are not for us. */
  consentDecided: async ({ memberId, purpose, granted, decidedAt }: ConsentDecided): Promise<void> => {
    if (purpose !== 'personalisation') return;
    await store.keepConsent(memberId, { granted, decidedAt });
  },
});
