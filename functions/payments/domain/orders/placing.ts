import { unprocessable } from '../../../../shared/errors.ts';
import type { Currency } from '../../../../shared/money.ts';
import type { Offer } from '../offers/offer.ts';
import type { Promotion } from '../offers/promotion.ts';
import type { OrderFact } from './order-facts.ts';
import type { DraftOrder, Hold, OrderItem } from './order-schema.ts';
import type { Priced } from './pricing.ts';

/**
 * How long a checkout stays open. Stripe takes half an hour to a day from when it is asked; an hour leaves half of one
 * in which a request that got lost can be sent again unchanged.
 */
export const checkoutMinutes = 60;

export const mostItems = 10;
/** Grants of an order, so that what paying for it changes fits into one transaction. */
export const mostGrants = 20;

interface Placing {
  readonly orderId: string;
  readonly memberId: string;
  readonly currency: Currency;
  readonly language: 'zh' | 'en';
  readonly returnUrl: string;
  readonly offers: readonly Offer[];
  readonly promotion: Promotion | null;
  readonly now: Date;
}

/** Resources by which scarce things are counted; also the keys of their counters. */
export const resources = {
  promotion: (code: string): string => `promotion#${code}`,
  promotionOfMember: (code: string, memberId: string): string => `promotion#${code}#member#${memberId}`,
  offer: (offerId: string): string => `offer#${offerId}`,
  slot: (offerId: string, slotId: string): string => `slot#${offerId}#${slotId}`,
};

const holdsOf = (items: readonly OrderItem[], { offers, promotion, memberId }: Placing): Hold[] => {
  const holds: Hold[] = items.flatMap((item): Hold[] => {
    const capacity = offers.find(({ offerId }) => offerId === item.offerId)?.capacity ?? null;
    return [
      ...(capacity === null
        ? []
        : [{ resource: resources.offer(item.offerId), quantity: item.quantity, limit: capacity }]),
      ...(item.slot === null
        ? []
        : [{ resource: resources.slot(item.offerId, item.slot.slotId), quantity: 1, limit: 1 }]),
    ];
  });
  if (promotion !== null) {
    const { code, limit, limitPerMember } = promotion;
    if (limit !== null) holds.push({ resource: resources.promotion(code), quantity: 1, limit });
    if (limitPerMember !== null) {
      const resource = resources.promotionOfMember(code, memberId);
      holds.push({ resource, quantity: 1, limit: limitPerMember });
    }
  }
  return holds;
};

/** The draft of an order. Throws `offer-twice`, `too-much-at-once`. */
export const placeOrder = ({ items, totals }: Priced, placing: Placing): OrderFact & { type: 'placed' } => {
  const { orderId, memberId, currency, language, returnUrl, promotion, now } = placing;
  const bought = new Set(items.map((item) => `${item.offerId} ${item.slot?.slotId ?? ''}`));
  if (bought.size < items.length)
    throw unprocessable('offer-twice', 'The same offer is in the order twice.', { pointer: '/items' });
  const grants = items.reduce((sum, item) => sum + item.grants.length, 0);
  if (items.length > mostItems || grants > mostGrants)
    throw unprocessable('too-much-at-once', 'Make several orders of this.', { pointer: '/items' });
  const order: DraftOrder = {
    state: 'draft',
    ...{ orderId, memberId, currency, items, totals, language, returnUrl },
    promotionCode: promotion?.code ?? null,
    holds: combined(holdsOf(items, placing)),
    placedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + checkoutMinutes * 60_000).toISOString(),
    version: 1,
  };
  return { type: 'placed', order };
};

/** One hold a resource: a transaction may touch a counter once. */
const combined = (holds: readonly Hold[]): Hold[] => {
  const byResource = new Map<string, Hold>();
  for (const hold of holds) {
    const before = byResource.get(hold.resource);
    byResource.set(hold.resource, { ...hold, quantity: (before?.quantity ?? 0) + hold.quantity });
  }
  return [...byResource.values()];
};
