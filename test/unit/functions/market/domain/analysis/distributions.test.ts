import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonest,
  distribution,
  experienceBand,
  orderedDistribution,
  payByCurrency,
  payFigure,
  skillFigure,
  tally,
} from '../../../../../../functions/market/domain/analysis/distributions.ts';
import { quantiles } from '../../../../../../shared/science/statistics/quantiles.ts';
import { ValueSketch } from '../../../../../../shared/science/statistics/value-sketch.ts';

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

const sketchOf = (amounts: readonly number[]): ValueSketch => {
  const sketch = new ValueSketch(512);
  for (const amount of amounts) sketch.add(2 * amount);
  return sketch;
};

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
  test('tells shares of the postings that say anything on the matter', () => {
    const counts = tally([...times(30, 'Boston'), ...times(10, 'Denver'), ...times(99, ''), null]);
    expect(distribution(counts, 40, 1)).toEqual({
      withheld: false,
      n: 40,
      slices: [{ name: 'Boston', n: 30, share: 0.75 }],
    });
  });

  test('is withheld where fewer than 30 say anything', () => {
    expect(distribution(new Map([['x', 29]]), 29, 5)).toEqual({ withheld: true, n: 29 });
  });

  test('may keep an order of its own', () => {
    const found = orderedDistribution(tally([...times(40, 'master'), ...times(5, 'bachelor')]), [
      'none',
      'bachelor',
      'master',
    ]);
    expect(found.withheld ? [] : found.slices.map(({ name }) => name)).toEqual(['bachelor', 'master']);
  });
});

describe('pay', () => {
  test('never mixes currencies: the commonest is shown, the others stand apart', () => {
    const byCurrency = payByCurrency(
      new Map([
        ['GBP', sketchOf([1])],
        ['USD', sketchOf(times(40, 150))],
        ['EUR', sketchOf(times(35, 8))],
      ]),
    );
    expect(byCurrency.map(([currency, { count }]) => [currency, count])).toEqual([
      ['USD', 40],
      ['EUR', 35],
      ['GBP', 1],
    ]);
    expect(payFigure(byCurrency)).toMatchObject({ withheld: false, n: 40, currency: 'USD', p50: 150 });
  });

  test('quantiles are those of the amounts themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 30, maxLength: 80 }), (amounts) => {
        const found = payFigure(payByCurrency(new Map([['USD', sketchOf(amounts)]])));
        const [p10, p50, p90] = quantiles(amounts, [0.1, 0.5, 0.9]).map(Math.round);
        expect(found).toMatchObject({ p10, p50, p90 });
      }),
    );
  });

  test('is withheld where fewer than 30 state it in the commonest currency', () => {
    const few = new Map([
      ['USD', sketchOf(times(29, 1))],
      ['EUR', sketchOf(times(28, 1))],
    ]);
    expect(payFigure(payByCurrency(few))).toEqual({ withheld: true, n: 29 });
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
  const here = {
    stated: 40,
    counts: new Map([
      ['sql', 40],
      ['r', 10],
    ]),
  };
  const market = {
    stated: 160,
    counts: new Map([
      ['sql', 40],
      ['r', 10],
      ['sales', 120],
    ]),
  };
  expect(skillFigure(here, market, 5)).toEqual({
    withheld: false,
    n: 40,
    slices: [
      { id: 'sql', name: { zh: 'SQL', en: 'SQL' }, n: 40, share: 1, lift: 4 },
      { id: 'r', name: { zh: 'R语言', en: 'R' }, n: 10, share: 0.25, lift: 4 },
    ],
  });
});
