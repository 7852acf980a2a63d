import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { honestPeople, randomAnswerers } from '../../../../../bench/assessments/simulated-people.ts';
import { riasec30, riasec60 } from '../../../../../functions/assessments/data/riasec.ts';
import {
  coherence,
  longestRun,
  pairDistance,
  raisedFlags,
  responseVariability,
} from '../../../../../functions/assessments/domain/quality.ts';
import { seededRandom } from '../../../../../shared/science/random.ts';

const timed = (answers: ReadonlyMap<string, number>, milliseconds: number | null = null) =>
  new Map([...answers].map(([itemId, value]) => [itemId, { value, milliseconds }]));
const constant = (value: number) => new Map(riasec60.items.map(({ itemId }) => [itemId, value]));
const flagsOf = (answers: ReadonlyMap<string, number>, milliseconds: number | null = null) =>
  raisedFlags(riasec60, timed(answers, milliseconds)).map(({ flag }) => flag);

/** Likes what is social and artistic, dislikes the rest; a little different from item to item. */
const believable = new Map(
  riasec60.items.map(({ itemId, scaleId, reversed }, index) => {
    const liking = (scaleId === 'S' || scaleId === 'A' ? 4 : 2) + (index % 7 === 0 ? 1 : 0);
    return [itemId, reversed ? 6 - liking : liking];
  }),
);

describe('the longest run', () => {
  it.each([
    [[], 0],
    [[3], 1],
    [[1, 2, 4, 5], 1],
    [[1, 3, 3, 3, 2], 3],
    [[5, 5, 5, 5, 5, 5], 6],
    // 1 5 1 5 …: six answers repeat what came two before.
    [[1, 5, 1, 5, 1, 5, 1, 5], 7],
    // Up and down through all five: period eight.
    [[1, 2, 3, 4, 5, 4, 3, 2, 1, 2, 3, 4, 5, 4, 3, 2], 9],
  ])('of %j is %i', (values, run) => {
    expect(longestRun(values)).toBe(run);
  });

  it('is the same backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }), (values) => {
        expect(longestRun(values.toReversed())).toBe(longestRun(values));
      }),
    );
  });
});

describe('variability', () => {
  it('is the standard deviation as a share of the range', () => {
    expect(responseVariability([3, 3, 3], 4)).toBe(0);
    expect(responseVariability([1, 5], 4)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(responseVariability([], 4)).toBe(0);
  });
});

describe('pairs', () => {
  it('agree when a person says the same of the same and the opposite of the opposite', () => {
    expect(pairDistance(riasec60, timed(believable))).toBeLessThan(0.1);
  });

  it('are as far apart as can be when everything is contradicted', () => {
    const contradicted = new Map(riasec60.items.map(({ itemId }) => [itemId, 3]));
    riasec60.pairs.forEach(([one, other]) => {
      const reversed = (id: string) => riasec60.items.find(({ itemId }) => itemId === id)?.reversed === true;
      contradicted.set(one, reversed(one) ? 5 : 1).set(other, reversed(other) ? 1 : 5);
    });
    expect(pairDistance(riasec60, timed(contradicted))).toBe(1);
  });

  it('count only where both items are answered', () => {
    expect(pairDistance(riasec60, new Map())).toBeNull();
    expect(pairDistance(riasec60, timed(new Map([['R1', 5]])))).toBeNull();
    expect(
      pairDistance(
        riasec60,
        timed(
          new Map([
            ['R1', 5],
            ['R9', 1],
          ]),
        ),
      ),
    ).toBe(0);
  });
});

describe('coherence', () => {
  it('splits the variance as an analysis of variance does', () => {
    const random = seededRandom(7);
    const draw = randomAnswerers(riasec60, { random });
    for (let person = 0; person < 200; person += 1) {
      const answers = draw();
      const given = riasec60.items.map((item) => ({
        item,
        value: answers.get(item.itemId) ?? 0,
        milliseconds: null,
      }));
      const { withinScaleVariance, scaleEvidence } = coherence(riasec60, given);
      // Total sum of squares = evidence · total variance + within variance · its degrees of freedom.
      const values = given.map(({ value }) => value);
      const centre = values.reduce((sum, x) => sum + x, 0) / 60;
      const total = values.reduce((sum, x) => sum + (x - centre) ** 2, 0);
      expect(scaleEvidence * (total / 59) + withinScaleVariance * 2 * 54).toBeCloseTo(total, 8);
    }
  });
});

describe('flags', () => {
  it('are absent from a believable person', () => {
    expect(flagsOf(believable, 3200)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('find a straight line of %i', (value) => {
    expect(flagsOf(constant(value))).toEqual(expect.arrayContaining(['straight-lining', 'low-variability']));
  });

  it('name what was measured and the limit', () => {
    const [line] = raisedFlags(riasec60, timed(constant(4)));
    expect(line).toEqual({ flag: 'straight-lining', value: 60, threshold: 15 });
  });

  it('find answers given faster than they can be read, by the median and only where most times are known', () => {
    expect(flagsOf(believable, 600)).toEqual(['too-fast']);
    const mostlySlow = timed(believable, 3000);
    riasec60.items.slice(0, 25).forEach(({ itemId }) => {
      mostlySlow.set(itemId, { value: believable.get(itemId) ?? 3, milliseconds: 100 });
    });
    expect(raisedFlags(riasec60, mostlySlow)).toEqual([]);
    const fewKnown = timed(believable);
    riasec60.items.slice(0, 10).forEach(({ itemId }) => {
      fewKnown.set(itemId, { value: believable.get(itemId) ?? 3, milliseconds: 100 });
    });
    expect(raisedFlags(riasec60, fewKnown)).toEqual([]);
  });

  it('find more than a tenth missing', () => {
    const some = (left: number) => new Map([...believable].slice(0, left));
    expect(flagsOf(some(54))).not.toContain('missing');
    expect(flagsOf(some(53))).toContain('missing');
    expect(flagsOf(new Map())).toContain('missing');
  });

  it.each([riasec60, riasec30])('of $instrumentId: most random answerers, few honest people', (form) => {
    const random = seededRandom(1);
    const share = (draw: () => ReadonlyMap<string, number>) =>
      Array.from({ length: 1000 }, () => raisedFlags(form, timed(draw())).length > 0).filter(Boolean).length /
      1000;
    expect(share(randomAnswerers(form, { random }))).toBeGreaterThanOrEqual(0.8);
    expect(share(honestPeople(form, random))).toBeLessThanOrEqual(0.05);
  });
});
