import { type AccountCode, type LedgerAccount, stripeBalanceAccount } from './accounts.ts';
import {
  type BalanceTransaction,
  type TransactionContext,
  decimalText,
  transactionKey,
} from './balance-transaction.ts';
import { payloadHashOf } from '../payload-hash.ts';
import { type Entry, type Line, entryOf } from './entry.ts';

/**
 * The account that stands against the cash, by `reporting_category`. `type` is no help: the same type serves several
 * purposes. What is not listed goes to suspense until a person has looked at it.
 * Source: https://docs.stripe.com/reports/reporting-categories
 */
const contraAccounts: ReadonlyMap<string, AccountCode> = new Map<string, AccountCode>([
  ['charge', 'charges-clearing'],
  ['charge_failure', 'charges-clearing'],
  ['partial_capture_reversal', 'charges-clearing'],
  ['refund', 'refunds-clearing'],
  ['refund_failure', 'refunds-clearing'],
  ['dispute', 'disputes-clearing'],
  ['dispute_reversal', 'disputes-clearing'],
  ['payout', 'payouts-in-transit'],
  ['payout_reversal', 'payouts-in-transit'],
  ['topup', 'topups-in-transit'],
  ['topup_reversal', 'topups-in-transit'],
  ['transfer', 'transfers-clearing'],
  ['transfer_reversal', 'transfers-clearing'],
  ['fee', 'stripe-fees'],
  ['network_cost', 'stripe-fees'],
  // Tax on Stripe's own fees.
  ['tax', 'stripe-fees'],
  ['risk_reserved_funds', 'stripe-reserve'],
  ['connect_reserved_funds', 'stripe-reserve'],
]);

/** Whether the books know what this balance transaction is for. */
export const isClassified = ({
  reporting_category,
}: Pick<BalanceTransaction, 'reporting_category'>): boolean => contraAccounts.has(reporting_category);

const feeAccount = (contra: LedgerAccount): LedgerAccount =>
  contra === 'disputes-clearing' ? 'dispute-fees' : 'stripe-fees';

/** Against the cash, in the currency the customer saw; where that is another one, through the exchange account. */
const contraLines = (
  bt: BalanceTransaction,
  contra: LedgerAccount,
  presented: TransactionContext['presented'],
): Line[] => {
  const gross = { amountMinor: -bt.amount, currency: bt.currency };
  if (presented === null || presented.currency === bt.currency) return [{ account: contra, ...gross }];
  const seen = {
    amountMinor: Math.sign(bt.amount) * presented.amountMinor,
    currency: presented.currency,
  };
  return [
    { account: 'fx-clearing', ...gross },
    { account: 'fx-clearing', ...seen },
    { account: contra, ...seen, amountMinor: -seen.amountMinor },
  ];
};

/** What makes a balance transaction this one and never changes; its status and when it is available do. */
const unchanging = (bt: BalanceTransaction, key: string): object => {
  const { id, amount, fee, net, currency, created, reporting_category, type, balance_type } = bt;
  return { key, id, amount, fee, net, currency, created, reporting_category, type, balance_type };
};

/** The payload hash of a transaction's entry, for which its source need not be known. */
export const transactionHash = (bt: BalanceTransaction, key: string): string =>
  payloadHashOf(unchanging(bt, key));

/**
 * The entry of a balance transaction: net to Stripe's balance, the fee to its expense, gross against the account of its
 * purpose. The same transaction makes the same entry however it was found. Throws a RangeError where Stripe's own
 * figures do not add up. A transaction that moves nothing makes no entry: null.
 */
export const entryOfBalanceTransaction = (
  bt: BalanceTransaction,
  context: TransactionContext,
): Entry | null => {
  if (bt.amount === 0 && bt.fee === 0 && bt.net === 0) return null;
  const contra = contraAccounts.get(bt.reporting_category) ?? 'suspense';
  const key = transactionKey(context, bt.id);
  const cash = stripeBalanceAccount({ ...context, balanceType: bt.balance_type });
  return entryOf({
    key,
    kind: 'balance-transaction',
    occurredAt: new Date(bt.created * 1000).toISOString(),
    lines: [
      { account: cash, amountMinor: bt.net, currency: bt.currency },
      { account: feeAccount(contra), amountMinor: bt.fee, currency: bt.currency },
      ...contraLines(bt, contra, context.presented),
    ],
    source: {
      balanceTransactionId: bt.id,
      reportingCategory: bt.reporting_category,
      ...(context.sourceId === null ? {} : { stripeId: context.sourceId }),
      ...(context.chargeId === null ? {} : { chargeId: context.chargeId }),
      ...(context.orderId === null ? {} : { orderId: context.orderId }),
      ...(bt.exchange_rate === null ? {} : { exchangeRate: decimalText(bt.exchange_rate) }),
    },
    madeFrom: unchanging(bt, key),
  });
};
