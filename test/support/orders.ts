import fc from 'fast-check';
import {
  type Offer,
  type OfferDraft,
  Terms,
  draftOffer,
  publishOffer,
  supersedePrice,
} from '../../functions/payments/domain/offers/offer.ts';
import { type Promotion, draftPromotion } from '../../functions/payments/domain/offers/promotion.ts';
import type { OrderFact } from '../../functions/payments/domain/orders/order-facts.ts';
import {
  type Order,
  type SettledOrder,
  isSettled,
} from '../../functions/payments/domain/orders/order-schema.ts';
import { orderFrom } from '../../functions/payments/domain/orders/order.ts';
import { type SeenCheckout, observeCheckout } from '../../functions/payments/domain/orders/paying.ts';
import { placeOrder } from '../../functions/payments/domain/orders/placing.ts';
import { priceOrder } from '../../functions/payments/domain/orders/pricing.ts';
import { type Currency, currencies, ruleOf } from '../../shared/money.ts';

export const now = new Date('2026-11-22T08:00:00.000Z');
export const after = (minutes: number, from = now): Date => new Date(from.getTime() + minutes * 60_000);

const course = { subject: 'course', reference: 'sql-basics', accessDays: null } as const;

/** Terms of each kind. */
export const terms = {
  course: { kind: 'course', grants: [course] },
  report: { kind: 'report', grants: [{ subject: 'report', reference: 'riasec', accessDays: null }] },
  session: {
    kind: 'session',
    grants: [{ subject: 'session', reference: 'career-talk', accessDays: 90 }],
    expertId: 'expert-1',
    minutes: 60,
    platformFeePpm: 200_000,
    slots: [
      { slotId: 's1', startsAt: '2026-12-01T08:00:00.000Z' },
      { slotId: 's2', startsAt: '2026-12-02T08:00:00.000Z' },
    ],
  },
  bundle: { kind: 'bundle', grants: [course, { subject: 'report', reference: 'riasec', accessDays: 365 }] },
  subscription: {
    kind: 'subscription',
    grants: [{ subject: 'knowledge-base', reference: 'all', accessDays: null }],
    interval: 'month',
    trialDays: 0,
  },
  seats: { kind: 'seats', grants: [{ ...course, accessDays: 365 }], leastSeats: 2, mostSeats: 50 },
} as const satisfies Record<string, unknown>;

type Changes = Partial<Omit<OfferDraft, 'terms'>> & { readonly prices?: Partial<Record<Currency, number>> };

/** An offer on sale. */
export const onSale = (
  offerId: string,
  kind: keyof typeof terms,
  { prices = { CNY: 19_900 }, ...changes }: Changes = {},
): Offer => {
  const draft = draftOffer(
    {
      name: { zh: `产品${offerId}`, en: `Offer ${offerId}` },
      description: { zh: '', en: '' },
      terms: Terms.parse(terms[kind]),
      tax: { behaviour: 'inclusive', ratePpm: 60_000 },
      capacity: null,
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: null,
      ...changes,
    },
    offerId,
  );
  const priced = currencies.reduce((offer, currency) => {
    const amountMinor = prices[currency];
    if (amountMinor === undefined) return offer;
    const priceId = `prc_${offerId}_${currency}`;
    return supersedePrice(offer, { priceId, currency, amountMinor, setBy: 'op', now });
  }, draft);
  return publishOffer(priced);
};

export const promotion = (changes: Partial<Parameters<typeof draftPromotion>[0]> = {}): Promotion =>
  draftPromotion({
    code: 'AUTUMN',
    discount: { kind: 'percent', ppm: 100_000 },
    offerIds: null,
    limit: null,
    limitPerMember: null,
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: null,
    ...changes,
  });

/** Any currency with an amount that can be charged in it. */
export const anyPrice = fc
  .tuple(fc.constantFrom(...currencies), fc.integer({ min: 1, max: 5_000_000 }))
  .map(([currency, steps]) => ({ currency, amountMinor: steps * ruleOf(currency).step }));

/** An order of these offers, as it was placed. */
export const placed = (
  offers: readonly Offer[],
  {
    currency = 'CNY',
    code = null,
    quantities = [],
    slotId = 's1',
  }: {
    currency?: Currency;
    code?: Promotion | null;
    quantities?: readonly number[];
    slotId?: string;
  } = {},
): Order => {
  const wanted = offers.map((offer, index) => ({
    offer,
    quantity: quantities[index] ?? (offer.terms.kind === 'seats' ? offer.terms.leastSeats : 1),
    slotId: offer.terms.kind === 'session' ? slotId : null,
  }));
  const priced = priceOrder(wanted, { currency, promotion: code, now });
  return placeOrder(priced, {
    ...{ orderId: 'ord_1', memberId: 'm1', currency, language: 'zh', offers, promotion: code, now },
    returnUrl: 'https://pathlight.example/orders/ord_1',
  }).order;
};

/** What Stripe says of an order's checkout. */
export const seen = (order: Order, changes: Partial<SeenCheckout> = {}): SeenCheckout => ({
  sessionId: 'cs_1',
  url: 'https://checkout.stripe.example/cs_1',
  status: 'open',
  paymentStatus: 'unpaid',
  paymentFailed: false,
  amountMinor: order.totals.totalMinor,
  currency: order.currency,
  payment: { paymentIntentId: 'pi_1', chargeId: 'ch_1' },
  subscription: null,
  ...changes,
});

export const seenPaid = (order: Order, changes: Partial<SeenCheckout> = {}): SeenCheckout =>
  seen(order, { status: 'complete', paymentStatus: 'paid', url: null, ...changes });

/** The order after these facts. */
export const evolve = (order: Order, facts: readonly OrderFact[]): Order => {
  const next = orderFrom(facts, order);
  if (next === undefined) throw new Error('no order');
  return next;
};

export const paidOrder = (order: Order, at = now): SettledOrder => {
  const next = evolve(order, observeCheckout(order, seenPaid(order), at));
  if (!isSettled(next)) throw new Error(`it is ${next.state}`);
  return next;
};
