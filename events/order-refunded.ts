import * as z from 'zod';
import { Currency } from '../shared/money.ts';
import { fact } from './fact.ts';

/** A refund of an order was asked for, or has moved: each time with what it is now. */
export const OrderRefunded = z.object({
  orderId: z.string(),
  memberId: z.string(),
  refundId: z.string(),
  currency: Currency,
  amountMinor: z.int().nonnegative(),
  /** `failed` and `canceled`: the money stays with us, and what it bought with the buyer. */
  status: z.enum(['requested', 'pending', 'succeeded', 'failed', 'canceled']),
  source: z.enum(['buyer', 'finance', 'dashboard', 'surplus']),
  items: z.array(
    z.object({
      itemId: z.string(),
      totalMinor: z.int().nonnegative(),
      /** What the expert of a session gives back of their part. */
      expertMinor: z.int().nonnegative(),
    }),
  ),
});
export type OrderRefunded = z.infer<typeof OrderRefunded>;

export const orderRefunded = fact({
  name: 'order-refunded',
  context: 'payments',
  schema: OrderRefunded,
  example: {
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    memberId: 'a1b2',
    refundId: 'rfd_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    currency: 'CNY',
    amountMinor: 5300,
    status: 'succeeded',
    source: 'buyer',
    items: [{ itemId: 'i1', totalMinor: 5300, expertMinor: 4000 }],
  },
});
