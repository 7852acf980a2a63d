import * as z from 'zod';
import { Currency } from '../shared/money.ts';
import { fact } from './fact.ts';

/** A buyer's bank contests a payment, or has decided about it. */
export const OrderDisputed = z.object({
  orderId: z.string(),
  memberId: z.string(),
  disputeId: z.string(),
  currency: Currency,
  amountMinor: z.int().nonnegative(),
  /** `inquiry`: the bank asks, no money has moved. */
  standing: z.enum(['inquiry', 'open', 'won', 'lost']),
});
export type OrderDisputed = z.infer<typeof OrderDisputed>;

export const orderDisputed = fact({
  name: 'order-disputed',
  context: 'payments',
  schema: OrderDisputed,
  example: {
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    memberId: 'a1b2',
    disputeId: 'du_1PabcdEFGH',
    currency: 'CNY',
    amountMinor: 10600,
    standing: 'open',
  },
});
