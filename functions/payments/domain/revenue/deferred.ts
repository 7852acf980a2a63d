import { sumMinor } from '../../../../shared/money.ts';
import { taxedLines } from '../orders/billed-lines.ts';
import type { OrderItem, Payment, Refund, SettledOrder } from '../orders/order-schema.ts';

/** A time over which an amount is earned, the same each day. */
export interface Span {
  /** Without tax; negative where a change within a period took something off. */
  readonly netMinor: number;
  readonly from: string;
  readonly to: string;
}

/** What one sale or one invoice put into deferred revenue, and what of it has gone back to the buyer. */
export interface Deferred {
  readonly spans: readonly Span[];
  readonly refundedMinor: number;
}

/** What is earned with time; the rest is earned with the sale. */
export const isDeferred = ({ kind }: Pick<OrderItem, 'kind'>): boolean =>
  kind === 'subscription' || kind === 'seats';

const dayMs = 86_400_000;
const later = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * dayMs).toISOString();

/** Refunds are booked once Stripe has them. */
const isBooked = ({ status }: Refund): boolean => status === 'pending' || status === 'succeeded';

const refundedNet = (refunds: readonly Refund[], itemId: string): number =>
  sumMinor(
    refunds
      .filter(isBooked)
      .flatMap(({ portions }) => portions)
      .filter((portion) => portion.itemId === itemId)
      .map(({ netMinor }) => netMinor),
  );

/** Seats are earned while they may be used; without an end they are delivered with the sale. */
const seatsOf = (order: SettledOrder, { itemId, netMinor, grants }: OrderItem): Deferred => {
  const days = grants.map(({ accessDays }) => accessDays ?? 0).reduce((a, b) => Math.max(a, b), 0);
  const { paidAt, refunds } = order;
  return {
    spans: [{ netMinor, from: paidAt, to: later(paidAt, days) }],
    refundedMinor: refundedNet(refunds, itemId),
  };
};

/** A period as long as the subscription's, for an invoice that does not say what it is for. */
const usualPeriod = ({ subscription }: OrderItem, { amountMinor, paidAt }: Payment) => {
  const to = new Date(paidAt);
  if (subscription?.interval === 'year') to.setUTCFullYear(to.getUTCFullYear() + 1);
  else to.setUTCMonth(to.getUTCMonth() + 1);
  return { amountMinor, from: paidAt, to: to.toISOString() };
};

/** Each line of an invoice is earned over its own time, and nothing after the end of the subscription. */
const invoiceOf = (order: SettledOrder, item: OrderItem, payment: Payment): Deferred => {
  const lines = payment.lines.length === 0 ? [usualPeriod(item, payment)] : payment.lines;
  const end = order.subscription?.endedAt ?? null;
  const until = ({ from, to }: { from: string; to: string }): string => {
    if (end === null || end >= to) return to;
    return end > from ? end : from;
  };
  const { paymentIntentId } = payment;
  return {
    spans: taxedLines(lines, item.tax.ratePpm).map((line) => ({
      netMinor: line.netMinor,
      from: line.from,
      to: until(line),
    })),
    refundedMinor: refundedNet(
      order.refunds.filter((refund) => refund.paymentIntentId === paymentIntentId),
      item.itemId,
    ),
  };
};

/** Everything of an order that is earned with time. */
export const deferredOf = (order: SettledOrder): Deferred[] => {
  const [paid] = order.payments.filter(({ surplus }) => !surplus);
  if (paid === undefined) return [];
  return order.items.filter(isDeferred).flatMap((item) => {
    if (item.subscription === null) return [seatsOf(order, item)];
    return order.payments.filter(({ surplus }) => !surplus).map((payment) => invoiceOf(order, item, payment));
  });
};
