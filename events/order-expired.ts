import * as z from 'zod';
import { fact } from './fact.ts';

/** An order was given up unpaid; what it held is free again. */
export const OrderExpired = z.object({
  orderId: z.string(),
  memberId: z.string(),
  because: z.enum(['time', 'canceled', 'payment-failed', 'not-opened']),
});
export type OrderExpired = z.infer<typeof OrderExpired>;

export const orderExpired = fact({
  name: 'order-expired',
  context: 'payments',
  schema: OrderExpired,
  example: { orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2', memberId: 'a1b2', because: 'time' },
});
