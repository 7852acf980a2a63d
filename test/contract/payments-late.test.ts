import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Commit } from '../../shared/aws/outbox.ts';
import { type TestDynamoDb, pointSdkAt, startDynamoDb } from '../support/dynamodb.ts';
import { terms } from '../support/orders.ts';
import { type Shop, openShop } from '../support/shop.ts';

let dynamoDb: TestDynamoDb;
beforeAll(async () => {
  dynamoDb = await startDynamoDb();
  pointSdkAt(dynamoDb.endpoint);
});
afterAll(() => dynamoDb.stop());

/** An order by a delayed method that came to nothing: given up, what it held is free. */
const givenUp = async (shop: Shop, member: string, offerId: string, slotId: string | null = null) => {
  const { orderId } = await shop.order(member, [], { items: [{ offerId, quantity: 1, slotId }] });
  await shop.pay(orderId, '000111111113');
  await shop.deliver();
  const intent = await shop.intentOf(orderId);
  shop.stripe.control.settlePayment(intent, false);
  await shop.deliver();
  expect(await shop.orders.show(member, orderId)).toMatchObject({
    state: 'expired',
    expiredBecause: 'payment-failed',
  });
  return { orderId, intent };
};

/** The buyer tries again, and this time it works. */
const paidAfterAll = (shop: Shop, intent: string) =>
  shop.client.paymentIntents.confirm(intent, { payment_method: 'pm_card_visa' });

const buyLast = async (shop: Shop, member: string, offerId: string) => {
  const { orderId } = await shop.order(member, [offerId]);
  await shop.pay(orderId);
  await shop.deliver();
  return orderId;
};

describe('an order that had expired and is paid after all', () => {
  it('is paid where its place is free still, and the place is taken', async () => {
    const shop = await openShop(dynamoDb);
    const offerId = await shop.sell('course', { capacity: 1 });
    const { orderId, intent } = await givenUp(shop, 'm1', offerId);
    expect(await shop.window.show(offerId)).toMatchObject({ left: 1 });
    await paidAfterAll(shop, intent);
    await shop.deliver((events) => [...events, ...events.toReversed()]);
    expect(await shop.orders.show('m1', orderId)).toMatchObject({ state: 'paid' });
    expect(await shop.valid('m1')).toEqual(['course:sql-basics']);
    expect(await shop.window.show(offerId)).toMatchObject({ left: 0 });
    await expect(shop.order('m2', [offerId])).rejects.toMatchObject({ code: 'sold-out' });
    expect(await shop.disagreements(orderId)).toEqual([]);
  });

  it('is refunded at once where somebody else has the last of it, is told of, and nothing is sold twice', async () => {
    const shop = await openShop(dynamoDb);
    const offerId = await shop.sell('course', { capacity: 1 });
    const { orderId, intent } = await givenUp(shop, 'm1', offerId);
    await buyLast(shop, 'm2', offerId);
    await paidAfterAll(shop, intent);
    await shop.deliver((events) => [...events, ...events.toReversed()]);
    expect(await shop.orders.show('m1', orderId)).toMatchObject({
      ...{ state: 'too_late', paidAt: null, paidMinor: 19_900, refundedMinor: 19_900 },
      refunds: [{ status: 'succeeded', amountMinor: 19_900, reason: 'paid too late' }],
    });
    expect([await shop.valid('m1'), await shop.valid('m2')]).toEqual([[], ['course:sql-basics']]);
    expect(await shop.window.show(offerId)).toMatchObject({ left: 0 });
    const facts = await shop.factsOf(orderId);
    expect(facts.filter((name) => name === 'order-paid-too-late')).toHaveLength(1);
    expect(facts).not.toContain('order-paid');
    expect(facts).not.toContain('entitlement-granted');
    expect((await shop.client.refunds.list({ payment_intent: intent })).data).toHaveLength(1);
    expect(await shop.disagreements(orderId)).toEqual([]);
    expect(await shop.accountsOf(orderId)).toEqual({
      'charges-clearing': 19_900,
      'refunds-clearing': -19_900,
    });
    await expect(shop.orders.receipt('m1', orderId)).rejects.toMatchObject({ code: 'order-not-paid' });
    expect(await shop.refunds.quote('m1', orderId)).toMatchObject({ totalMinor: 0 });
    expect(await shop.parts.orders.unfinished(shop.clock(), 10)).toEqual([]);
  });

  it('goes to one of many whose money comes at once for the same last place', async () => {
    const shop = await openShop(dynamoDb);
    const offerId = await shop.sell('course', { capacity: 1 });
    const orders = [];
    for (const member of ['m1', 'm2', 'm3', 'm4']) orders.push(await givenUp(shop, member, offerId));
    for (const { intent } of orders) await paidAfterAll(shop, intent);
    await Promise.all(orders.map(async ({ intent }) => shop.parts.syncs.payment_intent(intent)));
    await shop.deliver();
    const states = await Promise.all(
      orders.map(async ({ orderId }) => (await shop.parts.orders.find(orderId))?.state),
    );
    expect(states.toSorted()).toEqual(['paid', 'too_late', 'too_late', 'too_late']);
    expect(await shop.window.show(offerId)).toMatchObject({ left: 0 });
    for (const { orderId } of orders) expect(await shop.disagreements(orderId)).toEqual([]);
  });

  it('is refunded where the session has begun meanwhile, and its time is nobody’s', async () => {
    const shop = await openShop(dynamoDb);
    const startsAt = new Date(shop.clock().getTime() + 3_600_000).toISOString();
    const slots = [{ slotId: 's1', startsAt }];
    const session = { ...terms.session, grants: [...terms.session.grants], slots };
    const offerId = await shop.sell('session', { terms: session });
    const { orderId, intent } = await givenUp(shop, 'm1', offerId, 's1');
    shop.pass(61);
    await paidAfterAll(shop, intent);
    await shop.deliver();
    expect(await shop.orders.show('m1', orderId)).toMatchObject({ state: 'too_late', refundedMinor: 19_900 });
  });

  it('is refunded by the next upkeep where the process died before it was', async () => {
    let dies = false;
    const commitAs =
      (commit: Commit): Commit =>
      async (writes, facts) => {
        await commit(writes, facts);
        if (dies && facts.some(({ name }) => name === 'order-paid-too-late')) throw new Error('died');
      };
    const shop = await openShop(dynamoDb, { commitAs });
    const offerId = await shop.sell('course', { capacity: 1 });
    const { orderId, intent } = await givenUp(shop, 'm1', offerId);
    await buyLast(shop, 'm2', offerId);
    await paidAfterAll(shop, intent);
    dies = true;
    await expect(shop.parts.syncs.payment_intent(intent)).rejects.toThrow('died');
    expect(await shop.parts.orders.find(orderId)).toMatchObject({ state: 'too_late', refunds: [] });
    shop.pass(1);
    expect(await shop.parts.lookAfter(10)).toEqual([]);
    expect(await shop.parts.orders.find(orderId)).toMatchObject({ refunds: [{ status: 'succeeded' }] });
    await shop.deliver();
    expect(await shop.disagreements(orderId)).toEqual([]);
  });
});
