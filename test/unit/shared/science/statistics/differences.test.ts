import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../shared/science/random.ts';
import { shareTrend } from '../../../../../shared/science/statistics/share-trend.ts';
import { shrunkMeans } from '../../../../../shared/science/statistics/shrinkage.ts';
import { stratifiedDifference } from '../../../../../shared/science/statistics/stratified-difference.ts';

const strata = '000000111111122222233'.split('');
const having = [1, 1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1];
const amounts = [
  3.1, 2.9, 2.5, 2.2, 2.4, 3.6, 5.1, 4.2, 4.4, 5.5, 4.9, 4.1, 3.9, 1, 1.2, 0.9, 1.9, 1.4, 1.1, 9, 9.5,
];
const values = strata.map((stratum, index) => ({
  stratum,
  has: having[index] === 1,
  value: amounts[index] ?? 0,
}));

describe('a stratified difference', () => {
  test('is what statsmodels’ OLS with a constant per stratum and HC1 errors says', () => {
    const found = stratifiedDifference(values, 3);
    expect(found).toMatchObject({ n: 19, strata: 3, having: 8 });
    expect(found?.difference).toBeCloseTo(0.834_031_413_612_566_6, 10);
    expect(found?.low).toBeCloseTo(0.563_963_497_876_369_7, 7);
    expect(found?.high).toBeCloseTo(1.104_099_329_348_763_5, 7);
    expect(found?.p).toBeCloseTo(8.696_434_744_742_65e-6, 9);
  });

  test('does not take the pay of a stratum for that of a trait', () => {
    const random = seededRandom(3);
    // The trait is common where pay is high, and pays nothing in itself.
    const confounded = Array.from({ length: 2000 }, (_, index) => {
      const high = index % 2 === 0;
      return {
        stratum: high ? 'high' : 'low',
        has: random() < (high ? 0.8 : 0.2),
        value: (high ? 12 : 11) + random() * 0.2,
      };
    });
    const found = stratifiedDifference(confounded);
    expect(Math.abs(found?.difference ?? 1)).toBeLessThan(0.02);
    expect(found?.p).toBeGreaterThan(0.001);
  });

  test('is not told where too few can be compared', () => {
    expect(stratifiedDifference(values)).toBeUndefined();
    expect(stratifiedDifference([])).toBeUndefined();
    expect(
      stratifiedDifference(
        values.filter(({ has }) => has),
        1,
      ),
    ).toBeUndefined();
  });
});

describe('the trend of a share', () => {
  const totals = [40, 42, 38, 45, 50, 44, 47, 52, 49, 51];

  test('is what statsmodels’ binomial GLM says where counts spread like coin tosses', () => {
    const found = shareTrend([3, 5, 4, 6, 8, 7, 9, 12, 11, 14], totals);
    expect(Math.log(found?.ratio ?? 0)).toBeCloseTo(1.339_795_803_644_672_2, 8);
    expect(found?.p).toBeCloseTo(0.011_985_117_048_996_888, 8);
    expect(found?.low).toBeCloseTo(1.468_807_349_007_927, 6);
    expect(found?.high).toBeCloseTo(9.925_834_096_663_964, 5);
  });

  test('is less sure where they spread more', () => {
    const found = shareTrend([3, 15, 4, 6, 28, 7, 29, 12, 11, 34], totals);
    expect(Math.log(found?.ratio ?? 0)).toBeCloseTo(1.543_666_622_200_638_3, 8);
    expect(found?.p).toBeCloseTo(0.171_607_886_364_995_74, 6);
    expect(found?.from).toBeCloseTo(0.170_243_315_567_671_9, 8);
    expect(found?.to).toBeCloseTo(0.489_942_056_345_115, 8);
  });

  test('finds a trend that is not there in about one of twenty', () => {
    const random = seededRandom(11);
    const runs = 600;
    let found = 0;
    for (let run = 0; run < runs; run += 1) {
      const of = Array.from({ length: 40 }, () => 30 + Math.floor(random() * 40));
      const counts = of.map(
        (total) => Array.from({ length: total }, random).filter((draw) => draw < 0.2).length,
      );
      if ((shareTrend(counts, of)?.p ?? 1) < 0.05) found += 1;
    }
    expect(found / runs).toBeGreaterThan(0.02);
    expect(found / runs).toBeLessThan(0.08);
  });

  test('is not told of few steps, of nothing and of everything', () => {
    expect(shareTrend([1, 2, 3], [10, 10, 10])).toBeUndefined();
    expect(shareTrend(new Array<number>(20).fill(0), new Array<number>(20).fill(9))).toBeUndefined();
    expect(shareTrend(new Array<number>(20).fill(9), new Array<number>(20).fill(9))).toBeUndefined();
  });
});

describe('shrunk means', () => {
  test('leave large groups alone and draw small ones to the others', () => {
    const group = (n: number, mean: number) => ({ n, mean, deviations: 0.09 * (n - 1) });
    const [large, small, none] = shrunkMeans([
      group(4000, 12),
      group(3, 13.5),
      { n: 0, mean: 0, deviations: 0 },
      group(2000, 11.6),
      group(2500, 11.9),
      ...Array.from({ length: 12 }, (_, index) => group(900, 11.5 + index / 15)),
    ]);
    expect(large?.weight).toBeGreaterThan(0.99);
    expect(large?.mean).toBeCloseTo(12, 2);
    expect(small?.mean).toBeLessThan(13.5);
    expect(none?.weight).toBe(0);
    expect(none?.error).toBeGreaterThan(small?.error ?? 1);
  });

  test('of three groups keep their own means: nobody knows how groups differ', () => {
    const groups = [12, 12.4, 13].map((mean) => ({ n: 9, mean, deviations: 0.8 }));
    shrunkMeans(groups).forEach(({ mean, weight, error, freedom }, index) => {
      expect({ mean, weight, freedom }).toEqual({ mean: groups[index]?.mean, weight: 1, freedom: 24 });
      expect(error).toBeCloseTo(Math.sqrt(0.1 / 9), 10);
    });
  });

  test('guess means better than the groups do themselves', () => {
    const random = seededRandom(5);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let [own, drawn, covered, all] = [0, 0, 0, 0];
    for (let run = 0; run < 200; run += 1) {
      const truths = Array.from({ length: 20 }, () => 12 + 0.2 * normal());
      const groups = truths.map((truth) => {
        const sample = Array.from({ length: 5 + Math.floor(random() * 20) }, () => truth + 0.4 * normal());
        const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
        return {
          n: sample.length,
          mean,
          deviations: sample.reduce((sum, value) => sum + (value - mean) ** 2, 0),
        };
      });
      shrunkMeans(groups).forEach(({ mean, error }, index) => {
        const truth = truths[index] ?? 0;
        own += ((groups[index]?.mean ?? 0) - truth) ** 2;
        drawn += (mean - truth) ** 2;
        covered += Math.abs(mean - truth) <= 1.96 * error ? 1 : 0;
        all += 1;
      });
    }
    expect(drawn).toBeLessThan(0.95 * own);
    expect(covered / all).toBeGreaterThan(0.92);
    expect(covered / all).toBeLessThan(0.98);
  });
});
