import * as z from 'zod';
import { fact } from './fact.ts';

/**
 * How much of what an entitlement opens has been used, told by the context that keeps the thing: chapters of a course,
 * a report that was opened, seats that were given out. What may be had back depends on it.
 */
export const EntitlementUsed = z.object({
  entitlementId: z.string().min(1).max(128),
  orderId: z.string().min(1).max(64),
  itemId: z.string().min(1).max(16),
  /** In parts per million; a consumer keeps the highest it has seen. */
  usedPpm: z.int().min(0).max(1_000_000),
});
export type EntitlementUsed = z.infer<typeof EntitlementUsed>;

export const entitlementUsed = fact({
  name: 'entitlement-used',
  context: 'learning',
  schema: EntitlementUsed,
  example: {
    entitlementId: 'ent_01JD3KZ8T0V5W6X7Y8Z9A0B1C2-i1-1',
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    itemId: 'i1',
    usedPpm: 250_000,
  },
});
