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
    expect(await shop.refunds.request(wish)).toMatchObject({ state: 'refunded', refundedMinor: 3900 });
    await shop.deliver();
    expect(await shop.valid('m5')).toEqual([]);
    expect(await shop.disagreements(orderId)).toEqual([]);
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
