import * as z from 'zod';
import { fact } from './fact.ts';

/** An offer is sold no more; what was bought stays. The highest `version` of an offer counts. */
export const OfferWithdrawn = z.object({ offerId: z.string(), version: z.int().positive() });
export type OfferWithdrawn = z.infer<typeof OfferWithdrawn>;

export const offerWithdrawn = fact({
  name: 'offer-withdrawn',
  context: 'payments',
  schema: OfferWithdrawn,
  example: { offerId: 'off_01JD3KZ8T0V5W6X7Y8Z9A0B1C2', version: 4 },
});
