import type { Clock } from '../../shared/clock.ts';
import type { AccountGateway, OnboardingLink } from './account-gateway.ts';
import {
  type AccountState,
  type ConnectedAccount,
  accountState,
} from './domain/earnings/connected-account.ts';
import type { ExpertAccountStore } from './expert-account-store.ts';

interface Needs {
  readonly accounts: ExpertAccountStore;
  readonly gateway: AccountGateway;
  readonly clock: Clock;
}

interface AccountView {
  readonly state: AccountState;
  readonly country: string | null;
  readonly openQuestions: number;
  readonly checkedAt: string | null;
}

const viewOf = (account: ConnectedAccount | undefined): AccountView => ({
  state: accountState(account),
  country: account?.country ?? null,
  openQuestions: account?.openQuestions ?? 0,
  checkedAt: account?.checkedAt ?? null,
});

/** Where experts' money goes. */
export const expertAccounts = ({ accounts, gateway, clock }: Needs) => {
  /** Asks Stripe how the account stands, and keeps the answer. */
  const refresh = async (account: ConnectedAccount): Promise<ConnectedAccount> => {
    if (account.accountId === null) return account;
    const seen = await gateway.seen(account.accountId);
    const after = { ...account, ...seen, checkedAt: clock().toISOString() };
    await accounts.save(after);
    return after;
  };

  return {
    /** How far the expert is, by what Stripe says now. */
    show: async (expertId: string): Promise<AccountView> => {
      const account = await accounts.find(expertId);
      return viewOf(account === undefined ? undefined : await refresh(account));
    },

    /**
     * Opens the account if there is none, and answers a link to Stripe's pages. A country said before stays: Stripe does
     * not change it. Throws `stripe-refused`, e.g. for a country Stripe does not pay to.
     */
    onboard: async (expertId: string, country: string): Promise<OnboardingLink> => {
      const begun = await accounts.begin({
        ...{ expertId, country, accountId: null, detailsSubmitted: false, ready: false },
        ...{ openQuestions: 0, checkedAt: null },
      });
      if (begun.accountId !== null) return gateway.link(begun.accountId);
      const accountId = await gateway.open(begun);
      await accounts.save({ ...begun, accountId });
      return gateway.link(accountId);
    },

    /** The account that transfers to the expert reach, or null. Asks Stripe only where it was not ready before. */
    payable: async (expertId: string): Promise<string | null> => {
      const account = await accounts.find(expertId);
      if (account === undefined || account.accountId === null) return null;
      const now = account.ready ? account : await refresh(account);
      return now.ready ? now.accountId : null;
    },
  };
};
