import { sumMinor } from '../../../../shared/money.ts';
import type { OrderFact } from './order-facts.ts';
import { type Order, type Recognised, type SettledOrder, isSettled } from './order-schema.ts';
import { standing } from './portions.ts';

type SettledState = SettledOrder['state'];

/** What was paid for the order, without what came in twice. */
export const paidMinor = ({ payments }: Pick<SettledOrder, 'payments'>): number =>
  sumMinor(payments.filter(({ surplus }) => !surplus).map(({ amountMinor }) => amountMinor));

/** What stands refunded of it, requested included. */
export const refundedMinor = ({ refunds }: Pick<SettledOrder, 'refunds'>): number =>
  sumMinor(
    standing(refunds)
      .filter(({ source }) => source !== 'surplus')
      .map(({ amountMinor }) => amountMinor),
  );

/** The state follows from what came in, what went back and what is contested. */
const stateOf = (order: Pick<SettledOrder, 'payments' | 'refunds' | 'disputes'>): SettledState => {
  if (order.disputes.some((dispute) => dispute.standing === 'open' || dispute.standing === 'lost'))
    return 'disputed';
  const refunded = refundedMinor(order);
  if (refunded === 0) return 'paid';
  return refunded < paidMinor(order) ? 'partially_refunded' : 'refunded';
};

const settledOnly = (order: Order, fact: OrderFact): SettledOrder => {
  if (!isSettled(order)) throw new Error(`${order.orderId} is ${order.state}: ${fact.type} cannot be`);
  return order;
};

/** Whatever happens to an order may change what it earns: the night looks again. */
const changed = (order: SettledOrder, change: Partial<Omit<SettledOrder, 'state'>>): Order => {
  const recognised = order.recognised && { ...order.recognised, complete: false };
  const next = { ...order, recognised, ...change, version: order.version + 1 };
  return { ...next, state: order.state === 'too_late' ? order.state : stateOf(next) };
};

type After = Exclude<
  OrderFact['type'],
  'placed' | 'checkout-opened' | 'payment-pending' | 'paid' | 'paid-too-late' | 'expired'
>;

const replaced = <T>(list: readonly T[], item: T, same: (one: T) => boolean): T[] =>
  list.some(same) ? list.map((one) => (same(one) ? item : one)) : [...list, item];

const recognisedWith = (
  { recognised }: SettledOrder,
  { day, revenueMinor, lossMinor, complete }: Extract<OrderFact, { type: 'revenue-recognised' }>,
): Recognised => ({
  through: day,
  revenueMinor: (recognised?.revenueMinor ?? 0) + revenueMinor,
  lossMinor: (recognised?.lossMinor ?? 0) + lossMinor,
  complete,
});

/** What happens once money has come in. */
const applySettled = (order: SettledOrder, fact: Extract<OrderFact, { type: After }>): Order => {
  switch (fact.type) {
    case 'payment-added':
      return changed(order, { payments: [...order.payments, fact.payment] });
    case 'charge-known':
      return changed(order, {
        payments: order.payments.map((payment) =>
          payment.paymentIntentId === fact.paymentIntentId
            ? { ...payment, chargeId: fact.chargeId }
            : payment,
        ),
      });
    case 'refund-added':
      return changed(order, { refunds: [...order.refunds, fact.refund] });
    case 'refund-moved':
      return changed(order, {
        refunds: order.refunds.map((refund) =>
          refund.refundId === fact.refundId
            ? { ...refund, stripeRefundId: fact.stripeRefundId, status: fact.status }
            : refund,
        ),
      });
    case 'dispute-moved':
      return changed(order, {
        disputes: replaced(
          order.disputes,
          fact.dispute,
          ({ disputeId }) => disputeId === fact.dispute.disputeId,
        ),
      });
    case 'subscription-moved':
      return changed(order, { subscription: fact.subscription });
    case 'revenue-recognised':
      return changed(order, { recognised: recognisedWith(order, fact) });
  }
};

const paid = (order: Order, fact: Extract<OrderFact, { type: 'paid' | 'paid-too-late' }>): Order => {
  if (isSettled(order)) throw new Error(`${order.orderId} is ${order.state}: it is not paid again`);
  const { orderId, memberId, currency, items, totals, promotionCode, holds } = order;
  const { language, returnUrl, placedAt, expiresAt } = order;
  return {
    ...{ orderId, memberId, currency, items, totals, promotionCode, holds },
    ...{ language, returnUrl, placedAt, expiresAt },
    state: fact.type === 'paid' ? 'paid' : 'too_late',
    checkout: 'checkout' in order ? order.checkout : null,
    paidAt: fact.paidAt,
    payments: fact.payment === null ? [] : [fact.payment],
    refunds: [],
    disputes: [],
    subscription: fact.subscription,
    recognised: null,
    version: order.version + 1,
  };
};

/** The order after a fact. Throws where the fact cannot have happened to an order in this state. */
export const applyFact = (order: Order | undefined, fact: OrderFact): Order => {
  if (fact.type === 'placed') {
    if (order !== undefined) throw new Error(`${order.orderId} has been placed before`);
    return fact.order;
  }
  if (order === undefined) throw new Error(`nothing has been placed: ${fact.type} cannot be`);
  const version = order.version + 1;
  switch (fact.type) {
    case 'checkout-opened':
      if (order.state !== 'draft') throw new Error(`${order.orderId} is ${order.state}, no draft`);
      return { ...order, state: 'awaiting_payment', checkout: fact.checkout, version };
    case 'payment-pending':
      if (order.state !== 'awaiting_payment') throw new Error(`${order.orderId} awaits no payment`);
      return { ...order, checkout: { ...order.checkout, pending: true, url: null }, version };
    case 'paid':
    case 'paid-too-late':
      return paid(order, fact);
    case 'expired': {
      if (order.state !== 'draft' && order.state !== 'awaiting_payment')
        throw new Error(`${order.orderId} is ${order.state}: it does not expire`);
      const checkout = order.state === 'draft' ? null : { ...order.checkout, url: null };
      return { ...order, state: 'expired', checkout, expiredAt: fact.at, because: fact.because, version };
    }
    default:
      return applySettled(settledOnly(order, fact), fact);
  }
};

/** An order from everything that happened to it. */
export const orderFrom = (facts: readonly OrderFact[], from?: Order): Order | undefined =>
  facts.reduce<Order | undefined>(applyFact, from);
