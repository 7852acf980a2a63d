import { describe, expect, it } from 'vitest';
import {
  currentPrices,
  isOnSale,
  offerSlots,
  publishOffer,
  retireOffer,
  supersedePrice,
} from '../../../../../functions/payments/domain/offers/offer.ts';
import { PromotionCode } from '../../../../../functions/payments/domain/offers/promotion.ts';
import { after, now, onSale, promotion } from '../../../../support/orders.ts';

const price = (priceId: string, amountMinor: number, at = now) =>
  ({ priceId, currency: 'KWD', amountMinor, setBy: 'op', now: at }) as const;

describe('a price', () => {
  it('is superseded and stays as it was, with its end', () => {
    const first = onSale('o', 'course', { prices: { KWD: 12_340, USD: 4000 } });
    const second = supersedePrice(first, price('p2', 15_000, after(1)));
    expect(currentPrices(second).map(({ currency, amountMinor }) => [currency, amountMinor])).toEqual([
      ['USD', 4000],
      ['KWD', 15_000],
    ]);
    const [old] = second.prices;
    expect(old).toEqual({ ...first.prices[0], until: after(1).toISOString() });
    expect(second.version).toBe(first.version + 1);
  });

  it('is set once by the same command', () => {
    const once = supersedePrice(onSale('o', 'course'), price('p2', 15_000));
    expect(supersedePrice(once, price('p2', 15_000, after(9)))).toBe(once);
  });

  it('is one that can be charged: three decimals end in 0', () => {
    expect(() => supersedePrice(onSale('o', 'course'), price('p', 1234))).toThrow(
      expect.objectContaining({ code: 'price-not-chargeable' }),
    );
  });
});

describe('an offer', () => {
  it('is on sale from when to when it says, once published and until retired', () => {
    const span = { validFrom: now.toISOString(), validUntil: after(10).toISOString() };
    const offer = onSale('o', 'course', span);
    expect([after(-1), now, after(9), after(10)].map((at) => isOnSale(offer, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isOnSale(retireOffer(offer), now)).toBe(false);
    expect(() => publishOffer(retireOffer(offer))).toThrow(
      expect.objectContaining({ code: 'offer-retired' }),
    );
    expect(() => supersedePrice(retireOffer(offer), price('p', 10))).toThrow(
      expect.objectContaining({ code: 'offer-retired' }),
    );
  });

  it('cannot be published without a price', () => {
    expect(() => onSale('o', 'course', { prices: {} })).toThrow(
      expect.objectContaining({ code: 'offer-without-price' }),
    );
  });

  it('has times only where it is a session, each once', () => {
    const slot = { slotId: 's9', startsAt: after(600).toISOString() };
    expect(offerSlots(onSale('s', 'session'), [slot]).terms).toMatchObject({ slots: [slot] });
    expect(() => offerSlots(onSale('o', 'course'), [slot])).toThrow(
      expect.objectContaining({ code: 'no-session' }),
    );
    expect(() => offerSlots(onSale('s', 'session'), [slot, slot])).toThrow(
      expect.objectContaining({ code: 'slot-twice' }),
    );
  });

  it('and a code do not end before they begin', () => {
    const span = { validFrom: after(1).toISOString(), validUntil: now.toISOString() };
    expect(() => onSale('o', 'course', span)).toThrow(
      expect.objectContaining({ code: 'offer-ends-before-it-begins' }),
    );
    expect(() => promotion(span)).toThrow(
      expect.objectContaining({ code: 'promotion-ends-before-it-begins' }),
    );
  });
});

describe('a code', () => {
  it('is the same however it is typed', () => {
    expect(PromotionCode.parse('  autumn-26 ')).toBe('AUTUMN-26');
    for (const bad of ['ab', '秋季', 'A B C', '-AUTUMN', 'a#member#b']) {
      expect(PromotionCode.safeParse(bad).success, bad).toBe(false);
    }
  });

  it('takes off amounts that can be charged, each currency once', () => {
    for (const amounts of [
      [{ currency: 'KWD', amountMinor: 1234 }] as const,
      [
        { currency: 'USD', amountMinor: 100 },
        { currency: 'USD', amountMinor: 200 },
      ] as const,
    ]) {
      expect(() => promotion({ discount: { kind: 'amount', amounts: [...amounts] } })).toThrow(
        expect.objectContaining({ code: 'amounts-not-usable' }),
      );
    }
  });
});
