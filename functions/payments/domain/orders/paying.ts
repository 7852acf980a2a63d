import type { Currency } from '../../../../shared/money.ts';
import type { OrderFact } from './order-facts.ts';
import { linesPaid } from './billed-lines.ts';
import {
  type BilledLine,
  type Checkout,
  type ExpiredOrder,
  type Order,
  type Payment,
  type Subscription,
  isSettled,
} from './order-schema.ts';

/** What Stripe says of a checkout session now. */
export interface SeenCheckout {
  readonly sessionId: string;
  readonly url: string | null;
  readonly status: 'open' | 'complete' | 'expired';
  readonly paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  /** A delayed payment came to nothing after the buyer was through. */
  readonly paymentFailed: boolean;
  readonly amountMinor: number;
  readonly currency: Currency;
  /** Null in a subscription: its invoices say what was paid. */
  readonly payment: Pick<Payment, 'paymentIntentId' | 'chargeId'> | null;
  readonly subscription: Subscription | null;
}

export const isSubscription = ({ items }: Pick<Order, 'items'>): boolean =>
  items.some(({ subscription }) => subscription !== null);

const checkAmount = (order: Order, { amountMinor, currency, sessionId }: SeenCheckout): void => {
  const due = order.totals.totalMinor;
  // What a subscription's first invoice comes to is Stripe's to say: nothing during a trial.
  if (currency !== order.currency || (!isSubscription(order) && amountMinor !== due))
    throw new Error(
      `${order.orderId}: ${sessionId} is over ${amountMinor} ${currency}, the order over ${due} ${order.currency}`,
    );
};

const paidFact = (order: Order, seen: SeenCheckout, now: Date): OrderFact => ({
  type: 'paid',
  paidAt: now.toISOString(),
  payment:
    seen.payment === null || isSubscription(order)
      ? null
      : {
          ...seen.payment,
          invoiceId: null,
          amountMinor: seen.amountMinor,
          paidAt: now.toISOString(),
          surplus: false,
          lines: [],
        },
  subscription: seen.subscription,
});

/** Opens the checkout of a draft; nothing where it has one. */
export const openCheckout = (order: Order, checkout: Checkout): OrderFact[] =>
  order.state === 'draft' ? [{ type: 'checkout-opened', checkout }] : [];

const afterOpening = (order: Order, seen: SeenCheckout, now: Date): OrderFact[] => {
  if (seen.status === 'open') return [];
  if (seen.status === 'expired')
    return order.state === 'expired' ? [] : [{ type: 'expired', at: now.toISOString(), because: 'time' }];
  if (seen.paymentStatus !== 'unpaid') {
    checkAmount(order, seen);
    return [paidFact(order, seen, now)];
  }
  if (order.state === 'expired') return [];
  if (seen.paymentFailed) return [{ type: 'expired', at: now.toISOString(), because: 'payment-failed' }];
  return 'checkout' in order && order.checkout?.pending === true ? [] : [{ type: 'payment-pending' }];
};

/**
 * What the present state of a checkout session means for its order; nothing where the order knows already. An order that
 * had expired and is paid after all counts as paid: the buyer's money decides. Throws where the session is over another
 * amount than the order.
 */
export const observeCheckout = (order: Order, seen: SeenCheckout, now: Date): OrderFact[] => {
  if (isSettled(order)) return [];
  const opened =
    order.state === 'draft'
      ? openCheckout(order, { sessionId: seen.sessionId, url: seen.url, pending: false })
      : [];
  return [...opened, ...afterOpening(order, seen, now)];
};

/** An order that costs nothing is paid when it is placed. */
export const settleFree = (order: Order, now: Date): OrderFact[] =>
  order.state === 'draft' && order.totals.totalMinor === 0 && !isSubscription(order)
    ? [{ type: 'paid', paidAt: now.toISOString(), payment: null, subscription: null }]
    : [];

/** Gives up an order that nobody has paid; nothing where it is paid, on its way, or given up. */
export const expireOrder = (order: Order, because: ExpiredOrder['because'], now: Date): OrderFact[] => {
  if (order.state === 'draft' || (order.state === 'awaiting_payment' && !order.checkout.pending))
    return [{ type: 'expired', at: now.toISOString(), because }];
  return [];
};

/** What Stripe says of a payment that names this order, however it was made. */
export interface SeenPayment {
  readonly paymentIntentId: string;
  readonly chargeId: string;
  readonly invoiceId: string | null;
  readonly amountMinor: number;
  readonly currency: Currency;
  readonly paidAt: string;
  /** Of an invoice what it bills, line by line. */
  readonly lines?: readonly BilledLine[];
}

/**
 * A successful payment for an order: one it knows, an invoice of its subscription, or money that came twice. Money for
 * an order that is not paid pays it if it is the right amount, and is left to finance if not.
 */
export const observePayment = (order: Order, seen: SeenPayment): OrderFact[] => {
  const { paymentIntentId, chargeId, invoiceId, amountMinor, paidAt } = seen;
  const lines = linesPaid(seen.lines ?? [], amountMinor);
  const payment = { paymentIntentId, chargeId, invoiceId, amountMinor, paidAt, lines };
  if (!isSettled(order)) {
    const fits = seen.currency === order.currency && amountMinor === order.totals.totalMinor;
    return fits && !isSubscription(order) && order.state !== 'draft'
      ? [{ type: 'paid', paidAt, payment: { ...payment, surplus: false }, subscription: null }]
      : [];
  }
  const known = order.payments.find((one) => one.paymentIntentId === paymentIntentId);
  if (known === undefined) {
    // A subscription is paid by invoices: its charges are theirs, which an invoice will tell.
    if (invoiceId === null && isSubscription(order)) return [];
    const surplus = invoiceId === null || order.state === 'too_late';
    return seen.currency === order.currency
      ? [{ type: 'payment-added', payment: { ...payment, surplus } }]
      : [];
  }
  return known.chargeId === null ? [{ type: 'charge-known', paymentIntentId, chargeId }] : [];
};

/** What Stripe says of the subscription now; nothing where the order knows already. */
export const observeSubscription = (order: Order, subscription: Subscription): OrderFact[] => {
  if (!isSettled(order)) return [];
  const same = JSON.stringify(order.subscription) === JSON.stringify(subscription);
  return same ? [] : [{ type: 'subscription-moved', subscription }];
};
