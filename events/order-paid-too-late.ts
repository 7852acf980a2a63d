import * as z from 'zod';
import { Currency } from '../shared/money.ts';
import { fact } from './fact.ts';

/** Money came for an order that had expired, and what it was for had gone to somebody else: it is sent back. */
export const OrderPaidTooLate = z.object({
  orderId: z.string(),
  memberId: z.string(),
  currency: Currency,
  /** 0 where an invoice will tell. */
  amountMinor: z.int().nonnegative(),
  paidAt: z.iso.datetime(),
});
export type OrderPaidTooLate = z.infer<typeof OrderPaidTooLate>;

export const orderPaidTooLate = fact({
  name: 'order-paid-too-late',
  context: 'payments',
  schema: OrderPaidTooLate,
  example: {
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    memberId: 'a1b2',
    currency: 'CNY',
    amountMinor: 19900,
    paidAt: '2026-11-22T09:30:00.000Z',
  },
});
