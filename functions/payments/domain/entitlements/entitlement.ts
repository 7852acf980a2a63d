import * as z from 'zod';
import type { Grant } from '../offers/offer.ts';
import {
  type OrderItem,
  type Order,
  type SettledOrder,
  type Subscription,
  isSettled,
} from '../orders/order-schema.ts';
import { isSubscription } from '../orders/paying.ts';
import { paidMinor, refundedMinor } from '../orders/order.ts';
import { refundableOf, standing } from '../orders/portions.ts';

const Instant = z.iso.datetime();

/** What somebody may use because of an order. */
export const Entitlement = z.object({
  entitlementId: z.string(),
  memberId: z.string(),
  orderId: z.string(),
  itemId: z.string(),
  offerId: z.string(),
  subject: z.enum(['course', 'report', 'session', 'knowledge-base']),
  reference: z.string(),
  /** How many people it is for; null: the buyer alone. */
  seats: z.int().positive().nullable(),
  validFrom: Instant,
  /** Null: for good. */
  validUntil: Instant.nullable(),
  /** `suspended`: while the bank decides about the payment. */
  state: z.enum(['active', 'suspended', 'revoked']),
});
export type Entitlement = z.infer<typeof Entitlement>;

/** For how long a subscription reaches beyond what is paid. */
export const grace = {
  /** After a failed payment, from the start of the period that is not paid; Stripe tries again meanwhile. */
  failedPaymentDays: 7,
  /** After the end of a paid period, until Stripe has told that the next one began. */
  renewalHours: 24,
};

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

const dayMs = 86_400_000;

/** Until when a subscription may be used, as Stripe now tells it. */
export const subscriptionEnd = (subscription: Subscription): string => {
  const { status, periodStart, periodEnd, cancelsAtPeriodEnd, endedAt } = subscription;
  switch (status) {
    case 'active':
    case 'trialing':
      return cancelsAtPeriodEnd ? periodEnd : later(periodEnd, grace.renewalHours * 3_600_000);
    case 'past_due':
      return later(periodStart, grace.failedPaymentDays * dayMs);
    default:
      // canceled, unpaid, paused, incomplete, and whatever Stripe adds: nothing beyond its end, or its beginning.
      return endedAt ?? periodStart;
  }
};

const endOf = (order: SettledOrder, { accessDays }: Grant): string | null => {
  if (order.subscription !== null) return subscriptionEnd(order.subscription);
  return accessDays === null ? null : later(order.paidAt, accessDays * dayMs);
};

/**
 * Given back whole: with the order, or by refunds of which one names the item. Money that went back without naming items
 * takes none of them until all of it has gone back: how it was spread over small amounts is a matter of rounding.
 */
const isGivenBack = (order: SettledOrder, item: OrderItem): boolean => {
  if (item.totalMinor === 0 || refundableOf(item, order.refunds) > 0) return false;
  const isNamed = standing(order.refunds).some(
    ({ source, portions }) =>
      (source === 'buyer' || source === 'finance') && portions.some(({ itemId }) => itemId === item.itemId),
  );
  return isNamed || refundedMinor(order) >= paidMinor(order);
};

/** What was given back whole is not held any more; what the bank took back neither. */
const stateOf = (order: SettledOrder, item: OrderItem): Entitlement['state'] => {
  if (order.disputes.some(({ standing }) => standing === 'lost')) return 'revoked';
  const refunded = isSubscription(order) ? order.state === 'refunded' : isGivenBack(order, item);
  if (refunded) return 'revoked';
  return order.disputes.some(({ standing }) => standing === 'open') ? 'suspended' : 'active';
};

/** Seats whose price was given back are held no more; of one that was given back in part, all. Null where it has none. */
const seatsOf = ({ refunds }: SettledOrder, item: OrderItem): number | null => {
  const { kind, quantity, totalMinor } = item;
  if (kind !== 'seats') return null;
  if (totalMinor === 0) return quantity;
  return Math.max(1, Math.ceil((quantity * refundableOf(item, refunds)) / totalMinor));
};

/**
 * What an order entitles to now: a function of the order alone, so that granting and revoking again changes nothing and
 * no order of events matters. An order that is not paid, or was paid too late, entitles to nothing.
 */
export const entitlementsOf = (order: Order | undefined): Entitlement[] => {
  if (order === undefined || !isSettled(order) || order.state === 'too_late') return [];
  const { orderId, memberId, paidAt } = order;
  return order.items.flatMap((item) =>
    item.grants.map((grant, index) => ({
      entitlementId: `ent_${orderId.replace(/^ord_/, '')}-${item.itemId}-${index + 1}`,
      ...{ memberId, orderId, itemId: item.itemId, offerId: item.offerId },
      subject: grant.subject,
      reference: grant.reference,
      seats: seatsOf(order, item),
      validFrom: paidAt,
      validUntil: endOf(order, grant),
      state: stateOf(order, item),
    })),
  );
};

/** Whether it may be used now. */
export const isValid = ({ state, validFrom, validUntil }: Entitlement, now: Date): boolean =>
  state === 'active' &&
  Date.parse(validFrom) <= now.getTime() &&
  (validUntil === null || now.getTime() < Date.parse(validUntil));

export interface EntitlementChanges {
  /** New, given back, or with another end. */
  readonly granted: Entitlement[];
  /** Held before and not any more, or suspended. */
  readonly revoked: Entitlement[];
}

/** What a change of an order changes for its buyer. */
export const entitlementChanges = (before: Order | undefined, after: Order): EntitlementChanges => {
  const held = new Map(entitlementsOf(before).map((one) => [one.entitlementId, one]));
  const moved = entitlementsOf(after).filter(
    (one) => JSON.stringify(held.get(one.entitlementId)) !== JSON.stringify(one),
  );
  return {
    granted: moved.filter(({ state }) => state === 'active'),
    revoked: moved.filter(
      ({ state, entitlementId }) => state !== 'active' && held.get(entitlementId)?.state !== state,
    ),
  };
};
