import * as z from 'zod';

/** Opening + activity = closing of one balance, beside what Stripe and the ledger say of the closing. Minor units. */
export const RollForward = z.object({
  balanceType: z.string(),
  currency: z.string(),
  /** The ledger's balance at the beginning, and what earlier days' lines add to it. */
  openingMinor: z.int(),
  openingGapMinor: z.int(),
  /** Net of the window's balance transactions. */
  activityMinor: z.int(),
  /** Opening, gap and activity. */
  closingMinor: z.int(),
  /** What Stripe's balance was at the end of the window: what it is now, less what has moved since. */
  stripeClosingMinor: z.int().nullable(),
  ledgerActivityMinor: z.int(),
  ledgerClosingMinor: z.int(),
  /** Stripe's closing less the ledger's, as far as this day's lines and earlier ones explain it. */
  explainedMinor: z.int(),
  /** What is left of the difference when everything that is explained is taken away: 0, or somebody has to look. */
  remainderMinor: z.int(),
});
export type RollForward = z.infer<typeof RollForward>;
