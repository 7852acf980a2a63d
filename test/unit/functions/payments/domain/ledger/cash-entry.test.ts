import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BalanceTransaction,
  decimalText,
} from '../../../../../../functions/payments/domain/ledger/balance-transaction.ts';
import { Balances } from '../../../../../../functions/payments/domain/ledger/balances.ts';
import {
  entryOfBalanceTransaction,
  isClassified,
} from '../../../../../../functions/payments/domain/ledger/cash-entry.ts';
import { imbalance } from '../../../../../../functions/payments/domain/ledger/entry.ts';
import { context, transaction, transactions } from './transactions.ts';

const linesOf = (...given: Parameters<typeof entryOfBalanceTransaction>) =>
  Object.fromEntries(
    (entryOfBalanceTransaction(...given)?.lines ?? []).map(({ account, amountMinor, currency }) => [
      `${account} ${currency}`,
      amountMinor,
    ]),
  );

describe('the entry of a balance transaction', () => {
  it('puts net to the balance, the fee to its expense, gross against the purpose', () => {
    expect(linesOf(transaction(), context())).toEqual({
      'stripe-balance USD': 9680,
      'stripe-fees USD': 320,
      'charges-clearing USD': -10_000,
    });
  });

  it.each([
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
    ['transfer', 'transfers-clearing'],
    ['transfer_reversal', 'transfers-clearing'],
    ['risk_reserved_funds', 'stripe-reserve'],
    ['issuing_transaction', 'suspense'],
    ['of_tomorrow', 'suspense'],
  ])('knows the purpose of %s by its category: %s', (reporting_category, account) => {
    const bt = transaction({ reporting_category, type: 'adjustment', amount: -700, fee: 0, net: -700 });
    expect(linesOf(bt, context())).toEqual({ 'stripe-balance USD': -700, [`${account} USD`]: 700 });
    expect(isClassified(bt)).toBe(account !== 'suspense');
  });

  it('keeps the fee of a dispute apart', () => {
    const bt = transaction({ reporting_category: 'dispute', amount: -10_000, fee: 1500, net: -11_500 });
    expect(linesOf(bt, context())).toMatchObject({ 'dispute-fees USD': 1500, 'stripe-balance USD': -11_500 });
  });

  it('goes through the exchange account where the customer paid in another currency', () => {
    const bt = transaction({ amount: 4012, fee: 150, net: 3862, exchange_rate: 3.2512 });
    const presented = { amountMinor: 12_340, currency: 'KWD' };
    expect(linesOf(bt, context({ presented }))).toEqual({
      'stripe-balance USD': 3862,
      'stripe-fees USD': 150,
      'fx-clearing USD': -4012,
      'fx-clearing KWD': 12_340,
      'charges-clearing KWD': -12_340,
    });
    expect(entryOfBalanceTransaction(bt, context({ presented }))?.source.exchangeRate).toBe('3.2512');
    const back = transaction({ ...bt, reporting_category: 'refund', amount: -2000, fee: 0, net: -2000 });
    expect(linesOf(back, context({ presented: { amountMinor: 6170, currency: 'KWD' } }))).toMatchObject({
      'fx-clearing KWD': -6170,
      'refunds-clearing KWD': 6170,
    });
  });

  it('has a key that says whose it is', () => {
    expect(entryOfBalanceTransaction(transaction(), context())?.key).toBe('stripe:platform:test:txn_1');
    const other = context({ stripeAccount: 'acct_9', livemode: true });
    expect(entryOfBalanceTransaction(transaction(), other)?.key).toBe('stripe:acct_9:live:txn_1');
  });

  it('is not made of figures that do not add up, nor of none', () => {
    expect(() => entryOfBalanceTransaction(transaction({ net: 9681 }), context())).toThrow(
      /does not balance/,
    );
    expect(() =>
      entryOfBalanceTransaction(transaction({ amount: 2 ** 53, net: 2 ** 53 }), context()),
    ).toThrow();
    expect(entryOfBalanceTransaction(transaction({ amount: 0, fee: 0, net: 0 }), context())).toBeNull();
  });

  it('is the same whatever else Stripe says of it later, and another where a figure is another', () => {
    const once = entryOfBalanceTransaction(transaction(), context())?.payloadHash;
    const later = BalanceTransaction.parse({ ...transaction(), status: 'available', available_on: 5 });
    expect(entryOfBalanceTransaction(later, context())?.payloadHash).toBe(once);
    expect(entryOfBalanceTransaction(transaction({ fee: 319, net: 9681 }), context())?.payloadHash).not.toBe(
      once,
    );
  });

  it('balances in every currency, for any transaction, and moves the balance by net', () => {
    fc.assert(
      fc.property(transactions, ({ bt, context: where }) => {
        const entry = entryOfBalanceTransaction(bt, where);
        if (entry === null) return;
        expect(imbalance(entry.lines)).toEqual({});
        const sums = new Balances();
        for (const line of entry.lines)
          if (line.account.startsWith('stripe-balance')) sums.add({ ...line, account: 'stripe-balance' });
        expect(sums.of('stripe-balance', bt.currency)).toBe(bt.net);
      }),
    );
  });
});

describe('an exchange rate', () => {
  it.each([
    [1, '1'],
    [0.5, '0.5'],
    [1.234, '1.234'],
    [1e-7, '0.0000001'],
    [1.5e-9, '0.0000000015'],
    [1.5e21, '1500000000000000000000'],
    [123.456, '123.456'],
  ])('of %d is written %s', (value, text) => {
    expect(decimalText(value)).toBe(text);
  });

  it('reads back as what it was', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e24, noNaN: true }), (value) => {
        expect(decimalText(value)).toMatch(/^\d+(\.\d+)?$/);
        expect(Number(decimalText(value))).toBe(value);
      }),
    );
  });
});
