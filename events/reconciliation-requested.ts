import * as z from 'zod';
import { fact } from './fact.ts';

/** Somebody of finance wants a day compared with Stripe again. */
export const ReconciliationRequested = z.object({
  /** A day of the business, in its own time zone. */
  day: z.iso.date(),
  requestedBy: z.string(),
});
export type ReconciliationRequested = z.infer<typeof ReconciliationRequested>;

export const reconciliationRequested = fact({
  name: 'reconciliation-requested',
  context: 'payments',
  schema: ReconciliationRequested,
  example: { day: '2026-11-22', requestedBy: 'a1b2' },
});
