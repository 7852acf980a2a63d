import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSalary, salaryInText } from '../../../../../../../functions/market/domain/ingest/pay/salary.ts';

type Case = readonly [text: string, min: number | null, max: number | null, rest: string];

const shown = (text: string, country: string | null): Case | null => {
  const salary = parseSalary(text, country);
  if (salary === null) return null;
  const { minAnnualMajor, maxAnnualMajor, currency, period, monthsPerYear } = salary;
  return [text, minAnnualMajor, maxAnnualMajor, `${currency} ${period} ${monthsPerYear}`];
};

const chinese: readonly Case[] = [
  ['15-25K·14薪', 210_000, 350_000, 'CNY month 14'],
  ['1-1.5万', 120_000, 180_000, 'CNY month 12'],
  ['8千-1.2万·13薪', 104_000, 156_000, 'CNY month 13'],
  ['6-8千', 72_000, 96_000, 'CNY month 12'],
  ['4.5-6千/月', 54_000, 72_000, 'CNY month 12'],
  ['15-30万/年', 150_000, 300_000, 'CNY year 12'],
  ['10万及以下/年', null, 100_000, 'CNY year 12'],
  ['150元/天', 39_150, 39_150, 'CNY day 12'],
  ['1.5千/天', 391_500, 391_500, 'CNY day 12'],
  ['20元/小时', 41_760, 41_760, 'CNY hour 12'],
  ['6千及以下', null, 72_000, 'CNY month 12'],
  ['25k以上', 300_000, null, 'CNY month 12'],
  ['3k以下', null, 36_000, 'CNY month 12'],
  ['7k-9k', 84_000, 108_000, 'CNY month 12'],
  ['１０Ｋ－１５Ｋ', 120_000, 180_000, 'CNY month 12'],
  ['5000-8000元/月', 60_000, 96_000, 'CNY month 12'],
  ['8,000～12,000元', 96_000, 144_000, 'CNY month 12'],
  ['年薪30万', 300_000, 300_000, 'CNY year 12'],
  ['30-50w', 300_000, 500_000, 'CNY year 12'],
  ['10-12K*15', 150_000, 180_000, 'CNY month 15'],
];

const english: readonly (readonly [
  text: string,
  min: number | null,
  max: number | null,
  rest: string,
  country?: string,
])[] = [
  ['$53K-$91K (Glassdoor est.)', 53_000, 91_000, 'USD year 12'],
  ['$17-$24 Per Hour(Glassdoor est.)', 35_360, 49_920, 'USD hour 12'],
  ['Employer Provided Salary:$150K-$160K', 150_000, 160_000, 'USD year 12'],
  ['£60k–£90k', 60_000, 90_000, 'GBP year 12'],
  ['$110k-$150k+', 110_000, 150_000, 'USD year 12'],
  ['$180K-220K + substantial equity', 180_000, 220_000, 'USD year 12'],
  ['up to €70.000', null, 70_000, 'EUR year 12'],
  ['from $80k', 80_000, null, 'USD year 12'],
  ['$95K+', 95_000, null, 'USD year 12'],
  ['A$120,000 a year', 120_000, 120_000, 'AUD year 12'],
  ['CA$90K - CA$110K', 90_000, 110_000, 'CAD year 12'],
  ['$90K - $110K', 90_000, 110_000, 'CAD year 12', 'CA'],
  ['₹12,00,000 - ₹18,00,000 a year', 1_200_000, 1_800_000, 'INR year 12'],
  ['$1,500 per week', 78_000, 78_000, 'USD week 12'],
  ['£450 per day', 117_000, 117_000, 'GBP day 12'],
  ['HK$20,000/month', 240_000, 240_000, 'HKD month 12'],
  ['80k EUR', 80_000, 80_000, 'EUR year 12'],
  ['CHF 120k', 120_000, 120_000, 'CHF year 12'],
  ['100-150k', 100_000, 150_000, 'USD year 12'],
  ['USD 20.0 an hour', 41_600, 41_600, 'USD hour 12'],
  ['$120,000.00 - $150,000.00 per year', 120_000, 150_000, 'USD year 12'],
  ['$150k-$110k', 110_000, 150_000, 'USD year 12'],
];

describe('parseSalary', () => {
  it.each(chinese)('reads %s', (text, min, max, rest) => {
    expect(shown(text, 'CN')).toEqual([text, min, max, rest]);
  });

  it.each(english.map(([text, min, max, rest, country]) => ({ text, min, max, rest, country })))(
    'reads $text',
    ({ text, min, max, rest, country }) => {
      expect(shown(text, country ?? null)).toEqual([text, min, max, rest]);
    },
  );

  it.each([
    '',
    '面议',
    '薪资面议',
    'Competitive',
    'DOE',
    '$90',
    '$5 million',
    '10-17\ufffd\ufffd/年',
    '0-0元/月',
    '五险一金',
  ])('finds no pay in "%s"', (text) => {
    expect(parseSalary(text, null)).toBeNull();
    expect(parseSalary(text, 'CN')).toBeNull();
  });

  it('takes bare thousands for yuan a month in China and for a year elsewhere', () => {
    expect(parseSalary('15k-25k', 'CN')).toMatchObject({ currency: 'CNY', minAnnualMajor: 180_000 });
    expect(parseSalary('15k-25k', null)).toMatchObject({ currency: 'USD', minAnnualMajor: 15_000 });
  });

  it('never throws, and what it returns is in order and in whole units', () => {
    const pieces = fc.constantFrom(
      '1',
      '15',
      '2.5',
      '1,000',
      'k',
      'K',
      '万',
      '千',
      '-',
      '–',
      '~',
      '$',
      '£',
      '元',
      '/年',
      '/天',
      '·14薪',
      '以上',
      '以下',
      ' per ',
      'hour',
      'up to ',
      '+',
      'USD ',
      '%',
      '\ufffd',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('CN', 'US', 'AU', null), (words, country) => {
        const salary = parseSalary(words, country);
        if (salary === null) return;
        const { minAnnualMajor: min, maxAnnualMajor: max } = salary;
        expect(min ?? max).not.toBeNull();
        expect((min ?? 0) <= (max ?? Infinity)).toBe(true);
        expect(Number.isSafeInteger(min ?? 0) && Number.isSafeInteger(max ?? 0)).toBe(true);
        expect(salary.currency).toMatch(/^[A-Z]{3}$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('salaryInText', () => {
  it('finds pay among funding rounds and revenues', () => {
    const text = 'We raised $5M in a Series A and serve a $9B market. Pay is $100k-$150k plus equity.';
    expect(salaryInText(text, null)).toMatchObject({
      salary: { minAnnualMajor: 100_000, maxAnnualMajor: 150_000, currency: 'USD' },
    });
  });

  it.each([
    'We raised $12 million from Someone Ventures',
    'over $300k in funding',
    'our plan costs $49 a month',
  ])('believes nothing of "%s"', (text) => expect(salaryInText(text, null)).toBeNull());
});
