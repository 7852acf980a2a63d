import * as z from 'zod';
import { contract, get, post, put } from '../../shared/contract.ts';
import { Currency } from '../../shared/money.ts';
import { Entitlement } from './domain/entitlements/entitlement.ts';
import { Offer, OfferDraft, Slot, offerKinds } from './domain/offers/offer.ts';
import { Promotion, PromotionDraft } from './domain/offers/promotion.ts';
import { PublicOffer } from './domain/offers/shown-offer.ts';
import { OrderSummary, OrderView, PlaceOrder, Receipt } from './domain/orders/shown-order.ts';

const Amount = z.int().nonnegative();
const Id = z.string().min(1).max(64);

// ——— Refunds ———

const RefundQuote = z.object({
  /** Version of the rules it was made under. */
  policiesVersion: z.int(),
  currency: Currency,
  items: z.array(
    z.object({
      itemId: z.string(),
      /** What the buyer may have back now without asking anybody. */
      refundableMinor: Amount,
      /** What is left of what was paid. */
      leftMinor: Amount,
      because: z.enum([
        ...(['within-window', 'window-passed', 'used-too-much', 'unused-share'] as const),
        ...(['long-before', 'shortly-before', 'too-late'] as const),
        ...(['already-refunded', 'not-paid', 'disputed'] as const),
      ]),
    }),
  ),
  totalMinor: Amount,
  /** What has to go back for the running subscription to end at once; null where none runs. */
  endsSubscriptionAtMinor: Amount.nullable(),
});

const RefundParts = z
  .array(z.object({ itemId: Id, amountMinor: z.int().min(1).max(100_000_000_000) }))
  .min(1)
  .max(10);

const RequestRefund = z.object({
  /** Null: all that the quote says. */
  items: RefundParts.nullable().default(null),
  reason: z.string().trim().max(500).default(''),
});

// ——— Entitlements ———

const EntitlementView = Entitlement.omit({ memberId: true }).extend({
  /** Whether it may be used now. */
  valid: z.boolean(),
});

// ——— Operations ———

const SetPrice = z.object({ currency: Currency, amountMinor: z.int().min(0).max(100_000_000_000) });
const PromotionUse = Promotion.extend({
  /** Orders that hold or have had it. Null where nobody counts, for lack of a limit. */
  taken: z.int().nonnegative().nullable(),
});

const Items = <S extends z.ZodType>(schema: S) => z.object({ items: z.array(schema) });
const byMember = { caller: 'member' } as const;
const byOperations = { caller: 'operations' } as const;

/** What customers, experts and operations ask: offers, orders, entitlements, refunds. */
export const payments = contract('payments', {
  listOffers: get('/payments/offers', {
    caller: 'public',
    summary: 'What is on sale, with its price in each currency',
    query: z.object({ kind: z.enum(offerKinds).optional() }),
    returns: Items(PublicOffer),
  }),
  getOffer: get('/payments/offers/{offerId}', {
    caller: 'public',
    summary: 'One thing on sale, with the times that are free and what is left',
    returns: PublicOffer,
  }),

  placeOrder: post('/payments/orders', {
    ...byMember,
    summary: 'Order something: priced here, held while the checkout is open, paid at the link in the answer',
    body: PlaceOrder,
    returns: OrderView,
    status: 201,
    idempotent: true,
  }),
  listMyOrders: get('/payments/orders', {
    ...byMember,
    summary: 'The caller’s orders, newest first',
    returns: Items(OrderSummary),
  }),
  getMyOrder: get('/payments/orders/{orderId}', {
    ...byMember,
    summary: 'One order as it stands now: while it awaits payment, Stripe is asked first',
    returns: OrderView,
  }),
  cancelOrder: post('/payments/orders/{orderId}/cancel', {
    ...byMember,
    summary: 'Give up an order nobody has paid; what it held is free again',
    returns: OrderView,
    idempotent: true,
  }),
  getReceipt: get('/payments/orders/{orderId}/receipt', {
    ...byMember,
    summary: 'The receipt of a paid order, refunds included',
    returns: Receipt,
  }),
  quoteRefund: get('/payments/orders/{orderId}/refund-quote', {
    ...byMember,
    summary: 'What the buyer may have back now, item by item, and why',
    returns: RefundQuote,
  }),
  requestRefund: post('/payments/orders/{orderId}/refunds', {
    ...byMember,
    summary: 'Have money back, at most what the quote says',
    body: RequestRefund,
    returns: OrderView,
    idempotent: true,
  }),

  overrideRefund: post('/payments/finance/orders/{orderId}/refunds', {
    caller: 'finance',
    summary: 'Give money back beyond the rules, with a reason, never beyond what was paid',
    body: z.object({ items: RefundParts, reason: z.string().trim().min(3).max(500) }),
    returns: OrderView,
    idempotent: true,
  }),

  listMyEntitlements: get('/payments/entitlements/me', {
    ...byMember,
    summary:
      'What the caller may use, right at once after payment; revoked and passed ones with `valid: false`',
    returns: Items(EntitlementView),
  }),
  openPortal: post('/payments/portal', {
    ...byMember,
    summary: 'A link to Stripe’s pages where a subscriber changes card or cancels',
    returns: z.object({ url: z.string() }),
    idempotent: true,
  }),

  listAllOffers: get('/payments/operations/offers', {
    ...byOperations,
    summary: 'Every offer, drafts and retired ones included, with all prices it ever had',
    returns: Items(Offer),
  }),
  createOffer: post('/payments/operations/offers', {
    ...byOperations,
    summary: 'Draft an offer; it is on sale once it has a price and is published',
    body: OfferDraft,
    returns: Offer,
    status: 201,
    idempotent: true,
  }),
  setPrice: post('/payments/operations/offers/{offerId}/prices', {
    ...byOperations,
    summary: 'Set the price in a currency from now on; the one before it is superseded, never edited',
    body: SetPrice,
    returns: Offer,
    idempotent: true,
  }),
  setSlots: put('/payments/operations/offers/{offerId}/slots', {
    ...byOperations,
    summary: 'Replace the times at which a session may be had',
    body: z.object({ slots: z.array(Slot).max(200) }),
    returns: Offer,
  }),
  publishOffer: post('/payments/operations/offers/{offerId}/publish', {
    ...byOperations,
    summary: 'Put an offer on sale',
    returns: Offer,
  }),
  retireOffer: post('/payments/operations/offers/{offerId}/retire', {
    ...byOperations,
    summary: 'Sell an offer no more; what was bought stays',
    returns: Offer,
  }),
  listPromotions: get('/payments/operations/promotions', {
    ...byOperations,
    summary: 'Every code, with how often it has been used',
    returns: Items(PromotionUse),
  }),
  createPromotion: post('/payments/operations/promotions', {
    ...byOperations,
    summary: 'Make a code',
    body: PromotionDraft,
    returns: PromotionUse,
    status: 201,
  }),
  retirePromotion: post('/payments/operations/promotions/{code}/retire', {
    ...byOperations,
    summary: 'Let a code count no more',
    returns: PromotionUse,
  }),
});
