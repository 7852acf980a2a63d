import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSalary, statedPay } from '../../../../../../../functions/market/domain/ingest/pay/salary.ts';
import { payLabels } from '../../../../../../support/pay-labels.ts';

const read = (text: string, country: string | null): string => {
  const pay = statedPay(text, country);
  if (pay === null) return 'none';
  return [pay.min ?? '-', pay.max ?? '-', pay.currency, pay.period, pay.monthsPerYear].join('|');
};

describe('labelled salary texts', () => {
  const labels = payLabels();

  it('are at least 500 different ones, in both languages and many currencies', () => {
    expect(new Set(labels.map(({ text }) => text)).size).toBeGreaterThanOrEqual(500);
    const currencies = new Set(labels.map(({ expected }) => expected.split('|')[2]));
    for (const currency of 'CNY USD CAD AUD NZD GBP EUR SGD HKD TWD JPY INR CHF'.split(' ')) {
      expect(currencies).toContain(currency);
    }
  });

  it('are read exactly in 99 of 100 cases', () => {
    const wrong = labels.filter(({ text, country, expected }) => read(text, country) !== expected);
    const shown = wrong.map(
      ({ text, country, expected }) => `${text}: ${read(text, country)}, not ${expected}`,
    );
    expect(wrong.length / labels.length, shown.join('\n')).toBeLessThanOrEqual(0.01);
  });

  it('never throw when cut, joined and mixed with anything', () => {
    const piece = fc.oneof(
      fc.constantFrom(...labels.map(({ text }) => text)),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('-', '–', '～', 'k', '万', '/', '+', '·', ' to ', '%', '９', '\u00a0', '$', '１４薪'),
    );
    const text = fc
      .tuple(fc.array(piece, { maxLength: 6 }), fc.nat(20))
      .map(([pieces, from]) => pieces.join('').slice(from));
    fc.assert(
      fc.property(text, fc.constantFrom('CN', 'US', 'GB', 'IN', 'JP', 'ZA', null), (words, country) => {
        const pay = statedPay(words, country);
        if (pay === null) return;
        expect(pay.min ?? pay.max).not.toBeNull();
        expect(pay.currency).toMatch(/^[A-Z]{3}$/);
        expect(() => parseSalary(words, country)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
