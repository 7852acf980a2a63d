import type { Account } from '../connect/account.ts';
import type { Transfer, TransferReversal } from '../connect/transfer.ts';
import type { Coupon, PromotionCode } from '../catalogue/coupon.ts';
import type { Price, Product } from '../catalogue/price.ts';
import type { CheckoutSession, SessionPlan } from '../checkout/session.ts';
import type { BillingPortalSession } from '../billing/portal-session.ts';
import type { Invoice, InvoiceItem, InvoicePayment } from '../billing/invoice.ts';
import type { Subscription, SubscriptionDiscount } from '../billing/subscription.ts';
import type { TestClock } from '../billing/test-clock.ts';
import type { BalanceTransaction } from '../money/balance-transaction.ts';
import type { PaidOut, Payout } from '../money/payout.ts';
import type { Charge } from '../payments/charge.ts';
import type { Customer } from '../payments/customer.ts';
import type { Dispute } from '../payments/dispute.ts';
import type { PaymentIntent } from '../payments/payment-intent.ts';
import type { PaymentMethod } from '../payments/payment-method.ts';
import type { Refund } from '../payments/refund.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import type { WebhookEndpoint, WebhookSecret } from '../webhooks/endpoint.ts';
import type { Task } from './agenda.ts';
import type { StripeEvent } from './event.ts';
import type { KeptAnswer } from './idempotency.ts';

/** Everything an account holds, by kind. Those without `object` never leave the emulator. */
export interface Kinds {
  account: Account;
  balance_transaction: BalanceTransaction;
  billing_portal_session: BillingPortalSession;
  charge: Charge;
  checkout_session: CheckoutSession;
  coupon: Coupon;
  customer: Customer;
  dispute: Dispute;
  event: StripeEvent;
  invoice: Invoice;
  invoice_item: InvoiceItem;
  invoice_payment: InvoicePayment;
  payment_intent: PaymentIntent;
  payment_method: PaymentMethod;
  payout: Payout;
  price: Price;
  product: Product;
  promotion_code: PromotionCode;
  refund: Refund;
  subscription: Subscription;
  test_clock: TestClock;
  transfer: Transfer;
  transfer_reversal: TransferReversal;
  webhook_endpoint: WebhookEndpoint;

  delivery: Delivery;
  kept_answer: KeptAnswer;
  paid_out: PaidOut;
  session_plan: SessionPlan;
  subscription_discount: SubscriptionDiscount;
  task: Task;
  webhook_secret: WebhookSecret;
}

export type Kind = keyof Kinds;

/** Kinds by the prefix of their ids, for what `expand` finds. */
const kindsByPrefix = {
  acct: 'account',
  txn: 'balance_transaction',
  bps: 'billing_portal_session',
  ch: 'charge',
  py: 'charge',
  cs: 'checkout_session',
  cus: 'customer',
  dp: 'dispute',
  evt: 'event',
  in: 'invoice',
  ii: 'invoice_item',
  inpay: 'invoice_payment',
  pi: 'payment_intent',
  pm: 'payment_method',
  po: 'payout',
  price: 'price',
  prod: 'product',
  promo: 'promotion_code',
  re: 'refund',
  pyr: 'refund',
  sub: 'subscription',
  clock: 'test_clock',
  tr: 'transfer',
  trr: 'transfer_reversal',
  we: 'webhook_endpoint',
} as const satisfies Record<string, Kind>;

const isPrefix = (text: string): text is keyof typeof kindsByPrefix => Object.hasOwn(kindsByPrefix, text);

/** The kind an id is of, or undefined where it is none that can be expanded. */
export const kindOfId = (id: string): (typeof kindsByPrefix)[keyof typeof kindsByPrefix] | undefined => {
  const prefix = id.slice(0, Math.max(0, id.indexOf('_')));
  return isPrefix(prefix) ? kindsByPrefix[prefix] : undefined;
};
