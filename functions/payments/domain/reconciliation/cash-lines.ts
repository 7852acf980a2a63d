import type { LineReason, LineStatus } from './line.ts';
import type { Finding } from './line-of.ts';
import { type Movement, type Posting, sideOfCash, sideOfMovement } from './sides.ts';

interface Verdict {
  readonly status: LineStatus;
  readonly reason: LineReason;
}

const agrees: Verdict = { status: 'matched', reason: 'agrees' };

/** A posting that nobody reversed, with cash. */
export type CashPosting = Posting & { readonly cash: NonNullable<Posting['cash']> };

export const hasCash = (posting: Posting): posting is CashPosting => posting.cash !== null;

/** What a balance transaction and the posting of it come to: the first difference that explains the others. */
const judge = (movement: Movement, { cash, suspense }: CashPosting, sameDay: boolean): Verdict => {
  const ledger = sideOfCash(cash);
  if (ledger.currency !== movement.currency)
    return { status: 'currency_mismatch', reason: 'posted-in-other-currency' };
  if (ledger.amountMinor !== movement.amountMinor)
    return { status: 'amount_mismatch', reason: 'gross-differs' };
  if (ledger.feeMinor !== movement.feeMinor) return { status: 'fee_mismatch', reason: 'fee-differs' };
  if (suspense) return { status: 'unclassified', reason: 'unknown-category' };
  return sameDay ? agrees : { status: 'timing', reason: 'posted-on-other-day' };
};

const ofMovement = (movement: Movement) => ({
  subject: 'cash' as const,
  occurredAt: movement.createdAt,
  stripe: sideOfMovement(movement),
  currency: movement.currency,
  balanceTransactionId: movement.id,
  stripeId: movement.sourceId,
  orderId: movement.orderId,
  category: movement.category,
  about: [movement.id],
});

const ofPosting = (posting: CashPosting) => ({
  subject: 'cash' as const,
  occurredAt: posting.occurredAt,
  stripe: null,
  ledger: sideOfCash(posting.cash),
  currency: posting.cash.currency,
  balanceTransactionId: posting.balanceTransactionId,
  stripeId: posting.stripeId,
  entryKey: posting.key,
  orderId: posting.orderId,
  category: null,
});

/** Both sides are there. */
export const bothSides = (movement: Movement, posting: CashPosting, sameDay: boolean): Finding => ({
  ...ofMovement(movement),
  ...judge(movement, posting, sameDay),
  ledger: sideOfCash(posting.cash),
  entryKey: posting.key,
  orderId: movement.orderId ?? posting.orderId,
  cashEffectMinor:
    posting.cash.currency === movement.currency && sameDay
      ? movement.netMinor - posting.cash.netMinor
      : movement.netMinor,
});

/** Stripe says it, the ledger does not: a fault, or on its way where it is fresh. */
export const notPosted = (movement: Movement, fresh: boolean): Finding => ({
  ...ofMovement(movement),
  status: fresh ? 'timing' : 'missing_in_ledger',
  reason: fresh ? 'awaiting-other-side' : 'not-posted',
  ledger: null,
  entryKey: null,
  cashEffectMinor: movement.netMinor,
});

/** The ledger says it, Stripe does not, or says it of another day. */
export const notAtStripe = (posting: CashPosting, elsewhere: Movement | null): Finding => ({
  ...ofPosting(posting),
  ...(elsewhere === null
    ? { status: 'missing_in_stripe', reason: 'not-at-stripe' }
    : { status: 'timing', reason: 'posted-on-other-day' }),
  stripe: elsewhere === null ? null : sideOfMovement(elsewhere),
  category: elsewhere?.category ?? null,
  cashEffectMinor: -posting.cash.netMinor,
  about: [posting.balanceTransactionId ?? posting.key, 'ledger'],
});

/** The ledger says a second time what it has said already. */
export const postedTwice = (posting: CashPosting): Finding => ({
  ...ofPosting(posting),
  status: 'duplicate',
  reason: 'posted-twice',
  cashEffectMinor: -posting.cash.netMinor,
  about: [posting.key, 'again'],
});

/** A correction of cash that two people have signed: right, though no balance transaction stands behind it. */
export const correction = (posting: CashPosting): Finding => ({
  ...ofPosting(posting),
  status: 'matched',
  reason: 'correction',
  cashEffectMinor: -posting.cash.netMinor,
  about: [posting.key],
});
