import type { Localized } from '../../../../shared/localized.ts';

/** Debits raise assets and expenses, credits raise liabilities and revenue. */
export type AccountType = 'asset' | 'liability' | 'revenue' | 'expense';

interface Account {
  readonly type: AccountType;
  readonly name: Localized;
}

const account = (type: AccountType, zh: string, en: string): Account => ({ type, name: { zh, en } });

/**
 * The chart of accounts. A clearing account is where two statements about the same thing meet, Stripe's and ours: for
 * an order on which both agree it is zero, and what is left is the disagreement.
 */
export const accounts = {
  'stripe-balance': account('asset', 'Stripe 余额', 'Stripe balance'),
  'stripe-reserve': account('asset', 'Stripe 预留款', 'Held back by Stripe'),
  'payouts-in-transit': account('asset', '在途提现', 'Payouts in transit'),
  'topups-in-transit': account('asset', '在途充值', 'Top-ups in transit'),
  bank: account('asset', '银行存款', 'Bank'),
  'charges-clearing': account('asset', '收款清算', 'Charges clearing'),
  'refunds-clearing': account('asset', '退款清算', 'Refunds clearing'),
  'disputes-clearing': account('asset', '争议清算', 'Disputes clearing'),
  'transfers-clearing': account('asset', '转账清算', 'Transfers clearing'),
  'fx-clearing': account('asset', '外汇清算', 'Exchange clearing'),
  'disputes-open': account('asset', '未决争议', 'Disputes not decided'),
  'expert-receivable': account('asset', '应收专家款', 'Owed by experts'),
  suspense: account('asset', '待查账款', 'Suspense'),
  'deferred-revenue': account('liability', '递延收入', 'Deferred revenue'),
  'tax-payable': account('liability', '应交税费', 'Tax payable'),
  'expert-payable': account('liability', '应付专家款', 'Owed to experts'),
  'customer-credit': account('liability', '客户贷项', 'Owed to customers'),
  revenue: account('revenue', '收入', 'Revenue'),
  'platform-fee': account('revenue', '平台服务费', 'Platform fee'),
  'fx-differences': account('revenue', '汇兑损益', 'Exchange differences'),
  'stripe-fees': account('expense', 'Stripe 手续费', 'Stripe fees'),
  'dispute-fees': account('expense', '争议手续费', 'Dispute fees'),
  'dispute-losses': account('expense', '争议损失', 'Lost disputes'),
} as const satisfies Readonly<Record<string, Account>>;

export type AccountCode = keyof typeof accounts;

/**
 * The account of a ledger line: a code of the chart, and for Stripe's other balances and other accounts which one after
 * a slash: `stripe-balance/issuing`, `stripe-balance/acct_1/payments`.
 */
export type LedgerAccount = AccountCode | `stripe-balance/${string}`;

const isCode = (text: string): text is AccountCode => Object.hasOwn(accounts, text);

/** The chart's code of a line's account, or undefined where the chart has none. */
export const codeOf = (account: string): AccountCode | undefined => {
  const [code = '', rest] = account.split(/\/(.*)/s, 2);
  return isCode(code) && (rest === undefined || code === 'stripe-balance') ? code : undefined;
};

export const isLedgerAccount = (text: string): text is LedgerAccount => codeOf(text) !== undefined;

export interface StripeBalance {
  /** `platform` is our own account, others are connected ones: `acct_…`. */
  readonly stripeAccount: string;
  /** Stripe's `balance_type`, an open list. */
  readonly balanceType: string;
}

/** Where the cash of one of Stripe's balances is kept: our own payments balance needs no suffix. */
export const stripeBalanceAccount = ({ stripeAccount, balanceType }: StripeBalance): LedgerAccount => {
  if (stripeAccount !== 'platform') return `stripe-balance/${stripeAccount}/${balanceType}`;
  return balanceType === 'payments' ? 'stripe-balance' : `stripe-balance/${balanceType}`;
};
