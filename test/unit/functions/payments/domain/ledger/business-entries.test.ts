import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancesOf } from '../../../../../../functions/payments/domain/ledger/balances.ts';
import {
  type Shares,
  disputeLost,
  disputeOpened,
  disputeWon,
  earningReversed,
  earningTransferred,
  orderPaid,
  orderRefunded,
  payoutArrived,
  receivableBooked,
  receivableSettled,
  refundReversed,
  revenueRecognised,
  totalOf,
} from '../../../../../../functions/payments/domain/ledger/business-entries.ts';
import {
  imbalance,
  reversalOf,
  sameEntry,
} from '../../../../../../functions/payments/domain/ledger/entry.ts';

const step = (name: string) => ({
  orderId: 'ord_1',
  step: name,
  occurredAt: '2026-11-22T10:00:00Z',
  currency: 'KWD',
});
const amount = fc.integer({ min: 0, max: 2 ** 40 });
const shares: fc.Arbitrary<Shares> = fc
  .record({
    taxMinor: amount,
    deferredMinor: amount,
    revenueMinor: amount,
    platformFeeMinor: amount,
    expertMinor: amount,
  })
  .filter((parts) => totalOf(parts) > 0);

describe('business entries', () => {
  it('say what is owed to whom when an order is paid', () => {
    const entry = orderPaid(step('paid'), { taxMinor: 200, platformFeeMinor: 150, expertMinor: 850 });
    expect(entry).toMatchObject({
      key: 'order:ord_1:paid',
      kind: 'business',
      occurredAt: '2026-11-22T10:00:00.000Z',
      source: { orderId: 'ord_1' },
    });
    expect(entry.lines.map(({ account, amountMinor }) => [account, amountMinor])).toEqual([
      ['charges-clearing', 1200],
      ['tax-payable', -200],
      ['platform-fee', -150],
      ['expert-payable', -850],
    ]);
  });

  it('leave nothing behind of an order that was paid and wholly refunded, or whose refund failed', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const total = totalOf(all);
        const paid = orderPaid(step('paid'), all);
        const refunded = orderRefunded(step('refund:1'), all);
        const failed = refundReversed(step('refund:1:failed'), all);
        expect([paid, refunded, failed].map(({ lines }) => imbalance(lines))).toEqual([{}, {}, {}]);
        expect(balancesOf([paid, refunded]).all()).toEqual([
          { account: 'charges-clearing', currency: 'KWD', amountMinor: total },
          { account: 'refunds-clearing', currency: 'KWD', amountMinor: -total },
        ]);
        expect(balancesOf([paid, refunded, failed]).hash()).toBe(balancesOf([paid]).hash());
      }),
    );
  });

  it('bring a dispute to nothing where it is won, and to a loss of our part where it is lost', () => {
    const opened = disputeOpened(step('dispute:du_1:opened'), 1000);
    expect(balancesOf([opened, disputeWon(step('dispute:du_1:won'), 1000)]).all()).toEqual([]);
    const lost = disputeLost(step('dispute:du_1:lost'), 1000, { taxMinor: 100, expertMinor: 700 });
    expect(balancesOf([opened, lost]).all()).toMatchObject([
      { account: 'dispute-losses', amountMinor: 200 },
      { account: 'disputes-clearing', amountMinor: -1000 },
      { account: 'expert-payable', amountMinor: 700 },
      { account: 'tax-payable', amountMinor: 100 },
    ]);
    expect(() => disputeLost(step('x'), 1000, { expertMinor: 1001 })).toThrow(RangeError);
  });

  it('bring an expert’s earnings and debts to nothing when all is paid', () => {
    const entries = [
      orderPaid(step('paid'), { platformFeeMinor: 100, expertMinor: 900 }),
      earningTransferred(step('transfer:1'), 900),
      receivableBooked(step('receivable:1'), 400),
      receivableSettled(step('receivable:1:settled'), 400),
      earningReversed(step('transfer:1:reversed'), 900),
      orderRefunded(step('refund:1'), { platformFeeMinor: 100, expertMinor: 900 }),
    ];
    const balances = balancesOf(entries);
    expect(balances.of('expert-payable', 'KWD')).toBe(0);
    expect(balances.of('expert-receivable', 'KWD')).toBe(0);
    expect(balances.of('transfers-clearing', 'KWD')).toBe(0);
  });

  it('move revenue when it is earned, and payouts when they arrive', () => {
    expect(revenueRecognised(step('given-back'), -500, 200).lines).toMatchObject([
      { account: 'deferred-revenue', amountMinor: -300 },
      { account: 'revenue', amountMinor: 500 },
      { account: 'dispute-losses', amountMinor: -200 },
    ]);
    expect(revenueRecognised(step('delivered'), 500).lines).toMatchObject([
      { account: 'deferred-revenue', amountMinor: 500 },
      { account: 'revenue', amountMinor: -500 },
    ]);
    const arrived = {
      payoutId: 'po_1',
      amountMinor: -70,
      currency: 'USD',
      arrivedAt: '2026-11-23T00:00:00Z',
    };
    expect(payoutArrived(arrived)).toMatchObject({
      key: 'payout:po_1:arrived',
      lines: [
        { account: 'bank', amountMinor: -70 },
        { account: 'payouts-in-transit', amountMinor: 70 },
      ],
    });
  });

  it.each([[0], [0.5], [2 ** 53]])('are not made of %d', (amountMinor) => {
    expect(() => revenueRecognised(step('s'), amountMinor)).toThrow(RangeError);
  });

  it.each([[0], [-1], [0.5], [2 ** 53]])('of what was paid are not made of %d', (amountMinor) => {
    expect(() => orderPaid(step('s'), { revenueMinor: amountMinor })).toThrow(RangeError);
  });
});

describe('a reversal', () => {
  it('undoes any entry to the last unit, and only once by its key', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const entry = orderPaid(step('paid'), all);
        const reversal = reversalOf(entry, { occurredAt: '2026-11-23T00:00:00Z', reason: 'entered twice' });
        expect(balancesOf([entry, reversal]).all()).toEqual([]);
        expect(reversal).toMatchObject({
          kind: 'reversal',
          reverses: entry.key,
          key: `${entry.key}:reversed`,
        });
      }),
    );
  });
});

describe('a repetition', () => {
  it('is the same content under the same key, and anything else is an error', () => {
    const entry = orderPaid(step('paid'), { revenueMinor: 100 });
    expect(sameEntry(entry, orderPaid(step('paid'), { revenueMinor: 100 }))).toBe(true);
    expect(() => sameEntry(entry, orderPaid(step('paid'), { revenueMinor: 101 }))).toThrow(/another entry/);
  });
});
