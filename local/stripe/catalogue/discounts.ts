import { refuse } from '../core/refusal.ts';
import type { World } from '../core/world.ts';
import type { Coupon, PromotionCode } from './coupon.ts';
import { isValid } from './coupons.ts';

export interface Discounted {
  product: string;
  subtotal: number;
}

/** A coupon as it was asked for, with the promotion code that stands for it where one does. */
export interface Discount {
  coupon: string;
  promotion_code: string | null;
}

/** Splits a total over weights so that the parts add up: whole units, the largest remainders first. */
const spread = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((left, right) => left + right, 0);
  const order = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }));
  order.sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of order.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
};

/** What each line gets off; the parts add up to the whole discount. */
export const discountOf = (coupon: Readonly<Coupon>, lines: readonly Discounted[]): number[] => {
  const { applies_to, amount_off, percent_off } = coupon;
  const counts = lines.map(({ product, subtotal }) =>
    applies_to === undefined || applies_to.products.includes(product) ? subtotal : 0,
  );
  const sum = counts.reduce((left, right) => left + right, 0);
  const off = amount_off === null ? Math.round((sum * (percent_off ?? 0)) / 100) : Math.min(amount_off, sum);
  return spread(off, counts);
};

const codeProblem = (code: Readonly<PromotionCode>, now: number): string | undefined => {
  if (!code.active) return 'This promotion code is not active.';
  if (code.expires_at !== null && code.expires_at <= now) return 'This promotion code has expired.';
  if (code.max_redemptions !== null && code.times_redeemed >= code.max_redemptions) {
    return 'This promotion code has reached its maximum redemptions.';
  }
  return undefined;
};

interface Purchase {
  subtotal: number;
  currency: string;
  customer: string | null;
}

/** Checks that a coupon or promotion code may be used for a purchase, and answers the coupon. */
export const usableCoupon = (world: World, discount: Discount, purchase: Purchase): Readonly<Coupon> => {
  const coupon = world.need('coupon', discount.coupon, 'discounts[0][coupon]');
  if (!isValid(coupon, world.now))
    throw refuse(`Coupon ${coupon.id} is no longer valid.`, { code: 'coupon_expired' });
  if (coupon.currency !== null && coupon.amount_off !== null && coupon.currency !== purchase.currency) {
    throw refuse(`This coupon is in ${coupon.currency}; the purchase is in ${purchase.currency}.`);
  }
  if (discount.promotion_code === null) return coupon;
  const code = world.need('promotion_code', discount.promotion_code, 'discounts[0][promotion_code]');
  const problem = codeProblem(code, world.now);
  const { minimum_amount, minimum_amount_currency } = code.restrictions;
  const tooLittle =
    minimum_amount !== null &&
    (minimum_amount_currency ?? purchase.currency) === purchase.currency &&
    purchase.subtotal < minimum_amount;
  const message = tooLittle
    ? 'The purchase is below the minimum of this promotion code.'
    : code.customer !== null && code.customer !== purchase.customer
      ? 'This promotion code belongs to another customer.'
      : problem;
  if (message !== undefined) throw refuse(message, { param: 'promotion_code' });
  return coupon;
};

/** Counts a use of a coupon and of its code. */
export const redeem = (world: World, { coupon, promotion_code }: Discount): void => {
  const used = world.get('coupon', coupon);
  if (used !== undefined) world.put('coupon', { ...used, times_redeemed: used.times_redeemed + 1 });
  const code = promotion_code === null ? undefined : world.get('promotion_code', promotion_code);
  if (code === undefined) return;
  const times = code.times_redeemed + 1;
  const active = code.active && (code.max_redemptions === null || times < code.max_redemptions);
  world.put('promotion_code', { ...code, active, times_redeemed: times });
};

/** The code people type, whatever its case; undefined where no active one is so called. */
export const findCode = (world: World, typed: string): Readonly<PromotionCode> | undefined => {
  const wanted = typed.trim().toLowerCase();
  for (const code of world.newestFirst('promotion_code')) {
    if (code.code.toLowerCase() === wanted && code.active) return code;
  }
  return undefined;
};
