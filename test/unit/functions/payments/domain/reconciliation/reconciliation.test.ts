import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineStatus } from '../../../../../../functions/payments/domain/reconciliation/line.ts';
import { dayWindow } from '../../../../../../functions/payments/domain/reconciliation/window.ts';
import {
  cashPosting,
  cleanDay,
  type OrderOfDay,
  reconcileDay,
} from '../../../../../support/reconciled-day.ts';
import { discrepancies } from './discrepancies.ts';

const window = dayWindow('2026-11-22', 'Asia/Shanghai');
/** Long enough after the day for nothing to be on its way any more. */
const later = Date.parse(window.to) + 7 * 86_400_000;

/** Exponents 2, 0 and 3: an amount of minor units all the same. */
const order = fc.record({
  offsetSeconds: fc.integer({ min: 0, max: 86_399 }),
  currency: fc.constantFrom('CNY', 'USD', 'EUR', 'JPY', 'KWD'),
  totalMinor: fc.integer({ min: 100, max: 10_000_000 }),
  feeMinor: fc.integer({ min: 0, max: 99 }),
  refund: fc.constantFrom('none', 'half', 'all'),
});

const ordersOfDay: fc.Arbitrary<OrderOfDay[]> = fc.array(order, { minLength: 1, maxLength: 30 }).map((list) =>
  list.map(({ offsetSeconds, refund, ...rest }, index) => ({
    ...rest,
    orderId: `ord_${index}`,
    at: new Date(Date.parse(window.from) + offsetSeconds * 1000).toISOString(),
    refundedMinor: { none: 0, half: Math.floor(rest.totalMinor / 2), all: rest.totalMinor }[refund],
  })),
);

const notMatched = <L extends { status: string }>(lines: readonly L[]): L[] =>
  lines.filter(({ status }) => status !== 'matched');

describe('a day', () => {
  it('on which everything agrees has matched lines alone, and a remainder of 0', () => {
    fc.assert(
      fc.property(ordersOfDay, (orders) => {
        const day = cleanDay(window, orders, later);
        const { lines, summary } = reconcileDay(day);
        expect(notMatched(lines)).toEqual([]);
        expect(lines).toHaveLength(day.movements.length);
        expect(summary).toMatchObject({ openLines: 0, unexplainedMinor: 0, orders: orders.length });
        expect(summary.balances.map(({ currency }) => currency)).toEqual(
          [...new Set(orders.map(({ currency }) => currency))].sort(),
        );
        for (const balance of summary.balances) {
          expect(balance.remainderMinor).toBe(0);
          expect(balance.closingMinor).toBe(balance.openingMinor + balance.activityMinor);
          expect(balance.stripeClosingMinor).toBe(balance.closingMinor);
        }
      }),
    );
  });

  it('can show every status there is', () => {
    const shown = new Set(['matched', ...Object.values(discrepancies).map(({ status }) => status)]);
    expect([...shown].sort()).toEqual([...LineStatus.options].sort());
  });

  it.each(Object.entries(discrepancies))('with %s has exactly one line that says so', (_, discrepancy) => {
    const { status, reason, plant, open = true } = discrepancy;
    fc.assert(
      fc.property(ordersOfDay, fc.nat(), (orders, which) => {
        const day = cleanDay(window, orders, later);
        const victim = orders[which % orders.length];
        if (victim === undefined) return;
        plant(day, victim);
        const { lines, summary } = reconcileDay(day);
        const found = notMatched(lines);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ status, reason, open });
        expect(summary.openLines).toBe(open ? 1 : 0);
        if (reason !== 'balance-differs') expect(summary.unexplainedMinor).toBe(0);
      }),
    );
  });

  it('with several things wrong has a line for each', () => {
    const orders = Array.from({ length: 40 }, (_, index) => ({
      orderId: `ord_${index}`,
      at: new Date(Date.parse(window.from) + index * 1000).toISOString(),
      currency: 'CNY',
      totalMinor: 10_000 + index,
      feeMinor: 30,
      refundedMinor: 0,
    }));
    const day = cleanDay(window, orders, later);
    const planted = Object.values(discrepancies);
    planted.forEach(({ plant }, index) => {
      const victim = orders[index];
      if (victim) plant(day, victim);
    });
    const found = notMatched(reconcileDay(day).lines);
    const key = ({ status, reason }: { status: string; reason: string }): string => `${status} ${reason}`;
    expect(found.map(key).sort()).toEqual(planted.map(key).sort());
  });

  it('comes to the same whatever the order in which things arrive, and ids stay', () => {
    fc.assert(
      fc.property(ordersOfDay, fc.infiniteStream(fc.nat()), (orders, numbers) => {
        const planted = cleanDay(window, orders, later);
        const [victim] = orders;
        if (victim) discrepancies['another fee']?.plant(planted, victim);
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, place: Number(numbers.next().value) }))
            .sort((a, b) => a.place - b.place)
            .map(({ one }) => one);
        const other = {
          ...planted,
          movements: shuffled(planted.movements),
          postings: shuffled(planted.postings),
        };
        const [first, second] = [reconcileDay(planted), reconcileDay(other)];
        expect(second.summary.digest).toBe(first.summary.digest);
        expect(second.lines.map(({ lineId }) => lineId).sort()).toEqual(
          first.lines.map(({ lineId }) => lineId).sort(),
        );
      }),
    );
  });
});

