import * as z from 'zod';
import { Currency } from '../shared/money.ts';
import { fact } from './fact.ts';

/** Money came in for an order that is paid: the next invoice of a subscription, or the same thing twice. */
export const OrderPaymentReceived = z.object({
  orderId: z.string(),
  memberId: z.string(),
  paymentIntentId: z.string(),
  invoiceId: z.string().nullable(),
  currency: Currency,
  amountMinor: z.int().nonnegative(),
  /** Paid twice: it is sent back. */
  surplus: z.boolean(),
});
export type OrderPaymentReceived = z.infer<typeof OrderPaymentReceived>;

export const orderPaymentReceived = fact({
  name: 'order-payment-received',
  context: 'payments',
  schema: OrderPaymentReceived,
  example: {
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    memberId: 'a1b2',
    paymentIntentId: 'pi_3PabcdEFGH',
    invoiceId: 'in_1PabcdEFGH',
    currency: 'CNY',
    amountMinor: 3900,
    surplus: false,
  },
});
