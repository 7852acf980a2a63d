import * as z from 'zod';
import { conflict, invalid, unprocessable } from '../../../../shared/errors.ts';
import { wholePpm } from '../../../../shared/allocation.ts';
import { Currency, ruleOf } from '../../../../shared/money.ts';

const Instant = z.iso.datetime();
const Ppm = z.int().min(0).max(wholePpm);

/** A name that people read, in both languages. */
export const Name = z.object({ zh: z.string().min(1).max(120), en: z.string().min(1).max(120) });
const Description = z.object({ zh: z.string().max(2000), en: z.string().max(2000) });

/** What its holder may do: open a course, read a report, take a session, read the knowledge base. */
export const Grant = z.object({
  subject: z.enum(['course', 'report', 'session', 'knowledge-base']),
  /** The id of the thing in the context that keeps it. */
  reference: z.string().min(1).max(128),
  /** Days from payment; null: for good (a subscription's end with what is paid). */
  accessDays: z.int().min(1).max(3660).nullable(),
});
export type Grant = z.infer<typeof Grant>;

export const Slot = z.object({ slotId: z.string().min(1).max(64), startsAt: Instant });
export type Slot = z.infer<typeof Slot>;

const one = z.array(Grant).length(1);
const several = z.array(Grant).min(2).max(5);

/** What makes one kind of offer different from another. */
export const Terms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('course'), grants: one }),
  z.object({ kind: z.literal('report'), grants: one }),
  z.object({
    kind: z.literal('session'),
    grants: one,
    expertId: z.string().min(1).max(128),
    minutes: z.int().min(10).max(480),
    /** What the platform keeps of the price without tax; the expert has the rest. */
    platformFeePpm: Ppm,
    /** When it may be had; each can be bought once. */
    slots: z.array(Slot).max(200),
  }),
  z.object({ kind: z.literal('bundle'), grants: several }),
  z.object({
    kind: z.literal('subscription'),
    grants: one,
    interval: z.enum(['month', 'year']),
    trialDays: z.int().min(0).max(90),
  }),
  z.object({
    kind: z.literal('seats'),
    grants: one,
    leastSeats: z.int().min(1).max(10_000),
    mostSeats: z.int().min(1).max(10_000),
  }),
]);
export type Terms = z.infer<typeof Terms>;
export const offerKinds = ['course', 'report', 'session', 'bundle', 'subscription', 'seats'] as const;
export type OfferKind = Terms['kind'];

/** `exclusive`: the price is without tax, which comes on top. `inclusive`: tax is part of the price. */
export const Tax = z.object({ behaviour: z.enum(['inclusive', 'exclusive']), ratePpm: Ppm });
export type Tax = z.infer<typeof Tax>;

/** A price as it was set. It is never edited: a later one takes its place and it gets an end. */
export const Price = z.object({
  priceId: z.string(),
  currency: Currency,
  amountMinor: z.int().min(0).max(100_000_000_000),
  from: Instant,
  /** Null while it is the one that counts. */
  until: Instant.nullable(),
  setBy: z.string(),
});
export type Price = z.infer<typeof Price>;

/** What operations say of an offer; the rest follows. */
export const OfferDraft = z.object({
  name: Name,
  description: Description,
  terms: Terms,
  tax: Tax,
  /** How many may be sold in all; null: any number. */
  capacity: z.int().min(1).max(1_000_000).nullable(),
  validFrom: Instant,
  validUntil: Instant.nullable(),
});
export type OfferDraft = z.infer<typeof OfferDraft>;

export const Offer = OfferDraft.extend({
  offerId: z.string(),
  status: z.enum(['draft', 'published', 'retired']),
  prices: z.array(Price),
  version: z.int().positive(),
});
export type Offer = z.infer<typeof Offer>;

const checkDraft = ({ terms, validFrom, validUntil }: OfferDraft): void => {
  if (validUntil !== null && validUntil <= validFrom)
    throw invalid('offer-ends-before-it-begins', 'validUntil lies before validFrom.', {
      pointer: '/validUntil',
    });
  if (terms.kind === 'seats' && terms.mostSeats < terms.leastSeats)
    throw invalid('most-seats-below-least', 'At most fewer seats than at least.', {
      pointer: '/terms/mostSeats',
    });
  if (terms.kind === 'bundle' && terms.grants.some(({ subject }) => subject === 'session'))
    throw invalid('bundle-with-session', 'A session is paid to its expert and sold on its own.', {
      pointer: '/terms/grants',
    });
  if (terms.kind === 'session' && new Set(terms.slots.map(({ slotId }) => slotId)).size < terms.slots.length)
    throw invalid('slot-twice', 'Two slots have the same id.', { pointer: '/terms/slots' });
};

/** An offer nobody can buy yet. Throws `invalid` where the parts contradict each other. */
export const draftOffer = (draft: OfferDraft, offerId: string): Offer => {
  checkDraft(draft);
  return { ...draft, offerId, status: 'draft', prices: [], version: 1 };
};

const changed = (offer: Offer, change: Partial<Offer>): Offer => ({
  ...offer,
  ...change,
  version: offer.version + 1,
});

/**
 * Sets the price in a currency from now on; the one that counted until now stays in the list with its end. The same
 * `priceId` again changes nothing. Throws `price-not-chargeable` where the currency is charged in larger steps.
 */
export const supersedePrice = (
  offer: Offer,
  { now, ...price }: Omit<Price, 'from' | 'until'> & { now: Date },
): Offer => {
  if (offer.prices.some(({ priceId }) => priceId === price.priceId)) return offer;
  if (offer.status === 'retired') throw conflict('offer-retired', 'A retired offer gets no new price.');
  const { step } = ruleOf(price.currency);
  if (price.amountMinor % step !== 0)
    throw unprocessable('price-not-chargeable', `Amounts of ${price.currency} are multiples of ${step}.`, {
      pointer: '/amountMinor',
    });
  const at = now.toISOString();
  const ended = offer.prices.map((old) =>
    old.currency === price.currency && old.until === null ? { ...old, until: at } : old,
  );
  return changed(offer, { prices: [...ended, { ...price, from: at, until: null }] });
};

/** Throws `offer-without-price`, `offer-retired`. Publishing again changes nothing. */
export const publishOffer = (offer: Offer): Offer => {
  if (offer.status === 'published') return offer;
  if (offer.status === 'retired') throw conflict('offer-retired', 'A retired offer stays retired.');
  if (!offer.prices.some(({ until }) => until === null))
    throw unprocessable('offer-without-price', 'Set a price before you publish the offer.');
  return changed(offer, { status: 'published' });
};

/** Nobody buys it any more; what was bought stays. */
export const retireOffer = (offer: Offer): Offer =>
  offer.status === 'retired' ? offer : changed(offer, { status: 'retired' });

/** Replaces the times at which a session may be had. Throws `no-session` for other kinds. */
export const offerSlots = (offer: Offer, slots: Slot[]): Offer => {
  if (offer.terms.kind !== 'session') throw unprocessable('no-session', 'Only sessions have slots.');
  const next = { ...offer, terms: { ...offer.terms, slots } };
  checkDraft(next);
  return changed(offer, { terms: next.terms });
};

/** The prices that count, one a currency. */
export const currentPrices = (offer: Offer): Price[] => offer.prices.filter(({ until }) => until === null);

/** Whether it can be bought now. */
export const isOnSale = ({ status, validFrom, validUntil }: Offer, now: Date): boolean =>
  status === 'published' &&
  Date.parse(validFrom) <= now.getTime() &&
  (validUntil === null || now.getTime() < Date.parse(validUntil));
