import { allocate, proportion, wholePpm } from '../../../../shared/allocation.ts';
import { invalid, unprocessable } from '../../../../shared/errors.ts';
import { type Currency, ruleOf, sumMinor } from '../../../../shared/money.ts';
import { splitNet } from '../earnings/split.ts';
import { type Offer, type Price, type Slot, currentPrices, isOnSale } from '../offers/offer.ts';
import { type Promotion, admitPromotion, coversOffer, discountOf } from '../offers/promotion.ts';
import type { OrderItem, Totals } from './order-schema.ts';

/** What somebody wants to buy: they name offers and numbers, never prices. */
export interface Wanted {
  readonly offer: Offer;
  readonly quantity: number;
  readonly slotId: string | null;
}

interface Listed extends Wanted {
  readonly itemId: string;
  readonly price: Price;
  readonly slot: Slot | null;
  readonly listMinor: number;
}

export interface Priced {
  readonly items: OrderItem[];
  readonly totals: Totals;
}

const largest = 100_000_000_000;

const checkQuantity = ({ offer: { terms }, quantity }: Wanted, pointer: string): void => {
  const [least, most] = terms.kind === 'seats' ? [terms.leastSeats, terms.mostSeats] : [1, 1];
  if (quantity < least || quantity > most)
    throw unprocessable('quantity-not-offered', `Between ${least} and ${most} can be bought at a time.`, {
      pointer: `${pointer}/quantity`,
    });
};

const slotOf = ({ offer: { terms }, slotId }: Wanted, now: Date, pointer: string): Slot | null => {
  if (terms.kind !== 'session') {
    if (slotId === null) return null;
    throw invalid('no-session', 'Only a session is taken at a time.', { pointer: `${pointer}/slotId` });
  }
  const slot = terms.slots.find((one) => one.slotId === slotId);
  if (slot === undefined || Date.parse(slot.startsAt) <= now.getTime())
    throw unprocessable('slot-not-offered', 'The session cannot be had at this time.', {
      pointer: `${pointer}/slotId`,
    });
  return slot;
};

const listed = (
  wanted: Wanted,
  index: number,
  { currency, now }: { currency: Currency; now: Date },
): Listed => {
  const pointer = `/items/${index}`;
  const { offer, quantity } = wanted;
  if (!isOnSale(offer, now))
    throw unprocessable('offer-not-on-sale', 'This is not on sale.', { pointer: `${pointer}/offerId` });
  const price = currentPrices(offer).find((one) => one.currency === currency);
  if (price === undefined)
    throw unprocessable('no-price-in-currency', `This has no price in ${currency}.`, {
      pointer: '/currency',
    });
  checkQuantity(wanted, pointer);
  const slot = slotOf(wanted, now, pointer);
  const listMinor = price.amountMinor * quantity;
  if (listMinor > largest)
    throw unprocessable('order-too-large', 'This is more than can be charged at once.');
  return { ...wanted, itemId: `i${index + 1}`, price, slot, listMinor };
};

const discounts = (items: readonly Listed[], promotion: Promotion | null, currency: Currency): number[] => {
  if (promotion === null) return items.map(() => 0);
  if (items.every(({ offer }) => offer.terms.kind === 'subscription'))
    throw unprocessable('promotion-not-for-subscriptions', 'Codes take nothing off subscriptions.', {
      pointer: '/promotionCode',
    });
  const covered = items.map(({ offer, listMinor }) =>
    coversOffer(promotion, { offerId: offer.offerId, kind: offer.terms.kind }) ? listMinor : 0,
  );
  const discount = discountOf(promotion.discount, covered, currency);
  if (discount === 0)
    throw unprocessable('promotion-covers-nothing', 'The code takes nothing off these items.', {
      pointer: '/promotionCode',
    });
  return allocate(discount, covered, ruleOf(currency).step);
};

/**
 * Tax of each item. Items taxed alike are taxed together and the tax is split over them: tax taken item by item adds up
 * to another sum than tax on the sum. Inclusive: `amount × rate ÷ (1 + rate)`; exclusive: `amount × rate`.
 */
