import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { type Shop, openShop } from '../support/shop.ts';

let dynamoDb: TestDynamoDb;
let shop: Shop;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
  shop = await openShop(dynamoDb);
});
afterAll(() => dynamoDb.stop());

const valid = (memberId: string) => shop.valid(memberId);
const accountsOf = (orderId: string) => shop.accountsOf(orderId);
const factsOf = (orderId: string) => shop.factsOf(orderId);

describe('buying', () => {
  it('is priced here, paid at Stripe, and held as soon as the order is looked at', async () => {
    const offerId = await shop.sell('course', { price: 10_600 });
    const placed = await shop.order('m1', [offerId]);
    expect(placed).toMatchObject({
      state: 'awaiting_payment',
      totals: { totalMinor: 10_600, taxMinor: 600 },
    });
    expect(placed.checkoutUrl).toContain(await shop.sessionOf(placed.orderId));
    expect(await valid('m1')).toEqual([]);
    expect((await shop.pay(placed.orderId)).outcome).toBe('complete');
    // No webhook has come: the page that the buyer returns to asks.
    expect(await shop.orders.show('m1', placed.orderId)).toMatchObject({ state: 'paid', paidMinor: 10_600 });
    expect(await valid('m1')).toEqual(['course:sql-basics']);
    const once = { facts: await factsOf(placed.orderId), accounts: await accountsOf(placed.orderId) };
    expect(once.accounts).toEqual({ 'charges-clearing': 10_600, revenue: -10_000, 'tax-payable': -600 });
    expect(once.facts).toEqual([
      'entitlement-granted',
      'order-awaiting-payment',
      'order-paid',
      'order-placed',
    ]);
    // The webhooks come late, twice and backwards: nothing changes.
    await shop.deliver((events) => [...events, ...events.toReversed()]);
    expect({ facts: await factsOf(placed.orderId), accounts: await accountsOf(placed.orderId) }).toEqual(
      once,
    );
  });

  it('with the same command again is the same order with the same checkout', async () => {
    const offerId = await shop.sell('course');
    const commandId = shop.command();
    const [first, second] = [
      await shop.order('m2', [offerId], { commandId }),
      await shop.order('m2', [offerId], { commandId }),
    ];
    expect(second).toEqual(first);
    expect((await shop.orders.list('m2')).items).toHaveLength(1);
  });

  it('goes on after a card was declined', async () => {
    const { orderId } = await shop.order('m3', [await shop.sell('report')]);
    expect((await shop.pay(orderId, '4000000000000002')).outcome).toBe('declined');
    await shop.deliver();
    expect(await shop.orders.show('m3', orderId)).toMatchObject({ state: 'awaiting_payment' });
    await shop.pay(orderId);
    await shop.deliver();
    expect(await valid('m3')).toEqual(['report:riasec']);
  });

  it('of several things sums to the unit, and the receipt says so in words', async () => {
    const offers = await Promise.all(
      [6833, 6833, 5750, 8500].map((price) =>
        shop.sell('course', { price, currency: 'EUR', tax: { behaviour: 'exclusive', ratePpm: 200_000 } }),
      ),
    );
    const { orderId } = await shop.order('m4', offers, { currency: 'EUR', language: 'en' });
    await expect(shop.orders.receipt('m4', orderId)).rejects.toMatchObject({ code: 'order-not-paid' });
    await shop.pay(orderId);
    await shop.orders.show('m4', orderId);
    expect(await shop.orders.receipt('m4', orderId)).toMatchObject({
      net: '279.16',
      tax: '55.83',
      total: '334.99',
      remaining: '334.99',
      lines: [{ total: '82.00' }, { total: '81.99' }, { total: '69.00' }, { total: '102.00' }],
    });
  });

  it.each([
    ['JPY', 1500, '1500'],
    ['KWD', 12_340, '12.340'],
    ['ISK', 50_000, '500.00'],
  ] as const)('works in %s', async (currency, price, total) => {
    const { orderId } = await shop.order('m5', [await shop.sell('course', { price, currency })], {
      currency,
    });
    await shop.pay(orderId);
    expect(await shop.orders.show('m5', orderId)).toMatchObject({ state: 'paid', paidMinor: price });
    expect(await shop.orders.receipt('m5', orderId)).toMatchObject({ total });
  });

  it('what costs nothing needs no payment', async () => {
    const order = await shop.order('m6', [await shop.sell('course', { price: 0 })]);
    expect(order).toMatchObject({ state: 'paid', checkoutUrl: null });
    expect(await valid('m6')).toEqual(['course:sql-basics']);
    expect(await accountsOf(order.orderId)).toEqual({});
  });

  it('by a delayed method waits for the money, and holds nothing until it is there', async () => {
    const { orderId } = await shop.order('m7', [await shop.sell('course')]);
    await shop.pay(orderId, '000123456789');
    const waiting = await shop.orders.show('m7', orderId);
    expect(waiting).toMatchObject({ state: 'awaiting_payment', paymentPending: true, checkoutUrl: null });
    await expect(shop.orders.cancel('m7', orderId)).rejects.toMatchObject({ code: 'order-not-open' });
    expect(await valid('m7')).toEqual([]);
    shop.stripe.control.settlePayment(await shop.intentOf(orderId), true);
    await shop.deliver();
    expect(await valid('m7')).toEqual(['course:sql-basics']);
  });

  it('by a delayed method that comes to nothing is given up', async () => {
    const { orderId } = await shop.order('m8', [await shop.sell('course')]);
    await shop.pay(orderId, '000111111113');
    await shop.deliver();
    shop.stripe.control.settlePayment(await shop.intentOf(orderId), false);
    await shop.deliver();
    expect(await shop.orders.show('m8', orderId)).toMatchObject({
      state: 'expired',
      expiredBecause: 'payment-failed',
    });
  });

  it('is nobody else’s business', async () => {
    const { orderId } = await shop.order('m9', [await shop.sell('course')]);
    const attempts = [
      () => shop.orders.show('other', orderId),
      () => shop.orders.cancel('other', orderId),
      () => shop.orders.receipt('other', orderId),
      () => shop.refunds.quote('other', orderId),
      () => shop.refunds.request({ memberId: 'other', orderId, commandId: 'X', items: null, reason: '' }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'no-such-order' });
  });
});

