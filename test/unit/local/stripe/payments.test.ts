import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { paid, stripeWorld } from '../../../support/stripe.ts';

const sum = (numbers: number[]): number => numbers.reduce((left, right) => left + right, 0);

describe('payments', () => {
  it('moves the balance by a charge, its refunds and a payout', async () => {
    const { stripe, control } = stripeWorld();
    const charge = await paid(stripe, { amount: 10_000 });
    const first = await stripe.refunds.create({ charge, amount: 3000 });
    await stripe.refunds.create({ charge });
    await expect(stripe.refunds.create({ charge })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    const { balance_transaction: transaction } = await stripe.charges.retrieve(charge, {
      expand: ['balance_transaction', 'refunds.data.balance_transaction'],
    });
    expect(transaction).toMatchObject({
      amount: 10_000,
      fee: 320,
      net: 9680,
      reporting_category: 'charge',
      status: 'pending',
    });
    expect(first.status).toBe('succeeded');

    await paid(stripe, { amount: 5000 });
    control.advanceClock(3 * 86_400);
    const [payout] = control.payOut();
    const parts = await stripe.balanceTransactions.list({ payout: payout?.id ?? '', limit: 100 });
    const others = parts.data.filter(({ source }) => source !== payout?.id);
    expect(sum(others.map(({ net }) => net))).toBe(payout?.amount);
    const balance = await stripe.balance.retrieve();
    expect(balance.available).toEqual([{ amount: 0, currency: 'usd', source_types: { card: 0 } }]);
  });

  it('keeps what a declined card left, and says why', async () => {
    const { stripe } = stripeWorld();
    const attempt = stripe.paymentIntents.create({
      amount: 1000,
      currency: 'eur',
      payment_method: 'pm_card_chargeDeclinedInsufficientFunds',
      confirm: true,
    });
    await expect(attempt).rejects.toBeInstanceOf(Stripe.errors.StripeCardError);
    await expect(attempt).rejects.toMatchObject({
      code: 'card_declined',
      decline_code: 'insufficient_funds',
    });
    const { data } = await stripe.charges.list();
    expect(data).toMatchObject([{ status: 'failed', balance_transaction: null }]);
    expect((await stripe.balanceTransactions.list()).data).toEqual([]);
  });

  it('settles a currency without a bank account in another, and says at what rate', async () => {
    const { stripe } = stripeWorld({ settings: { settlementCurrencies: ['usd'] } });
    const charge = await paid(stripe, { amount: 15_400, currency: 'jpy' });
    const { data } = await stripe.balanceTransactions.list({ source: charge });
    expect(data).toMatchObject([{ amount: 10_000, currency: 'usd', exchange_rate: 0.00649351 }]);
  });

  it('takes a session from its page to the events that tell of it', async () => {
    const { stripe, control, emulator } = stripeWorld();
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: 'https://site.example/done?session={CHECKOUT_SESSION_ID}',
      line_items: [
        { quantity: 2, price_data: { currency: 'kwd', unit_amount: 1250, product_data: { name: 'Course' } } },
      ],
      metadata: { orderId: 'ord_1' },
      payment_intent_data: { metadata: { orderId: 'ord_1' }, transfer_group: 'ord_1' },
    });
    expect(session).toMatchObject({ amount_total: 2500, status: 'open', payment_intent: null });
    expect(control.buy(session.id, { card: '4000000000000002' })).toMatchObject({ outcome: 'declined' });
    expect(control.buy(session.id, { card: '4242 4242 4242 4242', email: 'a@b.example' })).toMatchObject({
      outcome: 'complete',
    });
    const done = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent.latest_charge.balance_transaction', 'line_items'],
    });
    expect(done).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      payment_intent: {
        status: 'succeeded',
        metadata: { orderId: 'ord_1' },
        latest_charge: { transfer_group: 'ord_1' },
      },
      line_items: { data: [{ amount_total: 2500, quantity: 2 }] },
    });
    expect(emulator.eventsSince(0).events.map(({ type }) => type)).toContain('checkout.session.completed');
  });
});
