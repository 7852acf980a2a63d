import type { ConsentDecided } from '../../events/consent-decided.ts';
import type { SelfDescribed } from '../../events/self-described.ts';
import type { DescribedStore } from './described-store.ts';

/** Keeps what people tell of themselves for research, for as long as they let us. */
export const selfDescriptions = (store: Pick<DescribedStore, 'keep' | 'forget'>) => ({
  selfDescribed: ({ memberId, gender, ageGroup, describedAt }: SelfDescribed): Promise<void> =>
    store.keep({ memberId, gender, ageGroup }, describedAt),

  /** Their consent was the only reason to keep it. Giving it again brings nothing back. */
  consentDecided: async ({ memberId, purpose, granted, decidedAt }: ConsentDecided): Promise<void> => {
    if (purpose === 'research' && !granted) await store.forget(memberId, decidedAt);
  },
});
