import { describe, expect, it } from 'vitest';
import { OfferDraft } from '../../../../../functions/payments/domain/offers/offer.ts';
import { PromotionDraft } from '../../../../../functions/payments/domain/offers/promotion.ts';
import {
  type TypedOffer,
  blankGrant,
  blankOffer,
  draftFrom,
} from '../../../../../web/pages/offers/typed-offer.ts';
import { blankPromotion, promotionFrom } from '../../../../../web/pages/offers/typed-promotion.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
const named: TypedOffer = {
  ...blankOffer,
  nameZh: ' 课程 ',
  nameEn: 'Course',
  grants: [{ ...blankGrant, reference: 'sql' }],
};

describe('an offer as it is typed', () => {
  it.each([
    ['course', {}],
    ['session', { expertId: 'exp-1', platformFee: '12.5' }],
    ['subscription', { interval: 'year', trialDays: '7' }],
    ['seats', { leastSeats: '5', mostSeats: '50' }],
    ['bundle', { grants: [named.grants, named.grants].flat() }],
  ] as const)('a %s is a draft the contract takes', (kind, more) => {
    const draft = draftFrom({ ...named, ...more, kind }, now);
    expect(OfferDraft.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({
      name: { zh: '课程', en: 'Course' },
      tax: { behaviour: 'inclusive', ratePpm: 60_000 },
      capacity: null,
      validFrom: now.toISOString(),
    });
  });

  it('reads percentages exactly', () => {
    const draft = draftFrom({ ...named, kind: 'session', expertId: 'e', platformFee: '12.5' }, now);
    expect(draft?.terms).toMatchObject({ platformFeePpm: 125_000 });
    expect(draftFrom({ ...named, taxRate: '8.875' }, now)?.tax.ratePpm).toBe(88_750);
  });

  it.each([
    { nameZh: ' ' },
    { taxRate: '101' },
    { taxRate: 'six' },
    { capacity: '1.5' },
    { grants: [blankGrant] },
    { kind: 'session', expertId: '' },
    { kind: 'seats', mostSeats: 'many' },
  ] satisfies Partial<TypedOffer>[])('is no draft with %o', (wrong) => {
    expect(draftFrom({ ...named, ...wrong }, now)).toBeUndefined();
  });
});

describe('a code as it is typed', () => {
  it('is one the contract takes, by share or by amount', () => {
    const share = promotionFrom({ ...blankPromotion, code: 'TEN', limit: '5' }, now);
    expect(PromotionDraft.parse(share)).toEqual(share);
    expect(share).toMatchObject({ discount: { ppm: 100_000 }, offerIds: null, limit: 5, limitPerMember: 1 });
    const off = promotionFrom(
      { ...blankPromotion, code: 'OFF', kind: 'amount', currency: 'JPY', amount: '500' },
      now,
    );
    expect(PromotionDraft.parse(off).discount).toEqual({
      kind: 'amount',
      amounts: [{ currency: 'JPY', amountMinor: 500 }],
    });
  });

  it.each([
    { percent: '0' },
    { percent: '' },
    { kind: 'amount', amount: '1.5', currency: 'JPY' },
    { limit: 'x' },
  ] as const)('is none with %o', (wrong) => {
    expect(promotionFrom({ ...blankPromotion, code: 'TEN', ...wrong }, now)).toBeUndefined();
  });
});
