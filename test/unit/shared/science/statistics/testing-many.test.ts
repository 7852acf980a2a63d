import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjusted } from '../../../../../shared/science/statistics/false-discovery.ts';
import { overlapByChance } from '../../../../../shared/science/statistics/hypergeometric.ts';
import { shareInterval, shareRatio } from '../../../../../shared/science/statistics/proportions.ts';

describe('an overlap by chance', () => {
  test('is what scipy’s hypergeometric tail says', () => {
    const tail = (total: number, one: number, other: number, both: number) =>
      overlapByChance({ total, one, other, both });
    expect(tail(1000, 60, 90, 12)).toBeCloseTo(0.005_026_604_404_495_066, 12);
    expect(tail(50, 5, 7, 1)).toBeCloseTo(0.545_678_604_466_763_6, 11);
    expect(Math.log10(tail(20_000, 2000, 5000, 900))).toBeCloseTo(Math.log10(2.501_450_280_718_656_5e-94), 6);
  });

  test('is certain where they must overlap so much, and never more than certain', () => {
    expect(overlapByChance({ total: 10, one: 8, other: 7, both: 5 })).toBe(1);
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300), (a, b, c, d) => {
        const total = a + b + c + d;
        const p = overlapByChance({ total, one: a + b, other: a + c, both: a });
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('adjusting for many tests', () => {
  // The example of Benjamini and Hochberg as statsmodels 0.13 adjusts it.
  const p = [
    0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34,
  ];

  test('after Benjamini and Hochberg', () => {
    const q = adjusted(p, 'positive');
    [0.015, 0.06, 0.126, 0.126, 0.126, 0.15, 0.158_571_428_571_428_56].forEach((value, index) =>
      expect(q[index]).toBeCloseTo(value, 12),
    );
    expect(q.at(-1)).toBeCloseTo(0.34, 12);
  });

  test('after Benjamini and Yekutieli', () => {
    const q = adjusted(p, 'any');
    expect(q[0]).toBeCloseTo(0.049_773_434_898_434_9, 12);
    expect(q[5]).toBeCloseTo(0.497_734_348_984_349, 12);
    expect(q.at(-1)).toBe(1);
  });

  test('keeps the order of the tests and never falls below what was tested', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (list) => {
        const q = adjusted(list, 'any');
        list.forEach((value, index) => expect(q[index]).toBeGreaterThanOrEqual(value));
        const order = Array.from(list.keys()).sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0));
        for (let at = 1; at < order.length; at += 1)
          expect(q[order[at] ?? 0]).toBeGreaterThanOrEqual(q[order[at - 1] ?? 0] ?? 0);
      }),
    );
  });
});

test('shares have Wilson’s interval', () => {
  const { low, high } = shareInterval(7, 40);
  expect(low).toBeCloseTo(0.087_454_137_460_359_2, 9);
  expect(high).toBeCloseTo(0.319_499_903_317_877_2, 9);
  expect(shareInterval(0, 30).low).toBe(0);
});

test('a ratio of equal shares is about 1 and its interval holds 1', () => {
  const { ratio, low, high } = shareRatio({ count: 20, total: 200 }, { count: 100, total: 1000 });
  expect(ratio).toBeCloseTo(1, 1);
  expect(low).toBeLessThan(1);
  expect(high).toBeGreaterThan(1);
  expect(shareRatio({ count: 0, total: 50 }, { count: 40, total: 100 }).high).toBeLessThan(1);
});
