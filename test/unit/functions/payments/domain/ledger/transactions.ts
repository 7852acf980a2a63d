import fc from 'fast-check';
import type {
  BalanceTransaction,
  TransactionContext,
} from '../../../../../../functions/payments/domain/ledger/balance-transaction.ts';

/** A balance transaction as Stripe would list it; `over` says what is special about it. */
export const transaction = (over: Partial<BalanceTransaction> = {}): BalanceTransaction => ({
  id: 'txn_1',
  object: 'balance_transaction',
  amount: 10_000,
  fee: 320,
  net: 9680,
  currency: 'USD',
  created: 1_795_000_000,
  exchange_rate: null,
  reporting_category: 'charge',
  type: 'charge',
  balance_type: 'payments',
  ...over,
});

export const context = (over: Partial<TransactionContext> = {}): TransactionContext => ({
  stripeAccount: 'platform',
  livemode: false,
  sourceId: 'ch_1',
  chargeId: 'ch_1',
  orderId: 'ord_1',
  presented: null,
  ...over,
});

const categories = [
  ...['charge', 'charge_failure', 'partial_capture_reversal', 'refund', 'refund_failure', 'dispute'],
  ...['dispute_reversal', 'payout', 'payout_reversal', 'topup', 'transfer', 'transfer_reversal', 'fee'],
  ...['network_cost', 'tax', 'risk_reserved_funds', 'advance', 'invented_tomorrow'],
];
const currencies = ['USD', 'JPY', 'KWD', 'XXX'];
const amounts = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });

/** Any transaction whose own figures add up, presented in its own currency or in another. */
export const transactions = fc
  .record({
    id: fc.integer({ min: 0, max: 1e9 }).map((n) => `txn_${n}`),
    amount: amounts,
    fee: fc.integer({ min: -5000, max: 2 ** 30 }),
    currency: fc.constantFrom(...currencies),
    presentedIn: fc.option(fc.constantFrom(...currencies)),
    presentedMinor: fc.integer({ min: 1, max: 2 ** 40 }),
    reporting_category: fc.constantFrom(...categories),
    balance_type: fc.constantFrom('payments', 'issuing', 'of_tomorrow'),
    stripeAccount: fc.constantFrom('platform', 'acct_1'),
    rate: fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
  })
  .map(({ presentedIn, presentedMinor, stripeAccount, rate, ...bt }) => ({
    bt: transaction({
      ...bt,
      net: bt.amount - bt.fee,
      exchange_rate: presentedIn === null || presentedIn === bt.currency ? null : rate,
    }),
    context: context({
      stripeAccount,
      presented: presentedIn === null ? null : { amountMinor: presentedMinor, currency: presentedIn },
    }),
  }));
