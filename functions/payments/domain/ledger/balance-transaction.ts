import * as z from 'zod';

/** What we read of a balance transaction, the only statement of Stripe that moves cash in our books. Amounts as Stripe's. */
export const BalanceTransaction = z.object({
  id: z.string().min(1),
  object: z.literal('balance_transaction'),
  /** Gross, signed: positive raises the balance. */
  amount: z.int(),
  fee: z.int(),
  /** amount − fee. */
  net: z.int(),
  currency: z.string().transform((code) => code.toUpperCase()),
  /** Epoch seconds. */
  created: z.int(),
  exchange_rate: z.number().nullable(),
  /** An open list; says more closely than `type` what it is for the books. */
  reporting_category: z.string(),
  type: z.string(),
  /** An open list; absent in shapes older than the balances. */
  balance_type: z.string().default('payments'),
});
export type BalanceTransaction = z.infer<typeof BalanceTransaction>;

/** What its source says: whose it is, and in which currency the customer was charged. */
export interface TransactionContext {
  /** `platform` is our own account. */
  readonly stripeAccount: string;
  readonly livemode: boolean;
  readonly sourceId: string | null;
  readonly chargeId: string | null;
  readonly orderId: string | null;
  /** Amount as the customer saw it, positive; null where the source has no currency of its own. */
  readonly presented: { readonly amountMinor: number; readonly currency: string } | null;
}

/** The key of the entry that a balance transaction makes. */
export const transactionKey = (
  { stripeAccount, livemode }: Pick<TransactionContext, 'stripeAccount' | 'livemode'>,
  transactionId: string,
): string => `stripe:${stripeAccount}:${livemode ? 'live' : 'test'}:${transactionId}`;

/** The same for a balance transaction of our own account. */
export const ownTransactionKey = (livemode: boolean, transactionId: string): string =>
  transactionKey({ stripeAccount: 'platform', livemode }, transactionId);

/** A number of JSON in decimal notation, never with an exponent: `0.00000012`. */
export const decimalText = (value: number): string => {
  const [, sign = '', digits = '', decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(exponent);
  const padded = `${'0'.repeat(Math.max(0, -shift))}${digits}${decimals}${'0'.repeat(Math.max(0, shift))}`;
  const point = Math.max(0, -shift) + digits.length + shift;
  const whole = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(point).replace(/0+$/, '');
  return rest === '' ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
};
