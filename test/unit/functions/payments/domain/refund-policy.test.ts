import { describe, expect, it } from 'vitest';
import { quoteRefund } from '../../../../../functions/payments/domain/refunds/policy.ts';
import { requestRefund } from '../../../../../functions/payments/domain/refunds/refunding.ts';
import { after, now, onSale, paidOrder, placed, evolve } from '../../../../support/orders.ts';

const days = (count: number) => after(count * 1440);
const hours = (count: number, from: string) => new Date(Date.parse(from) + count * 3_600_000);
const unused = new Map<string, number>();
const used = (ppm: number) => new Map([['i1', ppm]]);
const paid = (kind: Parameters<typeof onSale>[1]) =>
  paidOrder(placed([onSale('o', kind, { prices: { CNY: 10_000 } })]));

describe('what a buyer may have back', () => {
  it.each([
    ['course', 14, unused, 10_000, 'within-window'],
    ['course', 14.1, unused, 0, 'window-passed'],
    ['course', 1, used(300_000), 10_000, 'within-window'],
    ['course', 1, used(300_001), 0, 'used-too-much'],
    ['report', 1, used(1), 0, 'used-too-much'],
    ['bundle', 14, used(100_000), 10_000, 'within-window'],
    ['seats', 30, used(400_000), 12_000, 'unused-share'],
    ['seats', 30.1, unused, 0, 'window-passed'],
  ] as const)('of a %s after %d days', (kind, day, shares, refundableMinor, because) => {
    expect(quoteRefund(paid(kind), shares, days(day)).items).toMatchObject([{ refundableMinor, because }]);
  });

  const starts = '2026-12-01T08:00:00.000Z';
  it.each([
    [-48, 10_000, 'long-before'],
    [-47.9, 5000, 'shortly-before'],
    [-24, 5000, 'shortly-before'],
    [-23.9, 0, 'too-late'],
    [1, 0, 'too-late'],
  ] as const)('of a session %d hours before it', (hour, refundableMinor, because) => {
    expect(quoteRefund(paid('session'), unused, hours(hour, starts)).items).toMatchObject([
      { refundableMinor, because },
    ]);
  });

  it('is less what was given back, and nothing while nothing is paid', () => {
    const order = paid('course');
    const wish = { refundId: 'r1', source: 'finance', reason: 'kind', requestedBy: 'f', now } as const;
    const partly = evolve(
      order,
      requestRefund(order, { ...wish, items: [{ itemId: 'i1', amountMinor: 4000 }] }),
    );
    expect(quoteRefund(partly, unused, now)).toMatchObject({
      totalMinor: 6000,
      items: [{ refundableMinor: 6000, leftMinor: 6000 }],
    });
    expect(quoteRefund(partly, used(900_000), now)).toMatchObject({
      totalMinor: 0,
      items: [{ leftMinor: 6000 }],
    });
    expect(quoteRefund(placed([onSale('o', 'course')]), unused, now).items).toMatchObject([
      { because: 'not-paid' },
    ]);
  });
});
