import * as z from 'zod';
import { fact } from './fact.ts';

/** A subscription began, was renewed, is not paid, or ends. */
export const SubscriptionChanged = z.object({
  orderId: z.string(),
  memberId: z.string(),
  subscriptionId: z.string(),
  /** Stripe's word: trialing, active, past_due, canceled, unpaid, …; others may come. */
  status: z.string(),
  periodEnd: z.iso.datetime(),
  cancelsAtPeriodEnd: z.boolean(),
});
export type SubscriptionChanged = z.infer<typeof SubscriptionChanged>;

export const subscriptionChanged = fact({
  name: 'subscription-changed',
  context: 'payments',
  schema: SubscriptionChanged,
  example: {
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    memberId: 'a1b2',
    subscriptionId: 'sub_1PabcdEFGH',
    status: 'active',
    periodEnd: '2026-12-22T08:00:00.000Z',
    cancelsAtPeriodEnd: false,
  },
});
