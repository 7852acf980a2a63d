import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Currency, Money, addMoney, exponentOf, toMajorString } from '../../../shared/money.ts';

const currency = fc.constantFrom<Currency>('CNY', 'USD', 'JPY', 'KWD', 'HUF', 'ISK', 'TWD', 'UGX');
const money = fc.record({ amountMinor: fc.integer({ min: -1e12, max: 1e12 }), currency });

describe('money', () => {
  it.each([
    [{ amountMinor: 123_456, currency: 'CNY' }, '1234.56'],
    [{ amountMinor: -5, currency: 'USD' }, '-0.05'],
    [{ amountMinor: 1234, currency: 'JPY' }, '1234'],
    [{ amountMinor: 1234, currency: 'KWD' }, '1.234'],
    [{ amountMinor: 0, currency: 'EUR' }, '0.00'],
  ] as const)('writes %o in major units as %s', (amount, text) => {
    expect(toMajorString(amount)).toBe(text);
  });

  it('loses nothing on the way to major units, whatever the exponent', () => {
    fc.assert(
      fc.property(money, (amount) => {
        const digits = toMajorString(amount)
          .replace('.', '')
          .replace(/^(-?)0+(?=\d)/, '$1');
        expect(Number(digits)).toBe(amount.amountMinor === 0 ? Number(digits) : amount.amountMinor);
        expect(toMajorString(amount).split('.')[1]?.length ?? 0).toBe(exponentOf(amount.currency));
      }),
    );
  });

  it('adds within a currency and refuses across', () => {
    fc.assert(
      fc.property(money, money, (left, right) => {
        if (left.currency === right.currency) {
          expect(addMoney(left, right).amountMinor).toBe(left.amountMinor + right.amountMinor);
        } else expect(() => addMoney(left, right)).toThrow(RangeError);
      }),
    );
    const most = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'CNY' } as const;
    expect(() => addMoney(most, { amountMinor: 1, currency: 'CNY' })).toThrow(RangeError);
  });

  it('refuses fractions and currencies it has no exponent for', () => {
    expect(Money.safeParse({ amountMinor: 1.5, currency: 'CNY' }).success).toBe(false);
    expect(Currency.safeParse('XXX').success).toBe(false);
    expect(Currency.safeParse('toString').success).toBe(false);
  });
});
