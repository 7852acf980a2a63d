import { discountOf, usableCoupon } from '../catalogue/discounts.ts';
import { listOf } from '../core/wire.ts';
import type { World } from '../core/world.ts';
import { blankInvoice } from './blank-invoice.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';
import type { LineDraft } from './invoice-lines.ts';
import { periodOf, type Subscription } from './subscription.ts';

interface NewInvoice {
  subscription: Subscription;
  reason: Invoice['billing_reason'];
  lines: LineDraft[];
}

/** Takes what waits for the next invoice. */
const takeWaiting = (world: World, subscription: string): LineDraft[] => {
  const waiting = [...world.oldestFirst('invoice_item')].filter((item) => item.subscription === subscription);
  for (const { id } of waiting) world.remove('invoice_item', id);
  return waiting.map(({ line }) => line);
};

/** The subscription's discount on lines that are not parts of periods. */
const discounted = (world: World, subscription: Subscription, lines: LineDraft[]): LineDraft[] => {
  const held = world.get('subscription_discount', subscription.id);
  if (held === undefined || (held.until !== null && held.until <= world.now)) return lines;
  const coupon = world.get('coupon', held.discount.coupon);
  if (coupon === undefined) return lines;
  const off = discountOf(
    coupon,
    lines.map(({ amount, pricing }) => ({
      product: productOf(pricing),
      subtotal: Math.max(0, amount),
    })),
  );
  const discount = `di_${coupon.id}`;
  return lines.map((line, index) => {
    const amount = off[index] ?? 0;
    return amount === 0 ? line : { ...line, discount_amounts: [{ amount, discount }] };
  });
};

const productOf = (pricing: object): string => {
  const details = 'price_details' in pricing ? pricing.price_details : undefined;
  return typeof details === 'object' && details !== null && 'product' in details
    ? String(details.product)
    : '';
};

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);

const amountsOf = (lines: readonly LineDraft[], startingBalance: number) => {
  const subtotal = sum(lines.map(({ amount }) => amount));
  const offs = lines.flatMap(({ discount_amounts }) => discount_amounts);
  const total = subtotal - sum(offs.map(({ amount }) => amount));
  const due = Math.max(0, total + startingBalance);
  return {
    ...{ subtotal, subtotal_excluding_tax: subtotal, total, total_excluding_tax: total },
    ...{
      amount_due: due,
      amount_remaining: due,
      starting_balance: startingBalance,
      total_discount_amounts: offs,
    },
  };
};

/** A draft for a subscription, with what waited for it. */
export const draftInvoice = (world: World, { subscription, reason, lines }: NewInvoice): Invoice => {
  const customer = world.need('customer', subscription.customer);
  const id = world.id('in');
  const drafts = [...takeWaiting(world, subscription.id), ...discounted(world, subscription, lines)];
  const own: InvoiceLine[] = drafts.map((line) => ({ ...line, id: world.id('il'), invoice: id }));
  const period = periodOf(subscription);
  const invoice = world.put('invoice', {
    ...blankInvoice,
    id,
    ...amountsOf(drafts, customer.balance),
    billing_reason: reason,
    created: world.now,
    currency: subscription.currency,
    customer: customer.id,
    customer_email: customer.email,
    customer_name: customer.name,
    ending_balance: null,
    lines: listOf(`/v1/invoices/${id}/lines`, own),
    livemode: world.settings.livemode,
    metadata: {},
    parent: {
      quote_details: null,
      subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
      type: 'subscription_details',
    },
    period_end: reason === 'subscription_cycle' ? period.start : world.now,
    period_start: world.now,
    test_clock: subscription.test_clock,
  });
  world.emit('invoice.created', invoice);
  return invoice;
};

/** The invoice stands: it has a number, the customer's credit is used up first. */
export const finalizeInvoice = (world: World, invoice: Invoice): Invoice => {
  const customer = world.need('customer', invoice.customer);
  const ending_balance = invoice.total + invoice.starting_balance - invoice.amount_due;
  const number = `${customer.invoice_prefix}-${String(customer.next_invoice_sequence).padStart(4, '0')}`;
  world.put('customer', {
    ...customer,
    balance: ending_balance,
    currency: invoice.currency,
    next_invoice_sequence: customer.next_invoice_sequence + 1,
  });
  const open = world.put('invoice', {
    ...invoice,
    ending_balance,
    hosted_invoice_url: `${world.settings.pages}/invoices/${invoice.id}`,
    number,
    status: 'open',
    status_transitions: { ...invoice.status_transitions, finalized_at: world.now },
  });
  world.emit('invoice.finalized', open);
  return open;
};

/** Checks a discount before a subscription takes it. */
export const checkDiscount = (world: World, subscription: Subscription): void => {
  const held = world.get('subscription_discount', subscription.id);
  if (held === undefined) return;
  const subtotal = sum(subscription.items.data.map(({ price, quantity }) => price.unit_amount * quantity));
  usableCoupon(world, held.discount, {
    subtotal,
    currency: subscription.currency,
    customer: subscription.customer,
  });
};
