import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyRulesVersion } from '../../../shared/currencies.ts';
import {
  Currency,
  Money,
  addMoney,
  currencies,
  currencyFromStripe,
  exponentOf,
  fromMajorString,
  ruleOf,
  sumMinor,
  toMajorString,
} from '../../../shared/money.ts';

const currency = fc.constantFrom(...currencies);
const money = fc.record({ amountMinor: fc.integer({ min: -1e12, max: 1e12 }), currency });

describe('money', () => {
  it.each([
    [{ amountMinor: 123_456, currency: 'CNY' }, '1234.56'],
    [{ amountMinor: -5, currency: 'USD' }, '-0.05'],
    [{ amountMinor: 1234, currency: 'JPY' }, '1234'],
    [{ amountMinor: 1234, currency: 'KWD' }, '1.234'],
    [{ amountMinor: 0, currency: 'EUR' }, '0.00'],
    [{ amountMinor: 500, currency: 'ISK' }, '5.00'],
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

  it('reads what it wrote, to the unit, in every currency', () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(fromMajorString(toMajorString(amount), amount.currency)).toEqual({
          ...amount,
          amountMinor: amount.amountMinor || 0,
        });
      }),
    );
  });

  it.each([
    ['12', 'CNY', 1200],
    ['12.5', 'CNY', 1250],
    ['-0.05', 'USD', -5],
    ['007.100', 'KWD', 7100],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ] as const)('reads %s %s as %i', (text, code, amountMinor) => {
    expect(fromMajorString(text, code)).toEqual({ amountMinor, currency: code });
  });

  it.each([
    ['1.005', 'CNY'],
    ['1.0', 'JPY'],
    ['1e3', 'USD'],
    ['1,000.00', 'USD'],
    ['.5', 'USD'],
    ['', 'USD'],
    ['90071992547409.92', 'EUR'],
  ] as const)('refuses to guess what “%s” %s is', (text, code) => {
    expect(() => fromMajorString(text, code)).toThrow(RangeError);
  });

  it('counts as Stripe does, its special cases included', () => {
    expect(currencyRulesVersion).toBe(1);
    const rules = (['CNY', 'JPY', 'KWD', 'ISK', 'UGX', 'HUF', 'TWD'] as const).map((code) => {
      const { exponent, step, payoutStep } = ruleOf(code);
      return [code, exponent, step, payoutStep];
    });
    expect(rules).toEqual([
      ['CNY', 2, 1, 1],
      ['JPY', 0, 1, 1],
      ['KWD', 3, 10, 10],
      ['ISK', 2, 100, 100],
      ['UGX', 2, 100, 100],
      ['HUF', 2, 1, 100],
      ['TWD', 2, 1, 100],
    ]);
    expect(currencyFromStripe('jpy')).toBe('JPY');
    expect(currencyFromStripe('xxx')).toBeUndefined();
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
    expect(() => sumMinor([0.5, 0.5])).toThrow(RangeError);
  });

  it('refuses fractions and currencies it has no exponent for', () => {
    expect(Money.safeParse({ amountMinor: 1.5, currency: 'CNY' }).success).toBe(false);
    expect(Currency.safeParse('XXX').success).toBe(false);
    expect(Currency.safeParse('toString').success).toBe(false);
  });
});
