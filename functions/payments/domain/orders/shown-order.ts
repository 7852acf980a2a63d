import * as z from 'zod';
import { Currency } from '../../../../shared/money.ts';
import { OfferDraft } from '../offers/offer.ts';
import { PromotionCode } from '../offers/promotion.ts';
import { OrderItem, Totals, refundStatuses } from './order-schema.ts';

const Instant = z.iso.datetime();
const Amount = z.int().nonnegative();
const Id = z.string().min(1).max(64);

export const PlaceOrder = z.object({
  items: z
    .array(
      z.object({
        offerId: Id,
        quantity: z.int().min(1).max(10_000).default(1),
        /** Of a session: when. */
        slotId: Id.nullable().default(null),
      }),
    )
    .min(1)
    .max(10),
  currency: Currency,
  promotionCode: PromotionCode.nullable().default(null),
  /** Of the payment page and the receipt. */
  language: z.enum(['zh', 'en']).default('zh'),
});

const RefundView = z.object({
  refundId: z.string(),
  amountMinor: Amount,
  status: z.enum(refundStatuses),
  reason: z.string(),
  requestedAt: Instant,
  items: z.array(z.object({ itemId: z.string(), totalMinor: Amount, taxMinor: Amount })),
});

const ItemView = OrderItem.omit({ priceId: true, grants: true, expert: true }).extend({
  refundedMinor: Amount,
});

export const OrderView = z.object({
  orderId: z.string(),
  state: z.enum([
    'draft',
    'awaiting_payment',
    'paid',
    'partially_refunded',
    'refunded',
    'expired',
    'disputed',
    'too_late',
  ]),
  currency: Currency,
  items: z.array(ItemView),
  totals: Totals,
  promotionCode: z.string().nullable(),
  placedAt: Instant,
  expiresAt: Instant,
  /** Where to pay; null where there is nothing to pay, or not any more. */
  checkoutUrl: z.string().nullable(),
  /** The buyer is through and the money on its way: a day or several with some methods. */
  paymentPending: z.boolean(),
  paidAt: Instant.nullable(),
  /** Why it was given up. */
  expiredBecause: z.enum(['time', 'canceled', 'payment-failed', 'not-opened']).nullable(),
  /** A bank has taken the money back for good; a disputed order of which this is false is being decided on. */
  disputeLost: z.boolean(),
  paidMinor: Amount,
  refundedMinor: Amount,
  refunds: z.array(RefundView),
  subscription: z
    .object({
      status: z.string(),
      periodEnd: Instant,
      cancelsAtPeriodEnd: z.boolean(),
      endedAt: Instant.nullable(),
    })
    .nullable(),
});
export type OrderView = z.infer<typeof OrderView>;

export const OrderSummary = OrderView.pick({
  orderId: true,
  state: true,
  currency: true,
  totals: true,
  placedAt: true,
  paidAt: true,
  refundedMinor: true,
  paymentPending: true,
}).extend({ items: z.array(ItemView.pick({ itemId: true, name: true, kind: true, quantity: true })) });

/** What an order's receipt says; print it. Amounts as decimal text in major units too, so that nobody divides. */
export const Receipt = z.object({
  /** Follows from the order: asked for again, it is the same receipt. */
  receiptNumber: z.string(),
  orderId: z.string(),
  language: z.enum(['zh', 'en']),
  currency: Currency,
  paidAt: Instant,
  lines: z.array(
    z.object({
      name: OfferDraft.shape.name,
      quantity: z.int(),
      unit: z.string(),
      discount: z.string(),
      net: z.string(),
      tax: z.string(),
      taxRatePpm: z.int(),
      total: z.string(),
    }),
  ),
  discount: z.string(),
  net: z.string(),
  tax: z.string(),
  total: z.string(),
  refunds: z.array(z.object({ at: Instant, amount: z.string() })),
  /** What remains paid. */
  remaining: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;
