import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSettled } from '../../functions/payments/domain/orders/order-schema.ts';
import { refundedMinor } from '../../functions/payments/domain/orders/order.ts';
import { useStore } from '../../functions/payments/use-store.ts';
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

const buy = async (memberId: string, kind: Parameters<Shop['sell']>[0] = 'course', price = 10_600) => {
  const { orderId } = await shop.order(memberId, [await shop.sell(kind, { price })]);
  await shop.pay(orderId);
  await shop.deliver();
  return orderId;
};
const ask = (memberId: string, orderId: string, amountMinor: number | null, commandId = shop.command()) =>
  shop.refunds.request({
    ...{ memberId, orderId, commandId, reason: 'changed my mind' },
    items: amountMinor === null ? null : [{ itemId: 'i1', amountMinor }],
  });
const override = (orderId: string, amountMinor: number) =>
  shop.refunds.override({
    ...{ financeId: 'f1', orderId, commandId: shop.command(), reason: 'goodwill' },
    items: [{ itemId: 'i1', amountMinor }],
  });
const chargeOf = async (orderId: string) => {
  const intent = shop.stripe.world.need('payment_intent', await shop.intentOf(orderId));
  if (intent.latest_charge === null) throw new Error('nothing was charged');
  return shop.stripe.world.need('charge', intent.latest_charge);
};

describe('a refund', () => {
  it('in parts, each quoted, gives back tax and revenue to the unit and takes away what it bought at the end', async () => {
    const orderId = await buy('r1');
    expect(await shop.refunds.quote('r1', orderId)).toMatchObject({ totalMinor: 10_600, currency: 'CNY' });
    expect(await ask('r1', orderId, 3333)).toMatchObject({
      state: 'partially_refunded',
      refundedMinor: 3333,
    });
    expect(await shop.valid('r1')).toEqual(['course:sql-basics']);
    await ask('r1', orderId, 3333);
    const last = await ask('r1', orderId, null);
    expect(last).toMatchObject({ state: 'refunded', refundedMinor: 10_600 });
    expect(last.refunds.map(({ amountMinor, status }) => [amountMinor, status])).toEqual([
      [3333, 'succeeded'],
      [3333, 'succeeded'],
      [3934, 'succeeded'],
    ]);
    expect(await shop.valid('r1')).toEqual([]);
    expect((await chargeOf(orderId)).amount_refunded).toBe(10_600);
    await shop.deliver((events) => [...events.toReversed(), ...events]);
    expect(await shop.accountsOf(orderId)).toEqual({
      'charges-clearing': 10_600,
      'refunds-clearing': -10_600,
    });
    expect(await shop.disagreements(orderId)).toEqual([]);
    expect(await shop.orders.receipt('r1', orderId)).toMatchObject({ total: '106.00', remaining: '0.00' });
  });

  it('of what was used too much is refused, in whatever order it is told', async () => {
    const orderId = await buy('u1');
    const { keep } = useStore(shop.tableName);
    const entitlementId = (await shop.entitlements('u1')).items[0]?.entitlementId ?? '';
    for (const usedPpm of [100_000, 300_000, 200_000])
      await keep({ entitlementId, orderId, itemId: 'i1', usedPpm });
    expect(await shop.refunds.quote('u1', orderId)).toMatchObject({ totalMinor: 10_600 });
    for (const usedPpm of [310_000, 0]) await keep({ entitlementId, orderId, itemId: 'i1', usedPpm });
    expect(await shop.refunds.quote('u1', orderId)).toMatchObject({
      totalMinor: 0,
      items: [{ because: 'used-too-much' }],
    });
  });

  it('by the same command again is the same refund', async () => {
    const orderId = await buy('r2');
    const commandId = shop.command();
    const [once, again] = [
      await ask('r2', orderId, 100, commandId),
      await ask('r2', orderId, 100, commandId),
    ];
    expect(again).toEqual(once);
    expect((await chargeOf(orderId)).amount_refunded).toBe(100);
  });

  it('beyond the rules is refused to buyers, given by finance with a reason, and never beyond what was paid', async () => {
    const orderId = await buy('r3');
    shop.pass(15 * 24 * 60);
    expect(await shop.refunds.quote('r3', orderId)).toMatchObject({
      totalMinor: 0,
      items: [{ because: 'window-passed', leftMinor: 10_600 }],
    });
    await expect(ask('r3', orderId, 100)).rejects.toMatchObject({ code: 'refund-beyond-policy' });
    await expect(ask('r3', orderId, null)).rejects.toMatchObject({ code: 'nothing-to-refund' });
    expect(await override(orderId, 10_000)).toMatchObject({ refundedMinor: 10_000 });
    await expect(override(orderId, 601)).rejects.toMatchObject({ code: 'refund-too-large' });
  });

  it('that fails later, or is canceled, gives back what was taken away', async () => {
    const { control } = shop.stripe;
    const orderId = await buy('r4');
    for (const end of ['failed', 'canceled'] as const) {
      control.nextRefund({ status: 'pending' });
      expect(await ask('r4', orderId, null)).toMatchObject({ state: 'refunded' });
      await shop.deliver();
      expect(await shop.valid('r4')).toEqual([]);
      const order = await shop.parts.orders.find(orderId);
      const id = order && isSettled(order) ? order.refunds.at(-1)?.stripeRefundId : undefined;
      if (id === undefined || id === null) throw new Error('no refund');
      if (end === 'failed') control.failRefund(id);
      else control.cancelRefund(id);
      await shop.deliver((events) => [...events, ...events.toReversed()]);
      expect(await shop.orders.show('r4', orderId)).toMatchObject({ state: 'paid', refundedMinor: 0 });
      expect(await shop.valid('r4')).toEqual(['course:sql-basics']);
    }
    expect(await shop.accountsOf(orderId)).toEqual({
      'charges-clearing': 10_600,
      revenue: -10_000,
      'tax-payable': -600,
    });
    expect(await shop.disagreements(orderId)).toEqual([]);
  });

  it('made in the dashboard is taken in, spread over the items', async () => {
    const orderId = await buy('r5', 'bundle');
    const refund = await shop.client.refunds.create({ charge: (await chargeOf(orderId)).id, amount: 5300 });
    expect(refund.status).toBe('succeeded');
    await shop.deliver();
    expect(await shop.orders.show('r5', orderId)).toMatchObject({
      state: 'partially_refunded',
      refunds: [{ amountMinor: 5300, items: [{ itemId: 'i1', totalMinor: 5300, taxMinor: 300 }] }],
    });
  });
});