describe('an order nobody pays', () => {
  it('expires with its checkout and frees what it held', async () => {
    const offerId = await shop.sell('course', { capacity: 1 });
    const { orderId } = await shop.order('e1', [offerId]);
    expect(await shop.window.show(offerId)).toMatchObject({ left: 0 });
    shop.pass(61);
    shop.stripe.catchUp();
    await shop.deliver();
    expect(await shop.orders.show('e1', orderId)).toMatchObject({ state: 'expired', expiredBecause: 'time' });
    expect(await shop.window.show(offerId)).toMatchObject({ left: 1 });
    expect(await factsOf(orderId)).toContain('order-expired');
  });

  it('is found by the upkeep where no webhook came', async () => {
    const offerId = await shop.sell('course', { capacity: 1 });
    const { orderId } = await shop.order('e2', [offerId]);
    shop.pass(61);
    expect(await shop.parts.lookAfter(100)).toEqual([]);
    expect(await shop.parts.orders.find(orderId)).toMatchObject({ state: 'expired' });
    expect(await shop.parts.orders.unfinished(shop.clock(), 10)).toEqual([]);
  });

  it('frees its place for the next who wants it, without waiting for anybody', async () => {
    const offerId = await shop.sell('course', { capacity: 1 });
    await shop.order('e3', [offerId]);
    await expect(shop.order('e4', [offerId])).rejects.toMatchObject({ code: 'sold-out' });
    shop.pass(61);
    expect(await shop.order('e5', [offerId])).toMatchObject({ state: 'awaiting_payment' });
  });

  it('is given up by its buyer, whose link then opens nothing', async () => {
    const { orderId } = await shop.order('e6', [await shop.sell('session')], {
      items: [{ offerId: await shop.sell('session'), quantity: 1, slotId: 's1' }],
    });
    expect(await shop.orders.cancel('e6', orderId)).toMatchObject({
      state: 'expired',
      expiredBecause: 'canceled',
    });
    await expect(shop.pay(orderId)).rejects.toThrow();
    await shop.deliver();
    expect(await shop.orders.show('e6', orderId)).toMatchObject({ expiredBecause: 'canceled' });
  });

  it('is not given up when its buyer has just paid', async () => {
    const { orderId } = await shop.order('e7', [await shop.sell('course')]);
    await shop.pay(orderId);
    await expect(shop.orders.cancel('e7', orderId)).rejects.toMatchObject({ code: 'order-not-open' });
    expect(await valid('e7')).toEqual(['course:sql-basics']);
  });
});
