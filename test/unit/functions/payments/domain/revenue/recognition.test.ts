import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancesOf } from '../../../../../../functions/payments/domain/ledger/balances.ts';
import type { Entry } from '../../../../../../functions/payments/domain/ledger/entry.ts';
import { entriesOf } from '../../../../../../functions/payments/domain/orders/order-books.ts';
import type { OrderFact } from '../../../../../../functions/payments/domain/orders/order-facts.ts';
import {
  type Dispute,
  type SettledOrder,
  isSettled,
} from '../../../../../../functions/payments/domain/orders/order-schema.ts';
import {
  observeCheckout,
  observePayment,
  observeSubscription,
} from '../../../../../../functions/payments/domain/orders/paying.ts';
import { dayOf, shiftDay } from '../../../../../../functions/payments/domain/reconciliation/window.ts';
import {
  observeDispute,
  observeRefund,
} from '../../../../../../functions/payments/domain/refunds/refunding.ts';
import {
  awaitsRecognition,
  earnedBy,
  earnedOfSpan,
  recogniseRevenue,
} from '../../../../../../functions/payments/domain/revenue/recognition.ts';
import { evolve, now, onSale, paidOrder, placed, seenPaid } from '../../../../../support/orders.ts';

const timeZone = 'Asia/Shanghai';
const today = dayOf(now, timeZone);
const dayMs = 86_400_000;
const later = (days: number): string => new Date(now.getTime() + days * dayMs).toISOString();

/** An order with all it brought into the books. */
class Books {
  order: SettledOrder;
  readonly entries: Entry[] = [];

  constructor(order: SettledOrder, facts: readonly OrderFact[] = []) {
    this.order = order;
    this.tell(facts);
  }

  tell(facts: readonly OrderFact[]): void {
    for (const fact of facts) {
      const after = evolve(this.order, [fact]);
      if (!isSettled(after)) throw new Error(`it is ${after.state}`);
      this.entries.push(...entriesOf(fact, { before: this.order, after, now }));
      this.order = after;
    }
  }

  /** The night after a day. */
  night(day: string): void {
    this.tell(recogniseRevenue(this.order, { day, timeZone }));
  }

  on = (account: string): number => balancesOf(this.entries).of(account, this.order.currency);
}

const seats = (amountMinor: number, ratePpm = 60_000) => {
  const offer = onSale('o1', 'seats', {
    prices: { CNY: amountMinor },
    tax: { behaviour: 'inclusive', ratePpm },
  });
  const order = placed([offer]);
  const [fact] = observeCheckout(evolve(order, []), seenPaid(order), now).filter(
    ({ type }) => type === 'paid',
  );
  const paid = paidOrder(order);
  const books = new Books(paid);
  if (fact !== undefined) books.entries.push(...entriesOf(fact, { before: order, after: paid, now }));
  return books;
};

const subscribed = (lines: { amountMinor: number; from: string; to: string }[], amountMinor: number) => {
  const order = placed([onSale('o1', 'subscription', { prices: { CNY: amountMinor } })]);
  const subscription = {
    ...{ subscriptionId: 'sub_1', status: 'active', periodStart: later(0), periodEnd: later(31) },
    ...{ cancelsAtPeriodEnd: false, endedAt: null },
  };
  const begun = evolve(order, observeCheckout(order, seenPaid(order, { subscription }), now));
  if (!isSettled(begun)) throw new Error('not paid');
  const payment = { paymentIntentId: 'pi_1', chargeId: 'ch_1', invoiceId: 'in_1', paidAt: now.toISOString() };
  return new Books(begun, observePayment(begun, { ...payment, amountMinor, currency: 'CNY', lines }));
};

const refund = (amountMinor: number, id = 're_1') => ({
  ...{ stripeRefundId: id, refundId: null, paymentIntentId: 'pi_1', amountMinor },
  ...({ status: 'succeeded', at: now.toISOString() } as const),
});
const dispute = (standing: Dispute['standing'], amountMinor: number, openedAt: string): Dispute => ({
  ...{ disputeId: 'du_1', chargeId: 'ch_1', standing, amountMinor, openedAt },
});

