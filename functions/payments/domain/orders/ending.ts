import { sumMinor } from '../../../../shared/money.ts';
import { refundedPayment, refundsOf } from '../refunds/refunding.ts';
import type { Order, SettledOrder, Subscription } from './order-schema.ts';
import { isSettled } from './order-schema.ts';

/** The newest invoice has gone back whole, and Stripe says that it has arrived: what is pending may still fail. */
const isGivenBack = (order: SettledOrder): boolean => {
  const payment = refundedPayment(order);
  if (payment === undefined) return false;
  const back = refundsOf(order, payment).filter(({ status }) => status === 'succeeded');
  return sumMinor(back.map(({ amountMinor }) => amountMinor)) >= payment.amountMinor;
};

/**
 * The subscription of an order that must not be billed any more though it runs: its newest invoice was given back whole, the
 * bank took money back for good, after which nothing is held, or it was paid too late. Null where there is none.
 */
export const subscriptionToEnd = (order: Order): Subscription | null => {
  if (!isSettled(order) || order.subscription === null || order.subscription.endedAt !== null) return null;
  const isLost = order.disputes.some(({ standing }) => standing === 'lost');
  return isLost || order.state === 'too_late' || isGivenBack(order) ? order.subscription : null;
};
