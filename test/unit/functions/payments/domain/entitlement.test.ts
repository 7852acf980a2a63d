import { describe, expect, it } from 'vitest';
import {
  entitlementChanges,
  entitlementsOf,
  isValid,
} from '../../../../../functions/payments/domain/entitlements/entitlement.ts';
import type { Dispute, Subscription } from '../../../../../functions/payments/domain/orders/order-schema.ts';
import {
  observeCheckout,
  observeSubscription,
} from '../../../../../functions/payments/domain/orders/paying.ts';
import { observeDispute, observeRefund } from '../../../../../functions/payments/domain/refunds/refunding.ts';
import { after, now, onSale, paidOrder, placed, seenPaid, evolve } from '../../../../support/orders.ts';

const days = (count: number) => after(count * 1440);
const draft = placed([onSale('a', 'bundle', { prices: { CNY: 10_000 } }), onSale('b', 'seats')], {
  quantities: [1, 3],
});
const paid = paidOrder(draft);
const dispute = (standing: Dispute['standing']): Dispute => ({
  disputeId: 'du_1',
  chargeId: 'ch_1',
  amountMinor: 10_000,
  standing,
  openedAt: now.toISOString(),
});
const refund = (amountMinor: number, status: 'succeeded' | 'failed' = 'succeeded') => ({
  stripeRefundId: `re_${amountMinor}`,
  refundId: null,
  paymentIntentId: 'pi_1',
  amountMinor,
  status,
  at: now.toISOString(),
});

describe('entitlements', () => {
  it('are granted by payment, one for each thing bought, the same each time they are asked for', () => {
    expect(entitlementsOf(draft)).toEqual([]);
    expect(entitlementsOf(paid)).toMatchObject([
      { entitlementId: 'ent_1-i1-1', subject: 'course', seats: null, validUntil: null },
      { entitlementId: 'ent_1-i1-2', subject: 'report', validUntil: days(365).toISOString() },
      { entitlementId: 'ent_1-i2-1', subject: 'course', seats: 3, validUntil: days(365).toISOString() },
    ]);
    expect(entitlementChanges(draft, paid).granted).toEqual(entitlementsOf(paid));
    expect(entitlementChanges(paid, paid)).toEqual({ granted: [], revoked: [] });
  });

  it('end with their days', () => {
    const [course, report] = entitlementsOf(paid);
    if (course === undefined || report === undefined) throw new Error('nothing was granted');
    expect([now, days(364.9), days(365)].map((at) => isValid(report, at))).toEqual([true, true, false]);
    expect(isValid(course, days(4000))).toBe(true);
    expect(isValid(course, after(-1))).toBe(false);
  });

  it('go with what is given back whole, come back with a refund that fails, and stay with one in part', () => {
    const { totalMinor } = paid.totals;
    const partly = evolve(paid, observeRefund(paid, refund(totalMinor / 2)));
    const { granted, revoked } = entitlementChanges(paid, partly);
    expect([granted.map(({ itemId, seats }) => [itemId, seats]), revoked]).toEqual([[['i2', 2]], []]);
    const whole = evolve(paid, observeRefund(paid, refund(totalMinor)));
    expect(entitlementChanges(paid, whole).revoked).toHaveLength(3);
    const failed = evolve(whole, observeRefund(whole, refund(totalMinor, 'failed')));
    expect(entitlementChanges(whole, failed).granted).toEqual(entitlementsOf(paid));
  });

  it('by the seat are fewer by those whose price was given back', () => {
    const bought = placed([onSale('s', 'seats', { prices: { CNY: 1000 } })], { quantities: [10] });
    const seats = paidOrder(bought);
    const left = (refunded: number) => {
      const after = evolve(seats, observeRefund(seats, refund(refunded)));
      return entitlementsOf(after).map((one) => [one.seats, one.state]);
    };
    expect(left(6000)).toEqual([[4, 'active']]);
    expect(left(6500)).toEqual([[4, 'active']]);
    expect(left(9999)).toEqual([[1, 'active']]);
    expect(left(10_000)).toEqual([[1, 'revoked']]);
  });

  it('are suspended while the bank decides, given back if it is won, gone if it is lost', () => {
    const open = evolve(paid, observeDispute(paid, dispute('open')));
    expect(new Set(entitlementsOf(open).map(({ state }) => state))).toEqual(new Set(['suspended']));
    expect(open.state).toBe('disputed');
    const won = evolve(open, observeDispute(open, dispute('won')));
    expect(won.state).toBe('paid');
    expect(entitlementsOf(won)).toEqual(entitlementsOf(paid));
    const lost = evolve(open, observeDispute(open, dispute('lost')));
    expect(entitlementChanges(open, lost).revoked).toHaveLength(3);
    const inquiry = evolve(paid, observeDispute(paid, dispute('inquiry')));
    expect(entitlementsOf(inquiry)).toEqual(entitlementsOf(paid));
  });
});

describe('a subscription', () => {
  const order = placed([onSale('k', 'subscription')]);
  const subscription: Subscription = {
    subscriptionId: 'sub_1',
    status: 'active',
    periodStart: now.toISOString(),
    periodEnd: days(30).toISOString(),
    cancelsAtPeriodEnd: false,
    endedAt: null,
  };
  const subscribed = evolve(
    order,
    observeCheckout(order, seenPaid(order, { payment: null, subscription }), now),
  );
  const endAfter = (changes: Partial<Subscription>) => {
    const next = evolve(subscribed, observeSubscription(subscribed, { ...subscription, ...changes }));
    return entitlementsOf(next)[0]?.validUntil;
  };

  it.each([
    ['paid: a day beyond its period, until the next is known', {}, days(31)],
    ['in its trial', { status: 'trialing' }, days(31)],
    ['canceled to its end: its end', { cancelsAtPeriodEnd: true }, days(30)],
    ['not paid: seven days into the period', { status: 'past_due' }, days(7)],
    ['ended', { status: 'canceled', endedAt: days(12).toISOString() }, days(12)],
    ['given up as never paid', { status: 'unpaid' }, now],
    ['in a state we do not know', { status: 'hibernating' }, now],
  ] as const)('%s', (_, changes, end) => {
    expect(endAfter(changes)).toBe(end.toISOString());
  });

  it('told again changes nothing', () => {
    expect(observeSubscription(subscribed, subscription)).toEqual([]);
  });
});
