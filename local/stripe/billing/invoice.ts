import type { Metadata, Wire, WireList } from '../core/wire.ts';

export interface InvoiceLine {
  id: string;
  object: 'line_item';
  amount: number;
  currency: string;
  description: string;
  discount_amounts: { amount: number; discount: string }[];
  invoice: string;
  metadata: Metadata;
  parent: object;
  period: { end: number; start: number };
  pricing: object;
  quantity: number;
  subtotal: number;
}

interface SubscriptionParent {
  quote_details: null;
  subscription_details: { metadata: Metadata; subscription: string };
  type: 'subscription_details';
}

export interface Invoice extends Wire {
  object: 'invoice';
  amount_due: number;
  amount_paid: number;
  amount_remaining: number;
  attempt_count: number;
  attempted: boolean;
  auto_advance: boolean;
  billing_reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update';
  currency: string;
  customer: string;
  ending_balance: number | null;
  lines: WireList<InvoiceLine>;
  metadata: Metadata;
  next_payment_attempt: number | null;
  number: string | null;
  parent: SubscriptionParent;
  period_end: number;
  period_start: number;
  starting_balance: number;
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void';
  status_transitions: {
    finalized_at: number | null;
    marked_uncollectible_at: number | null;
    paid_at: number | null;
    voided_at: number | null;
  };
  subtotal: number;
  test_clock: string | null;
  total: number;
}

/** What waits for the next invoice of a subscription: parts of periods after a change. */
export interface InvoiceItem {
  id: string;
  subscription: string;
  line: Omit<InvoiceLine, 'id' | 'invoice'>;
}

export interface InvoicePayment extends Wire {
  object: 'invoice_payment';
  amount_paid: number | null;
  amount_requested: number;
  currency: string;
  invoice: string;
  is_default: boolean;
  livemode: boolean;
  payment: { payment_intent: string; type: 'payment_intent' };
  status: 'canceled' | 'open' | 'paid';
  status_transitions: { canceled_at: number | null; paid_at: number | null };
}
