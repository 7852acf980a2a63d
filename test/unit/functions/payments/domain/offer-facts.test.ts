import { describe, expect, it } from 'vitest';
import { offerPublished } from '../../../../../events/offer-published.ts';
import { toldOf } from '../../../../../functions/payments/domain/offers/offer-facts.ts';
import {
  draftOffer,
  offerSlots,
  publishOffer,
  retireOffer,
  supersedePrice,
} from '../../../../../functions/payments/domain/offers/offer.ts';

const draft = draftOffer(
  {
    name: { zh: '咨询', en: 'Advice' },
    description: { zh: '', en: '' },
    terms: {
      kind: 'session',
      grants: [{ subject: 'session', reference: 'talk', accessDays: null }],
      expertId: 'e1',
      minutes: 60,
      platformFeePpm: 200_000,
      slots: [{ slotId: 's1', startsAt: '2026-12-01T09:00:00.000Z' }],
    },
    tax: { behaviour: 'inclusive', ratePpm: 0 },
    capacity: null,
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: null,
  },
  'off_1',
);
const priced = supersedePrice(draft, {
  priceId: 'p1',
  currency: 'USD',
  amountMinor: 100,
  setBy: 'ops',
  now: new Date('2026-02-01T00:00:00.000Z'),
});

describe('what others are told of an offer', () => {
  it('is nothing while it is a draft, and nothing where nothing changed', () => {
    expect(toldOf(draft, priced)).toBeNull();
    const published = publishOffer(priced);
    expect(toldOf(published, publishOffer(published))).toBeNull();
    expect(toldOf(priced, retireOffer(priced))).toBeNull();
  });

  it('is the whole of it when it goes on sale and with every later change, in the words of the fact', () => {
    const published = publishOffer(priced);
    const told = toldOf(priced, published);
    expect(told?.kind).toBe('published');
    expect(offerPublished.schema.parse(told?.data)).toMatchObject({
      offerId: 'off_1',
      version: 3,
      session: { expertId: 'e1', minutes: 60, startsAt: ['2026-12-01T09:00:00.000Z'] },
    });
    const later = toldOf(published, offerSlots(published, []));
    expect(later).toMatchObject({ kind: 'published', data: { version: 4, session: { startsAt: [] } } });
  });

  it('is that it is sold no more, once', () => {
    const published = publishOffer(priced);
    const retired = retireOffer(published);
    expect(toldOf(published, retired)).toEqual({
      kind: 'withdrawn',
      data: { offerId: 'off_1', version: 4 },
    });
    expect(toldOf(retired, retireOffer(retired))).toBeNull();
  });
});
