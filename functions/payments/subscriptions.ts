import { conflict } from '../../shared/errors.ts';
import type { CheckoutGateway } from './checkout-gateway.ts';
import { isSubscription } from './domain/orders/paying.ts';
import type { OrderStore } from './order-store.ts';

interface Needs {
  readonly orders: Pick<OrderStore, 'ofMember'>;
  readonly checkouts: Pick<CheckoutGateway, 'customer' | 'portal'>;
  /** Where the site is. */
  readonly origin: string;
}

/** What a subscriber does at Stripe: another card, the end of it. */
export const subscriptionCases = ({ orders, checkouts, origin }: Needs) => ({
  /** A link for this member alone. Throws `no-subscription` for whoever never had one. */
  portal: async (memberId: string, commandId: string): Promise<{ url: string }> => {
    const subscribed = (await orders.ofMember(memberId)).some(
      (order) => isSubscription(order) && order.state !== 'draft',
    );
    if (!subscribed) throw conflict('no-subscription', 'There is no subscription to look after.');
    const customerId = await checkouts.customer(memberId);
    return { url: await checkouts.portal(customerId, { commandId, returnUrl: `${origin}/orders` }) };
  },
});
