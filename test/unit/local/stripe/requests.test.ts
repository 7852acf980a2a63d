import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { createStripeEmulator } from '../../../../local/stripe/emulator.ts';
import { paid, stripeWorld } from '../../../support/stripe.ts';

const { errors } = Stripe;

describe('requests', () => {
  it('repeat the first answer to an idempotency key, and refuse it for anything else', async () => {
    const { stripe } = stripeWorld();
    const options = { idempotencyKey: 'key-1' };
    const first = await stripe.customers.create({ email: 'a@b.example' }, options);
    const again = await stripe.customers.create({ email: 'a@b.example' }, options);
    expect(again).toEqual(first);
    const other = stripe.customers.create({ email: 'x@y.example' }, options);
    await expect(other).rejects.toBeInstanceOf(errors.StripeIdempotencyError);
    await expect(other).rejects.toMatchObject({ statusCode: 400 });
    expect((await stripe.customers.list()).data).toHaveLength(1);
  });

  it('forget a key after a day, and never keep a refusal', async () => {
    const { stripe, control } = stripeWorld();
    const options = { idempotencyKey: 'key-2' };
    await expect(stripe.refunds.create({ charge: 'ch_none' }, options)).rejects.toMatchObject({
      code: 'resource_missing',
    });
    await stripe.products.create({ name: 'One' }, options).catch(() => undefined);
    control.advanceClock(86_401);
    await stripe.products.create({ name: 'Two' }, options);
    expect((await stripe.products.list()).data).toHaveLength(2);
  });

  it('keep the answer to a declined card under its key', async () => {
    const { stripe } = stripeWorld();
    const pay = async () =>
      await stripe.paymentIntents.create(
        { amount: 500, currency: 'usd', payment_method: 'pm_card_chargeDeclined', confirm: true },
        { idempotencyKey: 'key-3' },
      );
    await expect(pay()).rejects.toBeInstanceOf(errors.StripeCardError);
    await expect(pay()).rejects.toBeInstanceOf(errors.StripeCardError);
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });

  it('are carried out once although the connection breaks after them', async () => {
    const { stripe, control } = stripeWorld();
    control.planFault({ when: 'after', what: 'reset', method: 'POST' });
    const customer = await stripe.customers.create({ name: 'Once' });
    expect((await stripe.customers.list()).data).toEqual([customer]);
    control.planFault({ when: 'after', what: 'reset', method: 'POST', times: 2 });
    await expect(stripe.customers.create({}, { idempotencyKey: 'k' })).rejects.toBeInstanceOf(
      errors.StripeConnectionError,
    );
    expect((await stripe.customers.list()).data).toHaveLength(2);
    await stripe.customers.create({}, { idempotencyKey: 'k' });
    expect((await stripe.customers.list()).data).toHaveLength(2);
  });

  it('meet every other fault as the package sees it', async () => {
    const { stripe, control } = stripeWorld();
    const meet = async (what: 'broken' | 'busy' | 'no-error' | 'not-json' | 'unavailable') => {
      control.planFault({ when: 'before', what });
      return await stripe.balance.retrieve();
    };
    await expect(meet('broken')).rejects.toBeInstanceOf(errors.StripeAPIError);
    await expect(meet('unavailable')).rejects.toMatchObject({ statusCode: 503 });
    await expect(meet('busy')).rejects.toBeInstanceOf(errors.StripeRateLimitError);
    await expect(meet('not-json')).rejects.toThrow('Invalid JSON received');
    // The trap: JSON without `error` is an answer to the package, whatever its status.
    expect(await meet('no-error')).toMatchObject({ message: 'Bad Gateway' });
  });

  it('say 409 while the first with a key is still being answered', async () => {
    const { stripe, emulator } = stripeWorld();
    const release = emulator.holdKey('busy-key');
    const attempt = stripe.customers.create({}, { idempotencyKey: 'busy-key' });
    await expect(attempt).rejects.toBeInstanceOf(errors.StripeAPIError);
    await expect(attempt).rejects.toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    release();
    await stripe.customers.create({}, { idempotencyKey: 'busy-key' });
  });

  it('are refused in Stripe’s words', async () => {
    const { emulator, stripe } = stripeWorld();
    const unknown = stripe.rawRequest('GET', '/v1/nonsense');
    await expect(unknown).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 404 });
    await expect(unknown).rejects.toThrow('Unrecognized request URL (GET: /v1/nonsense)');
    await expect(stripe.rawRequest('POST', '/v1/refunds', { nonsense: 1 })).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'nonsense',
    });
    await expect(stripe.rawRequest('POST', '/v1/payment_intents', { currency: 'usd' })).rejects.toMatchObject(
      {
        code: 'parameter_missing',
        param: 'amount',
        message: 'Missing required param: amount.',
      },
    );
    await expect(stripe.customers.retrieve('cus_none')).rejects.toMatchObject({
      code: 'resource_missing',
      statusCode: 404,
      message: "No such customer: 'cus_none'",
    });
    await expect(stripe.customers.list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' });
    await expect(stripe.charges.list({ expand: ['data.nonsense'] })).resolves.toMatchObject({ data: [] });
    const bare = await emulator.fetch('https://api.stripe.com/v1/balance');
    expect(bare.status).toBe(401);
    const wrong = new Stripe('sk_test_wrong', {
      httpClient: Stripe.createFetchHttpClient((url, init) =>
        createStripeEmulator({ secretKey: 'sk_test_right' }).fetch(url, init),
      ),
      telemetry: false,
    });
    await expect(wrong.balance.retrieve()).rejects.toBeInstanceOf(errors.StripeAuthenticationError);
  });

  it('page through everything in both directions', async () => {
    const { stripe } = stripeWorld();
    const made: string[] = [];
    for (let count = 0; count < 25; count += 1)
      made.push((await stripe.customers.create({ name: `${count}` })).id);
    const all: string[] = [];
    for await (const { id } of stripe.customers.list({ limit: 7 })) all.push(id);
    expect(all).toEqual([...made].reverse());
    const middle = await stripe.customers.list({ limit: 5, ending_before: made[3] ?? '' });
    expect(middle.data.map(({ id }) => id)).toEqual([...made.slice(4, 9)].reverse());
    expect(middle.has_more).toBe(true);
  });

  it('filter by time, and lose events after 30 days', async () => {
    const { stripe, control } = stripeWorld();
    const from = control.now();
    await paid(stripe);
    control.advanceClock(100);
    await paid(stripe);
    expect((await stripe.charges.list({ created: { gt: from } })).data).toHaveLength(1);
    expect((await stripe.charges.list({ created: { gte: from, lt: from + 100 } })).data).toHaveLength(1);
    const { data } = await stripe.events.list({ types: ['charge.succeeded', 'payment_intent.succeeded'] });
    expect(data).toHaveLength(4);
    control.advanceClock(30 * 86_400 - 100);
    expect((await stripe.events.list({ type: 'charge.succeeded' })).data).toHaveLength(1);
    await expect(stripe.events.retrieve(data.at(-1)?.id ?? '')).rejects.toMatchObject({ statusCode: 404 });
  });

  it('see events in lists only some time after they happened, not always the oldest first', async () => {
    const { stripe, control } = stripeWorld();
    control.delayEventLists(60);
    for (let count = 0; count < 20; count += 1) await stripe.customers.create({});
    const listed = async () => (await stripe.events.list({ limit: 100 })).data.length;
    const before = await listed();
    control.advanceClock(30);
    const between = await listed();
    control.advanceClock(30);
    expect(before).toBeLessThan(between);
    expect(between).toBeLessThan(20);
    expect(await listed()).toBe(20);
  });
});
