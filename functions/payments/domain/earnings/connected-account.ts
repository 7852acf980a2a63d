import * as z from 'zod';

/** Where an expert's money goes: their account at Stripe, which Stripe opens and checks. We keep no bank details. */
export const ConnectedAccount = z.object({
  expertId: z.string(),
  /** ISO 3166-1, as the expert said; Stripe does not let it be changed. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Null until Stripe has answered. */
  accountId: z.string().nullable(),
  /** The expert has been through Stripe's pages. */
  detailsSubmitted: z.boolean(),
  /** Stripe lets money in, and out to the expert's bank. */
  ready: z.boolean(),
  /** How many things Stripe still asks for. */
  openQuestions: z.int().nonnegative(),
  checkedAt: z.iso.datetime().nullable(),
});
export type ConnectedAccount = z.infer<typeof ConnectedAccount>;

/** How far an expert is: nothing begun, Stripe still asks, Stripe checks what was said, transfers arrive. */
export const accountStates = ['none', 'incomplete', 'in-review', 'ready'] as const;
export type AccountState = (typeof accountStates)[number];

export const accountState = (account: ConnectedAccount | undefined): AccountState => {
  if (account === undefined || account.accountId === null) return 'none';
  if (account.ready) return 'ready';
  return account.detailsSubmitted && account.openQuestions === 0 ? 'in-review' : 'incomplete';
};
