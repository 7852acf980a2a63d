import type { Clock } from '../../shared/clock.ts';
import type { ChargeGateway } from './charge-gateway.ts';
import type { CheckoutGateway } from './checkout-gateway.ts';
import { type Order, isSettled } from './domain/orders/order-schema.ts';
import { observeCheckout, observePayment, observeSubscription } from './domain/orders/paying.ts';
import { observeDispute, observeRefund } from './domain/refunds/refunding.ts';
import type { OrderChanges } from './order-changes.ts';
import type { OrderStore } from './order-store.ts';
import type { SubscriptionEnding } from './subscription-ending.ts';
import type { SurplusReturning } from './surplus-returning.ts';

export interface SyncNeeds {
  readonly orders: Pick<OrderStore, 'find' | 'linked'>;
  readonly changes: OrderChanges;
  readonly checkouts: Pick<CheckoutGateway, 'session'>;
  readonly charges: ChargeGateway;
  readonly returnSurplus: SurplusReturning;
  readonly subscriptions: SubscriptionEnding;
  readonly clock: Clock;
}

/** What Stripe's metadata say counts only where there is such an order: other systems may share the account. */
const known = async (
  { orders }: SyncNeeds,
  orderId: string | null | undefined,
): Promise<Order | undefined> =>
  orderId === null || orderId === undefined ? undefined : orders.find(orderId);

/** The subscription, then what was paid for it: a payment of an order that has not begun would be a riddle. */
const subscriptionSync = (needs: SyncNeeds, syncSession: (id: string) => Promise<void>) => {
  const { changes, charges, orders, returnSurplus, subscriptions } = needs;

  const begun = async (orderId: string | null | undefined): Promise<Order | undefined> => {
    const order = await known(needs, orderId);
    if (order === undefined || isSettled(order)) return order;
    if ('checkout' in order && order.checkout !== null) await syncSession(order.checkout.sessionId);
    return known(needs, orderId);
  };

  const subscription = async (id: string): Promise<void> => {
    const seen = await charges.subscription(id);
    const order = await begun(seen.orderId ?? (await orders.linked(id)));
    if (order === undefined) return;
    await subscriptions.end(
      await changes.change(order.orderId, (now) => observeSubscription(now, seen.subscription)),
    );
  };

  const invoice = async (id: string): Promise<void> => {
    const { orderId, subscriptionId, payment } = await charges.invoice(id);
    if (subscriptionId === null) return;
    const order = await begun(orderId ?? (await orders.linked(subscriptionId)));
    if (order === undefined) return;
    if (payment !== null)
      await returnSurplus(await changes.change(order.orderId, (now) => observePayment(now, payment)));
    await subscription(subscriptionId);
  };
  return { subscription, invoice };
};

const sessionSync = (needs: SyncNeeds) => {
  const { changes, checkouts, clock, returnSurplus, subscriptions } = needs;
  const session = async (id: string): Promise<void> => {
    const { orderId, seen, invoiceId } = await checkouts.session(id);
    const order = await known(needs, orderId);
    if (order === undefined) return;
    const after = await changes.change(order.orderId, (now) => observeCheckout(now, seen, clock()));
    if (invoiceId !== null && isSettled(after)) await subscriptionSync(needs, session).invoice(invoiceId);
    await subscriptions.end(await returnSurplus(after));
  };
  return session;
};

const chargeSync = (needs: SyncNeeds, session: (id: string) => Promise<void>) => {
  const { changes, charges, orders, returnSurplus } = needs;
  return async (id: string): Promise<void> => {
    const { orderId, payment } = await charges.charge(id);
    if (payment === null) return;
    const order = await known(needs, orderId ?? (await orders.linked(payment.paymentIntentId)));
    if (order === undefined) return;
    // Whether it is the payment of the checkout, only the checkout can say.
    if (!isSettled(order) && 'checkout' in order && order.checkout !== null)
      await session(order.checkout.sessionId);
    const after = await changes.change(order.orderId, (now) =>
      observePayment(now, { ...payment, invoiceId: null }),
    );
    await returnSurplus(after);
  };
};

/** The order of a charge, its payment folded in first: what is given back or contested has been paid. */
const orderOfCharge = (needs: SyncNeeds, charge: (id: string) => Promise<void>) => {
  return async (chargeId: string | null, named: string | null): Promise<Order | undefined> => {
    if (chargeId === null) return known(needs, named);
    const { orderId, payment } = await needs.charges.charge(chargeId);
    const owner =
      named ?? orderId ?? (payment === null ? undefined : await needs.orders.linked(payment.paymentIntentId));
    const order = await known(needs, owner);
    const isKnown =
      order !== undefined &&
      isSettled(order) &&
      order.payments.some(({ paymentIntentId }) => paymentIntentId === payment?.paymentIntentId);
    if (order === undefined || isKnown) return order;
    await charge(chargeId);
    return known(needs, order.orderId);
  };
};

/**
 * Brings orders to what Stripe now says of an object, whatever was told before and in whatever order: any number of
 * times, the same end. Objects that belong to no order of ours are left alone.
 */
export const orderSyncs = (needs: SyncNeeds) => {
  const { changes, charges, subscriptions } = needs;
  const session = sessionSync(needs);
  const charge = chargeSync(needs, session);
  const ownerOf = orderOfCharge(needs, charge);
  return {
    'checkout.session': session,
    charge,
    ...subscriptionSync(needs, session),

    /** A payment that fails or succeeds after the buyer was through is news of the checkout. */
    payment_intent: async (id: string): Promise<void> => {
      const { orderId, chargeId } = await charges.intent(id);
      const order = await known(needs, orderId);
      if (order === undefined) return;
      if (!isSettled(order) && 'checkout' in order && order.checkout !== null)
        await session(order.checkout.sessionId);
      if (chargeId !== null) await charge(chargeId);
    },

    refund: async (id: string): Promise<void> => {
      const { orderId, chargeId, seen } = await charges.refund(id);
      const order = await ownerOf(chargeId, orderId);
      if (order === undefined) return;
      await subscriptions.end(await changes.change(order.orderId, (now) => observeRefund(now, seen)));
    },

    dispute: async (id: string): Promise<void> => {
      const { chargeId, dispute } = await charges.dispute(id);
      const order = await ownerOf(chargeId, null);
      if (order === undefined) return;
      await subscriptions.end(await changes.change(order.orderId, (now) => observeDispute(now, dispute)));
    },
  };
};
export type OrderSyncs = ReturnType<typeof orderSyncs>;
