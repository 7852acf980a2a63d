import type { Side } from './line.ts';

/** A balance transaction as Stripe lists it, as far as it is compared. Amounts in minor units; `net` = amount − fee. */
export interface Movement {
  readonly id: string;
  /** Stripe's `reporting_category`: an open list. */
  readonly category: string;
  readonly createdAt: string;
  readonly amountMinor: number;
  readonly feeMinor: number;
  readonly netMinor: number;
  /** Of the balance, three capital letters. */
  readonly currency: string;
  /** `payments` and others: an open list; each has a balance of its own. */
  readonly balanceType: string;
  readonly sourceId: string | null;
  readonly orderId: string | null;
}

/** What the ledger has posted of money at Stripe. */
export interface PostedCash {
  readonly netMinor: number;
  readonly feeMinor: number;
  readonly currency: string;
  readonly balanceType: string;
}

/** What an entry leaves on an account that must come to zero for its order. */
export interface Clearing {
  readonly account: string;
  readonly currency: string;
  /** Debit positive, credit negative. */
  readonly amountMinor: number;
}

/** An entry of the ledger, as far as it is compared. */
export interface Posting {
  readonly key: string;
  readonly kind: 'balance-transaction' | 'business' | 'manual' | 'reversal';
  readonly occurredAt: string;
  readonly balanceTransactionId: string | null;
  readonly stripeId: string | null;
  readonly orderId: string | null;
  /** Key of the entry that it takes back. */
  readonly reverses: string | null;
  /** Null where the entry does not touch the balance at Stripe. */
  readonly cash: PostedCash | null;
  readonly clearings: readonly Clearing[];
  /** It lies on the account for what nobody has classified. */
  readonly suspense: boolean;
}

export const sideOfMovement = ({ amountMinor, feeMinor, netMinor, currency }: Movement): Side => ({
  amountMinor,
  feeMinor,
  netMinor,
  currency,
});

export const sideOfCash = ({ netMinor, feeMinor, currency }: PostedCash): Side => ({
  amountMinor: netMinor + feeMinor,
  feeMinor,
  netMinor,
  currency,
});
