import { type Commit, committer } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { chargeGateway } from './charge-gateway.ts';
import { checkoutGateway } from './checkout-gateway.ts';
import { entitlementStore } from './entitlement-store.ts';
import { holdStore } from './hold-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { orderChanges } from './order-changes.ts';
import { type OrderStore, orderStore } from './order-store.ts';
import { orderSyncs } from './order-sync.ts';
import { orderUpkeep } from './orders.ts';
import { revenueCases } from './revenue.ts';
import { refundSending } from './refund-sending.ts';
import { refundCases } from './refunds.ts';
import type { StripeGateway } from './stripe-gateway.ts';
import { subscriptionEnding } from './subscription-ending.ts';
import { surplusReturning } from './surplus-returning.ts';
import { useStore } from './use-store.ts';

interface Place {
  readonly tableName: string;
  readonly gateway: StripeGateway;
  readonly clock: Clock;
  /** How a change is committed, where a test wants to break it. */
  readonly commit?: Commit;
}

/**
 * Looks after orders that are due and that nobody told anything of: the oldest first, so many in a call. Answers those that
 * could not be looked after, with the reason; the next call tries them again.
 */
const lookingAfter =
  (
    { orders, clock }: { orders: Pick<OrderStore, 'unfinished'>; clock: Clock },
    lookAfter: (orderId: string) => Promise<void>,
  ) =>
  async (most: number): Promise<{ orderId: string; error: unknown }[]> => {
    const failed: { orderId: string; error: unknown }[] = [];
    for (const orderId of await orders.unfinished(clock(), most))
      await lookAfter(orderId).catch((error: unknown) => void failed.push({ orderId, error }));
    return failed;
  };

/** Everything round orders as doors build it, over one table and one way to Stripe. */
export const orderParts = ({ tableName, gateway, clock, commit = committer(tableName) }: Place) => {
  const orders = orderStore(tableName);
  const holds = holdStore(tableName);
  const entitlements = entitlementStore(tableName);
  const ledger = ledgerStore(tableName);
  const uses = useStore(tableName);
  const changes = orderChanges({
    ...{ orders, holds, entitlements, ledger, clock, commit },
  });
  const [checkouts, charges] = [checkoutGateway(gateway), chargeGateway(gateway)];
  const subscriptions = subscriptionEnding({ changes, charges });
  const sending = refundSending({ changes, charges, subscriptions });
  const returnSurplus = surplusReturning({ changes, refunds: sending, clock });
  const syncs = orderSyncs({ orders, changes, checkouts, charges, returnSurplus, subscriptions, clock });
  const refunds = refundCases({
    orders,
    changes,
    sending,
    clock,
    usedOf: ({ orderId }) => uses.ofOrder(orderId),
  });
  const bringToEnd = orderUpkeep({ orders, changes, checkouts, syncs, clock });
  return {
    ...{ orders, holds, entitlements, changes, checkouts, syncs, refunds, clock },
    revenue: revenueCases({ orders, changes }),
    lookAfter: lookingAfter({ orders, clock }, async (orderId) => {
      await bringToEnd(orderId);
      await refunds.resume(orderId);
      const order = await orders.find(orderId);
      if (order !== undefined) await subscriptions.end(await returnSurplus(order));
    }),
  };
};
