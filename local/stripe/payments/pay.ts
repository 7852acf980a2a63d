import { unschedule } from '../core/agenda.ts';
import { refuse } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import { capture, newCharge } from './charges.ts';
import { type Decline, declinePayment } from './declines.ts';
import { openDispute } from './disputes.ts';
import type { PaymentIntent } from './payment-intent.ts';
import type { PaymentMethod } from './payment-method.ts';
import { behaviourOf } from './payment-methods.ts';

/** How an attempt to pay ended. `waiting`: the buyer's bank asks, or a delayed method has not said yet. */
export type Attempt =
  | { outcome: 'paid'; intent: PaymentIntent }
  | { outcome: 'waiting'; intent: PaymentIntent }
  | { outcome: 'declined'; intent: PaymentIntent; decline: Decline };

const settleNow = (world: World, intent: PaymentIntent, method: PaymentMethod): PaymentIntent => {
  const charge = newCharge(world, { intent, method, status: 'succeeded' });
  if (intent.capture_method === 'manual') {
    world.put('charge', charge);
    world.emit('charge.succeeded', charge);
    const held = {
      ...intent,
      amount_capturable: intent.amount,
      latest_charge: charge.id,
      status: 'requires_capture' as const,
    };
    world.emit('payment_intent.amount_capturable_updated', world.put('payment_intent', held));
    return held;
  }
  const captured = capture(world, charge);
  // With asynchronous capture the first event does not know the balance transaction yet.
  const late = intent.capture_method === 'automatic_async';
  world.emit('charge.succeeded', late ? { ...captured, balance_transaction: null } : captured);
  const paid = markPaid(world, intent, captured.id);
  if (late) world.emit('charge.updated', captured, { balance_transaction: null });
  const { dispute } = behaviourOf(method);
  if (dispute !== undefined) openDispute(world, captured.id, dispute);
  return paid;
};

const markPaid = (world: World, intent: PaymentIntent, charge: string): PaymentIntent => {
  const paid = world.put('payment_intent', {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge,
    next_action: null,
    processing: null,
    status: 'succeeded',
  });
  world.emit('payment_intent.succeeded', paid);
  return paid;
};

const wait = (world: World, intent: PaymentIntent, method: PaymentMethod): PaymentIntent => {
  const charge = world.put('charge', newCharge(world, { intent, method, status: 'pending' }));
  const waiting = world.put('payment_intent', {
    ...intent,
    latest_charge: charge.id,
    processing: { type: method.type },
    status: 'processing',
  });
  world.emit('charge.pending', charge);
  world.emit('payment_intent.processing', waiting);
  world.schedule('payment-settles', intent.id, world.now + world.settings.delayedMethodSeconds);
  return waiting;
};

const askBank = (world: World, intent: PaymentIntent): PaymentIntent => {
  const asked = world.put('payment_intent', {
    ...intent,
    next_action: {
      type: 'redirect_to_url',
      redirect_to_url: { return_url: null, url: `${world.settings.pages}/authenticate/${intent.id}` },
    },
    status: 'requires_action',
  });
  world.emit('payment_intent.requires_action', asked);
  return asked;
};

/** Whether the method was kept for later while its owner was asked. */
const wasKept = (method: PaymentMethod): boolean => method.customer !== null;

/** Tries to pay an intent with a method. `authenticated`: the buyer's bank has just said yes. */
export const attempt = (
  world: World,
  intent: PaymentIntent,
  { method, authenticated = false }: { method: PaymentMethod; authenticated?: boolean },
): Attempt => {
  const behaviour = behaviourOf(method);
  const chosen: PaymentIntent = { ...intent, payment_method: method.id };
  const { authentication, decline } = behaviour;
  const asks = authentication === 'always' || (authentication === 'once' && !wasKept(method));
  if (asks && !authenticated) return { outcome: 'waiting', intent: askBank(world, chosen) };
  if (decline !== undefined && (decline.later !== true || wasKept(method))) {
    return { outcome: 'declined', intent: declinePayment(world, chosen, { method, decline }), decline };
  }
  if (behaviour.kind === 'delayed') return { outcome: 'waiting', intent: wait(world, chosen, method) };
  return { outcome: 'paid', intent: settleNow(world, chosen, method) };
};

/** The buyer's bank answers: with a yes the payment goes on, with a no it is turned down. */
export const authenticate = (world: World, id: string, agreed: boolean): Attempt => {
  const intent = world.need('payment_intent', id);
  if (intent.status !== 'requires_action' || intent.payment_method === null) {
    throw refuse(`This PaymentIntent's status is ${intent.status}: nobody asks for authentication.`);
  }
  const method = { ...world.need('payment_method', intent.payment_method) };
  if (agreed) return attempt(world, { ...intent }, { method, authenticated: true });
  const decline = { code: 'payment_intent_authentication_failure' };
  return { outcome: 'declined', intent: declinePayment(world, { ...intent }, { method, decline }), decline };
};

/** A delayed method says whether it worked; undefined where nothing waits for that. */
export const settleDelayed = (world: World, id: string, works?: boolean): Attempt | undefined => {
  const intent = world.need('payment_intent', id);
  if (intent.status !== 'processing' || intent.payment_method === null || intent.latest_charge === null) {
    return undefined;
  }
  unschedule(world, id, 'payment-settles');
  const method = { ...world.need('payment_method', intent.payment_method) };
  const charge = { ...world.need('charge', intent.latest_charge) };
  if (works ?? behaviourOf(method).fails !== true) {
    const captured = capture(world, charge);
    world.emit('charge.succeeded', captured);
    return { outcome: 'paid', intent: markPaid(world, { ...intent }, captured.id) };
  }
  const failure = {
    failure_code: 'payment_method_provider_decline',
    failure_message: 'The bank account could not be debited.',
  };
  world.emit('charge.failed', world.put('charge', { ...charge, ...failure, paid: false, status: 'failed' }));
  const decline = { code: 'payment_method_provider_decline' };
  const failed = world.put('payment_intent', {
    ...intent,
    last_payment_error: {
      type: 'card_error',
      code: decline.code,
      message: failure.failure_message,
      charge: charge.id,
    },
    payment_method: null,
    processing: null,
    status: 'requires_payment_method',
  });
  world.emit('payment_intent.payment_failed', failed);
  return { outcome: 'declined', intent: failed, decline };
};
