import type {
  Checkout,
  Dispute,
  DraftOrder,
  ExpiredOrder,
  Payment,
  Refund,
  Subscription,
} from './order-schema.ts';

/** What can happen to an order. Decisions say which of these do; `applyFact` says what becomes of the order. */
export type OrderFact =
  | { readonly type: 'placed'; readonly order: DraftOrder }
  | { readonly type: 'checkout-opened'; readonly checkout: Checkout }
  /** The buyer is through, the money is on its way. */
  | { readonly type: 'payment-pending' }
  | {
      readonly type: 'paid';
      readonly paidAt: string;
      /** Null where there was nothing to pay. */
      readonly payment: Payment | null;
      readonly subscription: Subscription | null;
    }
  /** Money came for an order that had expired and cannot be delivered any more. */
  | {
      readonly type: 'paid-too-late';
      readonly paidAt: string;
      readonly payment: Payment | null;
      readonly subscription: Subscription | null;
    }
  | { readonly type: 'expired'; readonly at: string; readonly because: ExpiredOrder['because'] }
  /** Another invoice of a subscription, or a payment that came twice. */
  | { readonly type: 'payment-added'; readonly payment: Payment }
  | { readonly type: 'charge-known'; readonly paymentIntentId: string; readonly chargeId: string }
  | { readonly type: 'refund-added'; readonly refund: Refund }
  | {
      readonly type: 'refund-moved';
      readonly refundId: string;
      readonly stripeRefundId: string | null;
      readonly status: Refund['status'];
    }
  | { readonly type: 'dispute-moved'; readonly dispute: Dispute }
  | { readonly type: 'subscription-moved'; readonly subscription: Subscription }
  /** Days have passed: by how much more is earned, or less, than was booked. `complete`: nothing more is to come. */
  | {
      readonly type: 'revenue-recognised';
      readonly day: string;
      readonly revenueMinor: number;
      readonly lossMinor: number;
      readonly complete: boolean;
      readonly at: string;
    };
