import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { type Shop, openShop } from '../support/shop.ts';
import { terms } from '../support/orders.ts';

let dynamoDb: TestDynamoDb;
let shop: Shop;
const day = 24 * 60;

beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

const subscribe = async (member: string, trialDays = 0) => {
  const offerId = await shop.sell('subscription', { price: 3900, terms: { ...monthly, trialDays } });
  const { orderId } = await shop.order(member, [offerId]);
  await shop.pay(orderId);
  await shop.deliver();
  return orderId;
};
const subscriptionOf = async (orderId: string): Promise<string> => {
  const order = await shop.parts.orders.find(orderId);
  const id = order && 'subscription' in order ? order.subscription?.subscriptionId : undefined;
  if (id === undefined) throw new Error('no subscription');
  return id;
};
const monthly = { ...terms.subscription, grants: [...terms.subscription.grants] };
const statusAtStripe = async (orderId: string): Promise<string> =>
  (await shop.client.subscriptions.retrieve(await subscriptionOf(orderId))).status;
const shown = (member: string, orderId: string) => shop.orders.show(member, orderId);

/** Days go by; whatever Stripe does on the way is told. */
const pass = async (days: number) => {
  for (let gone = 0; gone < days; gone += 1) {
    shop.pass(day);
    shop.stripe.catchUp();
    await shop.deliver();
  }
};

describe('a subscription', () => {
  it('is held while it is paid for, month after month, and each invoice is in the books', async () => {
    shop = await openShop(dynamoDb);
    const orderId = await subscribe('m1');
    expect(await shown('m1', orderId)).toMatchObject({
      state: 'paid',
      paidMinor: 3900,
      subscription: { status: 'active', cancelsAtPeriodEnd: false },
    });
    expect(await shop.valid('m1')).toEqual(['knowledge-base:all']);
    await pass(33);
    expect(await shown('m1', orderId)).toMatchObject({ paidMinor: 7800 });
    expect(await shop.valid('m1')).toEqual(['knowledge-base:all']);
    expect(await shop.accountsOf(orderId)).toEqual({
      'charges-clearing': 7800,
      'deferred-revenue': -7358,
      'tax-payable': -442,
    });
    expect(await shop.disagreements(orderId)).toEqual([]);
    const { url } = await shop.subscriptions.portal('m1', shop.command());
    expect(url).toMatch(/^https?:/);
    await expect(shop.subscriptions.portal('m9', shop.command())).rejects.toMatchObject({
      code: 'no-subscription',
    });
  }, 90_000);

  it('costs nothing during its trial and is held all the same', async () => {
    shop = await openShop(dynamoDb);
    const orderId = await subscribe('m2', 14);
    expect(await shown('m2', orderId)).toMatchObject({
      state: 'paid',
      paidMinor: 0,
      subscription: { status: 'trialing' },
    });
    expect(await shop.valid('m2')).toEqual(['knowledge-base:all']);
    await pass(16);
    expect(await shown('m2', orderId)).toMatchObject({ paidMinor: 3900, subscription: { status: 'active' } });
  });

  it('whose card fails is held for a week of grace, and comes back when it is paid', async () => {
    shop = await openShop(dynamoDb);
    const orderId = await subscribe('m3', 3);
    const id = await subscriptionOf(orderId);
    await shop.client.subscriptions.update(id, { default_payment_method: 'pm_card_chargeDeclined' });
    await pass(5);
    expect(await shown('m3', orderId)).toMatchObject({ subscription: { status: 'past_due' }, paidMinor: 0 });
    expect(await shop.valid('m3')).toEqual(['knowledge-base:all']);
    await pass(6);
    expect(await shop.valid('m3')).toEqual([]);
    await shop.client.subscriptions.update(id, { default_payment_method: 'pm_card_visa' });
    const { data } = await shop.client.invoices.list({ subscription: id, status: 'open' });
    await shop.client.invoices.pay(data[0]?.id ?? '');
    await shop.deliver();
    expect(await shown('m3', orderId)).toMatchObject({ subscription: { status: 'active' }, paidMinor: 3900 });
    expect(await shop.valid('m3')).toEqual(['knowledge-base:all']);
  });

  it('that is ended by its holder lasts to the end of what is paid', async () => {
    shop = await openShop(dynamoDb);
    const orderId = await subscribe('m4');
    const id = await subscriptionOf(orderId);
    await shop.client.subscriptions.update(id, { cancel_at_period_end: true });
    await shop.deliver();
    expect(await shown('m4', orderId)).toMatchObject({ subscription: { cancelsAtPeriodEnd: true } });
    await pass(25);
    expect(await shop.valid('m4')).toEqual(['knowledge-base:all']);
    await pass(8);
    expect(await shop.valid('m4')).toEqual([]);
    expect(await shown('m4', orderId)).toMatchObject({
      subscription: { status: 'canceled' },
      paidMinor: 3900,
    });
  });

  it('is refunded by its newest invoice, whole, and is then held no more', async () => {
    shop = await openShop(dynamoDb);
    const orderId = await subscribe('m5');
    expect(await shop.refunds.quote('m5', orderId)).toMatchObject({ totalMinor: 3900 });
    const wish = { memberId: 'm5', orderId, commandId: shop.command(), items: null, reason: '' };
    expect(await shop.refunds.quote('m5', orderId)).toMatchObject({ endsSubscriptionAtMinor: 3900 });
    expect(await shop.refunds.request(wish)).toMatchObject({
      state: 'refunded',
      refundedMinor: 3900,
      subscription: { status: 'canceled', endedAt: shop.clock().toISOString() },
    });
    expect(await statusAtStripe(orderId)).toBe('canceled');
    await shop.deliver();
    expect(await shop.valid('m5')).toEqual([]);
    await pass(33);
    expect(await shown('m5', orderId)).toMatchObject({ state: 'refunded', paidMinor: 3900 });
    expect(await shop.disagreements(orderId)).toEqual([]);
  });

  it('goes on where part of its invoice went back, and ends once the rest has, from the dashboard too', async () => {
    shop = await openShop(dynamoDb);
    const orderId = await subscribe('m6');
    const part = { financeId: 'f1', orderId, commandId: shop.command(), reason: 'goodwill' };
    await shop.refunds.override({ ...part, items: [{ itemId: 'i1', amountMinor: 1000 }] });
    expect(await statusAtStripe(orderId)).toBe('active');
    expect(await shop.valid('m6')).toEqual(['knowledge-base:all']);
    expect(await shop.refunds.quote('m6', orderId)).toMatchObject({ endsSubscriptionAtMinor: 2900 });
    const order = await shop.parts.orders.find(orderId);
    const payment = order && 'payments' in order ? order.payments[0]?.paymentIntentId : undefined;
    await shop.client.refunds.create({ payment_intent: payment ?? '', amount: 2900 });
    await shop.deliver();
    expect(await statusAtStripe(orderId)).toBe('canceled');
    expect(await shown('m6', orderId)).toMatchObject({ subscription: { status: 'canceled' } });
  });

  it('is ended by the next upkeep where Stripe could not be asked, once, and it does not matter who ended it', async () => {
    shop = await openShop(dynamoDb);
    const cases = [
      ['c1', 'before', false],
      ['c2', 'before', true],
      ['c3', 'after', false],
    ] as const;
    for (const [member, when, byHand] of cases) {
      const orderId = await subscribe(member);
      const id = await subscriptionOf(orderId);
      // The package itself tries three times.
      const fault = { path: '/v1/subscriptions/', method: 'DELETE', what: 'unavailable', times: 3 } as const;
      shop.stripe.control.planFault({ ...fault, when });
      const wish = { memberId: member, orderId, commandId: shop.command(), items: null, reason: '' };
      expect(await shop.refunds.request(wish)).toMatchObject({ state: 'refunded' });
      expect(await shown(member, orderId)).toMatchObject({ subscription: { status: 'active' } });
      if (byHand) await shop.client.subscriptions.cancel(id);
      shop.pass(1);
      expect(await shop.parts.lookAfter(10)).toEqual([]);
      expect(await statusAtStripe(orderId)).toBe('canceled');
      expect(await shown(member, orderId)).toMatchObject({ subscription: { status: 'canceled' } });
      expect(await shop.parts.orders.unfinished(shop.clock(), 10)).toEqual([]);
    }
  });

  it('is not billed any more once the bank has taken its money back for good', async () => {
    shop = await openShop(dynamoDb);
    const orderId = await subscribe('m9');
    const order = await shop.parts.orders.find(orderId);
    const charge = order && 'payments' in order ? order.payments[0]?.chargeId : undefined;
    const dispute = shop.stripe.control.openDispute(charge ?? '');
    await shop.deliver();
    expect(await statusAtStripe(orderId)).toBe('active');
    shop.stripe.control.closeDispute(dispute.id, 'lost');
    await shop.deliver();
    expect(await statusAtStripe(orderId)).toBe('canceled');
  });

  it('takes no code, and says so of the field', async () => {
    shop = await openShop(dynamoDb);
    const offerId = await shop.sell('subscription', { price: 3900, terms: monthly });
    await shop.operations.createPromotion({
      ...{ code: 'AUTUMN', discount: { kind: 'percent', ppm: 100_000 }, offerIds: null },
      ...{ limit: null, limitPerMember: null, validFrom: '2026-01-01T00:00:00.000Z', validUntil: null },
    });
    await expect(shop.order('m1', [offerId], { promotionCode: 'AUTUMN' })).rejects.toMatchObject({
      code: 'promotion-not-for-subscriptions',
      context: { pointer: '/promotionCode' },
    });
  });
});

