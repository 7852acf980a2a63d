import * as z from 'zod';
import { discountOf, type Discount, usableCoupon } from '../catalogue/discounts.ts';
import { unschedule } from '../core/agenda.ts';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { integer, mergedMetadata, metadata, text } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import { listOf } from '../core/wire.ts';
import type { World } from '../core/world.ts';
import { pricedLines } from './line-items.ts';
import type { CheckoutSession, SessionPlan } from './session.ts';
import { checkLines, checkModes, SessionParams } from './session-params.ts';
import { blankSession } from './session-shape.ts';

const hour = 3600;

const expiry = (world: World, wanted: number | undefined): number => {
  const at = wanted ?? world.now + 24 * hour;
  if (at < world.now + hour / 2 || at > world.now + 24 * hour) {
    throw refuse(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      {
        param: 'expires_at',
      },
    );
  }
  return at;
};

const discountAsked = (world: World, given: SessionParams): Discount | null => {
  const [asked] = given.discounts ?? [];
  if (asked === undefined) return null;
  if (asked.promotion_code === undefined) return { coupon: asked.coupon ?? '', promotion_code: null };
  const code = world.need('promotion_code', asked.promotion_code, 'discounts[0][promotion_code]');
  return { coupon: code.promotion.coupon, promotion_code: code.id };
};

/** Lines and totals with a discount taken off. */
const totalled = (
  world: World,
  { lines, discount }: Pick<SessionPlan, 'discount' | 'lines'>,
  customer: string | null,
) => {
  const subtotal = lines.reduce((sum, { amount_subtotal }) => sum + amount_subtotal, 0);
  const code = lines[0]?.currency ?? '';
  const off =
    discount === null
      ? lines.map(() => 0)
      : discountOf(
          usableCoupon(world, discount, { subtotal, currency: code, customer }),
          lines.map(({ price, amount_subtotal }) => ({ product: price.product, subtotal: amount_subtotal })),
        );
  const priced = lines.map((line, index) => {
    const amount_discount = off[index] ?? 0;
    return { ...line, amount_discount, amount_total: line.amount_subtotal - amount_discount };
  });
  const amount_discount = off.reduce((sum, part) => sum + part, 0);
  return {
    lines: priced,
    amounts: {
      amount_subtotal: subtotal,
      amount_total: subtotal - amount_discount,
      discounts: discount === null ? [] : [discount],
      total_details: { amount_discount, amount_shipping: 0, amount_tax: 0 },
    },
  };
};

/** Nothing is paid on the page where a trial comes first. */
const isTrial = ({ subscription_data }: SessionParams): boolean =>
  subscription_data?.trial_end !== undefined || subscription_data?.trial_period_days !== undefined;

const planOf = (
  id: string,
  given: SessionParams,
  priced: Pick<SessionPlan, 'discount' | 'lines'>,
): SessionPlan => {
  const { payment_intent_data: payment = {}, subscription_data: subscription = {} } = given;
  return {
    id,
    ...priced,
    asked: null,
    payment: { ...defined(payment), metadata: mergedMetadata({}, payment.metadata) },
    subscription: {
      metadata: mergedMetadata({}, subscription.metadata),
      description: subscription.description ?? null,
      trialDays: subscription.trial_period_days ?? null,
      trialEnd: subscription.trial_end ?? null,
    },
  };
};

