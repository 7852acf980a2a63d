import type { Line } from './line.ts';
import { lineOf } from './line-of.ts';
import type { RollForward } from './roll-forward-schema.ts';
import { balanceKey, type Sums } from './sums.ts';
import type { Window } from './window.ts';

/** What is known of one balance at Stripe beside the movements of the window. */
export interface BalanceKnown {
  readonly balanceType: string;
  readonly currency: string;
  /** The ledger's balance at the beginning of the window. */
  readonly openingMinor: number;
  /** Stripe's less the ledger's at the beginning, as far as earlier days' lines explain it. */
  readonly openingGapMinor: number;
  /** What Stripe says it holds now, pending included; null where it was not asked. */
  readonly balanceNowMinor: number | null;
  /** Net of what has moved since the end of the window. */
  readonly movedSinceMinor: number;
}

interface Totals {
  readonly moved: Sums;
  readonly posted: Sums;
  readonly explained: Sums;
}

/**
 * One balance from opening to closing. The remainder compares two figures that come from different places: what Stripe
 * says it holds, and what the ledger holds with every line's difference added.
 */
export const rollForward = (known: BalanceKnown, { moved, posted, explained }: Totals): RollForward => {
  const key = balanceKey(known);
  const { balanceType, currency, openingMinor, openingGapMinor, balanceNowMinor, movedSinceMinor } = known;
  const activityMinor = moved.of(key);
  const closingMinor = openingMinor + openingGapMinor + activityMinor;
  const ledgerClosingMinor = openingMinor + posted.of(key);
  const explainedMinor = openingGapMinor + explained.of(key);
  const stripeClosingMinor = balanceNowMinor === null ? null : balanceNowMinor - movedSinceMinor;
  return {
    balanceType,
    currency,
    openingMinor,
    openingGapMinor,
    activityMinor,
    closingMinor,
    stripeClosingMinor,
    ledgerActivityMinor: posted.of(key),
    ledgerClosingMinor,
    explainedMinor,
    remainderMinor: (stripeClosingMinor ?? closingMinor) - ledgerClosingMinor - explainedMinor,
  };
};

/** The line of a balance whose difference nothing explains; null where all of it is explained. */
export const balanceLine = (rolled: RollForward, { to }: Pick<Window, 'to'>, now: number): Line | null => {
  const { balanceType, currency, remainderMinor, stripeClosingMinor, closingMinor } = rolled;
  if (remainderMinor === 0) return null;
  const stripe = stripeClosingMinor ?? closingMinor;
  const ledger = stripe - remainderMinor;
  const occurredAt = new Date(Math.min(Date.parse(to), now)).toISOString();
  const side = (amountMinor: number) => ({ amountMinor, feeMinor: 0, netMinor: amountMinor, currency });
  return lineOf(
    {
      subject: 'balance',
      status: 'amount_mismatch',
      reason: 'balance-differs',
      occurredAt,
      stripe: side(stripe),
      ledger: side(ledger),
      currency,
      balanceTransactionId: null,
      stripeId: null,
      entryKey: null,
      orderId: null,
      category: balanceType,
      about: [balanceType, currency],
    },
    now,
  );
};
