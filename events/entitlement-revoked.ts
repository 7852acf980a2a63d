import * as z from 'zod';
import { fact } from './fact.ts';

/** A member may not use something any more, or not while their bank decides about the payment. */
export const EntitlementRevoked = z.object({
  entitlementId: z.string(),
  memberId: z.string(),
  orderId: z.string(),
  subject: z.enum(['course', 'report', 'session', 'knowledge-base']),
  /** Id of the thing in the context that keeps it. */
  reference: z.string(),
  /** Rises with every change of the order: a consumer keeps the highest it has seen of an entitlement. */
  version: z.int().positive(),
  /** It may come back: a dispute is open. */
  suspended: z.boolean(),
});
export type EntitlementRevoked = z.infer<typeof EntitlementRevoked>;

export const entitlementRevoked = fact({
  name: 'entitlement-revoked',
  context: 'payments',
  schema: EntitlementRevoked,
  example: {
    entitlementId: 'ent_01JD3KZ8T0V5W6X7Y8Z9A0B1C2-i1-1',
    memberId: 'a1b2',
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    subject: 'course',
    reference: 'sql-basics',
    version: 3,
    suspended: false,
  },
});
