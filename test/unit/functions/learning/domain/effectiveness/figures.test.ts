import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemFigures } from '../../../../../../functions/learning/domain/effectiveness/item-analysis.ts';
import { gainOf, ratingOf } from '../../../../../../functions/learning/domain/effectiveness/outcome.ts';
import { attempted, learner, tested } from './learners.ts';

const quiz = { lessonId: 'q', itemIds: ['i1', 'i2', 'i3'] };
/** Twelve learners; the first six know most of it. `i3` is right just where the others are wrong. */
const twelve = Array.from({ length: 12 }, (_, n) =>
  learner([attempted('q', { i1: n < 6 ? 1 : 0, i2: n < 7 ? 1 : 0, i3: n < 6 ? 0 : 1 })]),
);

describe('items of a quiz', () => {
  it('have a difficulty and tell learners apart, as worked out by hand', () => {
    const [one, two, three] = itemFigures(quiz, twelve);
    expect(one).toMatchObject({ n: 12, difficulty: 0.5 });
    expect(two?.difficulty).toBeCloseTo(7 / 12, 12);
    // Rest of i1: i2 + i3 = 1 for six, 2 for one, 1 for five.
    const rest = [1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1];
    const credit = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
    const [mx, my] = [0.5, 13 / 12];
    const sum = (f: (n: number) => number) => credit.reduce((total, _, n) => total + f(n), 0);
    const expected =
      sum((n) => ((credit[n] ?? 0) - mx) * ((rest[n] ?? 0) - my)) /
      Math.sqrt(sum((n) => ((credit[n] ?? 0) - mx) ** 2) * sum((n) => ((rest[n] ?? 0) - my) ** 2));
    expect(one?.pointBiserial).toBeCloseTo(expected, 12);
    expect(three?.pointBiserial).toBeLessThan(-0.8);
    // Best three and weakest three of i3 by i1 + i2: six hold 2 and five hold 0, with one between.
    expect(three?.upperLower).toBeCloseTo(-1, 12);
  });

  it('share out learners who tie at the edge, in whatever order they come', () => {
    // 27 % of ten is three; two hold 1 of the rest and eight tie below, of whom half got it right.
    const rows = Array.from({ length: 10 }, (_, n) =>
      learner([attempted('q', { i1: n < 2 || n % 2 === 0 ? 1 : 0, i2: n < 2 ? 1 : 0 })]),
    );
    const two = { lessonId: 'q', itemIds: ['i1', 'i2'] };
    const [first] = itemFigures(two, rows);
    expect(first?.upperLower).toBeCloseTo((2 + 0.5) / 3 - 0.5, 12);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 10 }), (shuffled) => {
        expect(itemFigures(two, shuffled)[0]?.upperLower).toBeCloseTo(first?.upperLower ?? NaN, 12);
      }),
      { numRuns: 30 },
    );
  });

  it('are judged by first attempts, and not where there are few', () => {
    const again = learner([
      attempted('q', { i1: 1, i2: 1, i3: 1 }, { days: 5 }),
      attempted('q', { i1: 0, i2: 0, i3: 0 }, { days: 9 }),
    ]);
    const five = Array.from({ length: 5 }, () => again);
    expect(itemFigures(quiz, five)[0]).toMatchObject({ n: 5, difficulty: 0, pointBiserial: null });
    expect(itemFigures(quiz, five.slice(1))[0]).toMatchObject({ n: 4, difficulty: null, interval: null });
    expect(itemFigures({ ...quiz, lessonId: 'other' }, five)[0]).toMatchObject({ n: 0, difficulty: null });
  });

  it('tell nothing apart where all are alike, and stay between −1 and 1', () => {
    const alike = Array.from({ length: 10 }, () => learner([attempted('q', { i1: 1, i2: 1, i3: 1 })]));
    expect(itemFigures(quiz, alike)[0]).toMatchObject({ difficulty: 1, pointBiserial: null, upperLower: 0 });
    const credit = fc.constantFrom(0, 0.5, 1);
    const given = fc.array(fc.record({ i1: credit, i2: credit, i3: credit }), {
      minLength: 10,
      maxLength: 25,
    });
    fc.assert(
      fc.property(given, (attempts) => {
        for (const figures of itemFigures(
          quiz,
          attempts.map((credits) => learner([attempted('q', credits)])),
        )) {
          for (const value of [figures.pointBiserial, figures.upperLower])
            if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
          expect(figures.interval?.low).toBeLessThanOrEqual((figures.difficulty ?? 0) + 1e-9);
          expect(figures.interval?.high).toBeGreaterThanOrEqual((figures.difficulty ?? 1) - 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what a course comes to', () => {
  it('is a rating with an interval that few answers make wide', () => {
    expect(ratingOf([0, 0, 0, 0, 0])).toMatchObject({ n: 0, mean: null, interval: null });
    const few = ratingOf([0, 0, 0, 0, 2]);
    expect(few.mean).toBe(5);
    expect(few.interval?.low).toBeLessThan(3.5);
    const many = ratingOf([0, 0, 0, 0, 200]);
    expect(many.interval?.low).toBeGreaterThan(4.9);
    // Half one star, half five: the share is 0.5 of 100, Wilson 0.4038 to 0.5962.
    expect(ratingOf([50, 0, 0, 0, 50]).interval?.low).toBeCloseTo(1 + 4 * 0.4038, 3);
  });

  it('is a gain by those who took the test twice, paired, and of five at least', () => {
    const pairs = [0.2, 0.4, 0.4, 0.6, 0.4].map((gain) =>
      learner([tested('before', 0.3), tested('after', 0.3 + gain)]),
    );
    const once = learner([tested('before', 0.9)]);
    const found = gainOf([...pairs, once]);
    expect(found.n).toBe(5);
    expect(found.before).toBeCloseTo(0.3, 6);
    expect(found.gain).toBeCloseTo(0.4, 6);
    // Standard deviation 0.1414, over √5, times 2.776.
    expect(found.interval?.low).toBeCloseTo(0.4 - 0.1756, 3);
    expect(gainOf(pairs.slice(1))).toEqual({ n: 4, before: null, after: null, gain: null, interval: null });
  });
});
