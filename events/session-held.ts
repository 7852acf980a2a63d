import * as z from 'zod';
import { fact } from './fact.ts';

/** A paid session with an expert is over: it was held, or the member let it pass. */
export const SessionHeld = z.object({
  orderId: z.string(),
  /** The item of the order by which it was bought. */
  itemId: z.string(),
  expertId: z.string(),
  heldAt: z.iso.datetime(),
});
export type SessionHeld = z.infer<typeof SessionHeld>;

export const sessionHeld = fact({
  name: 'session-held',
  context: 'consulting',
  schema: SessionHeld,
  example: {
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    itemId: 'i1',
    expertId: 'e5f6',
    heldAt: '2026-12-01T09:00:00.000Z',
  },
});
