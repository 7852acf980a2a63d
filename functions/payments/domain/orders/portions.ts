import { allocate, proportion } from '../../../../shared/allocation.ts';
import { ruleOf, sumMinor, type Currency } from '../../../../shared/money.ts';
import type { OrderItem, Portion, Refund } from './order-schema.ts';

/** Refunds that took money or will: what failed or was canceled is back. */
export const standing = (refunds: readonly Refund[]): Refund[] =>
  refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled');

const nothing = { totalMinor: 0, netMinor: 0, taxMinor: 0, platformFeeMinor: 0, expertMinor: 0 };

/** What stands refunded of an item. */
export const refundedOf = (refunds: readonly Refund[], itemId: string): Omit<Portion, 'itemId'> =>
  standing(refunds)
    .flatMap(({ portions }) => portions)
    .filter((portion) => portion.itemId === itemId)
    .reduce(
      (sum, portion) => ({
        totalMinor: sum.totalMinor + portion.totalMinor,
        netMinor: sum.netMinor + portion.netMinor,
        taxMinor: sum.taxMinor + portion.taxMinor,
        platformFeeMinor: sum.platformFeeMinor + portion.platformFeeMinor,
        expertMinor: sum.expertMinor + portion.expertMinor,
      }),
      nothing,
    );

/** What is left to refund of an item. */
export const refundableOf = (item: OrderItem, refunds: readonly Refund[]): number =>
  item.totalMinor - refundedOf(refunds, item.itemId).totalMinor;

/**
 * The part of `amount` that belongs to the first of two: so much that both together stay in proportion, and nothing is
 * left of either when the whole is gone. `left` is what remains of each before this part.
 */
const firstPart = (
  amount: number,
  { first, whole, left }: { first: number; whole: number; left: { first: number; second: number } },
): number => {
  const remaining = left.first + left.second;
  const target = whole === 0 ? 0 : first - proportion(remaining - amount, first, { of: whole });
  const wanted = target - (first - left.first);
  return Math.min(Math.max(wanted, amount - left.second, 0), left.first, amount);
};

/**
 * What refunding this much of an item takes from its tax, its net, and of that from the expert and the platform. Over
 * any number of refunds the parts of each sum exactly to what was charged once the item is refunded whole, and none is
 * ever negative. Throws a RangeError for more than is left.
 */
export const portionOf = (item: OrderItem, amountMinor: number, refunds: readonly Refund[]): Portion => {
  const done = refundedOf(refunds, item.itemId);
  if (amountMinor < 0 || done.totalMinor + amountMinor > item.totalMinor)
    throw new RangeError(`${item.itemId}: ${amountMinor} is more than is left`);
  const taxMinor = firstPart(amountMinor, {
    first: item.taxMinor,
    whole: item.totalMinor,
    left: { first: item.taxMinor - done.taxMinor, second: item.netMinor - done.netMinor },
  });
  const netMinor = amountMinor - taxMinor;
  const expert = item.expert ?? { expertMinor: 0, platformFeeMinor: 0 };
  const expertMinor =
    item.expert === null
      ? 0
      : firstPart(netMinor, {
          first: expert.expertMinor,
          whole: item.netMinor,
          left: {
            first: expert.expertMinor - done.expertMinor,
            second: expert.platformFeeMinor - done.platformFeeMinor,
          },
        });
  const platformFeeMinor = item.expert === null ? 0 : netMinor - expertMinor;
  return { itemId: item.itemId, totalMinor: amountMinor, netMinor, taxMinor, platformFeeMinor, expertMinor };
};

interface Spread {
  readonly items: readonly OrderItem[];
  readonly refunds: readonly Refund[];
  readonly currency: Currency;
}

/** A refund that names no items, split over what is left of each. Throws a RangeError for more than is left. */
export const spreadPortions = (amountMinor: number, { items, refunds, currency }: Spread): Portion[] => {
  const left = items.map((item) => refundableOf(item, refunds));
  const all = sumMinor(left);
  if (amountMinor > all) throw new RangeError(`${amountMinor} is more than the ${all} that is left`);
  const { step } = ruleOf(currency);
  const fits = amountMinor % step === 0 && left.every((amount) => amount % step === 0);
  const parts = allocate(amountMinor, left, fits ? step : 1);
  return items.flatMap((item, index) => {
    const part = parts[index] ?? 0;
    return part === 0 ? [] : [portionOf(item, part, refunds)];
  });
};