describe('seats', () => {
  it('are bought by number, held for so many, and what is left is known', async () => {
    shop = await openShop(dynamoDb);
    const offerId = await shop.sell('seats', { price: 9900, capacity: 20 });
    const { orderId, totals } = await shop.order('c1', [offerId], {
      items: [{ offerId, quantity: 12, slotId: null }],
    });
    expect(totals.totalMinor).toBe(118_800);
    await expect(
      shop.order('c2', [offerId], { items: [{ offerId, quantity: 9, slotId: null }] }),
    ).rejects.toMatchObject({ code: 'sold-out' });
    await shop.pay(orderId);
    await shop.deliver();
    expect((await shop.entitlements('c1')).items).toMatchObject([{ seats: 12, valid: true }]);
    expect(await shop.window.show(offerId)).toMatchObject({ left: 8 });
    const all = { memberId: 'c1', orderId, commandId: shop.command(), items: null, reason: '' };
    await shop.refunds.request(all);
    expect(await shop.window.show(offerId)).toMatchObject({ left: 20 });
  });

  it('a session’s time is sold once', async () => {
    shop = await openShop(dynamoDb);
    const offerId = await shop.sell('session');
    const items = [{ offerId, quantity: 1, slotId: 's1' }];
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => shop.order(`s${index}`, [offerId], { items })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await shop.window.show(offerId)).toMatchObject({
      session: {
        slots: [
          { slotId: 's1', taken: true },
          { slotId: 's2', taken: false },
        ],
      },
    });
  });
});
