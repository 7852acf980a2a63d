import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies, exponentOf, toMajorString } from '../../../../shared/money.ts';
import { amountText, minorFromTyped, typedFromMinor } from '../../../../web/i18n/amounts.ts';

const money = fc.record({
  currency: fc.constantFrom(...currencies),
  minor: fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
});

describe('amounts on pages', () => {
  it.each([
    [6833, 'EUR', '€68.33'],
    [500, 'JPY', '¥500'],
    [1230, 'KWD', 'KWD 1.230'],
    [19_900, 'CNY', 'CN¥199.00'],
    [-5, 'USD', '-$0.05'],
    [1200, 'ISK', 'ISK 12.00'],
    [1200, 'UGX', 'UGX 12.00'],
  ])('%i %s reads %s', (minor, currency, text) => {
    expect(amountText('en', currency, { minor }).replaceAll('\u00A0', ' ')).toBe(text);
  });

  it('shows the very digits the ledger has, in every currency', () => {
    fc.assert(
      fc.property(money, ({ minor, currency }) => {
        const shown = amountText('en', currency, { minor }).replaceAll(/[^\d.-]/g, '');
        expect(shown).toBe(toMajorString({ amountMinor: minor, currency }).replace(/^-0$/, '0'));
        expect(
          amountText('zh-CN', currency, { major: toMajorString({ amountMinor: minor, currency }) }),
        ).toBe(amountText('zh-CN', currency, { minor }));
      }),
    );
  });

  it('reads what it offers for typing, thousands separated or not', () => {
    fc.assert(
      fc.property(money, ({ minor, currency }) => {
        expect(minorFromTyped(typedFromMinor(minor, currency), currency)).toBe(minor || 0);
      }),
    );
    expect(minorFromTyped(' 1,299.00 ', 'CNY')).toBe(129_900);
    expect(minorFromTyped('1,299', 'JPY')).toBe(1299);
  });

  it.each([
    ['1.005', 'CNY'],
    ['1.5', 'JPY'],
    ['1,5', 'EUR'],
    ['abc', 'USD'],
    ['', 'USD'],
  ])('takes “%s” %s for no amount', (typed, currency) => {
    expect(exponentOf('JPY')).toBe(0);
    expect(minorFromTyped(typed, currency)).toBeUndefined();
  });
});
