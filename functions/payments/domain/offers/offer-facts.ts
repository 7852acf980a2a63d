import type { OfferPublished } from '../../../../events/offer-published.ts';
import type { OfferWithdrawn } from '../../../../events/offer-withdrawn.ts';
import { type Offer, currentPrices } from './offer.ts';

/** What a change of an offer means to those who show what is on sale. */
export type OfferTold =
  | { readonly kind: 'published'; readonly data: OfferPublished }
  | { readonly kind: 'withdrawn'; readonly data: OfferWithdrawn };

const publishedData = ({ offerId, version, terms, ...offer }: Offer): OfferPublished => ({
  offerId,
  version,
  kind: terms.kind,
  name: offer.name,
  description: offer.description,
  grants: terms.grants.map(({ subject, reference }) => ({ subject, reference })),
  session:
    terms.kind === 'session'
      ? {
          expertId: terms.expertId,
          minutes: terms.minutes,
          startsAt: terms.slots.map(({ startsAt }) => startsAt),
        }
      : null,
  validFrom: offer.validFrom,
  validUntil: offer.validUntil,
});

/** Drafts are nobody's business; a published offer is told with every change, a retired one once. */
export const toldOf = (before: Offer, after: Offer): OfferTold | null => {
  if (after.version === before.version) return null;
  if (after.status === 'published' && currentPrices(after).length > 0)
    return { kind: 'published', data: publishedData(after) };
  if (after.status === 'retired' && before.status === 'published')
    return { kind: 'withdrawn', data: { offerId: after.offerId, version: after.version } };
  return null;
};
