import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '../../../../../functions/payments/domain/offers/offer.ts';
import { priceOrder } from '../../../../../functions/payments/domain/orders/pricing.ts';
import { currencies, ruleOf, sumMinor } from '../../../../../shared/money.ts';
import { after, now, onSale, promotion } from '../../../../support/orders.ts';

const want = (offer: Offer, quantity = 1, slotId: string | null = null) => ({ offer, quantity, slotId });
const inCny = { currency: 'CNY', promotion: null, now } as const;

describe('pricing an order', () => {
  it('charges 68.33 + 68.33 + 57.50 + 85.00 at 20 % tax with 334.99, split over the items', () => {
    const offers = [6833, 6833, 5750, 8500].map((EUR, index) =>
      onSale(`o${index}`, 'course', { prices: { EUR }, tax: { behaviour: 'exclusive', ratePpm: 200_000 } }),
    );
    const { items, totals } = priceOrder(
      offers.map((offer) => want(offer)),
      { ...inCny, currency: 'EUR' },
    );
    expect(totals).toEqual({
      listMinor: 27_916,
      discountMinor: 0,
      netMinor: 27_916,
      taxMinor: 5583,
      totalMinor: 33_499,
    });
    expect(items.map(({ totalMinor }) => totalMinor)).toEqual([8200, 8199, 6900, 10_200]);
  });

  it('takes tax out of a price that includes it', () => {
    const offer = onSale('o', 'course', { prices: { CNY: 10_600 } });
    expect(priceOrder([want(offer)], inCny).totals).toMatchObject({
      netMinor: 10_000,
      taxMinor: 600,
      totalMinor: 10_600,
    });
  });

  it('splits what a session costs without tax between the platform and its expert', () => {
    const offer = onSale('s', 'session', { prices: { CNY: 10_600 } });
    const { items } = priceOrder([want(offer, 1, 's1')], inCny);
    expect(items[0]?.expert).toEqual({ expertId: 'expert-1', platformFeeMinor: 2000, expertMinor: 8000 });
    expect(items[0]?.slot?.startsAt).toBe('2026-12-01T08:00:00.000Z');
  });

  it('adds up in every currency, with any tax, code and number, to amounts that can be charged', () => {
    const anyItem = fc.record({
      steps: fc.integer({ min: 0, max: 2_000_000 }),
      seats: fc.integer({ min: 2, max: 50 }),
      kind: fc.constantFrom('course' as const, 'seats' as const),
      behaviour: fc.constantFrom('inclusive' as const, 'exclusive' as const),
      ratePpm: fc.constantFrom(0, 60_000, 88_750, 200_000, 1_000_000),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...currencies),
        fc.array(anyItem, { minLength: 1, maxLength: 8 }),
        fc.option(fc.integer({ min: 1, max: 1_000_000 })),
        (currency, wanted, ppm) => {
          const { step } = ruleOf(currency);
          const rows = wanted.map(({ steps, seats, kind, ...tax }, index) =>
            want(
              onSale(`o${index}`, kind, { prices: { [currency]: steps * step }, tax }),
              kind === 'seats' ? seats : 1,
            ),
          );
          const code = ppm === null ? null : promotion({ discount: { kind: 'percent', ppm } });
          const sum = sumMinor(
            rows.map(({ offer, quantity }) => quantity * (offer.prices[0]?.amountMinor ?? 0)),
          );
          // A code that takes nothing off is refused; that is another test.
          fc.pre(code === null || sum * (ppm ?? 0) >= step * 1_000_000);
          const { items, totals } = priceOrder(rows, { currency, promotion: code, now });
          for (const item of items) {
            expect(item.totalMinor).toBe(item.netMinor + item.taxMinor);
            const charged = item.listMinor - item.discountMinor;
            expect(item.tax.behaviour === 'exclusive' ? item.netMinor : item.totalMinor).toBe(charged);
            expect(item.totalMinor % step).toBe(0);
            expect(Math.min(item.netMinor, item.taxMinor, item.discountMinor)).toBeGreaterThanOrEqual(0);
          }
          expect(totals.totalMinor).toBe(sumMinor(items.map(({ totalMinor }) => totalMinor)));
          expect(totals.listMinor).toBe(sum);
        },
      ),
    );
  });

  const cases: [string, () => unknown][] = [
    ['offer-not-on-sale', () => priceOrder([want({ ...onSale('o', 'course'), status: 'retired' })], inCny)],
    [
      'offer-not-on-sale',
      () => priceOrder([want(onSale('o', 'course', { validUntil: now.toISOString() }))], inCny),
    ],
    ['no-price-in-currency', () => priceOrder([want(onSale('o', 'course'))], { ...inCny, currency: 'JPY' })],
    ['quantity-not-offered', () => priceOrder([want(onSale('o', 'course'), 2)], inCny)],
    ['quantity-not-offered', () => priceOrder([want(onSale('o', 'seats'), 1)], inCny)],
    ['slot-not-offered', () => priceOrder([want(onSale('o', 'session'))], inCny)],
    ['slot-not-offered', () => priceOrder([want(onSale('o', 'session'), 1, 'none')], inCny)],
    [
      'slot-not-offered',
      () => priceOrder([want(onSale('o', 'session'), 1, 's1')], { ...inCny, now: after(60 * 24 * 30) }),
    ],
    ['no-session', () => priceOrder([want(onSale('o', 'course'), 1, 's1')], inCny)],
    [
      'subscription-not-alone',
      () => priceOrder([want(onSale('a', 'subscription')), want(onSale('b', 'course'))], inCny),
    ],
    [
      'promotion-not-for-subscriptions',
      () => priceOrder([want(onSale('a', 'subscription'))], { ...inCny, promotion: promotion() }),
    ],
    [
      'promotion-covers-nothing',
      () =>
        priceOrder([want(onSale('a', 'course'))], {
          ...inCny,
          promotion: promotion({ offerIds: ['other'] }),
        }),
    ],
    [
      'promotion-not-valid',
      () =>
        priceOrder([want(onSale('a', 'course'))], {
          ...inCny,
          promotion: promotion({ validUntil: now.toISOString() }),
        }),
    ],
  ];
  it.each(cases)('refuses with %s', (code, attempt) => {
    expect(attempt).toThrow(expect.objectContaining({ code }));
  });

  it('gives a fixed amount off at most what the code covers, nothing to what it does not', () => {
    const [a, b] = [onSale('a', 'course', { prices: { CNY: 5000 } }), onSale('b', 'course')];
    const code = promotion({
      offerIds: ['a'],
      discount: { kind: 'amount', amounts: [{ currency: 'CNY', amountMinor: 9000 }] },
    });
    const { items } = priceOrder([want(a), want(b)], { ...inCny, promotion: code });
    expect(items.map(({ discountMinor }) => discountMinor)).toEqual([5000, 0]);
  });
});
