import type { FactEnvelope } from '../../events/fact.ts';
import { offerPublished } from '../../events/offer-published.ts';
import { offerWithdrawn } from '../../events/offer-withdrawn.ts';
import { envelope } from '../../shared/aws/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { commandIdFrom, idFromCommand } from '../../shared/ids.ts';
import type { Currency } from '../../shared/money.ts';
import {
  type Offer,
  type OfferDraft,
  type OfferKind,
  type Slot,
  currentPrices,
  draftOffer,
  isOnSale,
  offerSlots,
  publishOffer,
  retireOffer,
  supersedePrice,
} from './domain/offers/offer.ts';
import {
  type Promotion,
  type PromotionDraft,
  draftPromotion,
  retirePromotion,
} from './domain/offers/promotion.ts';
import { toldOf } from './domain/offers/offer-facts.ts';
import type { PublicOffer } from './domain/offers/shown-offer.ts';
import { resources } from './domain/orders/placing.ts';
import type { HoldStore } from './hold-store.ts';
import type { OfferStore } from './offer-store.ts';

export interface OfferNeeds {
  readonly store: OfferStore;
  readonly holds: Pick<HoldStore, 'taken'>;
  readonly clock: Clock;
}

const noSuchOffer = () => notFound('no-such-offer', 'There is no such offer.');
const noSuchPromotion = () => notFound('no-such-promotion', 'There is no such code.');
const changedMeanwhile = () => conflict('changed-meanwhile', 'Somebody changed it meanwhile; look again.');

const sessionOf = async ({ holds }: OfferNeeds, { offerId, terms }: Offer, now: Date) => {
  if (terms.kind !== 'session') return null;
  const coming = terms.slots.filter(({ startsAt }) => Date.parse(startsAt) > now.getTime());
  const slots = await Promise.all(
    coming.map(async (slot) => ({
      ...slot,
      taken: (await holds.taken(resources.slot(offerId, slot.slotId))) > 0,
    })),
  );
  return { expertId: terms.expertId, minutes: terms.minutes, slots };
};

const published = async (needs: OfferNeeds, offer: Offer): Promise<PublicOffer> => {
  const { offerId, terms, name, description, tax, capacity, validUntil } = offer;
  const taken = capacity === null ? 0 : await needs.holds.taken(resources.offer(offerId));
  return {
    ...{ offerId, name, description, tax, validUntil },
    kind: terms.kind,
    grants: terms.grants,
    prices: currentPrices(offer).map(({ currency, amountMinor }) => ({ currency, amountMinor })),
    subscription:
      terms.kind === 'subscription' ? { interval: terms.interval, trialDays: terms.trialDays } : null,
    seats: terms.kind === 'seats' ? { least: terms.leastSeats, most: terms.mostSeats } : null,
    session: await sessionOf(needs, offer, needs.clock()),
    left: capacity === null ? null : Math.max(0, capacity - taken),
  };
};

/** What anybody may see of what is on sale. */
export const shopWindow = (needs: OfferNeeds) => ({
  list: async (kind: OfferKind | undefined) => {
    const now = needs.clock();
    const offers = (await needs.store.offers.all()).filter(
      (offer) => isOnSale(offer, now) && (kind === undefined || offer.terms.kind === kind),
    );
    return { items: await Promise.all(offers.map((offer) => published(needs, offer))) };
  },

  /** Throws `no-such-offer`, also for one that is not on sale. */
  show: async (offerId: string): Promise<PublicOffer> => {
    const offer = await needs.store.offers.find(offerId);
    if (offer === undefined || !isOnSale(offer, needs.clock())) throw noSuchOffer();
    return published(needs, offer);
  },
});

/** What others are told of a change; a version is told under one id, so that a repetition is recognised. */
const factsOf = (before: Offer, after: Offer, now: Date): FactEnvelope[] => {
  const told = toldOf(before, after);
  if (told === null) return [];
  const id = (name: string) =>
    idFromCommand('fct', commandIdFrom(name, after.offerId, String(after.version)));
  return told.kind === 'published'
    ? [envelope(offerPublished, told.data, { now, id: id(offerPublished.name) })]
    : [envelope(offerWithdrawn, told.data, { now, id: id(offerWithdrawn.name) })];
};

const offerCases = ({ store, clock }: OfferNeeds) => {
  const change = async (offerId: string, decide: (offer: Offer) => Offer): Promise<Offer> => {
    const before = await store.offers.find(offerId);
    if (before === undefined) throw noSuchOffer();
    const after = decide(before);
    if (after === before) return after;
    if (await store.offers.save(offerId, after, factsOf(before, after, clock()))) return after;
    throw changedMeanwhile();
  };
  return {
    all: async () => ({ items: await store.offers.all() }),

    create: async (draft: OfferDraft, commandId: string): Promise<Offer> => {
      const offer = draftOffer(draft, idFromCommand('off', commandId));
      if (await store.offers.save(offer.offerId, offer)) return offer;
      const there = await store.offers.find(offer.offerId);
      if (there === undefined) throw new Error(`${offer.offerId} could neither be created nor found`);
      return there;
    },

    setPrice: (
      offerId: string,
      price: { currency: Currency; amountMinor: number },
      by: { setBy: string; commandId: string },
    ): Promise<Offer> =>
      change(offerId, (offer) =>
        supersedePrice(offer, {
          ...price,
          priceId: idFromCommand('prc', by.commandId),
          setBy: by.setBy,
          now: clock(),
        }),
      ),

    setSlots: (offerId: string, slots: Slot[]): Promise<Offer> =>
      change(offerId, (offer) => offerSlots(offer, slots)),
    publish: (offerId: string): Promise<Offer> => change(offerId, publishOffer),
    retire: (offerId: string): Promise<Offer> => change(offerId, retireOffer),
  };
};

const promotionCases = ({ store, holds }: OfferNeeds) => {
  const used = async (promotion: Promotion) => ({
    ...promotion,
    taken: promotion.limit === null ? null : await holds.taken(resources.promotion(promotion.code)),
  });
  return {
    promotions: async () => ({ items: await Promise.all((await store.promotions.all()).map(used)) }),

    /** Throws `promotion-exists`. */
    createPromotion: async (draft: PromotionDraft) => {
      const promotion = draftPromotion(draft);
      if (!(await store.promotions.save(promotion.code, promotion)))
        throw conflict('promotion-exists', 'There is such a code already.', { pointer: '/code' });
      return used(promotion);
    },

    retirePromotion: async (code: string) => {
      const before = await store.promotions.find(code);
      if (before === undefined) throw noSuchPromotion();
      const after = retirePromotion(before);
      if (after !== before && !(await store.promotions.save(code, after))) throw changedMeanwhile();
      return used(after);
    },
  };
};

/** What operations do about what is sold. */
export const assortment = (needs: OfferNeeds) => ({ ...offerCases(needs), ...promotionCases(needs) });
