import * as z from 'zod';
import { defined } from '../core/defined.ts';
import { listEndpoint, retrieveEndpoint } from '../core/list.ts';
import { currency, flag, integer, mergedMetadata, metadata, positive, text } from '../core/params.ts';
import { refuse } from '../core/refusal.ts';
import { endpoint, type Endpoint } from '../core/routes.ts';
import type { World } from '../core/world.ts';
import type { Coupon, PromotionCode } from './coupon.ts';

const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, { error: 'Invalid percent_off.' })
  .transform(Number)
  .refine((value) => value > 0 && value <= 100, {
    error: 'Invalid percent_off: it must be between 0 and 100.',
  });

const CreateCoupon = z.strictObject({
  amount_off: positive.optional(),
  applies_to: z.strictObject({ products: z.array(text) }).optional(),
  currency: currency.optional(),
  duration: z.enum(['forever', 'once', 'repeating']).optional(),
  duration_in_months: positive.optional(),
  id: text.optional(),
  max_redemptions: positive.optional(),
  metadata: metadata.optional(),
  name: text.optional(),
  percent_off: percent.optional(),
  redeem_by: integer.optional(),
});

const createCoupon = (world: World, given: z.output<typeof CreateCoupon>): Coupon => {
  if ((given.amount_off === undefined) === (given.percent_off === undefined)) {
    throw refuse('You must pass either percent_off or amount_off, and not both.');
  }
  if (given.amount_off !== undefined && given.currency === undefined) {
    throw refuse('You must pass currency when passing amount_off.', { param: 'currency' });
  }
  const { metadata: told, applies_to, ...more } = given;
  const coupon = world.put('coupon', {
    ...{ id: world.secret().slice(0, 8), object: 'coupon', amount_off: null },
    created: world.now,
    ...{ currency: null, duration: 'once', duration_in_months: null },
    livemode: world.settings.livemode,
    ...{
      max_redemptions: null,
      name: null,
      percent_off: null,
      redeem_by: null,
      times_redeemed: 0,
      valid: true,
    },
    ...defined(more),
    ...(applies_to !== undefined && { applies_to }),
    metadata: mergedMetadata({}, told),
  });
  world.emit('coupon.created', shown(coupon, world));
  return shown(coupon, world);
};

/** Whether it may still be used: redeemed too often or too late, it may not. */
export const isValid = (
  { max_redemptions, redeem_by, times_redeemed }: Readonly<Coupon>,
  now: number,
): boolean =>
  (max_redemptions === null || times_redeemed < max_redemptions) && (redeem_by === null || redeem_by > now);

const shown = ({ applies_to: _products, ...coupon }: Readonly<Coupon>, world: World): Coupon => ({
  ...coupon,
  valid: isValid(coupon, world.now),
});

const CreateCode = z.strictObject({
  active: flag.optional(),
  code: text.optional(),
  customer: text.optional(),
  expires_at: integer.optional(),
  max_redemptions: positive.optional(),
  metadata: metadata.optional(),
  promotion: z.strictObject({ type: z.literal('coupon'), coupon: text }),
  restrictions: z
    .strictObject({
      first_time_transaction: flag.optional(),
      minimum_amount: positive.optional(),
      minimum_amount_currency: currency.optional(),
    })
    .optional(),
});

const createCode = (world: World, given: z.output<typeof CreateCode>): PromotionCode => {
  world.need('coupon', given.promotion.coupon, 'promotion[coupon]');
  const code = given.code ?? world.secret().slice(0, 8).toUpperCase();
  for (const other of world.oldestFirst('promotion_code')) {
    if (
      other.active &&
      other.code.toLowerCase() === code.toLowerCase() &&
      other.customer === (given.customer ?? null)
    ) {
      throw refuse(`An active promotion code with \`code: ${code}\` already exists.`, { param: 'code' });
    }
  }
  const { metadata: told, restrictions, promotion, ...more } = given;
  const made = world.put('promotion_code', {
    ...{ id: world.id('promo'), object: 'promotion_code', active: true },
    created: world.now,
    ...{ customer: null, customer_account: null, expires_at: null },
    livemode: world.settings.livemode,
    max_redemptions: null,
    promotion,
    restrictions: {
      ...{ first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
      ...defined(restrictions ?? {}),
    },
    times_redeemed: 0,
    ...defined(more),
    code,
    metadata: mergedMetadata({}, told),
  });
  world.emit('promotion_code.created', made);
  return made;
};

const Update = z.strictObject({
  active: flag.optional(),
  metadata: metadata.optional(),
  name: text.optional(),
});

export const couponEndpoints: Endpoint[] = [
  endpoint('POST /v1/coupons', CreateCoupon, createCoupon),
  retrieveEndpoint('/v1/coupons', 'coupon', shown),
  endpoint('POST /v1/coupons/{id}', Update.omit({ active: true }), (world, params, { id }) => {
    const before = world.need('coupon', id);
    const merged = mergedMetadata(before.metadata, params.metadata);
    const coupon = shown(
      world.put('coupon', { ...before, ...defined({ name: params.name }), metadata: merged }),
      world,
    );
    world.emit('coupon.updated', coupon, {});
    return coupon;
  }),
  endpoint('DELETE /v1/coupons/{id}', z.strictObject({}), (world, _none, { id }) => {
    world.emit('coupon.deleted', world.need('coupon', id));
    world.remove('coupon', id);
    return { id, object: 'coupon', deleted: true };
  }),
  listEndpoint({ path: '/v1/coupons', kind: 'coupon', present: shown }),
  endpoint('POST /v1/promotion_codes', CreateCode, createCode),
  retrieveEndpoint('/v1/promotion_codes', 'promotion_code'),
  endpoint('POST /v1/promotion_codes/{id}', Update.omit({ name: true }), (world, params, { id }) => {
    const before = world.need('promotion_code', id);
    const merged = mergedMetadata(before.metadata, params.metadata);
    const code = world.put('promotion_code', {
      ...before,
      ...defined({ active: params.active }),
      metadata: merged,
    });
    world.emit('promotion_code.updated', code, {});
    return code;
  }),
  listEndpoint({
    path: '/v1/promotion_codes',
    kind: 'promotion_code',
    equal: ['active', 'customer'],
    filter: {
      params: z.object({ code: text.optional(), coupon: text.optional() }),
      accepts: (object, { code, coupon }) =>
        (code === undefined || object.code.toLowerCase() === code.toLowerCase()) &&
        (coupon === undefined || object.promotion.coupon === coupon),
    },
  }),
];
