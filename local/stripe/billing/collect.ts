import { type Decline, declinePayment } from '../payments/declines.ts';
import { type Attempt, attempt } from '../payments/pay.ts';
import type { PaymentIntent } from '../payments/payment-intent.ts';
import type { PaymentMethod } from '../payments/payment-method.ts';
import { makeIntent } from '../payments/payment-intents.ts';
import type { World } from '../core/world.ts';
import type { Invoice, InvoicePayment } from './invoice.ts';

const paymentOf = (world: World, invoice: string): Readonly<InvoicePayment> | undefined => {
  for (const payment of world.newestFirst('invoice_payment')) if (payment.invoice === invoice) return payment;
  return undefined;
};

/** The intent that pays an invoice, made at the first attempt. */
const intentOf = (world: World, invoice: Invoice): PaymentIntent => {
  const before = paymentOf(world, invoice.id);
  if (before !== undefined) return { ...world.need('payment_intent', before.payment.payment_intent) };
  const intent = makeIntent(world, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    description:
      invoice.billing_reason === 'subscription_create' ? 'Subscription creation' : 'Subscription update',
    capture_method: 'automatic',
  });
  world.put('invoice_payment', {
    ...{ id: world.id('inpay'), object: 'invoice_payment', amount_paid: null },
    amount_requested: invoice.amount_due,
    created: world.now,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: world.settings.livemode,
    payment: { payment_intent: intent.id, type: 'payment_intent' },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  });
  return intent;
};

/** The invoice is paid, by an attempt or because nothing was due. */
export const markInvoicePaid = (world: World, invoice: Invoice): Invoice => {
  const paid = world.put('invoice', {
    ...invoice,
    amount_paid: invoice.amount_due,
    amount_remaining: 0,
    attempted: true,
    next_payment_attempt: null,
    status: 'paid',
    status_transitions: { ...invoice.status_transitions, paid_at: world.now },
  });
  const payment = paymentOf(world, invoice.id);
  if (payment !== undefined) {
    const done = world.put('invoice_payment', {
      ...payment,
      amount_paid: invoice.amount_due,
      status: 'paid',
      status_transitions: { canceled_at: null, paid_at: world.now },
    });
    world.emit('invoice_payment.paid', done);
  }
  world.emit('invoice.paid', paid);
  world.emit('invoice.payment_succeeded', paid);
  return paid;
};

/** The invoice an intent pays, if it pays one. */
export const invoicePaidBy = (world: World, intent: string): Invoice | undefined => {
  for (const { invoice, payment } of world.newestFirst('invoice_payment')) {
    if (payment.payment_intent === intent) return { ...world.need('invoice', invoice) };
  }
  return undefined;
};

const askedOff: Decline = { code: 'authentication_required', declineCode: 'authentication_required' };

export const tried = (world: World, invoice: Invoice, result: Attempt): Collected => {
  const counted: Invoice = { ...invoice, attempt_count: invoice.attempt_count + 1, attempted: true };
  if (result.outcome === 'paid') return { outcome: 'paid', invoice: markInvoicePaid(world, counted) };
  const kept = world.put('invoice', counted);
  if (result.outcome === 'waiting') return { outcome: 'waiting', invoice: kept, intent: result.intent };
  world.emit('invoice.payment_failed', kept);
  return { outcome: 'failed', invoice: kept, decline: result.decline, intent: result.intent };
};

export type Collected =
  | { outcome: 'paid'; invoice: Invoice }
  | { outcome: 'waiting'; invoice: Invoice; intent: PaymentIntent }
  | { outcome: 'failed'; invoice: Invoice; decline: Decline; intent: PaymentIntent };

interface Collection {
  method: PaymentMethod | undefined;
  /** Whether the customer is there to answer their bank. */
  present: boolean;
  /** Their bank has just said yes. */
  authenticated?: boolean;
}

/** Collects what an open invoice asks for. Without a customer at hand a question of the bank is a failure. */
export const collect = (
  world: World,
  invoice: Invoice,
  { method, present, authenticated = false }: Collection,
): Collected => {
  if (invoice.amount_due === 0) return { outcome: 'paid', invoice: markInvoicePaid(world, invoice) };
  const intent = intentOf(world, invoice);
  if (method === undefined) {
    const decline: Decline = { code: 'card_declined', declineCode: 'no_payment_method' };
    return tried(world, invoice, { outcome: 'declined', intent, decline });
  }
  const result = attempt(world, intent, { method, authenticated });
  if (present || result.intent.status !== 'requires_action') return tried(world, invoice, result);
  const failed = declinePayment(world, result.intent, { method, decline: askedOff });
  world.emit('invoice.payment_action_required', invoice);
  return tried(world, invoice, { outcome: 'declined', intent: failed, decline: askedOff });
};
