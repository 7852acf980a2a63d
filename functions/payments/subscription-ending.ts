import { AppError } from '../../shared/errors.ts';
import type { ChargeGateway } from './charge-gateway.ts';
import { subscriptionToEnd } from './domain/orders/ending.ts';
import type { Order } from './domain/orders/order-schema.ts';
import { observeSubscription } from './domain/orders/paying.ts';
import type { OrderChanges } from './order-changes.ts';

interface Needs {
  readonly changes: Pick<OrderChanges, 'change'>;
  readonly charges: Pick<ChargeGateway, 'endSubscription' | 'subscription'>;
}

/** Stripe may say no because it has ended meanwhile, by the portal or in the dashboard: how it stands then decides. */
const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'stripe-refused' || error.code === 'stripe-object-missing');

/** Ends subscriptions whose money went back. */
export const subscriptionEnding = ({ changes, charges }: Needs) => ({
  /**
   * Ends the order's subscription at Stripe where it must not be billed any more, and keeps what Stripe says of it; nothing
   * where there is nothing to end. Said again it goes on where it was left. Throws where Stripe cannot be asked: the order
   * stays due until it has ended.
   */
  end: async (order: Order): Promise<Order> => {
    const running = subscriptionToEnd(order);
    if (running === null) return order;
    const { subscriptionId } = running;
    try {
      await charges.endSubscription(subscriptionId);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { subscription } = await charges.subscription(subscriptionId);
      if (subscription.endedAt === null) throw error;
    }
    const { subscription } = await charges.subscription(subscriptionId);
    return changes.change(order.orderId, (now) => observeSubscription(now, subscription));
  },
});
export type SubscriptionEnding = ReturnType<typeof subscriptionEnding>;