describe('many at once', () => {
  it('50 refunds of one order come to no more than was paid, in our books as at Stripe', async () => {
    const orderId = await buy('c1', 'course', 10_000);
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => ask('c1', orderId, 700)));
    const done = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(14);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(['refund-too-large', 'refund-beyond-policy']).toContain(codeOf(outcome.reason));
    const charge = await chargeOf(orderId);
    expect(charge.amount_refunded).toBe(9800);
    const order = await shop.parts.orders.find(orderId);
    expect(order && isSettled(order) ? refundedMinor(order) : null).toBe(9800);
    await shop.deliver();
    expect(await shop.accountsOf(orderId)).toMatchObject({ 'refunds-clearing': -9800 });
  }, 120_000);

  it('50 deliveries of what paid an order pay it once', async () => {
    const { orderId } = await shop.order('c2', [await shop.sell('course', { price: 10_600 })]);
    await shop.pay(orderId);
    const sessionId = await shop.sessionOf(orderId);
    await Promise.all(Array.from({ length: 50 }, () => shop.parts.syncs['checkout.session'](sessionId)));
    expect((await shop.factsOf(orderId)).filter((name) => name === 'order-paid')).toHaveLength(1);
    expect(await shop.accountsOf(orderId)).toMatchObject({ 'charges-clearing': 10_600 });
  });

  it('of many who want a code that counts three times, three get it', async () => {
    const code = 'LAST-THREE';
    await shop.operations.createPromotion({
      code,
      discount: { kind: 'percent', ppm: 500_000 },
      offerIds: null,
      limit: 3,
      limitPerMember: 1,
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: null,
    });
    const offerId = await shop.sell('course', { price: 10_000 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => shop.order(`p${index}`, [offerId], { promotionCode: code })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(codeOf(outcome.reason)).toBe('sold-out');
    const [promotion] = (await shop.operations.promotions()).items;
    expect(promotion).toMatchObject({ code, taken: 3 });
    shop.pass(61);
    // Nobody paid, so it counts again; but once for each member.
    const again = await shop.order('p0', [offerId], { promotionCode: code });
    expect(again.totals.totalMinor).toBe(5000);
    await expect(shop.order('p0', [offerId], { promotionCode: code })).rejects.toMatchObject({
      code: 'sold-out',
    });
  });
});

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : error;

describe('a payment that came twice', () => {
  it('is kept for the customer and sent back', async () => {
    const orderId = await buy('d1');
    await shop.client.paymentIntents.create({
      ...{ amount: 10_600, currency: 'cny', payment_method: 'pm_card_visa', confirm: true },
      metadata: { orderId },
    });
    await shop.deliver();
    await shop.deliver();
    expect(await shop.orders.show('d1', orderId)).toMatchObject({
      state: 'paid',
      refundedMinor: 0,
      refunds: [],
    });
    expect(await shop.valid('d1')).toEqual(['course:sql-basics']);
    expect(await shop.accountsOf(orderId)).toEqual({
      'charges-clearing': 21_200,
      'refunds-clearing': -10_600,
      revenue: -10_000,
      'tax-payable': -600,
    });
    expect(await shop.disagreements(orderId)).toEqual([]);
    const charges = [...shop.stripe.world.newestFirst('charge')].filter(
      (one) => one.metadata['orderId'] === orderId,
    );
    expect(charges.map((one) => one.amount_refunded).toSorted((a, b) => a - b)).toEqual([0, 10_600]);
  });
});

describe('a dispute', () => {
  it.each([
    ['won', ['course:sql-basics'], { 'charges-clearing': 10_600, revenue: -10_000, 'tax-payable': -600 }],
    [
      'lost',
      [],
      {
        'charges-clearing': 10_600,
        revenue: -10_000,
        'tax-payable': -600,
        'disputes-clearing': -10_600,
        'dispute-losses': 10_600,
      },
    ],
  ] as const)('takes away what was bought while it is open, and is %s', async (outcome, held, accounts) => {
    const member = `s-${outcome}`;
    const orderId = await buy(member);
    const dispute = shop.stripe.control.openDispute((await chargeOf(orderId)).id);
    await shop.deliver();
    expect(await shop.orders.show(member, orderId)).toMatchObject({ state: 'disputed' });
    expect(await shop.valid(member)).toEqual([]);
    await expect(ask(member, orderId, 100)).rejects.toMatchObject({ code: 'refund-beyond-policy' });
    expect(await shop.refunds.quote(member, orderId)).toMatchObject({ items: [{ because: 'disputed' }] });
    shop.stripe.control.closeDispute(dispute.id, outcome);
    await shop.deliver((events) => [...events.toReversed(), ...events]);
    expect(await shop.valid(member)).toEqual(held);
    expect(await shop.accountsOf(orderId)).toEqual(accounts);
    expect(await shop.disagreements(orderId)).toEqual([]);
  });
});
