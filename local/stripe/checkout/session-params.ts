import * as z from 'zod';
import { currency, flag, ignored, integer, metadata, positive, text } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { LineItemFields } from './line-items.ts';
import type { LineItem } from './session.ts';

const PaymentData = z.strictObject({
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  receipt_email: text.optional(),
  setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
  statement_descriptor_suffix: text.optional(),
  transfer_group: text.optional(),
});

const SubscriptionFields = z.strictObject({
  description: text.optional(),
  metadata: metadata.optional(),
  trial_end: integer.optional(),
  trial_period_days: positive.optional(),
  trial_settings: ignored,
});

export const SessionParams = z.strictObject({
  adaptive_pricing: ignored,
  allow_promotion_codes: flag.optional(),
  automatic_tax: z.strictObject({ enabled: z.literal('false') }).optional(),
  billing_address_collection: z.enum(['auto', 'required']).optional(),
  cancel_url: text.optional(),
  client_reference_id: text.optional(),
  consent_collection: ignored,
  currency: currency.optional(),
  custom_text: ignored,
  customer: text.optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  customer_email: text.optional(),
  customer_update: ignored,
  discounts: z
    .array(z.strictObject({ coupon: text.optional(), promotion_code: text.optional() }))
    .max(1)
    .optional(),
  expires_at: integer.optional(),
  invoice_creation: ignored,
  line_items: z.array(LineItemFields).min(1),
  locale: text.optional(),
  metadata: metadata.optional(),
  mode: z.enum(['payment', 'subscription']),
  payment_intent_data: PaymentData.optional(),
  payment_method_collection: z.enum(['always', 'if_required']).optional(),
  saved_payment_method_options: ignored,
  submit_type: z.enum(['auto', 'book', 'donate', 'pay', 'subscribe']).optional(),
  subscription_data: SubscriptionFields.optional(),
  success_url: text,
  ui_mode: z.literal('hosted_page').optional(),
});
export type SessionParams = z.output<typeof SessionParams>;

/** Refuses what does not go with the mode. */
export const checkModes = ({
  mode,
  payment_intent_data,
  subscription_data,
  allow_promotion_codes,
  discounts,
}: SessionParams): void => {
  if (mode === 'subscription' && payment_intent_data !== undefined) {
    throw refuse('You can not pass `payment_intent_data` in `subscription` mode.', {
      param: 'payment_intent_data',
    });
  }
  if (mode === 'payment' && subscription_data !== undefined) {
    throw refuse('You can not pass `subscription_data` in `payment` mode.', { param: 'subscription_data' });
  }
  if (allow_promotion_codes === true && discounts !== undefined) {
    throw refuse('You may only specify one of these parameters: allow_promotion_codes, discounts.');
  }
};

/** Refuses prices that do not go with the mode. */
export const checkLines = (mode: SessionParams['mode'], lines: readonly LineItem[]): void => {
  const recurs = lines.some(({ price }) => price.recurring !== null);
  if (mode === 'subscription' && !recurs) {
    throw refuse('You must provide at least one recurring price in `subscription` mode when using prices.');
  }
  if (mode === 'payment' && recurs) {
    throw refuse(
      'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
    );
  }
};
