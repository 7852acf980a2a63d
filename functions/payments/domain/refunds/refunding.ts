import { proportion } from '../../../../shared/allocation.ts';
import { conflict, unprocessable } from '../../../../shared/errors.ts';
import { ruleOf, sumMinor } from '../../../../shared/money.ts';
import type { OrderFact } from '../orders/order-facts.ts';
import {
  type Dispute,
  type Order,
  type OrderItem,
  type Payment,
  type Refund,
  type SettledOrder,
  isSettled,
} from '../orders/order-schema.ts';
import { portionOf, refundableOf, spreadPortions } from '../orders/portions.ts';

/** The items as one payment charged them: a subscription's item costs what the invoice came to. */
export const chargedItems = (order: SettledOrder, { amountMinor }: Payment): OrderItem[] =>
  order.items.map((item) => {
    if (item.subscription === null) return item;
    const taxMinor = proportion(amountMinor, item.tax.ratePpm, { of: 1_000_000 + item.tax.ratePpm });
    return { ...item, totalMinor: amountMinor, taxMinor, netMinor: amountMinor - taxMinor };
  });

/** The payment that refunds are taken from: of a subscription the newest. Undefined where nothing was paid. */
export const refundedPayment = ({ payments }: SettledOrder): Payment | undefined =>
  payments.findLast(({ surplus }) => !surplus);

/** Refunds taken from one payment. */
export const refundsOf = (
  { refunds }: Pick<SettledOrder, 'refunds'>,
  { paymentIntentId }: Payment,
): Refund[] => refunds.filter((refund) => refund.paymentIntentId === paymentIntentId);

export interface RefundWish {
  readonly refundId: string;
  readonly items: readonly { readonly itemId: string; readonly amountMinor: number }[];
  readonly source: 'buyer' | 'finance';
  readonly reason: string;
  readonly requestedBy: string;
  readonly now: Date;
}

const refundable = (order: Order): { settled: SettledOrder; payment: Payment } => {
  if (!isSettled(order)) throw conflict('order-not-paid', 'Nothing has been paid that could be refunded.');
  if (order.disputes.some((dispute) => dispute.standing === 'open' || dispute.standing === 'lost'))
    throw conflict(
      'order-disputed',
      'The bank is deciding about this payment; it is not refunded meanwhile.',
    );
  const payment = refundedPayment(order);
  if (payment === undefined) throw conflict('nothing-to-refund', 'Nothing was paid for this order.');
  return { settled: order, payment };
};

/**
 * A refund of parts of items. The same `refundId` again changes nothing. Throws `order-not-paid`, `order-disputed`,
 * `nothing-to-refund`, `no-such-item`, `refund-too-large`, `refund-not-chargeable`.
 */
export const requestRefund = (order: Order, wish: RefundWish): OrderFact[] => {
  if (isSettled(order) && order.refunds.some(({ refundId }) => refundId === wish.refundId)) return [];
  const { settled, payment } = refundable(order);
  const items = chargedItems(settled, payment);
  const before = refundsOf(settled, payment);
  const { step } = ruleOf(order.currency);
  const portions = wish.items.map(({ itemId, amountMinor }, index) => {
    const item = items.find((one) => one.itemId === itemId);
    if (item === undefined)
      throw unprocessable('no-such-item', 'The order has no such item.', {
        pointer: `/items/${index}/itemId`,
      });
    if (amountMinor % step !== 0)
      throw unprocessable('refund-not-chargeable', `Amounts of ${order.currency} are multiples of ${step}.`, {
        pointer: `/items/${index}/amountMinor`,
      });
    if (amountMinor > refundableOf(item, before))
      throw conflict('refund-too-large', 'This is more than is left of what was paid.', {
        pointer: `/items/${index}/amountMinor`,
      });
    return portionOf(item, amountMinor, before);
  });
  if (new Set(wish.items.map(({ itemId }) => itemId)).size < wish.items.length)
    throw unprocessable('item-twice', 'An item is named twice.', { pointer: '/items' });
  const { refundId, source, reason, requestedBy, now } = wish;
  const amountMinor = sumMinor(portions.map(({ totalMinor }) => totalMinor));
  if (amountMinor === 0) throw conflict('nothing-to-refund', 'There is nothing left to refund.');
  const refund: Refund = {
    ...{ refundId, source, reason, requestedBy, portions, amountMinor },
    stripeRefundId: null,
    paymentIntentId: payment.paymentIntentId,
    status: 'requested',
    requestedAt: now.toISOString(),
  };
  return [{ type: 'refund-added', refund }];
};

