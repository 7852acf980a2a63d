import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { stripePages } from '../../../../local/stripe/system/pages-server.ts';
import { serving } from '../../../support/http-server.ts';
import { stripeWorld } from '../../../support/stripe.ts';

/** The pages of an emulator on a port, and a browser that keeps no cookies. */
const opened = async () => {
  const world = stripeWorld({ settings: { delayedMethodSeconds: 60 } });
  let origin = '';
  const server = await serving((request, response) =>
    stripePages({ stripe: { emulator: world.emulator, endpoint: 'http://127.0.0.1:1' }, origin })(
      request,
      response,
    ),
  );
  ({ origin } = server);
  const get = async (path: string, language = 'en') => {
    const response = await fetch(origin + path, {
      headers: { 'accept-language': language },
      redirect: 'manual',
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams(form);
    const response = await fetch(origin + path, { method: 'POST', body, headers, redirect: 'manual' });
    return { status: response.status, text: await response.text(), to: response.headers.get('location') };
  };
  return { ...world, get, post, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

const order: Stripe.Checkout.SessionCreateParams = {
  mode: 'payment',
  success_url: 'https://site.example/done?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://site.example/cart',
  allow_promotion_codes: true,
  line_items: [
    {
      quantity: 3,
      price_data: { currency: 'jpy', unit_amount: 1100, product_data: { name: 'A <b>course</b>' } },
    },
  ],
};

describe('the checkout page', () => {
  it('speaks the browser’s language, or that of the session', async () => {
    await using shop = await opened();
    const { id } = await shop.stripe.checkout.sessions.create(order);
    const english = await shop.get(`/_stripe/checkout/${id}`);
    expect(english.text).toContain('JP¥3,300');
    expect(english.text).toContain('A &lt;b&gt;course&lt;/b&gt;');
    expect((await shop.get(`/_stripe/checkout/${id}`, 'zh-CN')).text).toContain('付款方式');
    const fixed = await shop.stripe.checkout.sessions.create({ ...order, locale: 'zh' });
    expect((await shop.get(`/_stripe/checkout/${fixed.id}`)).text).toContain('付款方式');
    expect(english.headers.get('content-security-policy')).toContain(
      "form-action 'self' https://site.example",
    );
  });

  it('leads on after success, and says so to whoever comes back', async () => {
    await using shop = await opened();
    const { id } = await shop.stripe.checkout.sessions.create(order);
    const done = await shop.post(`/_stripe/checkout/${id}`, {
      email: 'a@b.example',
      card: '4242424242424242',
    });
    expect(done).toMatchObject({ status: 303, to: `https://site.example/done?session=${id}` });
    expect((await shop.get(`/_stripe/checkout/${id}`)).text).toContain('has been paid for');
    expect(await shop.stripe.checkout.sessions.retrieve(id)).toMatchObject({
      payment_status: 'paid',
      customer_details: { email: 'a@b.example' },
    });
  });

  it('says why a card was declined, keeps what was filled in, and lets the buyer try another', async () => {
    await using shop = await opened();
    const { id } = await shop.stripe.checkout.sessions.create(order);
    const form = { email: 'a@b.example', name: '<Ann>' };
    const refused = await shop.post(`/_stripe/checkout/${id}`, { ...form, card: '4000000000009995' });
    expect(refused.status).toBe(402);
    expect(refused.text).toContain('role="alert"');
    expect(refused.text).toContain('insufficient funds.');
    expect(refused.text).toContain('value="&lt;Ann&gt;"');
    const unknown = await shop.post(`/_stripe/checkout/${id}`, { ...form, card: 'other', number: '1234' });
    expect(unknown.text).toContain('This is not a test card.');
    const other = await shop.post(`/_stripe/checkout/${id}`, {
      ...form,
      card: 'other',
      number: '5555 5555 5555 4444',
    });
    expect(other.status).toBe(303);
    expect((await shop.stripe.charges.list()).data.map(({ status }) => status)).toEqual([
      'succeeded',
      'failed',
    ]);
  });

  it('asks the bank where the card wants that, and takes a no for a no', async () => {
    await using shop = await opened();
    const { id } = await shop.stripe.checkout.sessions.create(order);
    const path = `/_stripe/checkout/${id}`;
    const asked = await shop.post(path, { email: 'a@b.example', card: '4000000000003220' });
    expect(asked.to).toBe(`${path}/bank`);
    expect((await shop.get(`${path}/bank`)).text).toContain('Your bank asks');
    expect(await shop.post(`${path}/bank`, { answer: 'refuse' })).toMatchObject({ status: 402 });
    await shop.post(path, { email: 'a@b.example', card: '4000000000003220' });
    expect(await shop.post(`${path}/bank`, { answer: 'agree' })).toMatchObject({ status: 303 });
  });

  it('leaves a delayed method open until the bank has said how it went', async () => {
    await using shop = await opened();
    for (const [card, type, status] of [
      ['000123456789', 'checkout.session.async_payment_succeeded', 'paid'],
      ['000111111113', 'checkout.session.async_payment_failed', 'unpaid'],
    ] as const) {
      const { id } = await shop.stripe.checkout.sessions.create(order);
      expect((await shop.post(`/_stripe/checkout/${id}`, { email: 'a@b.example', card })).status).toBe(303);
      expect(await shop.stripe.checkout.sessions.retrieve(id)).toMatchObject({
        status: 'complete',
        payment_status: 'unpaid',
      });
      shop.pass(61);
      expect(await shop.stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: status });
      expect((await shop.stripe.events.list({ type })).data).toHaveLength(1);
    }
  });

  it('takes promotion codes, once for as often as they hold', async () => {
    await using shop = await opened();
    const coupon = await shop.stripe.coupons.create({ percent_off: 15, duration: 'once' });
    const promotion = { type: 'coupon', coupon: coupon.id } as const;
    await shop.stripe.promotionCodes.create({ code: 'SPRING', promotion, max_redemptions: 1 });
    const first = await shop.stripe.checkout.sessions.create(order);
    const wrong = await shop.post(`/_stripe/checkout/${first.id}/promotion`, { code: 'AUTUMN' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('This code is invalid.');
    await shop.post(`/_stripe/checkout/${first.id}/promotion`, { code: 'spring' });
    expect((await shop.get(`/_stripe/checkout/${first.id}`)).text).toContain('JP¥2,805');
    await shop.post(`/_stripe/checkout/${first.id}`, { email: 'a@b.example', card: '4242424242424242' });
    const second = await shop.stripe.checkout.sessions.create(order);
    expect((await shop.post(`/_stripe/checkout/${second.id}/promotion`, { code: 'SPRING' })).status).toBe(
      422,
    );
    expect(await shop.stripe.coupons.retrieve(coupon.id)).toMatchObject({ times_redeemed: 1 });
  });

  it('is over when its time has passed, and never was for an id nobody made', async () => {
    await using shop = await opened();
    const { id } = await shop.stripe.checkout.sessions.create(order);
    shop.pass(24 * 3600);
    expect(await shop.get(`/_stripe/checkout/${id}`)).toMatchObject({ status: 410 });
    expect(await shop.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired', url: null });
    expect(await shop.get('/_stripe/checkout/cs_test_none')).toMatchObject({ status: 404 });
  });
});

describe('the control pages', () => {
  it('show what there is and carry out what their buttons say', async () => {
    await using shop = await opened();
    const { latest_charge: charge } = await shop.stripe.paymentIntents.create({
      ...{ amount: 900, currency: 'usd', payment_method: 'pm_card_visa', confirm: true },
    });
    const id = typeof charge === 'string' ? charge : '';
    expect((await shop.get('/_stripe/objects')).text).toContain(id);
    expect((await shop.get(`/_stripe/objects/${id}`)).text).toContain('&quot;amount&quot;: 900');
    expect(await shop.post('/_stripe/control/open-dispute', { id })).toMatchObject({
      status: 303,
      to: '/_stripe/',
    });
    expect((await shop.stripe.disputes.list({ charge: id })).data).toHaveLength(1);
    const wrong = await shop.post('/_stripe/control/open-dispute', { id: 'ch_none' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('No such charge');
    for (const path of ['/_stripe/', '/_stripe/events', '/_stripe/faults', '/_stripe/objects?kind=charge']) {
      expect(await shop.get(path)).toMatchObject({ status: 200 });
    }
    expect(await shop.get('/_stripe/objects/ch_none')).toMatchObject({ status: 404 });
  });

  it('obey scripts, and pages of this system only', async () => {
    await using shop = await opened();
    const before = shop.control.now();
    expect(await shop.post('/_stripe/control/advance-clock', { seconds: '3600' })).toMatchObject({
      status: 303,
    });
    expect(shop.control.now()).toBe(before + 3600);
    const evil = { origin: 'https://evil.example' };
    expect(await shop.post('/_stripe/control/advance-clock', { seconds: '60' }, evil)).toMatchObject({
      status: 403,
    });
    expect(await shop.post('/_stripe/control/no-such-thing', {})).toMatchObject({ status: 404 });
  });
});

describe('the portal', () => {
  it('ends a subscription, takes that back, and changes the card', async () => {
    await using shop = await opened();
    const price = await shop.stripe.prices.create({
      ...{
        currency: 'eur',
        unit_amount: 990,
        recurring: { interval: 'month' },
        product_data: { name: 'Base' },
      },
    });
    const customer = await shop.stripe.customers.create({
      payment_method: 'pm_card_visa',
      email: 'a@b.example',
    });
    const { data } = await shop.stripe.customers.listPaymentMethods(customer.id);
    const subscription = await shop.stripe.subscriptions.create({
      ...{ customer: customer.id, items: [{ price: price.id }], default_payment_method: data[0]?.id ?? '' },
    });
    const { id } = await shop.stripe.billingPortal.sessions.create({
      customer: customer.id,
      return_url: 'https://site.example',
    });
    const path = `/_stripe/portal/${id}`;
    expect((await shop.get(path)).text).toContain('•••• 4242');
    await shop.post(`${path}/subscription`, { subscription: subscription.id, ends: 'true' });
    expect((await shop.get(path, 'zh')).text).toContain('继续订阅');
    await shop.post(`${path}/subscription`, { subscription: subscription.id, ends: 'false' });
    expect(await shop.stripe.subscriptions.retrieve(subscription.id)).toMatchObject({
      cancel_at_period_end: false,
    });
    expect(await shop.post(`${path}/card`, { card: '1' })).toMatchObject({ status: 422 });
    await shop.post(`${path}/card`, { card: '5555555555554444' });
    expect((await shop.get(path)).text).toContain('•••• 4444');
    const other = await shop.stripe.customers.create({});
    const foreign = await shop.stripe.billingPortal.sessions.create({ customer: other.id });
    const refused = await shop.post(`/_stripe/portal/${foreign.id}/subscription`, {
      subscription: subscription.id,
      ends: 'true',
    });
    expect(refused.status).toBe(422);
  });
});
