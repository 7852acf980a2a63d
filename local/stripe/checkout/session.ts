import type { Discount } from '../catalogue/discounts.ts';
import type { Price } from '../catalogue/price.ts';
import type { Metadata, Wire } from '../core/wire.ts';
import type { NewPayment } from '../payments/payment-intents.ts';

export interface CheckoutSession extends Wire {
  object: 'checkout.session';
  allow_promotion_codes: boolean | null;
  amount_subtotal: number;
  amount_total: number;
  cancel_url: string | null;
  client_reference_id: string | null;
  currency: string;
  customer: string | null;
  customer_creation: 'always' | 'if_required' | null;
  customer_details: { email: string | null; name: string | null } | null;
  customer_email: string | null;
  discounts: { coupon: string; promotion_code: string | null }[];
  expires_at: number;
  invoice: string | null;
  locale: string | null;
  metadata: Metadata;
  mode: 'payment' | 'subscription';
  payment_intent: string | null;
  payment_status: 'no_payment_required' | 'paid' | 'unpaid';
  status: 'complete' | 'expired' | 'open';
  subscription: string | null;
  success_url: string;
  total_details: { amount_discount: number; amount_shipping: number; amount_tax: number };
  url: string | null;
}

/** A line of a session, as `line_items` gives it back. */
export interface LineItem {
  id: string;
  object: 'item';
  adjustable_quantity: null;
  amount_discount: number;
  amount_subtotal: number;
  amount_tax: number;
  amount_total: number;
  currency: string;
  description: string;
  metadata: Metadata;
  price: Price;
  quantity: number;
}

export interface SubscriptionData {
  metadata: Metadata;
  description: string | null;
  trialDays: number | null;
  trialEnd: number | null;
}

/** What a session will do once it is paid, and what stands on its page. */
export interface SessionPlan {
  id: string;
  lines: LineItem[];
  discount: Discount | null;
  payment: Omit<NewPayment, 'amount' | 'currency'>;
  subscription: SubscriptionData;
  /** The card of a buyer whose bank is being asked before a subscription starts. */
  asked: string | null;
}
