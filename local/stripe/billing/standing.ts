import { unschedule } from '../core/agenda.ts';
import type { World } from '../core/world.ts';
import type { PaymentMethod } from '../payments/payment-method.ts';
import type { Attempt } from '../payments/pay.ts';
import { collect, type Collected, invoicePaidBy, tried } from './collect.ts';
import type { Invoice } from './invoice.ts';
import type { Subscription } from './subscription.ts';

const day = 86_400;
/** Days between the attempts to collect a renewal; after the last one the subscription ends. */
const retryDays = [3, 5, 7];

/** The method a subscription is paid with: its own, else its customer's. */
export const methodOf = (world: World, subscription: Subscription): PaymentMethod | undefined => {
  const id =
    subscription.default_payment_method ??
    world.need('customer', subscription.customer).invoice_settings.default_payment_method;
  const method = id === null ? undefined : world.get('payment_method', id);
  return method && { ...method };
};

/** Changes a subscription and tells of it. */
export const updated = (
  world: World,
  before: Readonly<Subscription>,
  change: Partial<Subscription>,
): Subscription => {
  const after: Subscription = world.put('subscription', { ...before, ...change });
  const previous = Object.fromEntries(Object.entries(before).filter(([name]) => name in change));
  world.emit('customer.subscription.updated', after, previous);
  return after;
};

/** The subscription is over. */
export const endSubscription = (
  world: World,
  before: Readonly<Subscription>,
  reason: string | null,
): Subscription => {
  unschedule(world, before.id);
  const ended: Subscription = world.put('subscription', {
    ...before,
    canceled_at: before.canceled_at ?? world.now,
    cancellation_details: {
      ...before.cancellation_details,
      reason: reason ?? before.cancellation_details.reason,
    },
    ended_at: world.now,
    status: before.status === 'incomplete' ? 'incomplete_expired' : 'canceled',
  });
  if (ended.status === 'canceled') world.emit('customer.subscription.deleted', ended);
  else world.emit('customer.subscription.updated', ended, { status: 'incomplete' });
  return ended;
};

const planRetry = (world: World, subscription: Subscription, invoice: Invoice): void => {
  const days = retryDays[invoice.attempt_count - 1];
  if (days === undefined) {
    endSubscription(world, subscription, 'payment_failed');
    return;
  }
  const at = world.now + days * day;
  world.emit('invoice.updated', world.put('invoice', { ...invoice, next_payment_attempt: at }), {});
  world.schedule('retry-invoice', invoice.id, at);
};

/** What a payment means for the subscription: in good standing, or behind. */
export const follow = (world: World, subscription: Subscription, result: Collected): Subscription => {
  const { status } = subscription;
  if (result.outcome === 'paid') {
    if (status !== 'incomplete' && status !== 'past_due') return subscription;
    unschedule(world, result.invoice.id, 'retry-invoice');
    unschedule(world, subscription.id, 'expire-start');
    return updated(world, subscription, { status: 'active' });
  }
  if (result.outcome === 'waiting' || status === 'incomplete') return subscription;
  const behind = status === 'past_due' ? subscription : updated(world, subscription, { status: 'past_due' });
  planRetry(world, behind, result.invoice);
  return behind;
};

const isOver = ({ status }: Readonly<Subscription>): boolean =>
  status === 'canceled' || status === 'incomplete_expired';

/** Tries once more to collect an open invoice, with the method that is the customer's by now. */
export const retryInvoice = (world: World, id: string, given?: PaymentMethod): Collected | undefined => {
  const invoice = world.need('invoice', id);
  const subscription = world.need('subscription', invoice.parent.subscription_details.subscription);
  if (invoice.status !== 'open') return undefined;
  unschedule(world, id, 'retry-invoice');
  const method = given ?? methodOf(world, { ...subscription });
  const result = collect(world, { ...invoice }, { method, present: given !== undefined });
  if (!isOver(subscription)) follow(world, { ...subscription }, result);
  return result;
};

/** A delayed method has said whether it pays the invoice of an intent. */
export const settleInvoice = (world: World, intent: string, result: Attempt): void => {
  const invoice = invoicePaidBy(world, intent);
  if (invoice?.status !== 'open') return;
  const subscription = world.need('subscription', invoice.parent.subscription_details.subscription);
  const collected = tried(world, invoice, result);
  if (!isOver(subscription)) follow(world, { ...subscription }, collected);
};