const single: OrderOfDay = {
  orderId: 'ord_1',
  at: '2026-11-22T03:00:00.000Z',
  currency: 'USD',
  totalMinor: 1000,
  feeMinor: 59,
  refundedMinor: 0,
};

describe('what has just happened', () => {
  const just = Date.parse(single.at) + 60_000;

  it('is on its way, not missing', () => {
    const day = cleanDay(window, [single], just);
    day.postings.shift();
    expect(notMatched(reconcileDay(day).lines)).toMatchObject([
      { status: 'timing', reason: 'awaiting-other-side', open: true, ageDays: 0 },
    ]);
    const booked = cleanDay(window, [single], just);
    booked.postings.shift();
    booked.movements.shift();
    expect(notMatched(reconcileDay(booked).lines)).toMatchObject([
      { status: 'timing', reason: 'awaiting-other-side', orderId: 'ord_1' },
    ]);
  });
});

describe('a correction', () => {
  const reversal = (day: ReturnType<typeof cleanDay>, occurredAt: string) => {
    const [wrong] = day.postings;
    if (!wrong?.cash) throw new Error('no posting');
    const cash = { ...wrong.cash, netMinor: -wrong.cash.netMinor, feeMinor: -wrong.cash.feeMinor };
    return {
      ...wrong,
      key: `reversal:${wrong.key}`,
      kind: 'reversal' as const,
      reverses: wrong.key,
      occurredAt,
      cash,
      lines: wrong.lines.map((one) => ({ ...one, amountMinor: -one.amountMinor })),
    };
  };

  it('takes a wrong posting back, and a posting made instead of it counts', () => {
    const day = cleanDay(window, [single], later);
    const [right] = day.movements;
    if (right === undefined) throw new Error('no movement');
    day.postings[0] = cashPosting({ ...right, amountMinor: 900, netMinor: 841 });
    expect(notMatched(reconcileDay(day).lines)).toMatchObject([{ reason: 'gross-differs' }]);
    day.postings.push(reversal(day, '2026-11-22T09:00:00.000Z'));
    day.postings.push({ ...cashPosting(right), key: 'manual:1', kind: 'manual' });
    const { lines, summary } = reconcileDay(day);
    expect(lines.map(({ status, reason, open }) => [status, reason, open]).sort()).toEqual([
      ['matched', 'agrees', false],
      ['matched', 'correction', false],
      ['matched', 'correction', false],
    ]);
    expect(summary.unexplainedMinor).toBe(0);
  });

  it('on a later day closes the gap that the day before had explained', () => {
    const day = cleanDay(window, [single], later);
    day.movements.pop();
    day.postings.pop();
    const before = reconcileDay(day).summary.balances[0];
    expect(before).toMatchObject({ explainedMinor: -941, remainderMinor: 0, stripeClosingMinor: 0 });
    const next = dayWindow('2026-11-23', 'Asia/Shanghai');
    day.postings.push(reversal(day, '2026-11-23T09:00:00.000Z'));
    const { lines, summary } = reconcileDay({ ...day, window: next });
    expect(lines).toMatchObject([{ status: 'matched', reason: 'correction' }]);
    expect(summary.balances).toMatchObject([
      {
        openingMinor: 941,
        openingGapMinor: -941,
        ledgerClosingMinor: 0,
        explainedMinor: 0,
        remainderMinor: 0,
      },
    ]);
  });
});

describe('the boundary of a day', () => {
  it.each([
    ['2026-11-21T15:59:59Z', '2026-11-21'],
    ['2026-11-21T16:00:00Z', '2026-11-22'],
    ['2026-11-22T15:59:59Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
  ])('%s is of %s, and of no other day', (at, of) => {
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23']) {
      const whole = cleanDay(dayWindow(day, 'Asia/Shanghai'), [{ ...single, at }], later);
      const { lines, summary } = reconcileDay(whole);
      expect(summary.movements, day).toBe(day === of ? 1 : 0);
      expect(notMatched(lines), day).toEqual([]);
      expect(summary.unexplainedMinor, day).toBe(0);
    }
  });

  it.each([
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2028-02-29', 'Asia/Shanghai', 24],
  ])('%s in %s holds its %i hours and nothing else', (day, timeZone, hours) => {
    const changing = dayWindow(day, timeZone);
    const start = Date.parse(changing.from);
    const orders = Array.from({ length: 30 }, (_, hour) => ({
      ...single,
      orderId: `ord_${hour}`,
      at: new Date(start + (hour - 2) * 3_600_000).toISOString(),
    }));
    const { lines, summary } = reconcileDay(cleanDay(changing, orders, later));
    expect(summary.movements).toBe(hours);
    expect(notMatched(lines)).toEqual([]);
    expect(summary).toMatchObject({ openLines: 0, unexplainedMinor: 0 });
  });
});
