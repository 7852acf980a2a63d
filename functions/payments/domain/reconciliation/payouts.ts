import type { Line, LineReason, LineStatus } from './line.ts';
import { type Finding, lineOf } from './line-of.ts';
import type { Movement } from './sides.ts';
import type { Payout, PayoutPart, PayoutStatement } from './payout-schema.ts';

/** The payout's own movement, out of the balance or back into it, is not what it is made of. */
export const isOwn = (payout: Payout, { id, sourceId }: Movement): boolean =>
  sourceId === payout.id || id === payout.balanceTransactionId || id === payout.failureBalanceTransactionId;

const added = (part: PayoutPart, movement: Movement): PayoutPart => ({
  category: part.category,
  count: part.count + 1,
  amountMinor: part.amountMinor + movement.amountMinor,
  feeMinor: part.feeMinor + movement.feeMinor,
  netMinor: part.netMinor + movement.netMinor,
});

const total = (parts: readonly PayoutPart[], of: (part: PayoutPart) => number): number =>
  parts.reduce((sum, part) => sum + of(part), 0);

/** Whether Stripe attributes balance transactions to this payout, and has done so. */
export const isAttributed = ({ automatic, composition }: Payout): boolean =>
  automatic && composition !== 'in_progress';

/**
 * What a payout is made of: its balance transactions by category, and whether they add up to what the bank gets. Those of
 * a manual or instant payout cannot be told; the balance it leaves is compared instead.
 */
export const payoutStatement = (payout: Payout, movements: Iterable<Movement>): PayoutStatement => {
  const byCategory = new Map<string, PayoutPart>();
  for (const movement of movements) {
    if (isOwn(payout, movement)) continue;
    const { category } = movement;
    const part = byCategory.get(category) ?? { category, count: 0, amountMinor: 0, feeMinor: 0, netMinor: 0 };
    byCategory.set(category, added(part, movement));
  }
  const parts = [...byCategory.values()].sort((a, b) => (a.category < b.category ? -1 : 1));
  const netMinor = total(parts, (part) => part.netMinor);
  return {
    parts,
    count: total(parts, (part) => part.count),
    grossMinor: total(parts, (part) => part.amountMinor),
    feeMinor: total(parts, (part) => part.feeMinor),
    netMinor,
    differenceMinor: isAttributed(payout) ? payout.amountMinor - netMinor : null,
  };
};

const verdict = (
  payout: Payout,
  { differenceMinor }: PayoutStatement,
): { status: LineStatus; reason: LineReason } => {
  if (payout.status === 'failed' && payout.failureBalanceTransactionId === null)
    return { status: 'missing_in_stripe', reason: 'payout-failed' };
  if (payout.automatic && differenceMinor === null)
    return { status: 'timing', reason: 'awaiting-other-side' };
  if (differenceMinor !== null && differenceMinor !== 0)
    return { status: 'amount_mismatch', reason: 'payout-sum-differs' };
  return { status: 'matched', reason: 'agrees' };
};

/** The line of a payout. One that failed and came back has two balance transactions, each with a line of its own. */
export const payoutLine = (payout: Payout, statement: PayoutStatement, now: number): Line => {
  const { amountMinor, currency } = payout;
  const { netMinor, feeMinor, grossMinor, differenceMinor } = statement;
  const finding: Finding = {
    subject: 'payout',
    ...verdict(payout, statement),
    occurredAt: payout.createdAt,
    stripe: { amountMinor, feeMinor: 0, netMinor: amountMinor, currency },
    ledger: differenceMinor === null ? null : { amountMinor: grossMinor, feeMinor, netMinor, currency },
    currency,
    balanceTransactionId: payout.balanceTransactionId,
    stripeId: payout.id,
    entryKey: null,
    orderId: null,
    category: payout.automatic ? 'automatic' : 'manual',
    about: [payout.id],
  };
  return lineOf(finding, now);
};
