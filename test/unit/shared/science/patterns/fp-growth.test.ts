import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { associationsOf } from '../../../../../shared/science/patterns/associations.ts';
import { mineFrequentSets } from '../../../../../shared/science/patterns/fp-growth.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';

const keyOf = (items: readonly number[]): string => items.toSorted((a, b) => a - b).join(' ');

const mined = (baskets: readonly number[][], minimumCount: number, longest: number): Map<string, number> => {
  const found = new Map<string, number>();
  mineFrequentSets(baskets, { items: 9, minimumCount, longest }, (items, count) => {
    expect(found.has(keyOf(items))).toBe(false);
    found.set(keyOf(items), count);
  });
  return found;
};

/** Every set of at most `longest` of nine items, counted one by one. */
const counted = (
  baskets: readonly number[][],
  minimumCount: number,
  longest: number,
): Map<string, number> => {
  const found = new Map<string, number>();
  for (let bits = 1; bits < 512; bits += 1) {
    const items = Array.from({ length: 9 }, (_, item) => item).filter((item) => (bits >> item) & 1);
    const count = baskets.filter((basket) => items.every((item) => basket.includes(item))).length;
    if (items.length <= longest && count >= minimumCount) found.set(keyOf(items), count);
  }
  return found;
};

test('finds exactly the frequent sets, with their counts', () => {
  const basket = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 9 });
  fc.assert(
    fc.property(
      fc.array(basket, { maxLength: 60 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 9 }),
      (baskets, least, longest) => {
        expect(mined(baskets, least, longest)).toEqual(counted(baskets, least, longest));
      },
    ),
    { numRuns: 150 },
  );
});

test('takes a basket of more items than it first makes room for', () => {
  const long = Array.from({ length: 200 }, (_, item) => item);
  let sets = 0;
  mineFrequentSets([long, long], { items: 200, minimumCount: 2, longest: 2 }, () => (sets += 1));
  expect(sets).toBe(200 + (200 * 199) / 2);
});

describe('associations', () => {
  const options = { items: 12, minimumCount: 20, longest: 3, falseDiscoveryRate: 0.05 };
  const random = seededRandom(9);
  const noise = (share: number): number[] =>
    Array.from({ length: 12 }, (_, item) => item).filter(() => random() < share);

  test('among items drawn independently are found in hardly any of many trials', () => {
    let withAny = 0;
    for (let trial = 0; trial < 60; trial += 1) {
      const baskets = Array.from({ length: 500 }, () => noise(0.25));
      if (associationsOf(baskets, options).rules.length > 0) withAny += 1;
    }
    expect(withAny / 60).toBeLessThan(0.1);
  });

  test('find what was planted, with its support, confidence and lift', () => {
    const baskets = Array.from({ length: 2000 }, (_, index) => {
      const rest = noise(0.2).filter((item) => item > 1);
      return index % 5 === 0 ? [0, 1, ...rest] : index % 5 === 1 ? [0, ...rest] : rest;
    });
    const { rules, tested, baskets: n } = associationsOf(baskets, options);
    expect(n).toBe(2000);
    expect(tested).toBeGreaterThan(100);
    const [first] = rules;
    expect(first && keyOf([...first.given, first.then])).toBe('0 1');
    const rule = rules.find(({ given, then }) => keyOf(given) === '0' && then === 1);
    expect(rule).toMatchObject({ count: 400, support: 0.2, confidence: 0.5, lift: 2.5 });
    // What holds of 0 and 1 says nothing new where any third item is added.
    expect(rules.filter(({ given }) => given.length > 1).length).toBeLessThanOrEqual(2);
  });
});
