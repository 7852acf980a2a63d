import * as z from 'zod';
import { Localized } from '../shared/localized.ts';
import { fact } from './fact.ts';

/** An offer is on sale from `validFrom`, or what is said of it has changed. The highest `version` counts. */
export const OfferPublished = z.object({
  offerId: z.string(),
  /** Rises with every change of the offer. */
  version: z.int().positive(),
  kind: z.enum(['course', 'report', 'session', 'bundle', 'subscription', 'seats']),
  name: Localized,
  description: Localized,
  /** What its holder may use. */
  grants: z.array(
    z.object({
      subject: z.enum(['course', 'report', 'session', 'knowledge-base']),
      /** Id of the thing in the context that keeps it. */
      reference: z.string(),
    }),
  ),
  /** Whose session it is; null for everything else. */
  session: z
    .object({
      expertId: z.string(),
      minutes: z.int().positive(),
      /** When it may be had, whether that is taken or not. */
      startsAt: z.array(z.iso.datetime()),
    })
    .nullable(),
  validFrom: z.iso.datetime(),
  /** Null: until it is withdrawn. */
  validUntil: z.iso.datetime().nullable(),
});
export type OfferPublished = z.infer<typeof OfferPublished>;

export const offerPublished = fact({
  name: 'offer-published',
  context: 'payments',
  schema: OfferPublished,
  example: {
    offerId: 'off_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    version: 3,
    kind: 'session',
    name: { zh: '一对一职业咨询', en: 'One hour with a career adviser' },
    description: { zh: '带着三个问题来。', en: 'Bring three questions.' },
    grants: [{ subject: 'session', reference: 'career-talk' }],
    session: { expertId: 'e5f6', minutes: 60, startsAt: ['2026-12-01T09:00:00.000Z'] },
    validFrom: '2026-01-01T00:00:00.000Z',
    validUntil: null,
  },
});
