import * as z from 'zod';
import { unschedule } from '../core/agenda.ts';
import {
  currency,
  flag,
  ignored,
  mergedMetadata,
  metadata,
  positive,
  text,
  unsettable,
} from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import { isWholeOnly } from '../money/exponents.ts';
import { blankIntent } from './blank-intent.ts';
import { capture } from './charges.ts';
import { cardError } from './declines.ts';
import { type Attempt, attempt } from './pay.ts';
import type { PaymentIntent } from './payment-intent.ts';
import { paymentMethodFor } from './payment-methods.ts';

export interface NewPayment {
  amount: number;
  currency: string;
  customer?: string | null;
  description?: string | null;
  metadata?: Record<string, string>;
  receipt_email?: string | null;
  transfer_group?: string | null;
  capture_method?: PaymentIntent['capture_method'];
  setup_future_usage?: string | null;
  statement_descriptor_suffix?: string | null;
}

/** A payment intent that nothing has been paid with yet. */
export const makeIntent = (world: World, given: NewPayment): PaymentIntent => {
  if (isWholeOnly(given.currency) && given.amount % 100 !== 0) {
    throw refuse(`Invalid integer: ${given.amount}. Amounts in ${given.currency} must be whole.`, {
      param: 'amount',
    });
  }
  const id = world.id('pi');
  const intent = world.put('payment_intent', {
    ...blankIntent,
    id,
    client_secret: `${id}_secret_${world.secret()}`,
    created: world.now,
    livemode: world.settings.livemode,
    payment_method_types: ['card'],
    ...given,
  });
  world.emit('payment_intent.created', intent);
  return intent;
};

const Create = z.strictObject({
  amount: positive,
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
    .optional(),
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
  confirm: flag.optional(),
  currency,
  customer: text.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  off_session: flag.optional(),
  payment_method: text.optional(),
  payment_method_types: z.array(text).optional(),
  receipt_email: text.optional(),
  return_url: ignored,
  setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
  statement_descriptor_suffix: text.optional(),
  transfer_group: text.optional(),
});

/** The intent an attempt left, or the error that a request answers where it was declined. */
const answered = (result: Attempt): PaymentIntent => {
  if (result.outcome === 'declined') throw cardError(result.intent, result.decline);
  return result.intent;
};

const pay = (
  world: World,
  intent: PaymentIntent,
  { token, offSession }: { token: string; offSession: boolean },
) => {
  const method = paymentMethodFor(world, token);
  const result = attempt(world, intent, { method });
  if (offSession && result.intent.status === 'requires_action') {
    const decline = { code: 'authentication_required', declineCode: 'authentication_required' };
    throw cardError(result.intent, decline);
  }
  return answered(result);
};

const create = (world: World, params: z.output<typeof Create>): PaymentIntent => {
  const { confirm, payment_method, metadata: given, off_session, ...more } = params;
  if (more.customer !== undefined) world.need('customer', more.customer, 'customer');
  const intent = makeIntent(world, {
    ...defined(more),
    amount: params.amount,
    currency: params.currency,
    metadata: mergedMetadata({}, given),
  });
  if (payment_method === undefined) {
    if (confirm === true)
      throw refuse("You cannot confirm this PaymentIntent because it's missing a payment method.", {
        code: 'payment_intent_unexpected_state',
      });
    return intent;
  }
  if (confirm === true)
    return pay(world, intent, { token: payment_method, offSession: off_session === true });
  const method = paymentMethodFor(world, payment_method);
  return world.put('payment_intent', {
    ...intent,
    payment_method: method.id,
    status: 'requires_confirmation',
  });
};

const Confirm = z.strictObject({
  payment_method: text.optional(),
  off_session: flag.optional(),
  return_url: ignored,
});

const payable: readonly PaymentIntent['status'][] = ['requires_confirmation', 'requires_payment_method'];

const confirm = (world: World, params: z.output<typeof Confirm>, { id }: { id: string }): PaymentIntent => {
  const intent = world.need('payment_intent', id);
  const token = params.payment_method ?? intent.payment_method;
  if (!payable.includes(intent.status) || token === null) {
    const message = `You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`;
    throw refuse(message, { code: 'payment_intent_unexpected_state' });
  }
  return pay(world, { ...intent }, { token, offSession: params.off_session === true });
};

const cancel = (
  world: World,
  params: { cancellation_reason?: string | undefined },
  { id }: { id: string },
) => {
  const intent = world.need('payment_intent', id);
  if (['canceled', 'processing', 'succeeded'].includes(intent.status)) {
    const message = `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`;
    throw refuse(message, { code: 'payment_intent_unexpected_state' });
  }
  unschedule(world, id);
  const canceled = world.put('payment_intent', {
    ...intent,
    amount_capturable: 0,
    canceled_at: world.now,
    cancellation_reason: params.cancellation_reason ?? null,
    next_action: null,
    status: 'canceled',
  });
  world.emit('payment_intent.canceled', canceled);
  return canceled;
};

const Capture = z.strictObject({ amount_to_capture: positive.optional() });

const captureHeld = (
  world: World,
  params: z.output<typeof Capture>,
  { id }: { id: string },
): PaymentIntent => {
  const intent = world.need('payment_intent', id);
  const amount = params.amount_to_capture ?? intent.amount;
  if (intent.status !== 'requires_capture' || intent.latest_charge === null || amount > intent.amount) {
    const message = `This PaymentIntent could not be captured because it has a status of ${intent.status}.`;
    throw refuse(message, { code: 'payment_intent_unexpected_state' });
  }
  const charge = capture(world, { ...world.need('charge', intent.latest_charge) }, amount);
  const paid = world.put('payment_intent', {
    ...intent,
    amount_capturable: 0,
    amount_received: amount,
    status: 'succeeded',
  });
  world.emit('charge.captured', charge);
  world.emit('payment_intent.succeeded', paid);
  return paid;
};

const Update = z.strictObject({
  amount: positive.optional(),
  customer: text.optional(),
  description: unsettable.optional(),
  metadata: metadata.optional(),
  receipt_email: unsettable.optional(),
  transfer_group: text.optional(),
});

export const paymentIntentEndpoints: Endpoint[] = [
  endpoint('POST /v1/payment_intents', Create, create),
  retrieveEndpoint('/v1/payment_intents', 'payment_intent'),
  endpoint('POST /v1/payment_intents/{id}', Update, (world, params, { id }) => {
    const before = world.need('payment_intent', id);
    const { metadata: given, ...more } = params;
    const merged = mergedMetadata(before.metadata, given);
    return world.put('payment_intent', { ...before, ...defined(more), metadata: merged });
  }),
  endpoint('POST /v1/payment_intents/{id}/confirm', Confirm, confirm),
  endpoint(
    'POST /v1/payment_intents/{id}/cancel',
    z.strictObject({ cancellation_reason: text.optional() }),
    cancel,
  ),
  endpoint('POST /v1/payment_intents/{id}/capture', Capture, captureHeld),
  listEndpoint({ path: '/v1/payment_intents', kind: 'payment_intent', equal: ['customer'] }),
];
