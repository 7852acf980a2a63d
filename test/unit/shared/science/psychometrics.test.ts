import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correlationMatrix,
  cronbachAlpha,
  normalCdf,
  pearson,
  populationDeviation,
  sampleVariance,
} from '../../../../shared/science/psychometrics.ts';

const answers = fc.integer({ min: 1, max: 5 });
const twoColumns = fc
  .integer({ min: 2, max: 40 })
  .chain((n) =>
    fc.tuple(
      fc.array(answers, { minLength: n, maxLength: n }),
      fc.array(answers, { minLength: n, maxLength: n }),
    ),
  );
const sum = (xs: readonly number[]) => xs.reduce((total, x) => total + x, 0);

/** From raw sums in exact integers, not from deviations. */
const correlationFromSums = (xs: readonly number[], ys: readonly number[]): number => {
  const n = xs.length;
  const products = sum(xs.map((x, index) => x * (ys[index] ?? 0)));
  const [sx, sy] = [sum(xs), sum(ys)];
  const vx = n * sum(xs.map((x) => x * x)) - sx * sx;
  const vy = n * sum(ys.map((y) => y * y)) - sy * sy;
  return (n * products - sx * sy) / Math.sqrt(vx * vy);
};

describe('correlation', () => {
  it('agrees with the formula in raw sums, and is null where a list does not vary', () => {
    fc.assert(
      fc.property(twoColumns, ([xs, ys]) => {
        const flat = new Set(xs).size === 1 || new Set(ys).size === 1;
        const r = pearson(xs, ys);
        if (flat) expect(r).toBeNull();
        else expect(r).toBeCloseTo(correlationFromSums(xs, ys), 10);
      }),
    );
  });

  it('does not change when a list is stretched or moved, and turns round when it is mirrored', () => {
    const [xs, ys] = [
      [1, 3, 2, 5, 4, 4],
      [2, 2, 3, 5, 5, 3],
    ];
    const r = pearson(xs, ys) ?? NaN;
    expect(
      pearson(
        xs.map((x) => 7 * x + 100),
        ys,
      ),
    ).toBeCloseTo(r, 12);
    expect(
      pearson(
        xs.map((x) => 6 - x),
        ys,
      ),
    ).toBeCloseTo(-r, 12);
  });

  it('refuses lists of different length', () => {
    expect(() => pearson([1, 2], [1, 2, 3])).toThrow(RangeError);
  });

  it('has ones on the diagonal and is symmetric', () => {
    const matrix = correlationMatrix([
      [1, 2, 3, 4],
      [4, 3, 2, 2],
      [1, 5, 1, 4],
    ]);
    matrix.forEach((row, i) => {
      expect(row[i]).toBeCloseTo(1, 12);
      row.forEach((value, j) => expect(value).toBe(matrix[j]?.[i]));
    });
  });
});

describe('spread', () => {
  it('divides by n for the values themselves and by n − 1 for those behind them', () => {
    expect(populationDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2);
    expect(sampleVariance([1, 2, 3, 4])).toBeCloseTo(5 / 3, 12);
  });
});

describe('Cronbach’s alpha', () => {
  it('gives the figure of a worked example', () => {
    // Four people, three items: item variances 5/3, 11/12, 5/3; sums 4, 6, 11, 11 with variance 38/3.
    const items = [
      [1, 2, 4, 3],
      [2, 2, 4, 3],
      [1, 2, 3, 5],
    ];
    const parts = sum(items.map(sampleVariance));
    const total = sampleVariance([4, 6, 11, 11]);
    expect(total).toBeCloseTo(38 / 3, 12);
    expect(cronbachAlpha(items)).toBeCloseTo(1.5 * (1 - parts / total), 12);
  });

  it('is 1 for copies of one item, and null where there is nothing to tell', () => {
    expect(
      cronbachAlpha([
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toBeCloseTo(1, 12);
    expect(cronbachAlpha([])).toBeNull();
    expect(cronbachAlpha([[1, 2, 3]])).toBeNull();
    expect(cronbachAlpha([[3], [4]])).toBeNull();
    expect(
      cronbachAlpha([
        [3, 3],
        [4, 4],
      ]),
    ).toBeNull();
  });

  it('equals the form in mean variance and mean covariance', () => {
    const people = fc.array(fc.tuple(answers, answers, answers, answers), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(people, (rows) => {
        const items = [0, 1, 2, 3].map((column) => rows.map((row) => row[column] ?? 0));
        const n = rows.length;
        const covariance = (xs: readonly number[], ys: readonly number[]) =>
          (sum(xs.map((x, p) => x * (ys[p] ?? 0))) - (sum(xs) * sum(ys)) / n) / (n - 1);
        const variances = sum(items.map((xs) => covariance(xs, xs))) / 4;
        const pairs = items.flatMap((xs, i) =>
          items.filter((_, j) => i !== j).map((ys) => covariance(xs, ys)),
        );
        const covariances = sum(pairs) / pairs.length;
        const alpha = cronbachAlpha(items);
        fc.pre(alpha !== null && Math.abs(variances + 3 * covariances) > 1e-6);
        expect(alpha).toBeCloseTo((4 * covariances) / (variances + 3 * covariances), 6);
      }),
    );
  });
});

describe('the normal distribution function', () => {
  it('gives the tabled values', () => {
    const table = [
      [-3, 0.0013498980316],
      [-1.959963985, 0.025],
      [0, 0.5],
      [1, 0.8413447460685],
      [2.326347874, 0.99],
    ] as const;
    for (const [z, p] of table) expect(Math.abs(normalCdf(z) - p)).toBeLessThan(1e-7);
  });
});
