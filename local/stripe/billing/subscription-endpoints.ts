import * as z from 'zod';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import {
  flag,
  ignored,
  integer,
  mergedMetadata,
  metadata,
  positive,
  text,
  unsettable,
} from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import { listOf } from '../core/wire.ts';
import type { World } from '../core/world.ts';
import { cardError } from '../payments/declines.ts';
import { paymentMethodFor } from '../payments/payment-methods.ts';
import { changeItems } from './change.ts';
import { endSubscription, updated } from './standing.ts';
import { startSubscription } from './subscriptions.ts';
import type { Subscription } from './subscription.ts';

const day = 86_400;
const proration = z.enum(['always_invoice', 'create_prorations', 'none']);
const behavior = z.enum([
  'allow_incomplete',
  'default_incomplete',
  'error_if_incomplete',
  'pending_if_incomplete',
]);

const Create = z.strictObject({
  collection_method: z.literal('charge_automatically').optional(),
  customer: text,
  default_payment_method: text.optional(),
  description: text.optional(),
  items: z
    .array(z.strictObject({ price: text, quantity: positive.optional(), metadata: metadata.optional() }))
    .min(1),
  metadata: metadata.optional(),
  off_session: flag.optional(),
  payment_behavior: behavior.optional(),
  payment_settings: ignored,
  proration_behavior: proration.optional(),
  trial_end: integer.optional(),
  trial_period_days: positive.optional(),
  trial_settings: ignored,
});

const create = (world: World, given: z.output<typeof Create>): Subscription => {
  const customer = world.need('customer', given.customer, 'customer');
  const there = world.onClock(customer.test_clock);
  const trial =
    given.trial_end ??
    (given.trial_period_days === undefined ? null : there.now + given.trial_period_days * day);
  const { subscription, collected } = startSubscription(there, {
    customer: customer.id,
    items: given.items.map((item, index) => ({
      price: { ...there.need('price', item.price, `items[${index}][price]`) },
      quantity: item.quantity ?? 1,
      metadata: mergedMetadata({}, item.metadata),
    })),
    metadata: mergedMetadata({}, given.metadata),
    description: given.description ?? null,
    trialEnd: trial,
    method:
      given.default_payment_method === undefined
        ? undefined
        : paymentMethodFor(there, given.default_payment_method, 'default_payment_method'),
    discount: null,
    present: given.off_session !== true,
    waitForPayment: given.payment_behavior === 'default_incomplete',
  });
  if (given.payment_behavior === 'error_if_incomplete' && collected?.outcome === 'failed') {
    throw cardError(collected.intent, collected.decline);
  }
  return subscription;
};

const Update = z.strictObject({
  cancel_at_period_end: flag.optional(),
  cancellation_details: z
    .strictObject({ comment: unsettable.optional(), feedback: unsettable.optional() })
    .optional(),
  default_payment_method: text.optional(),
  description: unsettable.optional(),
  items: z
    .array(z.strictObject({ id: text.optional(), price: text.optional(), quantity: positive.optional() }))
    .optional(),
  metadata: metadata.optional(),
  payment_behavior: behavior.optional(),
  proration_behavior: proration.optional(),
});

const isOver = ({ status }: Readonly<Subscription>): boolean =>
  status === 'canceled' || status === 'incomplete_expired';

/** Ends with the period, or goes on after all. */
export const cancelAtPeriodEnd = (
  world: World,
  subscription: Readonly<Subscription>,
  ends: boolean,
): Subscription =>
  updated(world, subscription, {
    cancel_at: ends ? (subscription.items.data[0]?.current_period_end ?? null) : null,
    cancel_at_period_end: ends,
    canceled_at: ends ? world.now : null,
    cancellation_details: {
      ...subscription.cancellation_details,
      reason: ends ? 'cancellation_requested' : null,
    },
  });

const update = (world: World, given: z.output<typeof Update>, { id }: { id: string }): Subscription => {
  const before = world.need('subscription', id);
  const there = world.onClock(before.test_clock);
  if (isOver(before))
    throw refuse(`A canceled subscription can only update its cancellation_details and metadata.`);
  const {
    items = [],
    metadata: told,
    cancel_at_period_end: ends,
    default_payment_method: method,
    ...more
  } = given;
  const method_id =
    method === undefined ? undefined : paymentMethodFor(there, method, 'default_payment_method').id;
  const plain: Subscription = there.put('subscription', {
    ...before,
    ...defined({ description: more.description, default_payment_method: method_id }),
    cancellation_details: { ...before.cancellation_details, ...defined(more.cancellation_details ?? {}) },
    metadata: mergedMetadata(before.metadata, told),
  });
  const stopped = ends === undefined ? plain : cancelAtPeriodEnd(there, plain, ends);
  if (items.length > 0) {
    const changes = items.map((item, index) => ({
      ...item,
      price:
        item.price === undefined
          ? undefined
          : { ...there.need('price', item.price, `items[${index}][price]`) },
    }));
    return changeItems(there, stopped, {
      changes,
      proration: more.proration_behavior ?? 'create_prorations',
    });
  }
  return ends === undefined ? updated(there, stopped, {}) : stopped;
};

const Cancel = z.strictObject({
  cancellation_details: z
    .strictObject({ comment: unsettable.optional(), feedback: unsettable.optional() })
    .optional(),
  invoice_now: z.literal('false').optional(),
  prorate: z.literal('false').optional(),
});

export const subscriptionEndpoints: Endpoint[] = [
  endpoint('POST /v1/subscriptions', Create, create),
  retrieveEndpoint('/v1/subscriptions', 'subscription'),
  endpoint('POST /v1/subscriptions/{id}', Update, update),
  endpoint('DELETE /v1/subscriptions/{id}', Cancel, (world, given, { id }) => {
    const before = world.need('subscription', id);
    if (isOver(before))
      throw refuse(`No such subscription: '${id}'`, { code: 'resource_missing', param: 'id' });
    const details = { ...before.cancellation_details, ...defined(given.cancellation_details ?? {}) };
    const there = world.onClock(before.test_clock);
    return endSubscription(there, { ...before, cancellation_details: details }, 'cancellation_requested');
  }),
  listEndpoint({
    path: '/v1/subscriptions',
    kind: 'subscription',
    equal: ['customer', 'test_clock'],
    filter: {
      params: z.object({ status: text.optional(), price: text.optional() }),
      // Without a status canceled ones are left out.
      accepts: (object, { status, price }) =>
        (status === 'all' ||
          (status === undefined ? object.status !== 'canceled' : object.status === status)) &&
        (price === undefined || object.items.data.some((item) => item.price.id === price)),
    },
  }),
  endpoint(
    'GET /v1/subscription_items',
    z.strictObject({ subscription: text, limit: integer.optional() }),
    (world, { subscription }) => {
      const { items } = world.need('subscription', subscription, 'subscription');
      return listOf('/v1/subscription_items', items.data);
    },
  ),
];
