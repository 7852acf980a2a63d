import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { stripeWorld } from '../../../support/stripe.ts';

const day = 86_400;
const at = (text: string): number => Date.parse(text) / 1000;

const monthly = async (
  stripe: Stripe,
  { amount = 3000, interval = 'month' }: { amount?: number; interval?: 'month' | 'year' } = {},
) =>
  await stripe.prices.create({
    currency: 'usd',
    unit_amount: amount,
    recurring: { interval },
    product_data: { name: 'Knowledge base' },
  });

/** A customer on a test clock who pays by a card of the kind given. */
const onClock = async (stripe: Stripe, from: string, card = 'pm_card_visa') => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: at(from) });
  const customer = await stripe.customers.create({
    test_clock: clock.id,
    payment_method: card,
    email: 'a@b.example',
  });
  const { data } = await stripe.customers.listPaymentMethods(customer.id);
  const to = async (moment: string) =>
    await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: at(moment) });
  return { customer: customer.id, method: data[0]?.id ?? '', to };
};

const invoicesOf = async (stripe: Stripe, subscription: string) =>
  (await stripe.invoices.list({ subscription, limit: 100 })).data;

describe('subscriptions', () => {
  it('bills month after month, the 31st staying the 31st', async () => {
    const { stripe } = stripeWorld();
    const price = await monthly(stripe);
    const { customer, method, to } = await onClock(stripe, '2026-01-31T10:00:00Z');
    const started = await stripe.subscriptions.create({
      customer,
      default_payment_method: method,
      items: [{ price: price.id, quantity: 2 }],
      metadata: { orderId: 'ord_1' },
    });
    expect(started.status).toBe('active');
    await to('2026-04-01T00:00:00Z');
    const invoices = await invoicesOf(stripe, started.id);
    expect(invoices.map(({ billing_reason, amount_paid }) => [billing_reason, amount_paid])).toEqual([
      ['subscription_cycle', 6000],
      ['subscription_cycle', 6000],
      ['subscription_create', 6000],
    ]);
    const [last] = invoices;
    expect(last?.lines.data[0]?.period).toEqual({
      start: at('2026-03-31T10:00:00Z'),
      end: at('2026-04-30T10:00:00Z'),
    });
    expect(last?.parent?.subscription_details).toMatchObject({
      subscription: started.id,
      metadata: { orderId: 'ord_1' },
    });
    const { data } = await stripe.invoicePayments.list({
      invoice: last?.id ?? '',
      expand: ['data.payment.payment_intent'],
    });
    expect(data).toMatchObject([
      { status: 'paid', payment: { payment_intent: { status: 'succeeded', amount: 6000 } } },
    ]);
  });

  it('is free while on trial, warns of its end and then bills', async () => {
    const { stripe, emulator } = stripeWorld();
    const price = await monthly(stripe);
    const { customer, method, to } = await onClock(stripe, '2026-02-01T00:00:00Z');
    const { id, status } = await stripe.subscriptions.create({
      customer,
      default_payment_method: method,
      items: [{ price: price.id }],
      trial_period_days: 14,
    });
    expect(status).toBe('trialing');
    await to('2026-02-16T00:00:00Z');
    const after = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] });
    expect(after).toMatchObject({ status: 'active', latest_invoice: { amount_paid: 3000 } });
    expect(emulator.eventsSince(0).events.map(({ type }) => type)).toContain(
      'customer.subscription.trial_will_end',
    );
  });

  it('bills the parts of a period that a change leaves', async () => {
    const { stripe } = stripeWorld();
    const [small, large] = [await monthly(stripe), await monthly(stripe, { amount: 9000 })];
    const { customer, method, to } = await onClock(stripe, '2026-04-01T00:00:00Z');
    const { id, items } = await stripe.subscriptions.create({
      customer,
      default_payment_method: method,
      items: [{ price: small.id }],
    });
    await to('2026-04-16T00:00:00Z');
    await stripe.subscriptions.update(id, {
      items: [{ id: items.data[0]?.id ?? '', price: large.id }],
      proration_behavior: 'always_invoice',
    });
    const [change] = await invoicesOf(stripe, id);
    expect(change?.lines.data.map(({ amount }) => amount)).toEqual([-1500, 4500]);
    expect(change).toMatchObject({
      billing_reason: 'subscription_update',
      amount_paid: 3000,
      status: 'paid',
    });
    await to('2026-05-02T00:00:00Z');
    expect((await invoicesOf(stripe, id))[0]).toMatchObject({ amount_paid: 9000 });
  });

  it('falls behind when a renewal fails, recovers with another card, or ends after the last try', async () => {
    const { stripe, control, emulator } = stripeWorld();
    const price = await monthly(stripe);
    const { customer, method, to } = await onClock(stripe, '2026-01-01T00:00:00Z');
    const { id } = await stripe.subscriptions.create({
      customer,
      default_payment_method: method,
      items: [{ price: price.id }],
    });
    const portal = await stripe.billingPortal.sessions.create({
      customer,
      return_url: 'https://site.example',
    });
    control.portalChangeCard(portal.id, '4000000000000341');
    await to('2026-02-02T00:00:00Z');
    expect(await stripe.subscriptions.retrieve(id)).toMatchObject({ status: 'past_due' });
    control.portalChangeCard(portal.id, '4242424242424242');
    expect(await stripe.subscriptions.retrieve(id)).toMatchObject({ status: 'active' });
    control.portalChangeCard(portal.id, '4000000000000341');
    await to('2026-03-31T00:00:00Z');
    expect(await stripe.subscriptions.retrieve(id)).toMatchObject({
      status: 'canceled',
      cancellation_details: { reason: 'payment_failed' },
    });
    const failures = emulator.eventsSince(0).events.filter(({ type }) => type === 'invoice.payment_failed');
    expect(failures).toHaveLength(5);
  });

  it('ends with its period when the customer asks for that', async () => {
    const { stripe, control } = stripeWorld();
    const price = await monthly(stripe, { interval: 'year' });
    const session = await stripe.checkout.sessions.create({
      mode: 'subscription',
      success_url: 'https://site.example/done',
      line_items: [{ price: price.id, quantity: 1 }],
      subscription_data: { metadata: { orderId: 'ord_9' } },
    });
    expect(control.buy(session.id, { card: '4000000000000002' })).toMatchObject({ outcome: 'declined' });
    expect(control.buy(session.id, { card: '4000002500003155', email: 'c@d.example' })).toMatchObject({
      outcome: 'authenticate',
    });
    expect(control.answerBank(session.id, true)).toMatchObject({ outcome: 'complete' });
    const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription', 'invoice'] });
    expect(done).toMatchObject({
      payment_status: 'paid',
      subscription: { status: 'active', metadata: { orderId: 'ord_9' } },
      invoice: { status: 'paid', amount_paid: 3000 },
    });
    const { data } = await stripe.subscriptions.list({ limit: 1 });
    const [subscription] = data;
    const portal = await stripe.billingPortal.sessions.create({
      customer: typeof subscription?.customer === 'string' ? subscription.customer : '',
    });
    control.portalCancel(portal.id, subscription?.id ?? '', true);
    control.advanceClock(367 * day);
    const ended = await stripe.subscriptions.retrieve(subscription?.id ?? '');
    expect(ended.status).toBe('canceled');
  });
});
