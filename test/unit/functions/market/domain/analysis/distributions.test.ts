import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annualPay,
  commonest,
  distribution,
  experienceBand,
  orderedDistribution,
  payByCurrency,
  payFigure,
  skillCounts,
  skillFigure,
  tally,
} from '../../../../../../functions/market/domain/analysis/distributions.ts';
import type { Salary } from '../../../../../../functions/market/domain/posting.ts';

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

const salary = (low: number | null, high: number | null, currency = 'USD'): Salary => ({
  minAnnualMajor: low,
  maxAnnualMajor: high,
  currency,
  period: 'year',
  monthsPerYear: 12,
});

test('commonest first, equals by name, whatever order they were read in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'b', 'c', 'c', 'd'], { minLength: 6 }), (values) => {
      expect(commonest(tally(values), 3)).toEqual([
        ['b', 2],
        ['c', 2],
        ['a', 1],
      ]);
    }),
  );
});

describe('a distribution', () => {
  test('counts only what is said, in shares of it', () => {
    const found = distribution([...times(30, 'Boston'), ...times(10, 'Denver'), ...times(99, ''), null], 5);
    expect(found).toEqual({
      withheld: false,
      n: 40,
      slices: [
        { name: 'Boston', n: 30, share: 0.75 },
        { name: 'Denver', n: 10, share: 0.25 },
      ],
    });
  });

  test('is withheld where fewer than 30 say anything', () => {
    expect(distribution([...times(29, 'x'), ...times(500, null)], 5)).toEqual({ withheld: true, n: 29 });
  });

  test('may keep an order of its own', () => {
    const found = orderedDistribution(
      [...times(5, 'bachelor'), ...times(40, 'master')],
      ['none', 'bachelor', 'master'],
    );
    expect(found.withheld ? [] : found.slices.map(({ name }) => name)).toEqual(['bachelor', 'master']);
  });
});

describe('pay', () => {
  test('is the middle of the range, or the end that is stated', () => {
    expect(annualPay(salary(10, 20))).toBe(15);
    expect(annualPay(salary(10, null))).toBe(10);
    expect(annualPay(salary(null, 20))).toBe(20);
    expect(annualPay(salary(null, null))).toBeNull();
    expect(annualPay(null)).toBeNull();
  });

  test('never mixes currencies: the commonest is shown, the others stand apart', () => {
    const all = [
      ...times(40, salary(100, 200)),
      ...times(35, salary(7, 9, 'EUR')),
      salary(1, 1, 'GBP'),
      null,
    ];
    const byCurrency = payByCurrency(all);
    expect(byCurrency.map(([currency, amounts]) => [currency, amounts.length])).toEqual([
      ['USD', 40],
      ['EUR', 35],
      ['GBP', 1],
    ]);
    expect(payFigure(byCurrency)).toMatchObject({ withheld: false, n: 40, currency: 'USD', p50: 150 });
  });

  test('is withheld where fewer than 30 state it in the commonest currency', () => {
    expect(payFigure(payByCurrency([...times(29, salary(1, 1)), ...times(28, salary(1, 1, 'EUR'))]))).toEqual(
      {
        withheld: true,
        n: 29,
      },
    );
    expect(payFigure([])).toEqual({ withheld: true, n: 0 });
  });
});

test.each([
  [null, null],
  [{ minYears: 0, maxYears: null }, 'none'],
  [{ minYears: 0, maxYears: 1 }, '0-1'],
  [{ minYears: 1, maxYears: 3 }, '1-3'],
  [{ minYears: 4, maxYears: null }, '3-5'],
  [{ minYears: 5, maxYears: 10 }, '5-10'],
  [{ minYears: 10, maxYears: null }, '10+'],
])('experience %j is in the band %s', (experience, band) => {
  expect(experienceBand(experience)).toBe(band);
});

test('lift compares a skill here with the whole market, among postings that name any skill', () => {
  const here = [...times(30, ['sql']), ...times(10, ['sql', 'r']), ...times(60, [])];
  const market = [...here, ...times(120, ['sales'])];
  expect(skillFigure(skillCounts(here), skillCounts(market), 5)).toEqual({
    withheld: false,
    n: 40,
    slices: [
      { name: 'sql', n: 40, share: 1, lift: 4 },
      { name: 'r', n: 10, share: 0.25, lift: 4 },
    ],
  });
});