/** Payments that bought nothing and of which nobody has asked for a refund. */
export const unreturned = (order: Order): Payment[] =>
  isSettled(order)
    ? order.payments.filter((payment) => payment.surplus && refundsOf(order, payment).length === 0)
    : [];

/** Money that came in twice or too late is sent back whole. Nothing for a payment that is no surplus or has its refund. */
export const returnSurplus = (
  order: Order,
  { refundId, paymentIntentId, now }: { refundId: string; paymentIntentId: string; now: Date },
): OrderFact[] => {
  if (!isSettled(order)) return [];
  const payment = order.payments.find((one) => one.paymentIntentId === paymentIntentId);
  if (payment?.surplus !== true || refundsOf(order, payment).length > 0) return [];
  const refund: Refund = {
    ...{ refundId, paymentIntentId, amountMinor: payment.amountMinor, portions: [] },
    stripeRefundId: null,
    status: 'requested',
    source: 'surplus',
    reason: order.state === 'too_late' ? 'paid too late' : 'paid twice',
    requestedBy: null,
    requestedAt: now.toISOString(),
  };
  return [{ type: 'refund-added', refund }];
};

/** What Stripe says of a refund now. */
export interface SeenRefund {
  readonly stripeRefundId: string;
  /** Ours, where we made it. */
  readonly refundId: string | null;
  readonly paymentIntentId: string;
  readonly amountMinor: number;
  readonly status: 'pending' | 'succeeded' | 'failed' | 'canceled';
  readonly at: string;
}

const isOver = (status: Refund['status']): boolean => status === 'failed' || status === 'canceled';

/** A refund that somebody made in Stripe's dashboard. What we have asked for and Stripe has not done is left out. */
const foundRefund = (order: SettledOrder, seen: SeenRefund): OrderFact[] => {
  const { stripeRefundId, paymentIntentId, amountMinor, status, at } = seen;
  const payment = order.payments.find((one) => one.paymentIntentId === paymentIntentId);
  if (payment === undefined) throw new Error(`${order.orderId} knows no payment ${paymentIntentId}`);
  const refunds = refundsOf(order, payment).filter((refund) => refund.stripeRefundId !== null);
  const portions = payment.surplus
    ? []
    : spreadPortions(amountMinor, {
        items: chargedItems(order, payment),
        refunds,
        currency: order.currency,
      });
  const refund: Refund = {
    ...{ stripeRefundId, paymentIntentId, amountMinor, portions, status },
    refundId: stripeRefundId,
    source: payment.surplus ? 'surplus' : 'dashboard',
    reason: '',
    requestedBy: null,
    requestedAt: at,
  };
  return [{ type: 'refund-added', refund }];
};

/**
 * What the present state of a refund at Stripe means for its order; nothing where the order knows already. Failed and
 * canceled are final. Throws for a payment the order does not have, and for more than was paid.
 */
export const observeRefund = (order: Order, seen: SeenRefund): OrderFact[] => {
  if (!isSettled(order)) return [];
  const { stripeRefundId, status } = seen;
  const known = order.refunds.find(
    (refund) => refund.stripeRefundId === stripeRefundId || refund.refundId === seen.refundId,
  );
  if (known === undefined) return isOver(status) ? [] : foundRefund(order, seen);
  if (known.status === status && known.stripeRefundId === stripeRefundId) return [];
  if (isOver(known.status) && known.stripeRefundId !== null) return [];
  return [{ type: 'refund-moved', refundId: known.refundId, stripeRefundId, status }];
};

/** Stripe refused what we asked for: it is not taken off what is left any more. */
export const refuseRefund = (order: Order, refundId: string): OrderFact[] => {
  if (!isSettled(order)) return [];
  const open = order.refunds.find((refund) => refund.refundId === refundId && refund.status === 'requested');
  return open === undefined
    ? []
    : [{ type: 'refund-moved', refundId, stripeRefundId: open.stripeRefundId, status: 'failed' }];
};

/** What the present state of a dispute means for its order; nothing where the order knows already. */
export const observeDispute = (order: Order, dispute: Dispute): OrderFact[] => {
  if (!isSettled(order)) return [];
  const known = order.disputes.find(({ disputeId }) => disputeId === dispute.disputeId);
  const same = known?.standing === dispute.standing && known.amountMinor === dispute.amountMinor;
  return same ? [] : [{ type: 'dispute-moved', dispute }];
};
