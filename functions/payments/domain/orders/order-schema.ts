import * as z from 'zod';
import { Currency } from '../../../../shared/money.ts';
import { Grant, Name, Slot, Tax, offerKinds } from '../offers/offer.ts';
import { BusinessDay } from '../reconciliation/window.ts';

const Instant = z.iso.datetime();
const Amount = z.int().nonnegative();

/** One line of an order, as it was priced. `totalMinor` is net + tax; list − discount is net, or net + tax. */
export const OrderItem = z.object({
  itemId: z.string(),
  offerId: z.string(),
  priceId: z.string(),
  kind: z.enum(offerKinds),
  name: Name,
  grants: z.array(Grant),
  quantity: z.int().positive(),
  unitMinor: Amount,
  listMinor: Amount,
  discountMinor: Amount,
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount,
  tax: Tax,
  /** When the session takes place; null for everything else. */
  slot: Slot.nullable(),
  /** How net is split between the platform and the expert of a session. */
  expert: z.object({ expertId: z.string(), platformFeeMinor: Amount, expertMinor: Amount }).nullable(),
  subscription: z.object({ interval: z.enum(['month', 'year']), trialDays: z.int() }).nullable(),
});
export type OrderItem = z.infer<typeof OrderItem>;

export const Totals = z.object({
  listMinor: Amount,
  discountMinor: Amount,
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount,
});
export type Totals = z.infer<typeof Totals>;

/** What a payment or a refund is, item by item. */
export const Portion = z.object({
  itemId: z.string(),
  totalMinor: Amount,
  netMinor: Amount,
  taxMinor: Amount,
  platformFeeMinor: Amount,
  expertMinor: Amount,
});
export type Portion = z.infer<typeof Portion>;

/** A line of an invoice as it was billed, tax included, and what time it is for: negative where it takes something off. */
export const BilledLine = z.object({ amountMinor: z.int(), from: Instant, to: Instant });
export type BilledLine = z.infer<typeof BilledLine>;

/** What came in. `surplus`: the order had been paid already, or cannot be delivered any more, so it is sent back. */
export const Payment = z.object({
  /** Stripe's payment intent. */
  paymentIntentId: z.string(),
  chargeId: z.string().nullable(),
  invoiceId: z.string().nullable(),
  amountMinor: Amount,
  paidAt: Instant,
  surplus: z.boolean(),
  /** Of an invoice: they sum to the amount. */
  lines: z.array(BilledLine).default([]),
});
export type Payment = z.infer<typeof Payment>;

/** `requested`: Stripe has not been asked yet, or has not answered. */
export const refundStatuses = ['requested', 'pending', 'succeeded', 'failed', 'canceled'] as const;

export const Refund = z.object({
  refundId: z.string(),
  stripeRefundId: z.string().nullable(),
  paymentIntentId: z.string(),
  amountMinor: Amount,
  /** Empty for money that came in twice: it bought nothing. */
  portions: z.array(Portion),
  status: z.enum(refundStatuses),
  /** Who wanted it: the buyer, finance with a reason, somebody in Stripe’s dashboard, or a payment that came twice. */
  source: z.enum(['buyer', 'finance', 'dashboard', 'surplus']),
  reason: z.string().max(500),
  requestedBy: z.string().nullable(),
  requestedAt: Instant,
});
export type Refund = z.infer<typeof Refund>;

export const Dispute = z.object({
  disputeId: z.string(),
  chargeId: z.string(),
  amountMinor: Amount,
  /** `inquiry`: the bank asks, no money has moved. */
  standing: z.enum(['inquiry', 'open', 'won', 'lost']),
  openedAt: Instant,
});
export type Dispute = z.infer<typeof Dispute>;

export const Subscription = z.object({
  subscriptionId: z.string(),
  status: z.string(),
  periodStart: Instant,
  periodEnd: Instant,
  cancelsAtPeriodEnd: z.boolean(),
  endedAt: Instant.nullable(),
});
export type Subscription = z.infer<typeof Subscription>;

/** How much of what was deferred has been booked as earned. */
export const Recognised = z.object({
  /** The last day of the business for which something was booked. */
  through: BusinessDay,
  revenueMinor: z.int(),
  /** Never to be earned, because the bank took it back: booked against the loss. */
  lossMinor: z.int(),
  /** Nothing is left to be earned, as far as was known then. */
  complete: z.boolean(),
});
export type Recognised = z.infer<typeof Recognised>;

export const Checkout = z.object({
  sessionId: z.string(),
  url: z.string().nullable(),
  /** The buyer is through, the money is on its way (bank transfers and the like). */
  pending: z.boolean(),
});
export type Checkout = z.infer<typeof Checkout>;

/** A share of something scarce that an order keeps until it is paid or expires. */
export const Hold = z.object({
  /** `promotion#…`, `promotion#…#member#…`, `offer#…` or `slot#…#…`. */
  resource: z.string(),
  quantity: z.int().positive(),
  limit: z.int().positive(),
});
export type Hold = z.infer<typeof Hold>;

const base = {
  orderId: z.string(),
  memberId: z.string(),
  currency: Currency,
  items: z.array(OrderItem).min(1),
  totals: Totals,
  promotionCode: z.string().nullable(),
  holds: z.array(Hold),
  language: z.enum(['zh', 'en']),
  /** Where the payment page sends the buyer back to. */
  returnUrl: z.string(),
  placedAt: Instant,
  expiresAt: Instant,
  version: z.int().positive(),
};

const settled = {
  ...base,
  checkout: Checkout.nullable(),
  paidAt: Instant,
  payments: z.array(Payment),
  refunds: z.array(Refund),
  disputes: z.array(Dispute),
  subscription: Subscription.nullable(),
  /** Null before the first night. */
  recognised: Recognised.nullable().default(null),
};

export const Order = z.discriminatedUnion('state', [
  z.object({ state: z.literal('draft'), ...base }),
  z.object({ state: z.literal('awaiting_payment'), ...base, checkout: Checkout }),
  z.object({
    state: z.literal('expired'),
    ...base,
    checkout: Checkout.nullable(),
    expiredAt: Instant,
    because: z.enum(['time', 'canceled', 'payment-failed', 'not-opened']),
  }),
  z.object({ state: z.literal('paid'), ...settled }),
  z.object({ state: z.literal('partially_refunded'), ...settled }),
  z.object({ state: z.literal('refunded'), ...settled }),
  z.object({ state: z.literal('disputed'), ...settled }),
  /** Paid when it had expired and what it was for had gone to somebody else: nothing is held, all of it goes back. */
  z.object({ state: z.literal('too_late'), ...settled }),
]);
export type Order = z.infer<typeof Order>;
export type DraftOrder = Extract<Order, { state: 'draft' }>;
export type ExpiredOrder = Extract<Order, { state: 'expired' }>;
export type SettledOrder = Extract<Order, { payments: Payment[] }>;

export const isSettled = (order: Order): order is SettledOrder => 'payments' in order;
