import { AppError } from '../../shared/errors.ts';
import type { ChargeGateway } from './charge-gateway.ts';
import type { Order, Refund } from './domain/orders/order-schema.ts';
import { observeRefund, refuseRefund } from './domain/refunds/refunding.ts';
import type { OrderChanges } from './order-changes.ts';
import type { SubscriptionEnding } from './subscription-ending.ts';

interface Needs {
  readonly changes: OrderChanges;
  readonly charges: Pick<ChargeGateway, 'sendBack' | 'refund'>;
  readonly subscriptions: SubscriptionEnding;
}

/** Stripe's final word, as opposed to one that may change. */
const isFinal = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === 'stripe-refused' || error.code === 'intent-lapsed');

/** Asks Stripe for refunds that have been decided about. */
export const refundSending = ({ changes, charges, subscriptions }: Needs) => {
  /** The money is on its way whether or not Stripe can be asked for this: the order stays due until it has ended. */
  const endIfItCan = async (order: Order): Promise<Order> => {
    try {
      return await subscriptions.end(order);
    } catch (error) {
      if (error instanceof AppError && error.kind === 'unavailable') return order;
      throw error;
    }
  };

  const sendBack = async (orderId: string, refund: Refund): Promise<Order> => {
    try {
      const stripeRefundId = await charges.sendBack(orderId, refund);
      const { seen } = await charges.refund(stripeRefundId);
      return await changes.change(orderId, (now) => observeRefund(now, seen));
    } catch (error) {
      if (isFinal(error)) await changes.change(orderId, (now) => refuseRefund(now, refund.refundId));
      throw error;
    }
  };

  return {
    /**
     * Sends the money back and keeps what Stripe says of it; a subscription of which all went back ends with it. The amount is
     * reserved on the order before this: so any number of refunds at once never come to more than was paid. Throws
     * `stripe-refused`, after which the amount is free again; whatever else is thrown leaves it reserved, to be sent again
     * under the same key.
     */
    send: async ({ orderId }: Order, refund: Refund): Promise<Order> =>
      endIfItCan(await sendBack(orderId, refund)),
  };
};
export type RefundSending = ReturnType<typeof refundSending>;
