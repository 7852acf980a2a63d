import type { Clock } from '../../shared/clock.ts';
import { isValid } from './domain/entitlements/entitlement.ts';
import type { EntitlementStore } from './entitlement-store.ts';

interface Needs {
  readonly entitlements: Pick<EntitlementStore, 'ofMember'>;
  readonly clock: Clock;
}

/** What members may use. Right at once after payment: written in the transaction that pays the order. */
export const entitlementCases = ({ entitlements, clock }: Needs) => ({
  list: async (memberId: string) => {
    const now = clock();
    const all = await entitlements.ofMember(memberId);
    return { items: all.map((entitlement) => ({ ...entitlement, valid: isValid(entitlement, now) })) };
  },
});
