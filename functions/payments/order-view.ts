import { sumMinor, toMajorString } from '../../shared/money.ts';
import { type Order, type OrderItem, isSettled } from './domain/orders/order-schema.ts';
import { paidMinor, refundedMinor } from './domain/orders/order.ts';
import { refundedOf, standing } from './domain/orders/portions.ts';
import type { OrderView, Receipt } from './domain/orders/shown-order.ts';

const itemView = (order: Order) => (item: OrderItem) => ({
  ...item,
  refundedMinor: isSettled(order) ? refundedOf(order.refunds, item.itemId).totalMinor : 0,
});

const refundViews = (order: Order): OrderView['refunds'] =>
  isSettled(order)
    ? order.refunds
        .filter(({ source }) => source !== 'surplus' || order.state === 'too_late')
        .map(({ refundId, amountMinor, status, reason, requestedAt, portions }) => ({
          ...{ refundId, amountMinor, status, reason, requestedAt },
          items: portions.map(({ itemId, totalMinor, taxMinor }) => ({ itemId, totalMinor, taxMinor })),
        }))
    : [];

/** What was paid and what went back of it; of money that came too late, all of that. */
const sumsOf = (order: Order): { paidMinor: number; refundedMinor: number } => {
  if (!isSettled(order)) return { paidMinor: 0, refundedMinor: 0 };
  if (order.state !== 'too_late') return { paidMinor: paidMinor(order), refundedMinor: refundedMinor(order) };
  const sum = (all: readonly { amountMinor: number }[]) =>
    sumMinor(all.map(({ amountMinor }) => amountMinor));
  return { paidMinor: sum(order.payments), refundedMinor: sum(standing(order.refunds)) };
};

/** An order as its buyer sees it. */
export const viewOrder = (order: Order): OrderView => {
  const { orderId, state, currency, totals, promotionCode, placedAt, expiresAt } = order;
  const settled = isSettled(order) ? order : null;
  const subscription = settled?.subscription ?? null;
  return {
    ...{ orderId, state, currency, totals, promotionCode, placedAt, expiresAt },
    items: order.items.map(itemView(order)),
    checkoutUrl: order.state === 'awaiting_payment' ? order.checkout.url : null,
    paymentPending: order.state === 'awaiting_payment' && order.checkout.pending,
    // What came too late bought nothing.
    paidAt: order.state === 'too_late' ? null : (settled?.paidAt ?? null),
    expiredBecause: order.state === 'expired' ? order.because : null,
    disputeLost: settled?.disputes.some(({ standing: how }) => how === 'lost') ?? false,
    ...sumsOf(order),
    refunds: refundViews(order),
    subscription: subscription && {
      status: subscription.status,
      periodEnd: subscription.periodEnd,
      cancelsAtPeriodEnd: subscription.cancelsAtPeriodEnd,
      endedAt: subscription.endedAt,
    },
  };
};

/** The receipt of a paid order; undefined for one that is not paid. Its number follows from the order's id. */
export const receiptOf = (order: Order): Receipt | undefined => {
  if (!isSettled(order) || order.state === 'too_late') return undefined;
  const { orderId, currency, language, paidAt, totals, items } = order;
  const major = (amountMinor: number) => toMajorString({ amountMinor, currency });
  const refunds = standing(order.refunds).filter(({ source }) => source !== 'surplus');
  const back = sumMinor(refunds.map(({ amountMinor }) => amountMinor));
  return {
    receiptNumber: `R-${paidAt.slice(0, 10).replaceAll('-', '')}-${orderId.slice(-8)}`,
    ...{ orderId, language, currency, paidAt },
    lines: items.map((item) => ({
      name: item.name,
      quantity: item.quantity,
      unit: major(item.unitMinor),
      discount: major(item.discountMinor),
      net: major(item.netMinor),
      tax: major(item.taxMinor),
      taxRatePpm: item.tax.ratePpm,
      total: major(item.totalMinor),
    })),
    discount: major(totals.discountMinor),
    net: major(totals.netMinor),
    tax: major(totals.taxMinor),
    total: major(totals.totalMinor),
    refunds: refunds.map(({ requestedAt, amountMinor }) => ({ at: requestedAt, amount: major(amountMinor) })),
    remaining: major(paidMinor(order) - back),
  };
};