describe('an amount over days', () => {
  it('is earned the same each day, never back, and whole at the end, whatever the amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 100_000_000 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 86_399 }),
        (netMinor, days, second) => {
          const from = new Date(now.getTime() + second * 1000);
          const span = {
            netMinor,
            from: from.toISOString(),
            to: new Date(from.getTime() + days * dayMs).toISOString(),
          };
          const first = dayOf(from, timeZone);
          const all = Math.max(1, days);
          const earned = Array.from({ length: all + 2 }, (_, index) =>
            earnedOfSpan(span, shiftDay(first, index - 1), timeZone),
          );
          expect(earned[0]).toBe(0);
          expect(earned.at(-1)).toBe(netMinor);
          earned.forEach((sum, index) => {
            const exact = (netMinor * Math.min(index, all)) / all;
            expect(Math.abs(sum - exact)).toBeLessThanOrEqual(0.5);
            if (index > 0)
              expect((sum - (earned[index - 1] ?? 0)) * Math.sign(netMinor)).toBeGreaterThanOrEqual(0);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what was paid in advance', () => {
  it('for seats is earned over the days they may be used, a day an entry, and then nothing is deferred', () => {
    const books = seats(18_250);
    const deferred = -books.on('deferred-revenue');
    expect(deferred).toBe(34_434);
    for (let day = 0; day < 365; day += 1) {
      books.night(shiftDay(today, day));
      expect(-books.on('revenue')).toBe(Math.round((deferred * (day + 1)) / 365));
    }
    expect(books.entries).toHaveLength(1 + 365);
    expect(books.entries[1]).toMatchObject({ key: `order:ord_1:recognised:${today}`, kind: 'business' });
    expect(books.on('deferred-revenue')).toBe(0);
    expect(awaitsRecognition(books.order)).toBe(false);
  });

  it('for an invoice with a change within its period is earned line by line', () => {
    const books = subscribed(
      [
        { amountMinor: -1000, from: later(0), to: later(20) },
        { amountMinor: 2500, from: later(0), to: later(20) },
        { amountMinor: 3900, from: later(20), to: later(50) },
      ],
      5400,
    );
    const invoice = books.entries[0]?.lines ?? [];
    expect(invoice.filter(({ account }) => account === 'deferred-revenue')).toHaveLength(3);
    expect(invoice.find(({ amountMinor }) => amountMinor > 0 && amountMinor < 5400)).toBeDefined();
    books.night(shiftDay(today, 19));
    // 1500 of 5400 with tax are for the first twenty days.
    expect(-books.on('revenue')).toBe(Math.round(1500 / 1.06));
    books.night(shiftDay(today, 49));
    expect(books.on('deferred-revenue')).toBe(0);
    expect(books.on('tax-payable')).toBe(-306);
  });

  it('and is a credit of the customer’s away is what was paid, not what was billed', () => {
    const books = subscribed([{ amountMinor: 3900, from: later(0), to: later(30) }], 3000);
    books.night(shiftDay(today, 60));
    expect(-books.on('revenue')).toBe(2830);
    expect(books.on('deferred-revenue')).toBe(0);
  });

  it('stops with a subscription that ends at once: what is left will not be delivered and was not given back', () => {
    const books = subscribed([{ amountMinor: 3100, from: later(0), to: later(31) }], 3100);
    books.night(shiftDay(today, 9));
    expect(-books.on('revenue')).toBe(944);
    const ended = { ...books.order.subscription, endedAt: later(12), status: 'canceled' };
    books.tell(
      observeSubscription(books.order, {
        subscriptionId: 'sub_1',
        periodStart: later(0),
        periodEnd: later(31),
        cancelsAtPeriodEnd: false,
        ...ended,
      }),
    );
    books.night(shiftDay(today, 12));
    expect(books.on('deferred-revenue')).toBe(0);
    expect(-books.on('revenue')).toBe(2925);
  });

  it('is taken back where it was given back, to the last unit', () => {
    const books = seats(18_250);
    books.night(shiftDay(today, 99));
    expect(-books.on('revenue')).toBe(9434);
    books.tell(observeRefund(books.order, refund(18_250)));
    books.night(shiftDay(today, 100));
    expect(-books.on('revenue')).toBe(Math.round(((34_434 - 17_217) * 101) / 365));
    books.tell(observeRefund(books.order, refund(18_250, 're_2')));
    books.night(shiftDay(today, 101));
    expect(books.on('revenue')).toBe(0);
    expect(books.on('deferred-revenue')).toBe(0);
    expect(awaitsRecognition(books.order)).toBe(false);
  });

  it('waits while the bank decides; lost, what was not earned makes the loss smaller', () => {
    const books = seats(18_250);
    books.night(shiftDay(today, 9));
    const earned = -books.on('revenue');
    books.tell(observeDispute(books.order, dispute('open', 36_500, later(9))));
    books.night(shiftDay(today, 30));
    expect(-books.on('revenue')).toBe(earned);
    const won = new Books(books.order);
    won.tell(observeDispute(won.order, dispute('won', 36_500, later(9))));
    won.night(shiftDay(today, 40));
    expect(earned - won.on('revenue')).toBe(Math.round((34_434 * 41) / 365));
    books.tell(observeDispute(books.order, dispute('lost', 36_500, later(9))));
    books.night(shiftDay(today, 31));
    expect(-books.on('revenue')).toBe(earned);
    expect(books.on('deferred-revenue')).toBe(0);
    expect(books.on('dispute-losses')).toBe(36_500 - (34_434 - earned));
    expect(awaitsRecognition(books.order)).toBe(false);
  });

  it('is booked on its own day for a week, and on the first of it for the time before', () => {
    const books = seats(18_250);
    books.night(shiftDay(today, 29));
    const days = books.entries.slice(1).map(({ key }) => key.split(':').at(-1));
    expect(days).toEqual([23, 24, 25, 26, 27, 28, 29].map((day) => shiftDay(today, day)));
    expect(books.entries[1]?.lines.find(({ account }) => account === 'revenue')?.amountMinor).toBe(
      -Math.round((34_434 * 24) / 365),
    );
    books.night(shiftDay(today, 29));
    expect(books.entries).toHaveLength(8);
  });

  it('is taken back by the next night where the refund came after the night of its day', () => {
    const books = seats(18_250);
    books.night(shiftDay(today, 9));
    books.tell(observeRefund(books.order, refund(36_500)));
    books.night(shiftDay(today, 9));
    expect(awaitsRecognition(books.order)).toBe(true);
    books.night(shiftDay(today, 10));
    expect(books.on('revenue')).toBe(0);
    expect(awaitsRecognition(books.order)).toBe(false);
  });

  it('comes to the same in the end, whichever nights failed, whatever was given back on the way and how', () => {
    const step = fc.oneof(
      fc.record({ is: fc.constant('night' as const), days: fc.integer({ min: 0, max: 40 }) }),
      fc.record({ is: fc.constant('refund' as const), thousandths: fc.integer({ min: 1, max: 1000 }) }),
      fc.record({ is: fc.constantFrom('open' as const, 'won' as const, 'lost' as const) }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom(0, 60_000, 200_000),
        fc.array(step, { maxLength: 25 }),
        (amountMinor, ratePpm, steps) => {
          const books = seats(amountMinor, ratePpm);
          let [day, left, refunds] = [0, books.order.totals.totalMinor, 0];
          let standing: 'none' | 'open' | 'won' | 'lost' = 'none';
          const contested = () => dispute('open', books.order.totals.totalMinor, later(day));
          let opened = contested();
          for (const one of steps) {
            if (one.is === 'night') books.night(shiftDay(today, (day += one.days)));
            else if (one.is === 'refund') {
              const part = Math.floor((left * one.thousandths) / 1000);
              if (part === 0) continue;
              left -= part;
              books.tell(observeRefund(books.order, refund(part, `re_${(refunds += 1)}`)));
            } else if (
              (one.is === 'open') === (standing === 'none') &&
              (one.is === 'open' || standing === 'open')
            ) {
              if (one.is === 'open') opened = contested();
              standing = one.is;
              books.tell(observeDispute(books.order, { ...opened, standing }));
            }
            const { recognised } = books.order;
            expect(0 - books.on('revenue')).toBe(recognised?.revenueMinor ?? 0);
          }
          if (standing === 'open') books.tell(observeDispute(books.order, { ...opened, standing: 'won' }));
          books.night(shiftDay(today, day + 400));
          expect(books.on('deferred-revenue')).toBe(0);
          expect(awaitsRecognition(books.order)).toBe(false);
          const { revenueMinor, lossMinor } = earnedBy(books.order, '9999-12-31', timeZone);
          expect(books.order.recognised).toMatchObject({ revenueMinor, lossMinor, complete: true });
          expect(new Set(books.entries.map(({ key }) => key)).size).toBe(books.entries.length);
        },
      ),
      { numRuns: 120 },
    );
  });
});
