import type { Entry, Line } from '../ledger/entry.ts';
import type { AccountAmount, PostedCash, Posting } from './sides.ts';

const cashAccount = 'stripe-balance';
const feeAccounts: ReadonlySet<string> = new Set(['stripe-fees', 'dispute-fees']);
/** Balance transactions that are a fee as a whole: their gross stands on the account of fees. */
const feeCategories: ReadonlySet<string> = new Set(['fee', 'network_cost', 'tax']);
/** Accounts that come to zero for an order on which Stripe and we agree. */
const clearingAccounts: ReadonlySet<string> = new Set([
  'charges-clearing',
  'refunds-clearing',
  'disputes-clearing',
  'transfers-clearing',
]);

/** The balance at Stripe that an account keeps: `payments`, or what its suffix says; null for other accounts. */
export const balanceTypeOf = (account: string): string | null => {
  if (account === cashAccount) return 'payments';
  return account.startsWith(`${cashAccount}/`) ? account.slice(cashAccount.length + 1) : null;
};

/** Connected accounts, `acct_1/payments`, have balances of their own, which are not ours to reconcile. */
const isOurs = (balanceType: string): boolean => !balanceType.includes('/');

const cashOf = (lines: readonly Line[], category: string | undefined): PostedCash | null => {
  const cash = lines.find(({ account }) => {
    const balanceType = balanceTypeOf(account);
    return balanceType !== null && isOurs(balanceType);
  });
  if (cash === undefined) return null;
  const { amountMinor: netMinor, currency } = cash;
  const fees = lines.filter(({ account }) => feeAccounts.has(account));
  const isFee = category !== undefined && feeCategories.has(category);
  const feeMinor = isFee ? 0 : fees.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return { netMinor, feeMinor, currency, balanceType: balanceTypeOf(cash.account) ?? '' };
};

export const clearingsOf = (lines: readonly AccountAmount[]): AccountAmount[] =>
  lines.flatMap(({ account, currency, amountMinor }) =>
    clearingAccounts.has(account) ? [{ account, currency, amountMinor }] : [],
  );

/** What is compared of an entry of the ledger. */
export const postingOfEntry = ({ key, kind, occurredAt, lines, source, reverses }: Entry): Posting => ({
  key,
  kind,
  occurredAt,
  balanceTransactionId: source.balanceTransactionId ?? null,
  stripeId: source.stripeId ?? null,
  orderId: source.orderId ?? null,
  category: source.reportingCategory ?? null,
  reverses: reverses ?? null,
  cash: cashOf(lines, source.reportingCategory),
  lines,
  suspense: lines.some(({ account }) => account === 'suspense'),
});
