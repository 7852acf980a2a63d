import type { ObjectStore } from '../../shared/aws/object-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { bankArrivalStore } from './bank-arrival-store.ts';
import { bankArrivals } from './bank-arrivals.ts';
import { type Tell, books } from './books.ts';
import { cursorStore } from './cursor-store.ts';
import { earningParts } from './earning-parts.ts';
import { inboxStore } from './inbox-store.ts';
import { inboxWork } from './inbox.ts';
import { intentStore } from './intent-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { type Folds, objectSyncs } from './object-syncs.ts';
import { orderParts } from './order-parts.ts';
import { payoutReports } from './payout-reports.ts';
import { type StripeGateway, stripeGateway } from './stripe-gateway.ts';
import { stripeSecretReader } from './stripe-secret.ts';
import { transactionSweep } from './transaction-sweep.ts';

interface Place {
  readonly tableName: string;
  readonly secretId: string;
  readonly clock: Clock;
}

/** The way to Stripe as doors build it. */
export const gatewayOf = ({ tableName, secretId, clock }: Place): StripeGateway =>
  stripeGateway({ secret: stripeSecretReader(secretId), intents: intentStore(tableName), clock });

interface Needs {
  readonly gateway: StripeGateway;
  readonly tableName: string;
  readonly clock: Clock;
  readonly tell: Tell;
  /** Where it is kept what a payout is made of. */
  readonly objects: Pick<ObjectStore, 'put'>;
}

/** What is done about what Stripe says, put together once for the worker, the night's run, and tests. */
export const stripeWork = ({ gateway, tableName, clock, tell, objects }: Needs) => {
  const [ledger, inbox, cursors] = [ledgerStore(tableName), inboxStore(tableName), cursorStore(tableName)];
  const cash = books({ gateway, ledger, tell });
  const arrivals = bankArrivals({ gateway, ledger, payouts: bankArrivalStore(tableName) });
  const report = payoutReports({ gateway, tableName, objects, clock });
  /** What follows for orders, earnings and finance's reports from each kind of object. */
  const folds: Folds = {
    ...orderParts({ tableName, gateway, clock }).syncs,
    transfer: earningParts({ tableName, gateway, clock }).earnings.syncTransfer,
    payout: async (id) => {
      await report(id);
    },
  };
  const syncs = objectSyncs({ gateway, books: cash, arrivals, folds });
  return {
    syncs,
    ...inboxWork({ inbox, syncs, clock }),
    ...transactionSweep({ gateway, books: cash, syncs, cursors }),
  };
};
