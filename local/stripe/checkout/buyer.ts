import { findCode } from '../catalogue/discounts.ts';
import { refuse } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import { billingDetails } from '../payments/payment-method.ts';
import { makeCustomer } from '../payments/customers.ts';
import { declineMessage } from '../payments/declines.ts';
import { type Attempt, attempt, authenticate } from '../payments/pay.ts';
import type { PaymentIntent } from '../payments/payment-intent.ts';
import { makeIntent } from '../payments/payment-intents.ts';
import { makePaymentMethod } from '../payments/payment-methods.ts';
import { type TestCard, testCard } from '../payments/test-cards.ts';
import { completeSession } from './complete.ts';
import { changeDiscount, openSession } from './sessions.ts';
import type { CheckoutSession } from './session.ts';
import { subscribe } from './subscribe.ts';

export interface Purchase {
  /** A test card's number or token. */
  card: string;
  email?: string;
  name?: string;
}

/** What the page shows next. `authenticate`: the buyer's bank asks. */
export type PurchaseOutcome =
  | { outcome: 'complete'; session: CheckoutSession }
  | { outcome: 'authenticate'; session: CheckoutSession }
  | { outcome: 'declined'; session: CheckoutSession; message: string };

const intentFor = (world: World, session: CheckoutSession, purchase: Purchase): PaymentIntent => {
  const before =
    session.payment_intent === null ? undefined : world.get('payment_intent', session.payment_intent);
  if (before !== undefined) return { ...before };
  const { payment } = world.need('session_plan', session.id);
  const intent = makeIntent(world, {
    ...payment,
    amount: session.amount_total,
    currency: session.currency,
    customer: session.customer,
    receipt_email: payment.receipt_email ?? purchase.email ?? null,
  });
  world.put('checkout_session', { ...session, payment_intent: intent.id });
  return intent;
};

const outcomeOf = (world: World, id: string, result: Attempt): PurchaseOutcome => {
  const { intent } = result;
  if (result.outcome === 'declined') {
    return { outcome: 'declined', session: openSession(world, id), message: declineMessage(result.decline) };
  }
  if (intent.status === 'requires_action') {
    return { outcome: 'authenticate', session: openSession(world, id) };
  }
  const paid = result.outcome === 'paid';
  return { outcome: 'complete', session: completeSession(world, id, paid ? 'paid' : 'unpaid') };
};

const ownerOf = (world: World, session: CheckoutSession, purchase: Purchase): CheckoutSession => {
  const email = purchase.email ?? session.customer_email;
  const details = { ...billingDetails({ email, name: purchase.name ?? null }), business_name: null };
  const wantsCustomer = session.customer_creation === 'always' || session.mode === 'subscription';
  const customer =
    session.customer ??
    (wantsCustomer ? tellCreated(world, makeCustomer(world, { email, name: purchase.name ?? null })) : null);
  const { address, name, phone } = details;
  return world.put('checkout_session', {
    ...session,
    customer,
    customer_details: {
      ...{ address, business_name: null, email, individual_name: null, name, phone },
      ...{ tax_exempt: 'none', tax_ids: [] },
    },
  });
};

const tellCreated = (world: World, customer: { id: string }): string => {
  world.emit('customer.created', customer);
  return customer.id;
};

const declined = (session: CheckoutSession, message: string): PurchaseOutcome => ({
  outcome: 'declined',
  session,
  message,
});

const buyOnce = (
  world: World,
  session: CheckoutSession,
  { purchase, known }: { purchase: Purchase; known: TestCard },
): PurchaseOutcome => {
  const { email, name } = session.customer_details ?? {};
  const method = makePaymentMethod(world, known, { email: email ?? null, name: name ?? null });
  return outcomeOf(world, session.id, attempt(world, intentFor(world, session, purchase), { method }));
};

const startPaid = (world: World, session: CheckoutSession, known: TestCard): PurchaseOutcome => {
  const customer = session.customer ?? '';
  const { email, name } = world.need('customer', customer);
  const method = makePaymentMethod(world, known, { email, name });
  const { session: started, collected } = subscribe(world, session, { customer, method });
  if (collected?.outcome === 'failed') throw refuse('The first payment of a subscription failed.');
  const status = started.amount_total === 0 ? 'no_payment_required' : 'paid';
  return { outcome: 'complete', session: completeSession(world, session.id, status) };
};

/** Subscriptions take cards only; a card that is declined leaves no subscription behind. */
const buySubscription = (world: World, session: CheckoutSession, known: TestCard): PurchaseOutcome => {
  if (known.kind === 'delayed') return declined(session, 'Subscriptions are paid by card.');
  if (known.authentication !== undefined) {
    world.put('session_plan', { ...world.need('session_plan', session.id), asked: known.token });
    return { outcome: 'authenticate', session };
  }
  if (known.decline !== undefined) return declined(session, declineMessage(known.decline));
  return startPaid(world, session, known);
};

/** A buyer fills in the page and presses the button. */
export const buy = (world: World, id: string, purchase: Purchase): PurchaseOutcome => {
  const session = ownerOf(world, openSession(world, id), purchase);
  const known = testCard(purchase.card);
  if (known === undefined) return declined(session, 'This is not a test card.');
  if (session.mode === 'subscription') return buySubscription(world, session, known);
  if (session.amount_total === 0) {
    return { outcome: 'complete', session: completeSession(world, id, 'no_payment_required') };
  }
  return buyOnce(world, session, { purchase, known });
};

/** The buyer answers the bank's question. */
export const answerBank = (world: World, id: string, agreed: boolean): PurchaseOutcome => {
  const session = openSession(world, id);
  const { asked } = world.need('session_plan', id);
  if (session.mode === 'payment') {
    if (session.payment_intent === null) throw refuse('Nobody asks for authentication.');
    return outcomeOf(world, id, authenticate(world, session.payment_intent, agreed));
  }
  const known = asked === null ? undefined : testCard(asked);
  if (known === undefined) throw refuse('Nobody asks for authentication.');
  world.put('session_plan', { ...world.need('session_plan', id), asked: null });
  if (!agreed) return declined(session, declineMessage({ code: 'payment_intent_authentication_failure' }));
  if (known.decline !== undefined) return declined(session, declineMessage(known.decline));
  return startPaid(world, session, known);
};

/** The buyer types a promotion code; an empty one takes it off. */
export const usePromotionCode = (world: World, id: string, typed: string): CheckoutSession => {
  const session = openSession(world, id);
  if (session.allow_promotion_codes !== true) throw refuse('This page takes no promotion codes.');
  if (typed.trim() === '') return changeDiscount(world, id, null);
  const code = findCode(world, typed);
  if (code === undefined) throw refuse('This code is invalid.', { param: 'promotion_code' });
  return changeDiscount(world, id, { coupon: code.promotion.coupon, promotion_code: code.id });
};
