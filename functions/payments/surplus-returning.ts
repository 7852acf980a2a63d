import type { Clock } from '../../shared/clock.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import { type Order, type Payment, isSettled } from './domain/orders/order-schema.ts';
import { returnSurplus, unreturned } from './domain/refunds/refunding.ts';
import type { OrderChanges } from './order-changes.ts';
import type { RefundSending } from './refund-sending.ts';

interface Needs {
  readonly changes: Pick<OrderChanges, 'change'>;
  readonly refunds: RefundSending;
  readonly clock: Clock;
}

/** Sends back what bought nothing: money that came twice, or too late. */
export const surplusReturning = ({ changes, refunds, clock }: Needs) => {
  const giveBack = async (orderId: string, { paymentIntentId }: Payment): Promise<Order> => {
    // The id of the refund follows from the payment: it is sent back once.
    const refundId = idFromCommand('rfd', commandIdFrom('surplus', orderId, paymentIntentId));
    const wanted = { refundId, paymentIntentId, now: clock() };
    const order = await changes.change(orderId, (now) => returnSurplus(now, wanted));
    const refund = isSettled(order) ? order.refunds.find((one) => one.refundId === refundId) : undefined;
    return refund?.status === 'requested' ? refunds.send(order, refund) : order;
  };
  /** Every payment of the order that bought nothing and has no refund. Said again it changes nothing. */
  return async (order: Order): Promise<Order> => {
    let after = order;
    for (const payment of unreturned(order)) after = await giveBack(order.orderId, payment);
    return after;
  };
};
export type SurplusReturning = ReturnType<typeof surplusReturning>;
