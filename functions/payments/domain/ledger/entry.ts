import * as z from 'zod';
import { conflict } from '../../../../shared/errors.ts';
import { sumMinor } from '../../../../shared/money.ts';
import { payloadHashOf } from '../payload-hash.ts';
import { type LedgerAccount, isLedgerAccount } from './accounts.ts';

/** An amount on an account: debit positive, credit negative. Units as in `shared/currencies.ts`. */
export interface Line {
  readonly account: LedgerAccount;
  readonly amountMinor: number;
  /** Upper-case ISO code; one we have no rule for is kept as well, for money does not wait for rules. */
  readonly currency: string;
}

const Line = z.object({
  account: z.string().refine(isLedgerAccount, 'an account of the chart'),
  amountMinor: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export const entryKinds = ['balance-transaction', 'business', 'manual', 'reversal'] as const;

/** What an entry is about, to get from the books to an order or to an object of Stripe. */
const Source = z.object({
  orderId: z.string().optional(),
  /** The object at Stripe that moved the money: a charge, a refund, a payout. */
  stripeId: z.string().optional(),
  chargeId: z.string().optional(),
  balanceTransactionId: z.string().optional(),
  reportingCategory: z.string().optional(),
  /** As Stripe gave it, in decimal notation: units of the balance's currency for one of the charge's, both major. */
  exchangeRate: z.string().optional(),
  expertId: z.string().optional(),
  /** Why, in a person's words, of a manual entry or a reversal. */
  reason: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

export const Entry = z.object({
  key: z.string().min(1).max(400),
  kind: z.enum(entryKinds),
  occurredAt: z.iso.datetime(),
  lines: z.array(Line).min(1).max(40),
  source: Source,
  /** Of what the entry was made from: the same key with another one is never taken for a repetition. */
  payloadHash: z.string().regex(/^[0-9a-f]{64}$/),
  reverses: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;

type Unchecked = Omit<Entry, 'payloadHash'> & { readonly madeFrom?: object };

const currenciesIn = (lines: readonly Line[]): string[] => [
  ...new Set(lines.map(({ currency }) => currency)),
];

/** What is missing to zero, by currency; empty for a balanced entry. */
export const imbalance = (lines: readonly Line[]): Record<string, number> =>
  Object.fromEntries(
    currenciesIn(lines).flatMap((currency) => {
      const rest = sumMinor(
        lines.filter((line) => line.currency === currency).map((line) => line.amountMinor),
      );
      return rest === 0 ? [] : [[currency, rest]];
    }),
  );

/**
 * An entry that may be written: its lines without zeros sum to zero in each currency, all of them exact integers.
 * Throws a RangeError otherwise. `madeFrom` is what makes it this entry; its lines and source unless told.
 */
export const entryOf = ({ madeFrom, ...unchecked }: Unchecked): Entry => {
  // One spelling of an instant: stores sort by it.
  const entry = { ...unchecked, occurredAt: new Date(unchecked.occurredAt).toISOString() };
  const lines = entry.lines.filter(({ amountMinor }) => amountMinor !== 0);
  const rest = imbalance(lines);
  if (Object.keys(rest).length > 0)
    throw new RangeError(`${entry.key} does not balance: ${JSON.stringify(rest)}`);
  if (lines.length === 0) throw new RangeError(`${entry.key} moves nothing`);
  const { kind, occurredAt, source, reverses } = entry;
  const payloadHash = payloadHashOf(madeFrom ?? { kind, occurredAt, lines, source, reverses });
  return { ...entry, lines, payloadHash };
};

/** Under which an entry is reversed: once at most. */
export const reversalKey = (key: string): string => `${key}:reversed`;

/** The entry that undoes another to the last unit. One entry is reversed at most once, for its key says so. */
export const reversalOf = (
  original: Entry,
  { occurredAt, reason }: { occurredAt: string; reason: string },
): Entry =>
  entryOf({
    key: reversalKey(original.key),
    kind: 'reversal',
    occurredAt,
    lines: original.lines.map((line) => ({ ...line, amountMinor: -line.amountMinor })),
    source: { ...original.source, reason },
    reverses: original.key,
    madeFrom: { reverses: original.key, payloadHash: original.payloadHash },
  });

/** True for an entry that is there already. Throws `conflict` where the key is the same and the content is not. */
export const sameEntry = (
  there: Pick<Entry, 'payloadHash'>,
  wanted: Pick<Entry, 'key' | 'payloadHash'>,
): true => {
  if (there.payloadHash === wanted.payloadHash) return true;
  throw conflict(
    'entry-differs',
    `The ledger has another entry under ${wanted.key}; it can only be reversed.`,
  );
};
