import { describe, expect, it } from 'vitest';
import type { Posting } from '../../../../../functions/payments/stripe-gateway.ts';
import type { Fault } from '../../../../../local/stripe/core/faults.ts';
import { PaymentsWorld } from '../../../../support/payments-world.ts';
import { paid } from '../../../../support/stripe.ts';

interface Made {
  readonly id: string;
  readonly object: string;
}

/** A world whose next requests of ours meet a fault. */
const faulty = () => {
  const planned: Fault[] = [];
  const world = new PaymentsWorld({
    faultOf: ({ method }) => (method === 'POST' ? planned.shift() : undefined),
  });
  return { world, plan: (...faults: Fault[]) => void planned.push(...faults) };
};

const charge = ({ stripe }: PaymentsWorld): Promise<string> =>
  paid(stripe, { method: 'pm_card_bypassPending' });

/** Every kind of POST the platform makes, as an intent, with what Stripe then holds of its kind. */
const postings = async (
  world: PaymentsWorld,
): Promise<readonly (Posting<Made> & { count: () => number })[]> => {
  const { stripe, emulator } = world;
  const ofCharge = await charge(world);
  const account = await stripe.accounts.create({
    ...{ type: 'express', country: 'US', capabilities: { transfers: { requested: true } } },
  });
  emulator.control.finishOnboarding(account.id);
  const transfer = await stripe.transfers.create({ amount: 900, currency: 'usd', destination: account.id });
  const product = await stripe.products.create({ name: 'A course' });
  const of =
    (kind: 'customer' | 'refund' | 'transfer' | 'checkout_session' | 'price' | 'transfer_reversal') => () =>
      [...emulator.world.oldestFirst(kind)].length;
  const line = {
    price_data: { currency: 'usd', unit_amount: 900, product_data: { name: 'A course' } },
    quantity: 1,
  };
  const session = { mode: 'payment' as const, line_items: [line], success_url: 'https://ours.invalid/paid' };
  const metadata = { intentKey: 'k' };
  const refund = { charge: ofCharge, amount: 100, metadata };
  const none = () => Promise.resolve(undefined);
  return [
    {
      ...{ key: 'k-customer', object: 'customer', payload: { metadata }, find: none, count: of('customer') },
      post: (api, options) => api.customers.create({ metadata }, options),
      read: async (api, id) => {
        const found = await api.customers.retrieve(id);
        return { id: found.id, object: found.object };
      },
    },
    {
      ...{ key: 'k-refund', object: 'refund', payload: refund, find: none, count: of('refund') },
      post: (api, options) => api.refunds.create(refund, options),
      read: (api, id) => api.refunds.retrieve(id),
    },
    {
      ...{
        key: 'k-session',
        object: 'checkout.session',
        payload: session,
        find: none,
        count: of('checkout_session'),
      },
      post: (api, options) => api.checkout.sessions.create(session, options),
      read: (api, id) => api.checkout.sessions.retrieve(id),
    },
    {
      ...{
        key: 'k-price',
        object: 'price',
        payload: { product: product.id },
        find: none,
        count: of('price'),
      },
      post: (api, options) =>
        api.prices.create({ product: product.id, currency: 'usd', unit_amount: 500 }, options),
      read: (api, id) => api.prices.retrieve(id),
    },
    {
      ...{
        key: 'k-transfer',
        object: 'transfer',
        payload: { account: account.id },
        find: none,
        count: of('transfer'),
      },
      post: (api, options) =>
        api.transfers.create({ amount: 300, currency: 'usd', destination: account.id }, options),
      read: (api, id) => api.transfers.retrieve(id),
    },
    {
      ...{ key: 'k-reversal', object: 'transfer_reversal', payload: { transfer: transfer.id }, find: none },
      count: of('transfer_reversal'),
      post: (api, options) => api.transfers.createReversal(transfer.id, { amount: 50 }, options),
      read: (api, id) => api.transfers.retrieveReversal(transfer.id, id),
    },
  ];
};

const reset: Fault = { when: 'after', what: 'reset' };

describe('P5: an answer that never comes', () => {
  it('leaves one object for each intent, for every kind of POST, however often it is asked for', async () => {
    const { world, plan } = faulty();
    for (const { count, ...wanted } of await postings(world)) {
      const before = count();
      // The package tries once more by itself where a connection closes.
      plan(reset, reset);
      await expect(world.gateway.post(wanted), wanted.key).rejects.toMatchObject({
        code: 'stripe-unavailable',
      });
      const made = await world.gateway.post(wanted);
      expect(await world.gateway.post(wanted)).toMatchObject({ id: made.id, object: wanted.object });
      expect(count(), wanted.key).toBe(before + 1);
    }
  }, 60_000);

  it('nor does a crash of ours before or after the answer is written down', async () => {
    for (let at = 1; at <= 2; at += 1) {
      for (const moment of ['before', 'after'] as const) {
        const { world } = faulty();
        const [, refund] = await postings(world);
        if (refund === undefined) throw new Error('there is no refund to make');
        let writes = 0;
        world.table.onWrite = (when) => {
          writes += Number(when === 'before');
          if (writes === at && when === moment) throw new Error('the process died');
        };
        await expect(world.gateway.post(refund)).rejects.toThrow('the process died');
        world.calm();
        await world.gateway.post(refund);
        expect(refund.count(), `${moment} write ${at}`).toBe(1);
      }
    }
  });
});

