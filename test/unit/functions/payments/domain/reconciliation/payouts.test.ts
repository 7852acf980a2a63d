import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  payoutLine,
  payoutStatement,
} from '../../../../../../functions/payments/domain/reconciliation/payouts.ts';
import type { Payout } from '../../../../../../functions/payments/domain/reconciliation/payout-schema.ts';
import type { Movement } from '../../../../../../functions/payments/domain/reconciliation/sides.ts';

const at = '2026-11-22T03:00:00.000Z';
const now = Date.parse('2026-11-25T00:00:00Z');

const categories = ['charge', 'refund', 'dispute', 'dispute_reversal', 'transfer', 'fee', 'other_adjustment'];

/** What a payout may be made of: exponents 0, 2 and 3, both signs, fees on some. */
const part = fc.record({
  category: fc.constantFrom(...categories),
  amountMinor: fc.integer({ min: -9_999_999, max: 9_999_999 }),
  feeMinor: fc.integer({ min: 0, max: 9999 }),
});

const composition = fc.record({
  currency: fc.constantFrom('JPY', 'USD', 'CNY', 'KWD', 'BHD'),
  parts: fc.array(part, { maxLength: 60 }),
});

const movement = (
  { category, amountMinor, feeMinor }: { category: string; amountMinor: number; feeMinor: number },
  currency: string,
  index: number,
): Movement => ({
  id: `txn_${index}`,
  category,
  createdAt: at,
  amountMinor,
  feeMinor,
  netMinor: amountMinor - feeMinor,
  currency,
  balanceType: 'payments',
  sourceId: `src_${index}`,
  orderId: null,
});

const automatic = (amountMinor: number, currency: string): Payout => ({
  id: 'po_1',
  amountMinor,
  currency,
  createdAt: at,
  arrivesAt: '2026-11-24T00:00:00.000Z',
  status: 'paid',
  automatic: true,
  composition: 'completed',
  balanceTransactionId: 'txn_po',
  failureBalanceTransactionId: null,
});

/** The payout's own movement, which Stripe lists with the others. */
const own = ({ amountMinor, currency }: Payout): Movement => ({
  ...movement({ category: 'payout', amountMinor: -amountMinor, feeMinor: 0 }, currency, 0),
  id: 'txn_po',
  sourceId: 'po_1',
});

describe('an automatic payout', () => {
  it('is the sum of the net of its balance transactions, to the unit, also where it is negative', () => {
    fc.assert(
      fc.property(composition, ({ currency, parts }) => {
        const movements = parts.map((one, index) => movement(one, currency, index));
        const sum = movements.reduce((total, { netMinor }) => total + netMinor, 0);
        const payout = automatic(sum, currency);
        const statement = payoutStatement(payout, [own(payout), ...movements]);
        expect(statement).toMatchObject({ count: parts.length, netMinor: sum, differenceMinor: 0 });
        expect(statement.grossMinor - statement.feeMinor).toBe(sum);
        for (const { amountMinor, feeMinor, netMinor } of statement.parts)
          expect(amountMinor - feeMinor).toBe(netMinor);
        expect(payoutLine(payout, statement, now)).toMatchObject({ status: 'matched', open: false });
      }),
    );
  });

  it('that is off by one unit is told so, by one unit', () => {
    fc.assert(
      fc.property(composition, fc.constantFrom(-1, 1), ({ currency, parts }, off) => {
        const movements = parts.map((one, index) => movement(one, currency, index));
        const sum = movements.reduce((total, { netMinor }) => total + netMinor, 0);
        const payout = automatic(sum + off, currency);
        const statement = payoutStatement(payout, [own(payout), ...movements]);
        expect(statement.differenceMinor).toBe(off);
        expect(payoutLine(payout, statement, now)).toMatchObject({
          status: 'amount_mismatch',
          reason: 'payout-sum-differs',
          open: true,
          stripe: { amountMinor: sum + off },
          ledger: { netMinor: sum },
        });
      }),
    );
  });

  it('that Stripe is still putting together waits', () => {
    const payout = { ...automatic(500, 'USD'), composition: 'in_progress' };
    const statement = payoutStatement(payout, []);
    expect(statement.differenceMinor).toBeNull();
    expect(payoutLine(payout, statement, now)).toMatchObject({ status: 'timing', open: true });
  });
});

describe('a payout by hand', () => {
  it('says nothing of what it is made of: only the balance it leaves can be compared', () => {
    const payout = { ...automatic(500, 'USD'), automatic: false, composition: 'not_applicable' };
    const statement = payoutStatement(payout, [own(payout)]);
    expect(statement).toMatchObject({ count: 0, differenceMinor: null });
    expect(payoutLine(payout, statement, now)).toMatchObject({ status: 'matched', category: 'manual' });
  });
});

describe('a payout that failed', () => {
  const failed = { ...automatic(500, 'USD'), status: 'failed' };

  it('has come back by a balance transaction of its own, which is no part of it', () => {
    const back = { ...failed, failureBalanceTransactionId: 'txn_back' };
    const movements = [
      movement({ category: 'charge', amountMinor: 530, feeMinor: 30 }, 'USD', 1),
      { ...own(failed), id: 'txn_back', category: 'payout_reversal', amountMinor: 500, netMinor: 500 },
    ];
    const statement = payoutStatement(back, movements);
    expect(statement).toMatchObject({ count: 1, netMinor: 500, differenceMinor: 0 });
    expect(payoutLine(back, statement, now)).toMatchObject({ status: 'matched' });
  });

  it('or is missing', () => {
    const charge = movement({ category: 'charge', amountMinor: 530, feeMinor: 30 }, 'USD', 1);
    expect(payoutLine(failed, payoutStatement(failed, [charge]), now)).toMatchObject({
      status: 'missing_in_stripe',
      reason: 'payout-failed',
    });
  });
});
