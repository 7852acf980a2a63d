import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundTally } from '../../../../../../functions/market/domain/figures/tally-bound.ts';
import { parseTally, tallyToJson } from '../../../../../../functions/market/domain/figures/tally-json.ts';
import { crossKey, tallyTables } from '../../../../../../functions/market/domain/figures/tally-tables.ts';
import {
  addToTally,
  cellOf,
  cellsOf,
  emptyTally,
  mergeTallies,
  type Tally,
} from '../../../../../../functions/market/domain/figures/tally.ts';
import type { Posting } from '../../../../../../functions/market/domain/posting.ts';
import { dayNumber } from '../../../../../../functions/market/domain/analysis/weeks.ts';
import { madePosting, madePostings } from '../analysis/made-postings.ts';

const clusterOf = ({ title }: Posting): string => `cl-en-${title.length.toString(16).padStart(10, '0')}`;

const tallyOf = (postings: readonly Posting[], reposted = false): Tally => {
  const tally = emptyTally('en');
  for (const posting of postings) addToTally(tally, posting, { clusterId: clusterOf(posting), reposted });
  return tally;
};

const bytes = (tally: Tally): string => JSON.stringify(tallyToJson(tally));
const all = madePostings(600);

describe('adding up', () => {
  test('tallies of parts give the tally of the whole, however they are put together', () => {
    const whole = bytes(tallyOf(all));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 600, maxLength: 600 }), (part) => {
        const [a, b, c] = [0, 1, 2].map((number) =>
          tallyOf(all.filter((_, index) => part[index] === number)),
        );
        if (!a || !b || !c) throw new Error('three parts');
        expect(bytes(mergeTallies(mergeTallies(a, b), c))).toBe(whole);
        expect(bytes(mergeTallies(c, mergeTallies(b, a)))).toBe(whole);
      }),
      { numRuns: 15 },
    );
  });

  test('leaves what it adds as it was', () => {
    const [one, two] = [tallyOf(all.slice(0, 50)), tallyOf(all.slice(50, 90))];
    const before = [bytes(one), bytes(two)];
    mergeTallies(one, two);
    expect([bytes(one), bytes(two)]).toEqual(before);
  });

  test('an empty tally changes nothing', () => {
    const tally = tallyOf(all.slice(0, 40));
    expect(bytes(mergeTallies(tally, emptyTally('en')))).toBe(bytes(tally));
  });

  test('two markets never add up', () => {
    expect(() => mergeTallies(emptyTally('en'), emptyTally('zh'))).toThrow('does not add up');
  });
});

test('a tally comes back from JSON as it was', () => {
  const tally = tallyOf(all);
  const json: unknown = JSON.parse(bytes(tally));
  expect(bytes(parseTally(json))).toBe(bytes(tally));
  expect(() => parseTally({ ...tallyToJson(tally), revision: 0 })).toThrow();
});

describe('what a posting counts as', () => {
  const posting = madePosting({
    validThrough: '2024-04-01',
    remote: true,
    occupation: { id: '15-1243', confidence: 0.9 },
  });
  const cluster = clusterOf(posting);

  test('one of its cluster, occupation, city, source and skills, on its days, with its pay', () => {
    const tally = tallyOf([posting]);
    const cell = cellOf(tally, 'cluster', cluster);
    expect(cell).toMatchObject({ n: 1, reposted: 0, withCity: 1, withSkills: 1, withPay: 1, remote: 1 });
    expect(cell?.opened).toEqual(new Map([[dayNumber('2024-03-04'), 1]]));
    expect(cell?.closed).toEqual(new Map([[dayNumber('2024-04-01'), 1]]));
    expect(cell?.pay.get('USD')?.bins()).toEqual([{ value: 200_000, n: 1 }]);
    expect(cellOf(tally, 'occupation', '15-1243')?.n).toBe(1);
    expect(cellOf(tally, 'city', 'Boston')?.n).toBe(1);
    expect(cellOf(tally, 'source', 'made')?.n).toBe(1);
    expect([...cellsOf(tally, 'skill').keys()]).toEqual(['python', 'sql']);
    expect(cellOf(tally, 'clusterCity', crossKey(cluster, 'Boston'))?.n).toBe(1);
    expect(cellOf(tally, 'clusterExperience', crossKey(cluster, '3-5'))?.n).toBe(1);
  });

  test('a re-posting counts as one and as nothing else', () => {
    const tally = tallyOf([posting], true);
    const cell = cellOf(tally, 'cluster', cluster);
    expect(cell).toMatchObject({ n: 0, reposted: 1, withPay: 0 });
    expect(cell?.opened.size).toBe(0);
    expect(tally.sample.baskets()).toEqual([]);
  });

  test('without cluster, city, day or pay it counts where it says something', () => {
    const tally = emptyTally('en');
    addToTally(tally, madePosting({ city: '', postedOn: null, salary: null, skills: [], country: null }), {
      clusterId: null,
      reposted: false,
    });
    expect(cellOf(tally, 'market', '')).toMatchObject({ n: 1, withCity: 0, withSkills: 0, withPay: 0 });
    for (const table of ['cluster', 'city', 'country', 'skill', 'clusterCity'] as const)
      expect(cellsOf(tally, table).size).toBe(0);
  });

  test('an open end of pay counts as the end that is stated', () => {
    const salary = { currency: 'USD', period: 'year', monthsPerYear: 12 } as const;
    const tally = tallyOf([
      madePosting({ salary: { ...salary, minAnnualMajor: 50_000, maxAnnualMajor: null } }),
      madePosting({ salary: { ...salary, minAnnualMajor: null, maxAnnualMajor: 60_000 } }),
    ]);
    expect(cellOf(tally, 'market', '')?.pay.get('USD')?.bins()).toEqual([
      { value: 100_000, n: 1 },
      { value: 120_000, n: 1 },
    ]);
  });
});

describe('bounding', () => {
  const cities = Array.from({ length: 1300 }, (_, index) => `City ${String(index).padStart(4, '0')}`);
  const postings = cities.flatMap((city, index) =>
    Array.from({ length: index < 30 ? 3 : 1 }, (_, copy) => madePosting({ id: `${city}${copy}`, city })),
  );

  test('keeps the largest keys and says what it left out', () => {
    const tally = tallyOf(postings);
    boundTally(tally);
    const kept = cellsOf(tally, 'city');
    expect(kept.size).toBe(1000);
    expect(cities.slice(0, 30).every((city) => kept.get(city)?.n === 3)).toBe(true);
    expect(tally.remainders.get('city')).toEqual({ n: 300, largest: 1 });
    expect(cellsOf(tally, 'clusterCity').size).toBe(40);
    expect(cellOf(tally, 'market', '')?.n).toBe(postings.length);
  });

  test('leaves the same whatever the order of counting', () => {
    const [one, two] = [tallyOf(postings), tallyOf(postings.toReversed())];
    for (const tally of [one, two]) boundTally(tally);
    expect(bytes(one)).toBe(bytes(two));
  });

  test('a table never grows beyond its bound', () => {
    const tally = tallyOf(postings);
    boundTally(tally);
    for (const [name, { most }] of tallyTables)
      if (!name.startsWith('cluster') && !name.startsWith('occupation') && !name.startsWith('skill'))
        expect(cellsOf(tally, name).size).toBeLessThanOrEqual(most);
  });
});
