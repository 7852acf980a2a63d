import * as z from 'zod';

/** A transfer of the balance to the bank, as Stripe tells it. Negative where Stripe draws from the bank. */
export const Payout = z.object({
  id: z.string(),
  amountMinor: z.int(),
  currency: z.string(),
  createdAt: z.iso.datetime(),
  /** Day on which the bank has it. */
  arrivesAt: z.iso.datetime(),
  /** `paid`, `pending`, `in_transit`, `canceled`, `failed`: an open list. */
  status: z.string(),
  /** Only an automatic one says which balance transactions it is made of. */
  automatic: z.boolean(),
  /** Whether Stripe has finished saying so: `completed`, `in_progress`, `not_applicable`. */
  composition: z.string(),
  balanceTransactionId: z.string().nullable(),
  /** By which a failed one came back into the balance. */
  failureBalanceTransactionId: z.string().nullable(),
});
export type Payout = z.infer<typeof Payout>;

/** Balance transactions of one category within a payout. Fees are positive. */
export const PayoutPart = z.object({
  category: z.string(),
  count: z.int().nonnegative(),
  amountMinor: z.int(),
  feeMinor: z.int(),
  netMinor: z.int(),
});
export type PayoutPart = z.infer<typeof PayoutPart>;

export const PayoutStatement = z.object({
  parts: z.array(PayoutPart),
  count: z.int().nonnegative(),
  grossMinor: z.int(),
  feeMinor: z.int(),
  netMinor: z.int(),
  /** The payout's amount less what its parts come to; null where Stripe does not say what it is made of. */
  differenceMinor: z.int().nullable(),
});
export type PayoutStatement = z.infer<typeof PayoutStatement>;

/** A payout and its statement, as Stripe told them last. */
export const PayoutReport = z.object({
  payout: Payout,
  statement: PayoutStatement,
  seenAt: z.iso.datetime(),
  /** Stripe's mode, by which the books name its balance transactions; null where it was not kept. */
  livemode: z.boolean().nullable().default(null),
  /** Where its balance transactions lie, one by one; null where Stripe does not attribute any. */
  transactionsKey: z.string().nullable(),
});
export type PayoutReport = z.infer<typeof PayoutReport>;
