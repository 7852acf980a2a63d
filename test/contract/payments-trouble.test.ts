import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../local/stripe/core/faults.ts';
import type { Commit } from '../../shared/aws/outbox.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { openShop } from '../support/shop.ts';

let dynamoDb: TestDynamoDb;
beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

/** A shop whose requests to Stripe to make something meet a fault, the first so many times each. */
const troubledShop = async (fault: Fault, times: number) => {
  const met = new Map<string, number>();
  const shop = await openShop(dynamoDb, {
    faultOf: ({ method, target, headers }) => {
      const key = headers['idempotency-key'] ?? '';
      if (method !== 'POST' || (met.get(key) ?? 0) >= times) return undefined;
      met.set(key, (met.get(key) ?? 0) + 1);
      return target.startsWith('/v1/payment_intents') ? undefined : fault;
    },
  });
  return { ...shop, met };
};

/** Asks again and again, as a person or a queue does, until it works. */
const untilItWorks = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let round = 0; ; round += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (round > 5) throw error;
    }
  }
};

describe('Stripe breaks off', () => {
  it.each([
    ['the connection after it has done it', { when: 'after', what: 'reset' }, 3],
    ['with an error after it has done it', { when: 'after', what: 'broken' }, 3],
    ['with a page that is no JSON', { when: 'after', what: 'not-json' }, 3],
    ['with an answer that looks like a success', { when: 'after', what: 'no-error' }, 1],
    ['for want of capacity', { when: 'before', what: 'unavailable' }, 3],
  ] as const)(
    '%s: one object for each intent',
    async (_, fault, times) => {
      const shop = await troubledShop(fault, times);
      const offerId = await shop.sell('course', { price: 10_600 });
      const subscription = await shop.sell('subscription', { price: 3900 });
      const commandId = shop.command();
      const { orderId } = await untilItWorks(() => shop.order('m1', [offerId], { commandId }));
      await shop.pay(orderId);
      await shop.deliver();
      const refundId = shop.command();
      const wish = {
        memberId: 'm1',
        orderId,
        commandId: refundId,
        items: [{ itemId: 'i1', amountMinor: 600 }],
      };
      const refunded = await untilItWorks(() => shop.refunds.request({ ...wish, reason: '' }));
      expect(refunded).toMatchObject({ state: 'partially_refunded', refundedMinor: 600 });
      const second = shop.command();
      const other = await untilItWorks(() => shop.order('m1', [subscription], { commandId: second }));
      await untilItWorks(() => shop.orders.cancel('m1', other.orderId));
      const { world } = shop.stripe;
      expect([...world.newestFirst('checkout_session')]).toHaveLength(2);
      expect([...world.newestFirst('customer')]).toHaveLength(1);
      expect([...world.newestFirst('refund')]).toHaveLength(1);
      expect([...world.newestFirst('charge')].map((charge) => charge.amount_refunded)).toEqual([600]);
      await shop.deliver();
      expect(await shop.disagreements(orderId)).toEqual([]);
      // Each intent met its faults, so many that the package's own retries did not do: else this would prove nothing.
      const { size } = shop.met;
      expect([...shop.met.values()]).toEqual(Array.from({ length: size }, () => times));
      expect([...shop.met.keys()].map((key) => key.split('/')[0]).toSorted()).toEqual([
        ...['checkout', 'checkout', 'checkout-close', 'customer', 'refund'],
      ]);
    },
    90_000,
  );

  it('for good: the order that could not be opened keeps nothing, and a refund stays reserved until it is known', async () => {
    let down = false;
    const shop = await openShop(dynamoDb, {
      faultOf: ({ method }) =>
        down && method === 'POST' ? { when: 'before', what: 'unavailable' } : undefined,
    });
    const offerId = await shop.sell('course', { price: 10_600, capacity: 2 });
    const { orderId } = await shop.order('m1', [offerId]);
    await shop.pay(orderId);
    await shop.orders.show('m1', orderId);
    down = true;
    await expect(shop.order('m2', [offerId])).rejects.toMatchObject({ code: 'stripe-unavailable' });
    const all = { memberId: 'm1', orderId, commandId: shop.command(), items: null, reason: '' };
    await expect(shop.refunds.request(all)).rejects.toMatchObject({ code: 'stripe-unavailable' });
    expect(await shop.orders.show('m1', orderId)).toMatchObject({ refunds: [{ status: 'requested' }] });
    await expect(shop.refunds.request({ ...all, commandId: shop.command() })).rejects.toMatchObject({
      code: 'nothing-to-refund',
    });
    down = false;
    shop.pass(61);
    // The hour's run: the order of m2 is given up, the refund sent.
    expect(await shop.parts.lookAfter(100)).toEqual([]);
    expect(await shop.window.show(offerId)).toMatchObject({ left: 2 });
    expect(await shop.orders.show('m1', orderId)).toMatchObject({ state: 'refunded' });
    expect((await shop.orders.list('m2')).items).toMatchObject([{ state: 'expired' }]);
  });
});

