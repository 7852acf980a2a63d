import * as z from 'zod';
import type { Side } from './line.ts';

/** A balance transaction as Stripe lists it, as far as it is compared. Amounts in minor units; `net` = amount − fee. */
export const Movement = z.object({
  id: z.string(),
  /** Stripe's `reporting_category`: an open list. */
  category: z.string(),
  createdAt: z.iso.datetime(),
  amountMinor: z.int(),
  feeMinor: z.int(),
  netMinor: z.int(),
  /** Of the balance, three capital letters. */
  currency: z.string(),
  /** `payments` and others: an open list; each has a balance of its own. */
  balanceType: z.string(),
  sourceId: z.string().nullable(),
  orderId: z.string().nullable(),
});
export type Movement = z.infer<typeof Movement>;

/** What the ledger has posted of money at Stripe. */
export interface PostedCash {
  readonly netMinor: number;
  readonly feeMinor: number;
  readonly currency: string;
  readonly balanceType: string;
}

/** What an entry leaves on an account. */
export interface AccountAmount {
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
  /** Stripe's category as the ledger took it; null for what is not of Stripe. */
  readonly category: string | null;
  /** Key of the entry that it takes back. */
  readonly reverses: string | null;
  /** Null where the entry does not touch the balance at Stripe. */
  readonly cash: PostedCash | null;
  readonly lines: readonly AccountAmount[];
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