describe('an intent', () => {
  const refundOf = async (world: PaymentsWorld): Promise<Posting<Made>> => {
    const params = { charge: await charge(world), amount: 100, metadata: { intentKey: 'k-1' } };
    return {
      ...{ key: 'k-1', object: 'refund', payload: params },
      post: (api, options) => api.refunds.create(params, options),
      read: (api, id) => api.refunds.retrieve(id),
      find: async (api) => {
        const { data } = await api.refunds.list({ charge: params.charge });
        return data.find(({ metadata }) => metadata?.['intentKey'] === 'k-1');
      },
    };
  };
  const refunds = (world: PaymentsWorld) => [...world.emulator.world.oldestFirst('refund')];

  it('of which nobody knows what came is looked up after a day, and never sent again', async () => {
    const { world, plan } = faulty();
    const wanted = await refundOf(world);
    plan(reset, reset);
    await expect(world.gateway.post(wanted)).rejects.toThrow();
    world.pass(25 * 3600);
    await world.backfill.tellOpenIntents(world.now);
    expect(world.alerts).toEqual([{ is: 'intents-open', keys: ['k-1'] }]);
    expect(await world.gateway.post(wanted)).toMatchObject({ id: refunds(world)[0]?.id });
    expect(refunds(world)).toHaveLength(1);
  });

  it('of which nothing came within a day is for somebody to decide', async () => {
    const { world, plan } = faulty();
    const wanted = await refundOf(world);
    plan({ when: 'before', what: 'reset' }, { when: 'before', what: 'reset' });
    await expect(world.gateway.post(wanted)).rejects.toThrow();
    world.pass(25 * 3600);
    await expect(world.gateway.post(wanted)).rejects.toMatchObject({ code: 'intent-lapsed' });
    expect(refunds(world)).toEqual([]);
  });

  it('with another payload is another intention', async () => {
    const { world } = faulty();
    const wanted = await refundOf(world);
    await world.gateway.post(wanted);
    const other = { ...wanted, payload: { charge: 'another' } };
    await expect(world.gateway.post(other)).rejects.toMatchObject({ code: 'intent-changed' });
  });

  it('that Stripe refused stays refused without asking again', async () => {
    const { world } = faulty();
    const wanted = await refundOf(world);
    const tooMuch: Posting<Made> = {
      ...wanted,
      post: (api, options) => api.refunds.create({ charge: 'ch_of_nobody' }, options),
    };
    await expect(world.gateway.post(tooMuch)).rejects.toMatchObject({ code: 'stripe-object-missing' });
    const refused: Posting<Made> = {
      ...{ ...wanted, key: 'k-2' },
      post: async (api, options) =>
        api.refunds.create({ charge: await charge(world), amount: 1_000_000 }, options),
    };
    await expect(world.gateway.post(refused)).rejects.toMatchObject({ code: 'stripe-refused' });
    const never: Posting<Made> = { ...refused, post: () => Promise.reject(new Error('asked again')) };
    await expect(world.gateway.post(never)).rejects.toMatchObject({ code: 'stripe-refused' });
  });
});

describe('answers that are none', () => {
  it.each(['no-error', 'not-json', 'broken', 'unavailable', 'busy'] as const)(
    'are never taken for one: %s',
    async (what) => {
      const world = new PaymentsWorld({ faultOf: () => ({ when: 'before', what }) });
      const id = await charge(world);
      const asked = world.gateway.retrieve('charge', id, (stripe) => stripe.charges.retrieve(id));
      await expect(asked).rejects.toMatchObject({ kind: 'unavailable', code: 'stripe-unavailable' });
    },
  );

  it('nor is another object than the one that was asked for', async () => {
    const world = new PaymentsWorld();
    const [id, other] = [await charge(world), await charge(world)];
    const asked = (object: 'charge' | 'refund') =>
      world.gateway.retrieve<{ id: string; object: string }>(object, id, (stripe) =>
        stripe.charges.retrieve(other),
      );
    await expect(asked('charge')).rejects.toMatchObject({ code: 'stripe-unavailable' });
    await expect(asked('refund')).rejects.toMatchObject({ code: 'stripe-unavailable' });
  });

  it('and a key that Stripe does not know any more is read anew', async () => {
    const world = new PaymentsWorld();
    const id = await charge(world);
    const seen: string[] = [];
    const { secretKey } = world.secret;
    const read = () =>
      world.gateway.retrieve('charge', id, (stripe) => {
        seen.push('asked');
        return stripe.charges.retrieve(id);
      });
    world.secret = { ...world.secret, secretKey: 'not-a-key' };
    await expect(read()).rejects.toThrow();
    world.secret = { ...world.secret, secretKey };
    expect((await read()).id).toBe(id);
    expect(seen.length).toBeGreaterThan(1);
  });
});
