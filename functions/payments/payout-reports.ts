import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { ownTransactionKey } from './domain/ledger/balance-transaction.ts';
import { ledgerStore } from './ledger-store.ts';
import { orderInBooks, type PayoutSync, payoutSync } from './payouts.ts';
import { payoutStore } from './payout-store.ts';
import { reconciliationGateway } from './reconciliation-gateway.ts';
import type { StripeGateway } from './stripe-gateway.ts';

/** The key under which the books have a balance transaction of our own account. */
export const ledgerKeys =
  (gateway: Pick<StripeGateway, 'livemode'>) =>
  async (movementId: string): Promise<string> =>
    ownTransactionKey(await gateway.livemode(), movementId);

interface Place {
  readonly gateway: StripeGateway;
  readonly tableName: string;
  readonly objects: Pick<ObjectStore, 'put'>;
  readonly clock: Clock;
}

/** Reports of payouts, put together for whoever hears of one first: the worker of webhooks, the night, or a run of its day. */
export const payoutReports = ({ gateway, tableName, objects, clock }: Place): PayoutSync =>
  payoutSync({
    gateway: reconciliationGateway(gateway),
    livemode: () => gateway.livemode(),
    store: payoutStore(tableName),
    objects,
    orderOf: orderInBooks(ledgerStore(tableName), ledgerKeys(gateway)),
    clock,
  });
