import * as z from 'zod';
import { Currency } from '../shared/money.ts';
import { fact } from './fact.ts';

/** Money has come in for an order, or there was nothing to pay, or a subscription has begun. */
export const OrderPaid = z.object({
  orderId: z.string(),
  memberId: z.string(),
  currency: Currency,
  totalMinor: z.int().nonnegative(),
  paidAt: z.iso.datetime(),
  items: z.array(
    z.object({
      itemId: z.string(),
      offerId: z.string(),
      quantity: z.int().positive(),
      netMinor: z.int().nonnegative(),
      taxMinor: z.int().nonnegative(),
      totalMinor: z.int().nonnegative(),
      /** Whose session it is, when, and what of net is theirs; null for everything else. */
      session: z
        .object({
          expertId: z.string(),
          expertMinor: z.int().nonnegative(),
          platformFeeMinor: z.int().nonnegative(),
          slotId: z.string(),
          startsAt: z.iso.datetime(),
        })
        .nullable(),
    }),
  ),
});
export type OrderPaid = z.infer<typeof OrderPaid>;

export const orderPaid = fact({
  name: 'order-paid',
  context: 'payments',
  schema: OrderPaid,
  example: {
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    memberId: 'a1b2',
    currency: 'CNY',
    totalMinor: 10600,
    paidAt: '2026-11-22T08:01:00.000Z',
    items: [
      {
        itemId: 'i1',
        offerId: 'off_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
        quantity: 1,
        netMinor: 10000,
        taxMinor: 600,
        totalMinor: 10600,
        session: {
          expertId: 'e5f6',
          expertMinor: 8000,
          platformFeeMinor: 2000,
          slotId: 's1',
          startsAt: '2026-12-01T08:00:00.000Z',
        },
      },
    ],
  },
});
