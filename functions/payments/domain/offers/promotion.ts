import * as z from 'zod';
import { proportion, wholePpm } from '../../../../shared/allocation.ts';
import { invalid, unprocessable } from '../../../../shared/errors.ts';
import { Currency, ruleOf, sumMinor } from '../../../../shared/money.ts';
import type { OfferKind } from './offer.ts';

const Instant = z.iso.datetime();

/** Typed by people, so without what looks alike in capitals and small letters. */
export const PromotionCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/, 'letters, digits and hyphens, 3 to 40');

export const Discount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), ppm: z.int().min(1).max(wholePpm) }),
  /** An amount off what the code covers; in a currency that is not named the code does nothing. */
  z.object({
    kind: z.literal('amount'),
    amounts: z
      .array(z.object({ currency: Currency, amountMinor: z.int().min(1).max(100_000_000_000) }))
      .min(1),
  }),
]);
export type Discount = z.infer<typeof Discount>;

export const PromotionDraft = z.object({
  code: PromotionCode,
  discount: Discount,
  /** Null: everything but subscriptions. */
  offerIds: z.array(z.string().min(1).max(64)).min(1).max(50).nullable(),
  /** Orders in all, and of one member; null: any number. */
  limit: z.int().min(1).max(1_000_000).nullable(),
  limitPerMember: z.int().min(1).max(1000).nullable(),
  validFrom: Instant,
  validUntil: Instant.nullable(),
});
export type PromotionDraft = z.infer<typeof PromotionDraft>;

export const Promotion = PromotionDraft.extend({
  status: z.enum(['active', 'retired']),
  version: z.int().positive(),
});
export type Promotion = z.infer<typeof Promotion>;

/** Throws `invalid` where the parts contradict each other. */
export const draftPromotion = (draft: PromotionDraft): Promotion => {
  const { validFrom, validUntil, discount } = draft;
  if (validUntil !== null && validUntil <= validFrom)
    throw invalid('promotion-ends-before-it-begins', 'validUntil lies before validFrom.', {
      pointer: '/validUntil',
    });
  if (discount.kind === 'amount') {
    const named = new Set(discount.amounts.map(({ currency }) => currency));
    const fits = discount.amounts.every(
      ({ currency, amountMinor }) => amountMinor % ruleOf(currency).step === 0,
    );
    if (named.size < discount.amounts.length || !fits)
      throw invalid('amounts-not-usable', 'Each currency once, in amounts that can be charged.', {
        pointer: '/discount/amounts',
      });
  }
  return { ...draft, status: 'active', version: 1 };
};

export const retirePromotion = (promotion: Promotion): Promotion =>
  promotion.status === 'retired'
    ? promotion
    : { ...promotion, status: 'retired', version: promotion.version + 1 };

/** Throws `promotion-not-valid` where the code does not count now. */
export const admitPromotion = ({ status, validFrom, validUntil }: Promotion, now: Date): void => {
  const from = Date.parse(validFrom);
  const until = validUntil === null ? Infinity : Date.parse(validUntil);
  if (status === 'retired' || now.getTime() < from || now.getTime() >= until)
    throw unprocessable('promotion-not-valid', 'This code does not count now.', {
      pointer: '/promotionCode',
    });
};

/** A subscription's price is Stripe's to renew: a code would have to be known there for every invoice. */
export const coversOffer = (
  { offerIds }: Pick<Promotion, 'offerIds'>,
  offer: { readonly offerId: string; readonly kind: OfferKind },
): boolean => offer.kind !== 'subscription' && (offerIds === null || offerIds.includes(offer.offerId));

/** What the code takes off these list prices together, at most all of them. */
export const discountOf = (discount: Discount, listed: readonly number[], currency: Currency): number => {
  const sum = sumMinor(listed);
  if (discount.kind === 'percent') {
    const { step } = ruleOf(currency);
    return proportion(sum, discount.ppm, { of: wholePpm, step });
  }
  const named = discount.amounts.find((amount) => amount.currency === currency);
  return Math.min(named?.amountMinor ?? 0, sum);
};
