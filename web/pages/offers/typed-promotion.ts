import { minorFromTyped, ppmFromPercent } from '../../i18n/amounts.ts';
import type { PromotionDraft } from './queries.ts';
import { instantOrNull, wholeOrNull } from './typed-offer.ts';

/** A code as it is typed. */
export interface TypedPromotion {
  readonly code: string;
  readonly kind: 'percent' | 'amount';
  readonly percent: string;
  readonly currency: string;
  readonly amount: string;
  readonly offerIds: readonly string[];
  readonly limit: string;
  readonly limitPerMember: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

export const blankPromotion: TypedPromotion = {
  code: '',
  kind: 'percent',
  percent: '10',
  currency: 'CNY',
  amount: '',
  offerIds: [],
  limit: '',
  limitPerMember: '1',
  validFrom: '',
  validUntil: '',
};

const discountFrom = (typed: TypedPromotion): PromotionDraft['discount'] | undefined => {
  if (typed.kind === 'percent') {
    const ppm = ppmFromPercent(typed.percent);
    return ppm === undefined || ppm === 0 ? undefined : { kind: 'percent', ppm };
  }
  const amountMinor = minorFromTyped(typed.amount, typed.currency);
  if (amountMinor === undefined || amountMinor < 1) return undefined;
  return { kind: 'amount', amounts: [{ currency: typed.currency, amountMinor }] };
};

/** What was typed as a code to make; undefined where a number is missing or is none. */
export const promotionFrom = (typed: TypedPromotion, now: Date): PromotionDraft | undefined => {
  const discount = discountFrom(typed);
  const [limit, limitPerMember] = [wholeOrNull(typed.limit), wholeOrNull(typed.limitPerMember)];
  if (discount === undefined || limit === undefined || limitPerMember === undefined) return undefined;
  return {
    code: typed.code.trim(),
    discount,
    offerIds: typed.offerIds.length === 0 ? null : [...typed.offerIds],
    limit,
    limitPerMember,
    validFrom: instantOrNull(typed.validFrom) ?? now.toISOString(),
    validUntil: instantOrNull(typed.validUntil),
  };
};
