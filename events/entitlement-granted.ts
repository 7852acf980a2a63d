import * as z from 'zod';
import { fact } from './fact.ts';

/** A member may use something, or may again, or until another time. The highest `version` counts. */
export const EntitlementGranted = z.object({
  entitlementId: z.string(),
  memberId: z.string(),
  orderId: z.string(),
  /** The item of the order that opens it; older facts do not name it. */
  itemId: z.string().optional(),
  subject: z.enum(['course', 'report', 'session', 'knowledge-base']),
  /** Id of the thing in the context that keeps it. */
  reference: z.string(),
  /** Rises with every change of the order: a consumer keeps the highest it has seen of an entitlement. */
  version: z.int().positive(),
  /** For how many people; null: the member alone. */
  seats: z.int().positive().nullable(),
  validFrom: z.iso.datetime(),
  /** Null: for good. */
  validUntil: z.iso.datetime().nullable(),
});
export type EntitlementGranted = z.infer<typeof EntitlementGranted>;

export const entitlementGranted = fact({
  name: 'entitlement-granted',
  context: 'payments',
  schema: EntitlementGranted,
  example: {
    entitlementId: 'ent_01JD3KZ8T0V5W6X7Y8Z9A0B1C2-i1-1',
    memberId: 'a1b2',
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    itemId: 'i1',
    subject: 'course',
    reference: 'sql-basics',
    version: 3,
    seats: null,
    validFrom: '2026-11-22T08:01:00.000Z',
    validUntil: null,
  },
});
