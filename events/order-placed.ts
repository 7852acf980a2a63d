import * as z from 'zod';
import { Currency } from '../shared/money.ts';
import { fact } from './fact.ts';

/** Somebody wants to buy; nothing is paid yet. */
export const OrderPlaced = z.object({
  orderId: z.string(),
  memberId: z.string(),
  offerIds: z.array(z.string()),
  currency: Currency,
  totalMinor: z.int().nonnegative(),
  /** When the order is given up unless it is paid. */
  expiresAt: z.iso.datetime(),
});
export type OrderPlaced = z.infer<typeof OrderPlaced>;

export const orderPlaced = fact({
  name: 'order-placed',
  context: 'payments',
  schema: OrderPlaced,
  example: {
    orderId: 'ord_01JD3KZ8T0V5W6X7Y8Z9A0B1C2',
    memberId: 'a1b2',
    offerIds: ['off_01JD3KZ8T0V5W6X7Y8Z9A0B1C2'],
    currency: 'CNY',
    totalMinor: 19900,
    expiresAt: '2026-11-22T09:00:00.000Z',
  },
});
