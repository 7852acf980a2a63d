import type { Discount } from '../catalogue/discounts.ts';
import type { Price } from '../catalogue/price.ts';
import type { Metadata, Wire, WireList } from '../core/wire.ts';

export interface SubscriptionItem extends Wire {
  object: 'subscription_item';
  current_period_end: number;
  current_period_start: number;
  metadata: Metadata;
  price: Price;
  quantity: number;
  subscription: string;
}

export interface Subscription extends Wire {
  object: 'subscription';
  billing_cycle_anchor: number;
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  cancellation_details: { comment: string | null; feedback: string | null; reason: string | null };
  currency: string;
  customer: string;
  default_payment_method: string | null;
  description: string | null;
  ended_at: number | null;
  items: WireList<SubscriptionItem>;
  latest_invoice: string | null;
  metadata: Metadata;
  start_date: number;
  status: 'active' | 'canceled' | 'incomplete' | 'incomplete_expired' | 'past_due' | 'trialing';
  test_clock: string | null;
  trial_end: number | null;
  trial_start: number | null;
}

/** What a subscription gets off, by its id. */
export interface SubscriptionDiscount {
  id: string;
  discount: Discount;
  /** Unix seconds; null for ever. */
  until: number | null;
}

/** The one interval all items of a subscription share. */
export const intervalOf = ({ items }: Readonly<Subscription>): NonNullable<Price['recurring']> => {
  const recurring = items.data[0]?.price.recurring;
  if (recurring === null || recurring === undefined)
    throw new Error('A subscription without a recurring price.');
  return recurring;
};

export const periodOf = ({ items }: Readonly<Subscription>): { start: number; end: number } => ({
  start: items.data[0]?.current_period_start ?? 0,
  end: items.data[0]?.current_period_end ?? 0,
});
