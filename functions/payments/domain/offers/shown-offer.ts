import * as z from 'zod';
import { Currency } from '../../../../shared/money.ts';
import { Grant, OfferDraft, Slot, offerKinds } from './offer.ts';

const Instant = z.iso.datetime();
const Amount = z.int().nonnegative();

/** An offer as buyers see it, with one price a currency. */
export const PublicOffer = z.object({
  offerId: z.string(),
  kind: z.enum(offerKinds),
  name: OfferDraft.shape.name,
  description: OfferDraft.shape.description,
  grants: z.array(Grant),
  /** Whether the price includes tax; the rate in parts per million. */
  tax: OfferDraft.shape.tax,
  prices: z.array(z.object({ currency: Currency, amountMinor: Amount })),
  subscription: z.object({ interval: z.enum(['month', 'year']), trialDays: z.int() }).nullable(),
  seats: z.object({ least: z.int(), most: z.int() }).nullable(),
  session: z
    .object({
      expertId: z.string(),
      minutes: z.int(),
      /** Times that have not passed, whether they are taken or not. */
      slots: z.array(Slot.extend({ taken: z.boolean() })),
    })
    .nullable(),
  /** How many may still be bought; null: any number. */
  left: z.int().nonnegative().nullable(),
  validUntil: Instant.nullable(),
});
export type PublicOffer = z.infer<typeof PublicOffer>;