const taxes = (items: readonly Listed[], charged: readonly number[], step: number): number[] => {
  const groups = new Map<string, number[]>();
  items.forEach(({ offer: { tax } }, index) => {
    const key = `${tax.behaviour} ${tax.ratePpm}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const result = items.map(() => 0);
  for (const members of groups.values()) {
    const { behaviour, ratePpm } = items[members[0] ?? 0]?.offer.tax ?? {
      behaviour: 'inclusive',
      ratePpm: 0,
    };
    const bases = members.map((index) => charged[index] ?? 0);
    const total =
      behaviour === 'exclusive'
        ? proportion(sumMinor(bases), ratePpm, { of: wholePpm, step })
        : proportion(sumMinor(bases), ratePpm, { of: wholePpm + ratePpm });
    const parts = allocate(total, bases, behaviour === 'exclusive' ? step : 1);
    members.forEach((index, position) => (result[index] = parts[position] ?? 0));
  }
  return result;
};

const itemOf = (
  { offer, price, slot, itemId, quantity, listMinor }: Listed,
  { discountMinor, taxMinor }: { discountMinor: number; taxMinor: number },
): OrderItem => {
  const { terms, tax } = offer;
  const charged = listMinor - discountMinor;
  const netMinor = tax.behaviour === 'exclusive' ? charged : charged - taxMinor;
  return {
    itemId,
    offerId: offer.offerId,
    priceId: price.priceId,
    kind: terms.kind,
    name: offer.name,
    grants: terms.grants,
    quantity,
    unitMinor: price.amountMinor,
    listMinor,
    discountMinor,
    netMinor,
    taxMinor,
    totalMinor: netMinor + taxMinor,
    tax,
    slot,
    expert:
      terms.kind === 'session'
        ? {
            expertId: terms.expertId,
            ...splitNet(netMinor, { currency: price.currency, platformFeePpm: terms.platformFeePpm }),
          }
        : null,
    subscription:
      terms.kind === 'subscription' ? { interval: terms.interval, trialDays: terms.trialDays } : null,
  };
};

export const totalsOf = (items: readonly OrderItem[]): Totals => {
  const sum = (pick: (item: OrderItem) => number) => sumMinor(items.map(pick));
  return {
    listMinor: sum((item) => item.listMinor),
    discountMinor: sum((item) => item.discountMinor),
    netMinor: sum((item) => item.netMinor),
    taxMinor: sum((item) => item.taxMinor),
    totalMinor: sum((item) => item.totalMinor),
  };
};

/**
 * What an order costs, from the offers as they are now. Everything sums: list − discount (+ tax that comes on top) is
 * the total, by item and in all. Throws `offer-not-on-sale`, `no-price-in-currency`, `quantity-not-offered`,
 * `slot-not-offered`, `promotion-not-valid`, `promotion-not-for-subscriptions`, `promotion-covers-nothing`,
 * `subscription-not-alone`, `order-too-large`.
 */
export const priceOrder = (
  wanted: readonly Wanted[],
  { currency, promotion, now }: { currency: Currency; promotion: Promotion | null; now: Date },
): Priced => {
  const items = wanted.map((one, index) => listed(one, index, { currency, now }));
  if (items.length > 1 && items.some(({ offer }) => offer.terms.kind === 'subscription'))
    throw unprocessable('subscription-not-alone', 'A subscription is an order of its own.', {
      pointer: '/items',
    });
  if (promotion !== null) admitPromotion(promotion, now);
  const { step } = ruleOf(currency);
  const off = discounts(items, promotion, currency);
  const charged = items.map(({ listMinor }, index) => listMinor - (off[index] ?? 0));
  const tax = taxes(items, charged, step);
  const priced = items.map((item, index) =>
    itemOf(item, { discountMinor: off[index] ?? 0, taxMinor: tax[index] ?? 0 }),
  );
  const totals = totalsOf(priced);
  if (totals.totalMinor > largest)
    throw unprocessable('order-too-large', 'This is more than can be charged at once.');
  return { items: priced, totals };
};
