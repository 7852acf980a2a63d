import fc from 'fast-check';
import { expect } from 'vitest';
import { entitlementsOf } from '../../functions/payments/domain/entitlements/entitlement.ts';
import {
  type Order,
  Order as OrderSchema,
  isSettled,
} from '../../functions/payments/domain/orders/order-schema.ts';
import { paidMinor } from '../../functions/payments/domain/orders/order.ts';
import {
  expireOrder,
  observeCheckout,
  observePayment,
} from '../../functions/payments/domain/orders/paying.ts';
import { refundableOf, standing } from '../../functions/payments/domain/orders/portions.ts';
import {
  observeDispute,
  observeRefund,
  refuseRefund,
  requestRefund,
  returnSurplus,
} from '../../functions/payments/domain/refunds/refunding.ts';
import { AppError } from '../../shared/errors.ts';
import { ruleOf, sumMinor } from '../../shared/money.ts';
import { anyPrice, evolve, now, onSale, placed, seen } from './orders.ts';

/** Stripe as far as an order can see it: what it says now, and never more than was charged given back. */
export interface Bank {
  session: 'open' | 'unpaid' | 'paid' | 'failed' | 'expired';
  refunds: Map<
    string,
    { id: string | null; amountMinor: number; status: 'pending' | 'succeeded' | 'failed' | 'canceled' }
  >;
  dispute: 'none' | 'open' | 'won' | 'lost';
}
interface Model {
  bank: Bank;
}
interface Real {
  order: Order;
}

const total = ({ order }: Real) => order.totals.totalMinor;
const charged = (bank: Bank, real: Real) => (bank.session === 'paid' ? total(real) : 0);
export const givenBack = ({ refunds }: Bank) =>
  sumMinor(
    [...refunds.values()]
      .filter(({ status }) => status === 'pending' || status === 'succeeded')
      .map(({ amountMinor }) => amountMinor),
  );

export const session = (bank: Bank, order: Order) =>
  seen(order, {
    status: bank.session === 'open' ? 'open' : bank.session === 'expired' ? 'expired' : 'complete',
    paymentStatus: bank.session === 'paid' ? 'paid' : 'unpaid',
    paymentFailed: bank.session === 'failed',
  });

export const seenRefund = (stripeRefundId: string, bank: Bank) => {
  const refund = bank.refunds.get(stripeRefundId);
  if (refund === undefined) throw new Error('no such refund');
  const { id, amountMinor, status } = refund;
  return {
    stripeRefundId,
    refundId: id,
    paymentIntentId: 'pi_1',
    amountMinor,
    status,
    at: now.toISOString(),
  };
};

/** What must hold after every step, whatever came before. */
const check = (before: Order, { bank }: Model, real: Real): void => {
  const { order } = real;
  expect(OrderSchema.safeParse(order).success).toBe(true);
  expect(order.version).toBeGreaterThanOrEqual(before.version);
  if (order !== before) expect(order.version).toBeGreaterThan(before.version);
  expect(order.totals).toEqual(before.totals);
  const held = entitlementsOf(order);
  if (!isSettled(order)) {
    expect(held).toEqual([]);
    return;
  }
  // Once paid, an order never is anything else but paid, contested or given back.
  expect(bank.session).toBe('paid');
  expect(paidMinor(order)).toBe(total(real));
  for (const item of order.items) {
    const left = refundableOf(item, order.refunds);
    if (order.refunds.every(({ source }) => source !== 'dashboard')) expect(left).toBeGreaterThanOrEqual(0);
    const portions = standing(order.refunds).flatMap((refund) =>
      refund.portions.filter(({ itemId }) => itemId === item.itemId),
    );
    for (const portion of portions) {
      expect(portion.totalMinor).toBe(portion.netMinor + portion.taxMinor);
      expect(Math.min(portion.netMinor, portion.taxMinor, portion.expertMinor)).toBeGreaterThanOrEqual(0);
    }
    if (left === 0) {
      expect(sumMinor(portions.map(({ taxMinor }) => taxMinor))).toBe(item.taxMinor);
      if (item.expert !== null) {
        expect(sumMinor(portions.map(({ expertMinor }) => expertMinor))).toBe(item.expert.expertMinor);
        expect(sumMinor(portions.map((one) => one.platformFeeMinor))).toBe(item.expert.platformFeeMinor);
      }
      const isNamed = standing(order.refunds).some(
        ({ source, portions: named }) =>
          (source === 'buyer' || source === 'finance') && named.some(({ itemId }) => itemId === item.itemId),
      );
      if (isNamed)
        expect(held.filter((one) => one.itemId === item.itemId && one.state === 'active')).toEqual([]);
    }
  }
  for (const { amountMinor, portions, source } of order.refunds)
    if (source !== 'surplus')
      expect(sumMinor(portions.map(({ totalMinor }) => totalMinor))).toBe(amountMinor);
  if (order.state === 'refunded') expect(held.every(({ state }) => state === 'revoked')).toBe(true);
};

const command = (
  name: string,
  run: (model: Model, real: Real) => void,
  can: (model: Model) => boolean = () => true,
) => ({
  check: can,
  run: (model: Model, real: Real) => {
    const before = real.order;
    run(model, real);
    check(before, model, real);
  },
  toString: () => name,
});

const observe = ({ bank }: Model, real: Real) =>
  (real.order = evolve(real.order, observeCheckout(real.order, session(bank, real.order), now)));

const inStripe = (to: Bank['session'], from: readonly Bank['session'][]) =>
  command(
    `stripe: ${to}`,
    ({ bank }) => (bank.session = to),
    ({ bank }) => from.includes(bank.session),
  );

let made = 0;
const nextId = (prefix: string) => `${prefix}_${(made += 1)}`;