const create = (world: World, given: SessionParams): CheckoutSession => {
  checkModes(given);
  const customer =
    given.customer === undefined ? null : world.need('customer', given.customer, 'customer').id;
  const discount = discountAsked(world, given);
  const priced = pricedLines(world, given.line_items, { currency: given.currency, trial: isTrial(given) });
  const { lines, amounts } = totalled(world, { lines: priced, discount }, customer);
  checkLines(given.mode, lines);
  const id = world.id(world.settings.livemode ? 'cs_live' : 'cs_test');
  const session = world.put('checkout_session', {
    ...blankSession,
    id,
    ...amounts,
    allow_promotion_codes: given.allow_promotion_codes ?? null,
    cancel_url: given.cancel_url ?? null,
    client_reference_id: given.client_reference_id ?? null,
    created: world.now,
    currency: lines[0]?.currency ?? '',
    customer,
    customer_creation: given.mode === 'payment' ? (given.customer_creation ?? 'if_required') : null,
    customer_email: given.customer_email ?? null,
    expires_at: expiry(world, given.expires_at),
    livemode: world.settings.livemode,
    locale: given.locale ?? null,
    metadata: mergedMetadata({}, given.metadata),
    mode: given.mode,
    success_url: given.success_url,
    url: `${world.settings.pages}/checkout/${id}`,
  });
  world.put('session_plan', planOf(id, given, { discount, lines }));
  world.schedule('expire-session', id, session.expires_at);
  return session;
};

/** Uses another discount, as the buyer typed it; null takes it off again. */
export const changeDiscount = (world: World, id: string, discount: Discount | null): CheckoutSession => {
  const session = openSession(world, id);
  const plan = world.need('session_plan', id);
  const { lines, amounts } = totalled(world, { lines: plan.lines, discount }, session.customer);
  world.put('session_plan', { ...plan, discount, lines });
  return world.put('checkout_session', { ...session, ...amounts });
};

/** The session, or the refusal that it is over. */
export const openSession = (world: World, id: string): CheckoutSession => {
  const session = world.need('checkout_session', id);
  if (session.status === 'open') return { ...session };
  throw refuse(
    `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
  );
};

export const expireSession = (world: World, id: string): CheckoutSession => {
  const session = openSession(world, id);
  unschedule(world, id, 'expire-session');
  const expired = world.put('checkout_session', { ...session, status: 'expired', url: null });
  const waiting =
    session.payment_intent === null ? undefined : world.get('payment_intent', session.payment_intent);
  if (waiting !== undefined && waiting.status !== 'succeeded') {
    const canceled = {
      ...waiting,
      canceled_at: world.now,
      cancellation_reason: 'expired',
      status: 'canceled' as const,
    };
    world.emit('payment_intent.canceled', world.put('payment_intent', canceled));
  }
  world.emit('checkout.session.expired', expired);
  return expired;
};

const Update = z.strictObject({ metadata: metadata.optional() });

/** The lines of a session as a list. */
export const linesOf = (world: World, id: string) =>
  listOf(`/v1/checkout/sessions/${id}/line_items`, world.need('session_plan', id).lines);

export const sessionEndpoints: Endpoint[] = [
  endpoint('POST /v1/checkout/sessions', SessionParams, create),
  retrieveEndpoint('/v1/checkout/sessions', 'checkout_session'),
  endpoint('POST /v1/checkout/sessions/{id}', Update, (world, params, { id }) => {
    const before = world.need('checkout_session', id);
    return world.put('checkout_session', {
      ...before,
      metadata: mergedMetadata(before.metadata, params.metadata),
    });
  }),
  endpoint('POST /v1/checkout/sessions/{id}/expire', z.strictObject({}), (world, _none, { id }) =>
    expireSession(world, id),
  ),
  endpoint(
    'GET /v1/checkout/sessions/{id}/line_items',
    z.strictObject({ limit: integer.optional(), starting_after: text.optional() }),
    (world, { limit = 10, starting_after }, { id }) => {
      world.need('checkout_session', id);
      const list = linesOf(world, id);
      const from =
        starting_after === undefined ? 0 : list.data.findIndex((line) => line.id === starting_after) + 1;
      return {
        ...list,
        data: list.data.slice(from, from + limit),
        has_more: list.data.length > from + limit,
      };
    },
  ),
  listEndpoint({
    path: '/v1/checkout/sessions',
    kind: 'checkout_session',
    equal: ['customer', 'payment_intent', 'status', 'subscription'],
    filter: {
      params: z.object({ customer_details: z.strictObject({ email: text }).optional() }),
      accepts: ({ customer_email }, { customer_details }) =>
        customer_details === undefined || customer_email === customer_details.email,
    },
  }),
];
