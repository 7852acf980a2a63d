import type { Price } from '../catalogue/price.ts';
import type { World } from '../core/world.ts';
import { roundMinor } from '../money/settlement.ts';
import type { InvoiceLine } from './invoice.ts';
import type { SubscriptionItem } from './subscription.ts';

/** A line before it stands on an invoice. */
export type LineDraft = Omit<InvoiceLine, 'id' | 'invoice'>;

interface LineOf {
  item: Pick<SubscriptionItem, 'id' | 'metadata' | 'price' | 'quantity' | 'subscription'>;
  amount: number;
  description: string;
  period: { start: number; end: number };
  proration?: boolean;
}

const lineDraft = ({ item, amount, description, period, proration = false }: LineOf): LineDraft => ({
  object: 'line_item',
  amount,
  currency: item.price.currency,
  description,
  discount_amounts: [],
  ...{ discountable: !proration, discounts: [], livemode: false },
  metadata: item.metadata,
  parent: {
    invoice_item_details: null,
    subscription_item_details: {
      invoice_item: null,
      proration,
      proration_details: { credited_items: null },
      subscription: item.subscription,
      subscription_item: item.id,
    },
    type: 'subscription_item_details',
  },
  period,
  ...{ pretax_credit_amounts: [] },
  pricing: {
    price_details: { price: item.price.id, product: item.price.product },
    type: 'price_details',
    unit_amount_decimal: String(item.price.unit_amount),
  },
  quantity: item.quantity,
  ...{ quantity_decimal: String(item.quantity), subscription: item.subscription },
  subtotal: amount,
  ...{ taxes: [] },
});

export const nameOf = (world: World, price: Price): string =>
  world.get('product', price.product)?.name ?? price.id;

/** A whole period of an item; free while on trial. */
export const periodLine = (
  world: World,
  item: SubscriptionItem,
  { trial }: { trial: boolean },
): LineDraft => {
  const name = nameOf(world, item.price);
  return lineDraft({
    item,
    amount: trial ? 0 : item.price.unit_amount * item.quantity,
    description: trial ? `Trial period for ${name}` : `${item.quantity} × ${name}`,
    period: { start: item.current_period_start, end: item.current_period_end },
  });
};

interface Change {
  from: SubscriptionItem;
  to: SubscriptionItem;
  at: number;
}

/** A change in the middle of a period: what is left of the old is given back, what is left of the new is billed. */
export const prorationLines = (world: World, { from, to, at }: Change): LineDraft[] => {
  const { current_period_start: start, current_period_end: end } = from;
  const share = (end - at) / (end - start);
  const period = { start: at, end };
  const part = ({ price, quantity }: SubscriptionItem) => roundMinor(price.unit_amount * quantity * share);
  const proration = true;
  return [
    lineDraft({
      item: from,
      amount: -part(from),
      description: `Unused time on ${from.quantity} × ${nameOf(world, from.price)}`,
      period,
      proration,
    }),
    lineDraft({
      item: to,
      amount: part(to),
      description: `Remaining time on ${to.quantity} × ${nameOf(world, to.price)}`,
      period,
      proration,
    }),
  ];
};
