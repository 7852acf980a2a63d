import * as z from 'zod';
import { fact } from './fact.ts';

/** A checkout is open for an order, or its buyer is through and the money on its way. */
export const OrderAwaitingPayment = z.object({
  orderId: z.string(),
  memberId: z.string(),
  /** The buyer has done what there is to do; a bank transfer or the like takes its time. */
  pending: z.boolean(),
});
export type OrderAwaitingPayment = z.infer<typeof OrderAwaitingPayment>;

export const orderAwaitingPayment = fact({
  name: 'order-awaiting-payment',
  context: 'payments',
  schema: OrderAwaitingPayment,
  example: { orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2', memberId: 'a1b2', pending: false },
});
