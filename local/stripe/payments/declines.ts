import { type ErrorBody, Refusal } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import { newCharge } from './charges.ts';
import type { PaymentIntent } from './payment-intent.ts';
import type { PaymentMethod } from './payment-method.ts';

const messages: Readonly<Record<string, string>> = {
  card_declined: 'Your card was declined.',
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
  incorrect_cvc: "Your card's security code is incorrect.",
  processing_error: 'An error occurred while processing your card. Try again in a little bit.',
  payment_intent_authentication_failure:
    'The provided payment method has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
  authentication_required: 'Your card was declined. This transaction requires authentication.',
  payment_method_provider_decline: 'The bank account could not be debited.',
};

export interface Decline {
  code: string;
  declineCode?: string;
}

const bodyOf = (decline: Decline): ErrorBody => ({
  type: 'card_error',
  code: decline.code,
  ...(decline.declineCode !== undefined && { decline_code: decline.declineCode }),
  message: messages[decline.declineCode ?? ''] ?? messages[decline.code] ?? 'Your card was declined.',
});

/** A payment that was turned down: a failed charge, and the intent waits for another method. */
export const declinePayment = (
  world: World,
  intent: PaymentIntent,
  { method, decline }: { method: PaymentMethod; decline: Decline },
): PaymentIntent => {
  const body = bodyOf(decline);
  const charge = world.put('charge', {
    ...newCharge(world, { intent, method, status: 'failed' }),
    failure_code: decline.code,
    failure_message: body.message,
  });
  const failed = world.put('payment_intent', {
    ...intent,
    last_payment_error: { ...body, charge: charge.id, payment_method: method },
    latest_charge: charge.id,
    next_action: null,
    payment_method: null,
    processing: null,
    status: 'requires_payment_method',
  });
  world.emit('charge.failed', charge);
  world.emit('payment_intent.payment_failed', failed);
  return failed;
};

/** The 402 that a confirmation over the API answers when the payment was turned down. */
export const cardError = (intent: PaymentIntent, decline: Decline): Refusal =>
  new Refusal(402, { ...bodyOf(decline), charge: intent.latest_charge ?? '', payment_intent: intent });

/** What a person reads, in the words of the API. */
export const declineMessage = (decline: Decline): string => bodyOf(decline).message;