const refunding = (
  itemIndex: number,
  thousandths: number,
  answer: 'succeeded' | 'pending' | 'refused' | 'lost',
) =>
  command(`refund ${thousandths}‰ of item ${itemIndex}: ${answer}`, ({ bank }, real) => {
    const { order } = real;
    const item = order.items[itemIndex % order.items.length];
    if (item === undefined) return;
    const { step } = ruleOf(order.currency);
    const left = isSettled(order) ? refundableOf(item, order.refunds) : item.totalMinor;
    const amountMinor = Math.max(0, Math.ceil((left * thousandths) / 1000 / step) * step);
    const refundId = nextId('rfd');
    try {
      real.order = evolve(
        order,
        requestRefund(order, {
          ...{
            refundId,
            items: [{ itemId: item.itemId, amountMinor }],
            source: 'buyer',
            reason: '',
            requestedBy: 'm1',
          },
          now,
        }),
      );
    } catch (error) {
      if (error instanceof AppError) return;
      throw error;
    }
    if (answer === 'lost') return;
    const fits = givenBack(bank) + amountMinor <= charged(bank, real);
    if (answer === 'refused' || !fits) {
      real.order = evolve(real.order, refuseRefund(real.order, refundId));
      return;
    }
    const stripeRefundId = nextId('re');
    bank.refunds.set(stripeRefundId, { id: refundId, amountMinor, status: answer });
    real.order = evolve(real.order, observeRefund(real.order, seenRefund(stripeRefundId, bank)));
  });

const inDashboard = (thousandths: number) =>
  command(
    `dashboard refunds ${thousandths}‰`,
    ({ bank }, real) => {
      const left = charged(bank, real) - givenBack(bank);
      const { step } = ruleOf(real.order.currency);
      const amountMinor = Math.floor((left * thousandths) / 1000 / step) * step;
      if (amountMinor <= 0) return;
      const stripeRefundId = nextId('re');
      bank.refunds.set(stripeRefundId, { id: null, amountMinor, status: 'succeeded' });
    },
    ({ bank }) => bank.session === 'paid',
  );

const refundMoves = (index: number, status: 'succeeded' | 'failed' | 'canceled') =>
  command(`refund ${index} becomes ${status}`, ({ bank }) => {
    const refund = [...bank.refunds.values()][index % Math.max(1, bank.refunds.size)];
    if (refund?.status === 'pending' || (refund?.status === 'succeeded' && status === 'failed'))
      refund.status = status;
  });

const syncRefunds = command('sync refunds', ({ bank }, real) => {
  for (const id of bank.refunds.keys())
    real.order = evolve(real.order, observeRefund(real.order, seenRefund(id, bank)));
});

const disputeMoves = (to: 'open' | 'won' | 'lost') =>
  command(`dispute ${to}`, ({ bank }, real) => {
    if (bank.session !== 'paid' || (to === 'open') !== (bank.dispute === 'none')) return;
    if (to !== 'open' && bank.dispute !== 'open') return;
    bank.dispute = to;
    const dispute = {
      disputeId: 'du_1',
      chargeId: 'ch_1',
      amountMinor: total(real),
      openedAt: now.toISOString(),
    };
    real.order = evolve(real.order, observeDispute(real.order, { ...dispute, standing: to }));
  });

const paidTwice = command('paid twice, and sent back', ({ bank }, real) => {
  if (bank.session !== 'paid' || !isSettled(real.order)) return;
  const [paymentIntentId, chargeId] = [nextId('pi'), nextId('ch')];
  const { currency } = real.order;
  const payment = { paymentIntentId, chargeId, invoiceId: null, amountMinor: total(real), currency };
  real.order = evolve(real.order, observePayment(real.order, { ...payment, paidAt: now.toISOString() }));
  real.order = evolve(
    real.order,
    returnSurplus(real.order, { refundId: nextId('rfd'), paymentIntentId, now }),
  );
});

const nth = fc.nat(3);
export const share = fc.integer({ min: 1, max: 1000 });
export const allCommands = [
  fc.constant(command('sync', observe)),
  fc.constant(inStripe('unpaid', ['open'])),
  fc.constant(inStripe('paid', ['open', 'unpaid'])),
  fc.constant(inStripe('failed', ['unpaid'])),
  fc.constant(inStripe('expired', ['open'])),
  fc.constant(
    command('gives up', ({ bank }, real) => {
      // Stripe closes the session first; what has been paid meanwhile is not given up.
      if (bank.session !== 'open') return;
      bank.session = 'expired';
      real.order = evolve(real.order, expireOrder(real.order, 'canceled', now));
    }),
  ),
  fc
    .tuple(nth, share, fc.constantFrom('succeeded' as const, 'pending', 'refused', 'lost'))
    .map((a) => refunding(...a)),
  share.map(inDashboard),
  fc.tuple(nth, fc.constantFrom('succeeded' as const, 'failed', 'canceled')).map((a) => refundMoves(...a)),
  fc.constant(syncRefunds),
  fc.constantFrom('open' as const, 'won', 'lost').map(disputeMoves),
  fc.constant(paidTwice),
];

export const anyOrder = fc
  .tuple(
    anyPrice,
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(0, 60_000, 200_000),
  )
  .map(([{ currency, amountMinor }, factors, ratePpm]) =>
    placed(
      factors.map((factor, index) =>
        onSale(`o${index}`, index === 1 ? 'session' : 'course', {
          prices: { [currency]: index === 0 ? amountMinor : factor * ruleOf(currency).step },
          tax: { behaviour: index % 2 === 0 ? 'exclusive' : 'inclusive', ratePpm },
        }),
      ),
      { currency },
    ),
  );
