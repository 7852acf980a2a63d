import type { Discount } from '../catalogue/discounts.ts';
import type { Price } from '../catalogue/price.ts';
import { refuse } from '../core/refusal.ts';
import { listOf, type Metadata } from '../core/wire.ts';
import type { World } from '../core/world.ts';
import type { PaymentMethod } from '../payments/payment-method.ts';
import { blankSubscription } from './blank-subscription.ts';
import { collect, type Collected } from './collect.ts';
import { periodLine } from './invoice-lines.ts';
import { checkDiscount, draftInvoice, finalizeInvoice } from './invoices.ts';
import { nextPeriodEnd } from './periods.ts';
import { follow, methodOf, updated } from './standing.ts';
import { periodOf, type Subscription, type SubscriptionItem } from './subscription.ts';

export interface NewItem {
  price: Price;
  quantity: number;
  metadata?: Metadata;
}

export interface NewSubscription {
  customer: string;
  items: NewItem[];
  metadata: Metadata;
  description: string | null;
  /** Unix seconds until when it is free; null for no trial. */
  trialEnd: number | null;
  method: PaymentMethod | undefined;
  discount: Discount | null;
  /** Whether the customer is there to answer their bank. */
  present: boolean;
  /** Their bank has just said yes. */
  authenticated?: boolean;
  /** Leave the first invoice open instead of trying to collect it. */
  waitForPayment?: boolean;
}

const day = 86_400;
const hour = 3600;

const planOf = ({ id, currency, recurring, unit_amount, product }: Price) => ({
  ...{ id, object: 'plan', active: true, amount: unit_amount, amount_decimal: String(unit_amount) },
  ...{
    billing_scheme: 'per_unit',
    currency,
    interval: recurring?.interval,
    interval_count: recurring?.interval_count,
  },
  ...{ livemode: false, metadata: {}, meter: null, nickname: null, product, tiers_mode: null },
  ...{ transform_usage: null, trial_period_days: null, usage_type: 'licensed' },
});

export const makeItem = (
  world: World,
  { price, quantity, metadata = {} }: NewItem,
  { subscription, period }: { subscription: string; period: { start: number; end: number } },
): SubscriptionItem => ({
  ...{ id: world.id('si'), object: 'subscription_item', billing_thresholds: null, created: world.now },
  current_period_end: period.end,
  current_period_start: period.start,
  ...{ discounts: [], metadata, plan: planOf(price), price, quantity, subscription, tax_rates: [] },
});

const checkItems = (items: readonly NewItem[]): NonNullable<Price['recurring']> => {
  const [first] = items;
  const recurring = first?.price.recurring;
  if (recurring === undefined || recurring === null) {
    throw refuse(
      'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.',
      { param: 'items[0][price]' },
    );
  }
  for (const { price } of items) {
    if (price.currency !== first?.price.currency)
      throw refuse('All prices on a subscription must use the same currency.');
    const same =
      price.recurring?.interval === recurring.interval &&
      price.recurring.interval_count === recurring.interval_count;
    if (!same) throw refuse('Currently, all plans on a subscription must have the same billing interval.');
  }
  return recurring;
};

/** Until when a discount holds: `once` for the first invoice only, which comes at once. */
const keepDiscount = (world: World, id: string, discount: Discount | null): void => {
  if (discount === null) return;
  const { duration, duration_in_months: months } = world.need('coupon', discount.coupon);
  const until =
    duration === 'forever'
      ? null
      : duration === 'once'
        ? world.now + 1
        : world.now + (months ?? 1) * 30 * day;
  world.put('subscription_discount', { id, discount, until });
};

const begin = (world: World, given: NewSubscription): Subscription => {
  const recurring = checkItems(given.items);
  const { trialEnd } = given;
  const id = world.id('sub');
  const anchor = trialEnd ?? world.now;
  const period = { start: world.now, end: trialEnd ?? nextPeriodEnd(anchor, recurring, world.now) };
  const customer = world.need('customer', given.customer);
  const items = given.items.map((item) => makeItem(world, item, { subscription: id, period }));
  const subscription: Subscription = world.put('subscription', {
    ...blankSubscription,
    id,
    billing_cycle_anchor: anchor,
    created: world.now,
    currency: given.items[0]?.price.currency ?? '',
    customer: customer.id,
    default_payment_method: given.method?.id ?? null,
    description: given.description,
    items: listOf(`/v1/subscription_items?subscription=${id}`, items),
    livemode: world.settings.livemode,
    metadata: given.metadata,
    start_date: world.now,
    status: trialEnd === null ? 'incomplete' : 'trialing',
    test_clock: customer.test_clock,
    trial_end: trialEnd,
    trial_start: trialEnd === null ? null : world.now,
  });
  keepDiscount(world, id, given.discount);
  checkDiscount(world, subscription);
  return subscription;
};

const planFuture = (world: World, subscription: Subscription): void => {
  const { end } = periodOf(subscription);
  world.schedule('renew-subscription', subscription.id, end);
  if (subscription.trial_end !== null) {
    world.schedule('end-trial-soon', subscription.id, Math.max(world.now, subscription.trial_end - 3 * day));
  }
};

/** Starts a subscription with its first invoice, which is collected at once. */
export const startSubscription = (
  world: World,
  given: NewSubscription,
): { subscription: Subscription; collected: Collected | undefined } => {
  const begun = begin(world, given);
  const trial = begun.trial_end !== null;
  const lines = begun.items.data.map((item) => periodLine(world, item, { trial }));
  const draft = draftInvoice(world, { subscription: begun, reason: 'subscription_create', lines });
  const invoice = finalizeInvoice(world, draft);
  const subscription: Subscription = world.put('subscription', { ...begun, latest_invoice: invoice.id });
  world.emit('customer.subscription.created', subscription);
  planFuture(world, subscription);
  if (subscription.status === 'incomplete')
    world.schedule('expire-start', subscription.id, world.now + 23 * hour);
  if (given.waitForPayment === true && invoice.amount_due > 0) return { subscription, collected: undefined };
  const method = given.method ?? methodOf(world, subscription);
  const collected = collect(world, invoice, {
    method,
    present: given.present,
    authenticated: given.authenticated === true,
  });
  return { subscription: follow(world, subscription, collected), collected };
};

/** The next period begins: its invoice is made and collected. */
export const renew = (world: World, before: Subscription): Subscription => {
  const { end: start } = periodOf(before);
  const recurring = checkItems(before.items.data);
  const end = nextPeriodEnd(before.billing_cycle_anchor, recurring, start);
  const items = before.items.data.map((item) => ({
    ...item,
    current_period_start: start,
    current_period_end: end,
  }));
  const moved = updated(world, before, {
    items: { ...before.items, data: items },
    status: before.status === 'trialing' ? 'active' : before.status,
  });
  world.schedule('renew-subscription', moved.id, end);
  return bill(world, moved, { reason: 'subscription_cycle', whole: true });
};

/** Makes an invoice for the period that has begun (or, after a change, for what waits), and collects it. */
export const bill = (
  world: World,
  subscription: Subscription,
  { reason, whole }: { reason: 'subscription_cycle' | 'subscription_update'; whole: boolean },
): Subscription => {
  const lines = whole ? subscription.items.data.map((item) => periodLine(world, item, { trial: false })) : [];
  const invoice = finalizeInvoice(world, draftInvoice(world, { subscription, reason, lines }));
  const billed: Subscription = world.put('subscription', { ...subscription, latest_invoice: invoice.id });
  return follow(world, billed, collect(world, invoice, { method: methodOf(world, billed), present: false }));
};