describe('the process dies', () => {
  class Died extends Error {}
  /** Dies once, at the given commit of all there are: right before it, or right after. */
  const dying = (at: number, when: 'before' | 'after') => {
    let count = 0;
    const commitAs =
      (commit: Commit): Commit =>
      async (writes, facts) => {
        count += 1;
        if (count === at && when === 'before') throw new Died();
        await commit(writes, facts);
        if (count === at) throw new Died();
      };
    return { commitAs, commits: () => count };
  };

  /** Somebody buys and has a part back; each request is sent again until it is answered. */
  const life = async (at: number, when: 'before' | 'after') => {
    const { commitAs, commits } = dying(at, when);
    const shop = await openShop(dynamoDb, { commitAs });
    const offerId = await shop.sell('course', { price: 10_600, capacity: 5 });
    const [commandId, refundId] = [shop.command(), shop.command()];
    const { orderId } = await untilItWorks(() => shop.order('m1', [offerId], { commandId }));
    await shop.pay(orderId);
    await untilItWorks(() => shop.orders.show('m1', orderId));
    const wish = { memberId: 'm1', orderId, commandId: refundId, reason: '' };
    const items = [{ itemId: 'i1', amountMinor: 600 }];
    await untilItWorks(() => shop.refunds.request({ ...wish, items }));
    await shop.deliver();
    const { left } = await shop.window.show(offerId);
    const { state, refundedMinor, refunds } = await shop.orders.show('m1', orderId);
    const end = {
      ...{ state, refundedMinor, left },
      refunds: refunds.map(({ status, amountMinor }) => [status, amountMinor]),
      facts: await shop.factsOf(orderId),
      accounts: await shop.accountsOf(orderId),
      disagreements: await shop.disagreements(orderId),
      valid: await shop.valid('m1'),
    };
    return { end, commits: commits() };
  };

  it('at any of its commits, before or after it: the end is the same', async () => {
    const undisturbed = await life(0, 'before');
    expect(undisturbed.end).toMatchObject({ state: 'partially_refunded', left: 4, disagreements: [] });
    expect(undisturbed.commits).toBeGreaterThanOrEqual(5);
    for (let at = 1; at <= undisturbed.commits; at += 1)
      for (const when of ['before', 'after'] as const)
        expect((await life(at, when)).end, `${when} commit ${at}`).toEqual(undisturbed.end);
  }, 120_000);
});

describe('news of Stripe', () => {
  it('may be lost for days: what is asked for is right all the same', async () => {
    const shop = await openShop(dynamoDb);
    const { orderId } = await shop.order('m1', [await shop.sell('course')]);
    await shop.pay(orderId);
    expect(await shop.orders.show('m1', orderId)).toMatchObject({ state: 'paid' });
    expect(await shop.valid('m1')).toEqual(['course:sql-basics']);
  });

  it('of things that are none of ours is left alone', async () => {
    const shop = await openShop(dynamoDb);
    const made = await shop.client.paymentIntents.create({
      ...{ amount: 500, currency: 'usd', payment_method: 'pm_card_visa', confirm: true },
      metadata: { orderId: 'ord_of_another_shop' },
    });
    await shop.client.refunds.create({ payment_intent: made.id });
    await shop.deliver();
    expect((await shop.rows()).filter((row) => row['_et'] === 'order')).toEqual([]);
  });
});
