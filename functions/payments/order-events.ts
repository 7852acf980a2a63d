import { entitlementGranted } from '../../events/entitlement-granted.ts';
import { entitlementRevoked } from '../../events/entitlement-revoked.ts';
import type { Fact, FactEnvelope } from '../../events/fact.ts';
import { orderAwaitingPayment } from '../../events/order-awaiting-payment.ts';
import { orderDisputed } from '../../events/order-disputed.ts';
import { orderExpired } from '../../events/order-expired.ts';
import { orderPaid } from '../../events/order-paid.ts';
import { orderPaidTooLate } from '../../events/order-paid-too-late.ts';
import { orderPaymentReceived } from '../../events/order-payment-received.ts';
import { orderPlaced } from '../../events/order-placed.ts';
import { orderRefunded } from '../../events/order-refunded.ts';
import { subscriptionChanged } from '../../events/subscription-changed.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import type * as z from 'zod';
import { entitlementChanges } from './domain/entitlements/entitlement.ts';
import type { OrderFact } from './domain/orders/order-facts.ts';
import {
  type Dispute,
  type Order,
  type OrderItem,
  type Refund,
  type Subscription,
  isSettled,
} from './domain/orders/order-schema.ts';

/** Envelopes whose ids follow from what they tell: the same change told again is the same fact. */
const teller =
  ({ orderId, version }: Order, now: Date) =>
  <S extends z.ZodType>(fact: Fact<S>, data: z.input<S>, about = ''): FactEnvelope => {
    const id = idFromCommand('fct', commandIdFrom(fact.name, orderId, String(version), about));
    return envelope(fact, data, { now, id });
  };

const sessionOf = ({ expert, slot }: OrderItem) =>
  expert === null || slot === null ? null : { ...expert, slotId: slot.slotId, startsAt: slot.startsAt };

const paidData = (order: Order, paidAt: string) => ({
  orderId: order.orderId,
  memberId: order.memberId,
  currency: order.currency,
  totalMinor: order.totals.totalMinor,
  paidAt,
  items: order.items.map((item) => ({
    itemId: item.itemId,
    offerId: item.offerId,
    quantity: item.quantity,
    netMinor: item.netMinor,
    taxMinor: item.taxMinor,
    totalMinor: item.totalMinor,
    session: sessionOf(item),
  })),
});

const refundData = ({ orderId, memberId, currency }: Order, refund: Refund) => ({
  ...{ orderId, memberId, currency },
  refundId: refund.refundId,
  amountMinor: refund.amountMinor,
  status: refund.status,
  source: refund.source,
  items: refund.portions.map(({ itemId, totalMinor, expertMinor }) => ({ itemId, totalMinor, expertMinor })),
});

const disputeData = (order: Order, { disputeId, amountMinor, standing }: Dispute) => {
  const { orderId, memberId, currency } = order;
  return { orderId, memberId, disputeId, amountMinor, standing, currency };
};

const subscriptionData = ({ orderId, memberId }: Order, subscription: Subscription) => {
  const { subscriptionId, status, periodEnd, cancelsAtPeriodEnd } = subscription;
  return { orderId, memberId, subscriptionId, status, periodEnd, cancelsAtPeriodEnd };
};

const lateData = (
  { orderId, memberId, currency }: Order,
  { payment, paidAt }: Extract<OrderFact, { type: 'paid-too-late' }>,
) => ({ orderId, memberId, currency, amountMinor: payment?.amountMinor ?? 0, paidAt });

type Tell = ReturnType<typeof teller>;

const refundTold = (tell: Tell, order: Order, refundId: string): FactEnvelope[] => {
  const refund = isSettled(order) ? order.refunds.find((one) => one.refundId === refundId) : undefined;
  return refund === undefined ? [] : [tell(orderRefunded, refundData(order, refund), refundId)];
};

/** What a fact of an order is to other contexts; `after` is the order with it. */
const told = (fact: OrderFact, after: Order, now: Date): FactEnvelope[] => {
  const tell = teller(after, now);
  const { orderId, memberId, currency } = after;
  const who = { orderId, memberId };
  switch (fact.type) {
    case 'placed': {
      const offerIds = after.items.map((item) => item.offerId);
      const { totalMinor } = after.totals;
      const { expiresAt } = after;
      return [tell(orderPlaced, { ...who, offerIds, currency, totalMinor, expiresAt })];
    }
    case 'checkout-opened':
      return [tell(orderAwaitingPayment, { ...who, pending: false })];
    case 'payment-pending':
      return [tell(orderAwaitingPayment, { ...who, pending: true })];
    case 'paid':
      return [tell(orderPaid, paidData(after, fact.paidAt))];
    case 'paid-too-late':
      return [tell(orderPaidTooLate, lateData(after, fact))];
    case 'expired':
      return [tell(orderExpired, { ...who, because: fact.because })];
    case 'payment-added': {
      const { paymentIntentId, invoiceId, amountMinor, surplus } = fact.payment;
      const payment = { paymentIntentId, invoiceId, amountMinor, surplus };
      return [tell(orderPaymentReceived, { ...who, ...payment, currency })];
    }
    case 'charge-known':
    case 'revenue-recognised':
      return [];
    case 'refund-added':
      return refundTold(tell, after, fact.refund.refundId);
    case 'refund-moved':
      return refundTold(tell, after, fact.refundId);
    case 'dispute-moved':
      return [tell(orderDisputed, disputeData(after, fact.dispute))];
    case 'subscription-moved':
      return [tell(subscriptionChanged, subscriptionData(after, fact.subscription))];
  }
};

/** What changed of what the buyer may use, between two states of an order. */
const entitlementsTold = (before: Order | undefined, after: Order, now: Date): FactEnvelope[] => {
  const tell = teller(after, now);
  const { granted, revoked } = entitlementChanges(before, after);
  const { version } = after;
  return [
    ...granted.map(({ state: _state, offerId: _offer, ...one }) =>
      tell(entitlementGranted, { ...one, version }, one.entitlementId),
    ),
    ...revoked.map(({ entitlementId, memberId, orderId, subject, reference, state }) => {
      const suspended = state === 'suspended';
      const data = { entitlementId, memberId, orderId, subject, reference, version, suspended };
      return tell(entitlementRevoked, data, entitlementId);
    }),
  ];
};

/** Everything that other contexts are told of a change: each fact with the order as it was after it. */
export const factsOf = (
  steps: readonly { readonly fact: OrderFact; readonly after: Order }[],
  before: Order | undefined,
  now: Date,
): FactEnvelope[] => {
  const last = steps.at(-1)?.after;
  if (last === undefined) return [];
  return [
    ...steps.flatMap(({ fact, after }) => told(fact, after, now)),
    ...entitlementsTold(before, last, now),
  ];
};
