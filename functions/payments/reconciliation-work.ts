import { objectStore } from '../../shared/aws/object-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { auditStore } from './audit-store.ts';
import { entitlementStore } from './entitlement-store.ts';
import { holdingsOf } from './holdings.ts';
import { ledgerStore } from './ledger-store.ts';
import { orderStore } from './order-store.ts';
import { ledgerKeys, payoutReports } from './payout-reports.ts';
import { reconciliationGateway } from './reconciliation-gateway.ts';
import { reconciliationSources } from './reconciliation-sources.ts';
import { type Reconciliations, reconciliations } from './reconciliations.ts';
import { runStore } from './run-store.ts';
import type { StripeGateway } from './stripe-gateway.ts';
import { trialBalance } from './trial-balance.ts';

/** Before this day nothing is in the books. */
export const booksBegin = '2026-01-01';

interface Place {
  readonly tableName: string;
  readonly bucketName: string;
  /** In which the business counts its days. */
  readonly timeZone: string;
  readonly gateway: StripeGateway;
  readonly clock: Clock;
}

/** Runs of reconciliation, put together for the worker and the night's run. */
export const reconciliationWork = (place: Place): Reconciliations => {
  const { tableName, bucketName, timeZone, clock } = place;
  const [ledger, store, objects] = [ledgerStore(tableName), runStore(tableName), objectStore(bucketName)];
  const gateway = reconciliationGateway(place.gateway);
  const sources = reconciliationSources({
    ledger,
    gateway,
    balances: trialBalance({ ledger, store, clock, booksBegin }),
    keyOf: ledgerKeys(place.gateway),
    holdings: holdingsOf({
      order: orderStore(tableName).find,
      entitlementsOfMember: entitlementStore(tableName).ofMember,
    }),
    syncPayout: payoutReports({ gateway: place.gateway, tableName, objects, clock }),
  });
  return reconciliations({ sources, store, objects, audit: auditStore(tableName), clock, timeZone });
};
