import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riasec30, riasec60 } from '../../../../../functions/assessments/data/riasec.ts';
import type { Instrument } from '../../../../../functions/assessments/domain/instrument.ts';
import { itemsNeeded, scoreScales } from '../../../../../functions/assessments/domain/scoring.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';

/**
 * Written from the inventory's printed key, not from its data: item numbers 9 and 10 of each letter are reversed. Works
 * on whole numbers and one weight per item: raw = Σ w·x + 6 · (number reversed), w = ±1.
 */
const scoreByKey = (answers: Readonly<Record<string, number>>) => {
  const sums = new Map<string, { weighted: number; reversed: number; count: number }>();
  for (const [itemId, value] of Object.entries(answers)) {
    const [, letter = '', number = ''] = /^([RIASEC])(\d+)$/.exec(itemId) ?? [];
    const weight = Number(number) > 8 ? -1 : 1;
    const sum = sums.get(letter) ?? { weighted: 0, reversed: 0, count: 0 };
    sums.set(letter, {
      weighted: sum.weighted + weight * value,
      reversed: sum.reversed + (weight < 0 ? 1 : 0),
      count: sum.count + 1,
    });
  }
  const rows = ['R', 'I', 'A', 'S', 'E', 'C'].map((letter) => {
    const { weighted = 0, reversed = 0, count = 0 } = sums.get(letter) ?? {};
    const raw = weighted + 6 * reversed;
    return { letter, raw, percent: ((raw - count) * 25) / count };
  });
  // Standard deviation from raw moments rather than from deviations.
  const first = rows.reduce((sum, { percent }) => sum + percent, 0) / 6;
  const second = rows.reduce((sum, { percent }) => sum + percent * percent, 0) / 6;
  const deviation = Math.sqrt(Math.max(0, second - first * first));
  return rows.map((row) => ({ ...row, z: deviation < 1e-6 ? 0 : (row.percent - first) / deviation }));
};

/** Largest difference between the two scorers on one person: of raw scores, percents and z. */
const disagreement = (
  instrument: Instrument,
  answers: Readonly<Record<string, number>>,
): readonly number[] => {
  const expected = scoreByKey(answers);
  const scores = scoreScales(instrument, new Map(Object.entries(answers)));
  const differences = expected.map(({ letter, raw, percent, z }) => {
    const score = scores.find(({ scaleId }) => scaleId === letter);
    return [raw - (score?.raw ?? NaN), percent - (score?.percentOfMaximum ?? NaN), z - (score?.z ?? NaN)];
  });
  return [0, 1, 2].map((figure) => Math.max(...differences.map((row) => Math.abs(row[figure] ?? NaN))));
};

describe('scoring', () => {
  it.each([riasec60, riasec30])(
    '$instrumentId agrees with an independent scorer on 10,000 random people',
    (form) => {
      const random = seededRandom(20261122);
      const people = Array.from({ length: 10_000 }, () =>
        disagreement(
          form,
          Object.fromEntries(form.items.map(({ itemId }) => [itemId, 1 + Math.floor(random() * 5)])),
        ),
      );
      const worst = [0, 1, 2].map((figure) => Math.max(...people.map((person) => person[figure] ?? NaN)));
      expect(worst[0]).toBe(0);
      expect(worst[1]).toBeLessThan(1e-9);
      expect(worst[2]).toBeLessThan(1e-6);
    },
  );

  it('turns reversed items round: agreeing with everything is not the highest score', () => {
    const all = (value: number) =>
      scoreScales(riasec60, new Map(riasec60.items.map((item) => [item.itemId, value])));
    for (const { raw, percentOfMaximum, z } of all(5)) {
      expect([raw, percentOfMaximum, z]).toEqual([42, 80, 0]);
    }
    const best = new Map(riasec60.items.map((item) => [item.itemId, item.reversed ? 1 : 5]));
    for (const { raw, percentOfMaximum } of scoreScales(riasec60, best)) {
      expect([raw, percentOfMaximum]).toEqual([50, 100]);
    }
  });

  it('scores from the answers there are, and says how many', () => {
    const values = new Map(
      riasec60.items.filter(({ itemId }) => !['R3', 'R9'].includes(itemId)).map(({ itemId }) => [itemId, 4]),
    );
    const [realistic] = scoreScales(riasec60, values);
    // Eight answers: seven towards at 4, one reversed at 4 counts 2.
    expect(realistic).toMatchObject({ items: 10, answered: 8, raw: 30 });
    expect(realistic?.percentOfMaximum).toBeCloseTo((100 * (30 / 8 - 1)) / 4, 12);
  });

  it('standardises within the person: mean 0 and deviation 1 over the scales, unless the profile is flat', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(answers, (given) => {
        const values = new Map(riasec60.items.map(({ itemId }, index) => [itemId, given[index] ?? 3]));
        const zs = scoreScales(riasec60, values).map(({ z }) => z);
        const [sum, squares] = [zs.reduce((a, z) => a + z, 0), zs.reduce((a, z) => a + z * z, 0)];
        expect(Math.abs(sum)).toBeLessThan(1e-9);
        const flat = zs.every((z) => z === 0);
        expect(Math.abs(squares - (flat ? 0 : 6))).toBeLessThan(1e-9);
      }),
    );
  });

  it('gives percentiles from a norm and from nothing else', () => {
    const norm = {
      source: 'made up for this test',
      population: { zh: '测试', en: 'test' },
      scales: { R: { mean: 3, standardDeviation: 0.5 } },
    };
    const values = new Map(riasec60.items.map((item) => [item.itemId, item.reversed ? 2 : 4]));
    const [realistic, investigative] = scoreScales({ ...riasec60, norm }, values);
    // Mean 4 is two deviations above 3.
    expect(realistic?.percentile).toBeCloseTo(97.725, 3);
    expect(investigative?.percentile).toBeNull();
  });
});

describe('what must be answered before scoring', () => {
  const allBut = (missing: readonly string[]) =>
    new Map(
      riasec60.items.filter(({ itemId }) => !missing.includes(itemId)).map(({ itemId }) => [itemId, 3]),
    );

  it('is four fifths of every scale', () => {
    expect(itemsNeeded(riasec60, allBut([]))).toEqual([]);
    expect(itemsNeeded(riasec60, allBut(['S1', 'S2', 'E1']))).toEqual([]);
    expect(itemsNeeded(riasec60, allBut(['S1', 'S2', 'S10', 'E1']))).toEqual(['S1', 'S2', 'S10']);
    expect(itemsNeeded(riasec60, new Map())).toHaveLength(60);
  });
});
