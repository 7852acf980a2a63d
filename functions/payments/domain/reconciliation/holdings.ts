import type { Line, LineReason, LineStatus } from './line.ts';
import { type Finding, lineOf } from './line-of.ts';

/** What a customer holds for an order, beside what the order's books say they paid for. */
export interface Holding {
  readonly orderId: string;
  /** When the order last changed. */
  readonly changedAt: string;
  readonly currency: string;
  readonly paidMinor: number;
  readonly refundedMinor: number;
  /** Whether what was paid and not refunded entitles to anything now. */
  readonly shouldHold: boolean;
  readonly holds: boolean;
}

const verdict = ({
  shouldHold,
  holds,
  refundedMinor,
}: Holding): { status: LineStatus; reason: LineReason } | null => {
  if (shouldHold === holds) return null;
  if (shouldHold) return { status: 'missing_in_ledger', reason: 'paid-not-held' };
  return refundedMinor > 0
    ? { status: 'amount_mismatch', reason: 'held-after-refund' }
    : { status: 'missing_in_stripe', reason: 'held-not-paid' };
};

/** The line of a customer who holds what was not paid, or paid for what they do not hold; null where both agree. */
export const holdingLine = (holding: Holding, now: number): Line | null => {
  const found = verdict(holding);
  if (found === null) return null;
  const { orderId, changedAt, currency, paidMinor, refundedMinor } = holding;
  const kept = paidMinor - refundedMinor;
  const finding: Finding = {
    subject: 'holding',
    ...found,
    occurredAt: changedAt,
    stripe: null,
    ledger: { amountMinor: kept, feeMinor: 0, netMinor: kept, currency },
    currency,
    balanceTransactionId: null,
    stripeId: null,
    entryKey: null,
    orderId,
    category: null,
    about: [orderId],
  };
  return lineOf(finding, now);
};
