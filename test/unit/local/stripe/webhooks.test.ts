import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../../../local/stripe/emulator.ts';
import { paid, stripeWorld } from '../../../support/stripe.ts';

const secret = 'whsec_test';

/** A world whose webhooks come to a list; `answer` is what the receiver says to each. */
const receiving = ({
  answer = () => 200,
  ...options
}: EmulatorOptions & { answer?: (count: number) => number } = {}) => {
  const received: { event: Stripe.Event; body: string; signature: string }[] = [];
  const world = stripeWorld({
    ...options,
    send: ({ body, headers }) => {
      const signature = headers['stripe-signature'] ?? '';
      const event = Stripe.webhooks.constructEvent(body, signature, secret, 0);
      received.push({ event, body, signature });
      return Promise.resolve(answer(received.length));
    },
  });
  world.control.registerWebhook({ url: 'http://127.0.0.1:1/hook', secret });
  const types = () => received.map(({ event }) => event.type);
  return { ...world, received, types, webhooks: world.emulator.webhooks };
};

describe('webhooks', () => {
  it('come signed, as the package checks it, with the object as it stood', async () => {
    const { stripe, received, webhooks } = receiving();
    const charge = await paid(stripe);
    await stripe.refunds.create({ charge });
    await webhooks.deliverDue();
    const [created] = received.filter(({ event }) => event.type === 'charge.succeeded');
    expect(created?.event.data.object).toMatchObject({ id: charge, amount_refunded: 0 });
    expect(webhooks.pending()).toEqual([]);
    const { body = '', signature = '' } = created ?? {};
    const check = (altered: string, key: string) =>
      Stripe.webhooks.constructEvent(altered, signature, key, 0);
    expect(() => check(body.replace('10000', '10001'), secret)).toThrow(
      Stripe.errors.StripeSignatureVerificationError,
    );
    expect(() => check(body, 'whsec_other')).toThrow(Stripe.errors.StripeSignatureVerificationError);
  });

  it('are tried again, further and further apart, until the receiver takes them', async () => {
    const { stripe, webhooks, types, pass } = receiving({ answer: (count) => (count < 3 ? 500 : 204) });
    await stripe.customers.create({});
    await webhooks.deliverDue();
    expect(await webhooks.deliverDue()).toBe(0);
    pass(5);
    expect(await webhooks.deliverDue()).toBe(1);
    pass(299);
    expect(await webhooks.deliverDue()).toBe(0);
    pass(1);
    expect(await webhooks.deliverDue()).toBe(1);
    expect(types()).toEqual(['customer.created', 'customer.created', 'customer.created']);
    expect(webhooks.list(1)).toMatchObject([{ state: 'delivered', attempts: 3, status: 204 }]);
  });

  it('are given up after the last try', async () => {
    const { stripe, webhooks, pass } = receiving({ answer: () => 500, retryDelays: [1] });
    await stripe.customers.create({});
    await webhooks.deliverDue();
    pass(1);
    await webhooks.deliverDue();
    expect(webhooks.list(1)).toMatchObject([{ state: 'given-up', attempts: 2 }]);
    expect(webhooks.pending()).toEqual([]);
  });

  it('get lost, come twice, late and in another order where that is ordered', async () => {
    const { stripe, webhooks, types, pass } = receiving();
    webhooks.faults = { ...webhooks.faults, drop: 1 };
    await stripe.customers.create({});
    await webhooks.deliverDue();
    expect(types()).toEqual([]);
    expect(webhooks.list(1)).toMatchObject([{ state: 'dropped' }]);

    webhooks.faults = { drop: 0, duplicate: 1, delay: 1, delaySeconds: 30, shuffle: true };
    for (let count = 0; count < 5; count += 1) await paid(stripe);
    await webhooks.deliverDue();
    const prompt = types().length;
    pass(30);
    await webhooks.deliverDue();
    expect(prompt).toBeLessThan(types().length);
    expect(types().filter((type) => type === 'charge.succeeded')).toHaveLength(10);
    const order = types().filter((type) => type.startsWith('payment_intent'));
    expect(order).not.toEqual([...order].sort());
  });

  it('go only to endpoints that asked for the type, and stay away while paused', async () => {
    const { stripe, webhooks, types, control } = receiving();
    const { id } = await stripe.webhookEndpoints.create({
      url: 'https://site.example/h',
      enabled_events: ['charge.succeeded'],
    });
    await stripe.webhookEndpoints.update(id, { disabled: true });
    control.registerWebhook({ url: 'http://127.0.0.1:1/two', secret, enabledEvents: ['customer.created'] });
    webhooks.paused = true;
    await stripe.customers.create({});
    await stripe.products.create({ name: 'Course' });
    await webhooks.deliverDue();
    expect(types()).toEqual([]);
    webhooks.paused = false;
    await webhooks.deliverDue();
    expect(types().sort()).toEqual(['customer.created', 'customer.created', 'product.created']);
  });
});
