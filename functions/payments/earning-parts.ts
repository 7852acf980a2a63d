import { committer } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { accountGateway } from './account-gateway.ts';
import { auditStore } from './audit-store.ts';
import { type EarningNeeds, earningsOf } from './earnings.ts';
import { earningStore } from './earning-store.ts';
import { expertAccounts } from './expert-accounts.ts';
import { expertAccountStore } from './expert-account-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { orderStore } from './order-store.ts';
import type { StripeGateway } from './stripe-gateway.ts';
import { transferGateway } from './transfer-gateway.ts';
import { withheldReleases } from './withheld-releases.ts';

interface Place {
  readonly tableName: string;
  readonly gateway: StripeGateway;
  readonly clock: Clock;
  /** Where Stripe's pages send experts back to; doors that send nobody there leave it out. */
  readonly origin?: string;
}

/** What experts earn, put together as doors and tests use it. */
export const earningParts = ({ tableName, gateway, clock, origin = '' }: Place) => {
  const store = earningStore(tableName);
  const accounts = expertAccounts({
    accounts: expertAccountStore(tableName),
    gateway: accountGateway(gateway, origin),
    clock,
  });
  const needs: EarningNeeds = {
    earnings: store,
    ledger: ledgerStore(tableName),
    commit: committer(tableName),
    orders: orderStore(tableName),
    accountOf: accounts.payable,
    gateway: transferGateway(gateway),
    clock,
  };
  const releases = withheldReleases({
    ...{ earnings: store, ledger: needs.ledger, clock },
    audit: auditStore(tableName),
  });
  return { store, accounts, releases, earnings: earningsOf(needs) };
};
