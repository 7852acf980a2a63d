import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { decodeForm } from '../../../../local/stripe/core/form.ts';
import { signatureOf } from '../../../../local/stripe/webhooks/signature.ts';
import { stripeWorld } from '../../../support/stripe.ts';

/** What surprises in the package, and must not differ here. */
describe('the package', () => {
  it('reads decimals as objects from answers, and as text from webhooks', async () => {
    const bodies: string[] = [];
    const { stripe, control, emulator } = stripeWorld({
      send: ({ body }) => {
        bodies.push(body);
        return Promise.resolve(200);
      },
    });
    control.registerWebhook({
      url: 'http://127.0.0.1:9/',
      secret: 'whsec_x',
      enabledEvents: ['price.created'],
    });
    const price = await stripe.prices.create({
      currency: 'usd',
      unit_amount: 1250,
      product_data: { name: 'Course' },
    });
    expect(typeof price.unit_amount_decimal).toBe('object');
    expect(JSON.stringify({ at: price.unit_amount_decimal })).toBe('{"at":"1250"}');
    await emulator.webhooks.deliverDue();
    const body = bodies[0] ?? '';
    const event = Stripe.webhooks.constructEvent(
      body,
      signatureOf(body, 'whsec_x', 4_000_000_000),
      'whsec_x',
    );
    // The trap: a time to come passes, only one long ago does not.
    expect(event.data.object).toMatchObject({ unit_amount_decimal: '1250' });
    const old = signatureOf(body, 'whsec_x', 1_000_000_000);
    expect(() => Stripe.webhooks.constructEvent(body, old, 'whsec_x')).toThrow(
      'Timestamp outside the tolerance zone',
    );
    expect(() => Stripe.webhooks.constructEvent(body, old, 'whsec_x', 0)).not.toThrow();
  });

  it('sends null as an empty text, which unsets', async () => {
    const { stripe } = stripeWorld();
    const { id } = await stripe.customers.create({ name: 'Ann', metadata: { a: '1', b: '2' } });
    const less = await stripe.customers.update(id, { metadata: { a: null }, phone: '' });
    expect(less).toMatchObject({ metadata: { b: '2' }, phone: null, name: 'Ann' });
    expect((await stripe.customers.update(id, { metadata: null })).metadata).toEqual({});
  });

  it('numbers lists, where others leave the brackets empty', () => {
    const lists = { expand: ['data.source', 'data.charge'] };
    expect(decodeForm('expand[0]=data.source&expand[1]=data.charge')).toEqual(lists);
    expect(decodeForm('expand[]=data.source&expand[]=data.charge')).toEqual(lists);
    expect(decodeForm('a[b][0][c]=1%202&a[b][1][c]=%E8%81%8C&d=')).toEqual({
      a: { b: [{ c: '1 2' }, { c: '职' }] },
      d: '',
    });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    decodeForm('__proto__[polluted]=yes');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
