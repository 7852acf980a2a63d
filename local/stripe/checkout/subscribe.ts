import { startSubscription } from '../billing/subscriptions.ts';
import type { Collected } from '../billing/collect.ts';
import type { World } from '../core/world.ts';
import type { PaymentMethod } from '../payments/payment-method.ts';
import type { CheckoutSession } from './session.ts';

const day = 86_400;

/** What a page in subscription mode does: a subscription with its first invoice, paid with the method given. */
export const subscribe = (
  world: World,
  session: CheckoutSession,
  { customer, method }: { customer: string; method: PaymentMethod },
): { session: CheckoutSession; collected: Collected | undefined } => {
  const { lines, discount, subscription: data } = world.need('session_plan', session.id);
  world.put('payment_method', { ...method, customer });
  const trialEnd = data.trialEnd ?? (data.trialDays === null ? null : world.now + data.trialDays * day);
  const { subscription, collected } = startSubscription(world, {
    customer,
    items: lines.map(({ price, quantity }) => ({ price, quantity })),
    metadata: data.metadata,
    description: data.description,
    trialEnd,
    method,
    discount,
    present: true,
    authenticated: true,
  });
  const started: CheckoutSession = world.put('checkout_session', {
    ...session,
    invoice: subscription.latest_invoice,
    subscription: subscription.id,
  });
  return { session: started, collected };
};
