import { unschedule } from '../core/agenda.ts';
import { refuse } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import type { Price } from '../catalogue/price.ts';
import { type LineDraft, prorationLines } from './invoice-lines.ts';
import { nextPeriodEnd } from './periods.ts';
import { bill } from './subscriptions.ts';
import { updated } from './standing.ts';
import { intervalOf, periodOf, type Subscription, type SubscriptionItem } from './subscription.ts';

export type Proration = 'always_invoice' | 'create_prorations' | 'none';

export interface ItemChange {
  /** Of the item to change; the only item's where it is not given. */
  id?: string | undefined;
  price?: Price | undefined;
  quantity?: number | undefined;
}

const changedItem = (item: SubscriptionItem, { price, quantity }: ItemChange): SubscriptionItem => ({
  ...item,
  price: price ?? item.price,
  quantity: quantity ?? item.quantity,
});

const keep = (world: World, subscription: string, lines: readonly LineDraft[]): void => {
  for (const line of lines) world.put('invoice_item', { id: world.id('ii'), subscription, line });
};

/** Another interval begins a period of its own at once. */
const restarted = (world: World, subscription: Subscription, items: SubscriptionItem[]): Subscription => {
  const [first] = items;
  if (first?.price.recurring === null || first === undefined)
    throw refuse('That price does not recur.', { param: 'items' });
  const end = nextPeriodEnd(world.now, first.price.recurring, world.now);
  unschedule(world, subscription.id, 'renew-subscription');
  world.schedule('renew-subscription', subscription.id, end);
  const moved = items.map((item) => ({ ...item, current_period_start: world.now, current_period_end: end }));
  return updated(world, subscription, {
    billing_cycle_anchor: world.now,
    items: { ...subscription.items, data: moved },
  });
};

/** Changes prices or quantities in the middle of a period. */
export const changeItems = (
  world: World,
  before: Subscription,
  { changes, proration }: { changes: readonly ItemChange[]; proration: Proration },
): Subscription => {
  const [only] = before.items.data;
  const of = (item: SubscriptionItem) =>
    changes.find(({ id }) => id === item.id || (id === undefined && item === only));
  const after = before.items.data.map((item) => changedItem(item, of(item) ?? {}));
  const prorates = proration !== 'none' && before.status !== 'trialing' && world.now < periodOf(before).end;
  const lines = prorates
    ? before.items.data.flatMap((from, index) => {
        const to = after[index];
        return to === undefined || of(from) === undefined
          ? []
          : prorationLines(world, { from, to, at: world.now });
      })
    : [];
  const sameInterval =
    after[0]?.price.recurring?.interval === intervalOf(before).interval &&
    after[0].price.recurring.interval_count === intervalOf(before).interval_count;
  if (!sameInterval) {
    // What is left of the old period is given back; the new one is billed as a whole.
    keep(
      world,
      before.id,
      lines.filter(({ amount }) => amount < 0),
    );
    return bill(world, restarted(world, before, after), { reason: 'subscription_update', whole: true });
  }
  keep(world, before.id, lines);
  const changed = updated(world, before, { items: { ...before.items, data: after } });
  if (proration !== 'always_invoice' || lines.length === 0) return changed;
  return bill(world, changed, { reason: 'subscription_update', whole: false });
};
