import { proportion, wholePpm } from '../../../../shared/allocation.ts';
import { type Currency, ruleOf, sumMinor } from '../../../../shared/money.ts';
import type { OfferKind } from '../offers/offer.ts';
import { type Order, type OrderItem, isSettled } from '../orders/order-schema.ts';
import { refundableOf } from '../orders/portions.ts';
import { chargedItems, refundedPayment, refundsOf } from './refunding.ts';

/** When a buyer gets money back without asking anybody. Shares are parts per million of what was paid. */
export type RefundPolicy =
  /** All of it within `days`, if no more than `mostUsedPpm` has been used. */
  | { readonly rule: 'window'; readonly days: number; readonly mostUsedPpm: number }
  /** Within `days`, what has not been used; at once for seats, of which nothing is used before they are given out. */
  | { readonly rule: 'unused-share'; readonly days: number }
  /** By how long before the session: the first row that applies, in falling order; later nothing. */
  | {
      readonly rule: 'cancellation-table';
      readonly rows: readonly { readonly hoursBefore: number; readonly refundPpm: number }[];
    };

/** Raise it with every change: quotes name the version they were made under. */
export const refundPoliciesVersion = 1;

export const refundPolicies: Readonly<Record<OfferKind, RefundPolicy>> = {
  course: { rule: 'window', days: 14, mostUsedPpm: 300_000 },
  report: { rule: 'window', days: 14, mostUsedPpm: 0 },
  bundle: { rule: 'window', days: 14, mostUsedPpm: 300_000 },
  subscription: { rule: 'window', days: 7, mostUsedPpm: wholePpm },
  seats: { rule: 'unused-share', days: 30 },
  session: {
    rule: 'cancellation-table',
    rows: [
      { hoursBefore: 48, refundPpm: wholePpm },
      { hoursBefore: 24, refundPpm: 500_000 },
    ],
  },
};

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** How much of each item has been used, parts per million; nothing where it is not named. */
export type UsedShares = ReadonlyMap<string, number>;

export type RefundReason =
  | 'within-window'
  | 'window-passed'
  | 'used-too-much'
  | 'unused-share'
  | 'long-before'
  | 'shortly-before'
  | 'too-late'
  | 'already-refunded'
  | 'not-paid'
  | 'disputed';

interface Share {
  readonly ppm: number;
  readonly because: RefundReason;
}

interface Circumstances {
  readonly paidAt: string;
  readonly usedPpm: number;
  readonly now: Date;
}

const byWindow = (
  policy: Extract<RefundPolicy, { rule: 'window' }>,
  { paidAt, usedPpm, now }: Circumstances,
): Share => {
  if (now.getTime() > Date.parse(paidAt) + policy.days * dayMs) return { ppm: 0, because: 'window-passed' };
  if (usedPpm > policy.mostUsedPpm) return { ppm: 0, because: 'used-too-much' };
  return { ppm: wholePpm, because: 'within-window' };
};

const byTable = (
  policy: Extract<RefundPolicy, { rule: 'cancellation-table' }>,
  startsAt: string,
  now: Date,
): Share => {
  const hours = (Date.parse(startsAt) - now.getTime()) / hourMs;
  const row = policy.rows.find(({ hoursBefore }) => hours >= hoursBefore);
  if (row === undefined) return { ppm: 0, because: 'too-late' };
  return { ppm: row.refundPpm, because: row.refundPpm === wholePpm ? 'long-before' : 'shortly-before' };
};

/** The share of an item that its buyer may have back now. */
export const shareOf = (item: OrderItem, circumstances: Circumstances): Share => {
  const policy = refundPolicies[item.kind];
  const { paidAt, usedPpm, now } = circumstances;
  switch (policy.rule) {
    case 'window':
      return byWindow(policy, circumstances);
    case 'unused-share':
      return now.getTime() > Date.parse(paidAt) + policy.days * dayMs
        ? { ppm: 0, because: 'window-passed' }
        : { ppm: wholePpm - Math.min(usedPpm, wholePpm), because: 'unused-share' };
    case 'cancellation-table':
      return byTable(policy, item.slot?.startsAt ?? paidAt, now);
  }
};

export interface QuotedItem {
  readonly itemId: string;
  /** What the buyer may have back now without asking anybody. */
  readonly refundableMinor: number;
  /** What is left of what was paid: the most that finance can give back. */
  readonly leftMinor: number;
  readonly because: RefundReason;
}

export interface RefundQuote {
  readonly policiesVersion: number;
  readonly items: QuotedItem[];
  readonly totalMinor: number;
  /** What has to go back for the running subscription to end at once: all that is left of its newest invoice. */
  readonly endsSubscriptionAtMinor: number | null;
}

const quoted = (
  item: OrderItem,
  { left, currency, ...circumstances }: Circumstances & { left: number; currency: Currency },
): QuotedItem => {
  const { itemId, totalMinor } = item;
  if (left === 0) return { itemId, refundableMinor: 0, leftMinor: 0, because: 'already-refunded' };
  const { ppm, because } = shareOf(item, circumstances);
  const { step } = ruleOf(currency);
  const allowed = proportion(totalMinor, ppm, { of: wholePpm, step });
  // What has been given back counts against what may be had back.
  const refundableMinor = Math.max(0, Math.min(allowed - (totalMinor - left), left));
  return { itemId, refundableMinor, leftMinor: left, because };
};

const none = (order: Order, because: RefundReason): RefundQuote => ({
  policiesVersion: refundPoliciesVersion,
  items: order.items.map(({ itemId }) => ({ itemId, refundableMinor: 0, leftMinor: 0, because })),
  totalMinor: 0,
  endsSubscriptionAtMinor: null,
});

/** What the buyer of an order may have back now, item by item, and why. */
export const quoteRefund = (order: Order, used: UsedShares, now: Date): RefundQuote => {
  if (!isSettled(order)) return none(order, 'not-paid');
  if (order.state === 'disputed') return none(order, 'disputed');
  const payment = refundedPayment(order);
  if (payment === undefined) return none(order, 'not-paid');
  const refunds = refundsOf(order, payment);
  const items = chargedItems(order, payment).map((item) =>
    quoted(item, {
      paidAt: payment.paidAt,
      usedPpm: used.get(item.itemId) ?? 0,
      now,
      left: refundableOf(item, refunds),
      currency: order.currency,
    }),
  );
  return {
    policiesVersion: refundPoliciesVersion,
    items,
    totalMinor: sumMinor(items.map(({ refundableMinor }) => refundableMinor)),
    endsSubscriptionAtMinor:
      order.subscription === null || order.subscription.endedAt !== null
        ? null
        : sumMinor(items.map(({ leftMinor }) => leftMinor)),
  };
};
