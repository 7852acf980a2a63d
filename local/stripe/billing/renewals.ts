import type { World } from '../core/world.ts';
import { endSubscription } from './standing.ts';
import { renew } from './subscriptions.ts';

/** A period has come to its end: the next one begins, or the subscription is over. */
export const periodEnds = (world: World, id: string): void => {
  const subscription = world.need('subscription', id);
  if (subscription.status === 'canceled' || subscription.status === 'incomplete_expired') return;
  if (subscription.cancel_at_period_end) endSubscription(world, subscription, null);
  else renew(world, { ...subscription });
};

/** Three days before a trial ends, or at once where it is shorter. */
export const warnOfTrialEnd = (world: World, id: string): void => {
  const subscription = world.need('subscription', id);
  if (subscription.status === 'trialing') world.emit('customer.subscription.trial_will_end', subscription);
};

/** A first invoice that nobody paid for a day: there never was a subscription. */
export const expireStart = (world: World, id: string): void => {
  const subscription = world.need('subscription', id);
  if (subscription.status !== 'incomplete') return;
  const invoice =
    subscription.latest_invoice === null ? undefined : world.get('invoice', subscription.latest_invoice);
  if (invoice?.status === 'open') {
    world.emit('invoice.voided', world.put('invoice', { ...invoice, status: 'void' }));
  }
  endSubscription(world, subscription, null);
};
