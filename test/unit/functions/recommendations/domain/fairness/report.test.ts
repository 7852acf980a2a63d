import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Described } from '../../../../../../functions/recommendations/domain/fairness/described.ts';
import { accuracyFigures } from '../../../../../../functions/recommendations/domain/fairness/held-out.ts';
import {
  compared,
  everyone,
  fewestInGroup,
} from '../../../../../../functions/recommendations/domain/fairness/report.ts';
import { shareInterval } from '../../../../../../shared/science/statistics/proportions.ts';

const people = (count: number, gender: Described['gender'], name: string): Described[] =>
  Array.from({ length: count }, (_, index) => ({ memberId: `${name}-${index}`, gender, ageGroup: null }));
const figuresOf = (described: readonly Described[], of: (person: Described) => number) =>
  new Map(described.map((person) => [person.memberId, of(person)]));

const women = people(40, 'woman', 'w');
const men = people(25, 'man', 'm');
const others = people(19, 'another', 'o');
const silent = people(50, null, 's');
const all = [...women, ...men, ...others, ...silent];

describe('groups compared', () => {
  it('are those of 20 people and more; what is withheld cannot be found by subtraction', () => {
    const figures = figuresOf(all, ({ gender }) => (gender === 'woman' ? 0.2 : gender === 'man' ? 0.6 : 1));
    const { groups, withheld } = compared({ attribute: 'gender', measure: 'pay' }, all, figures);
    expect(groups.map(({ group, n }) => [group, n])).toEqual([
      [everyone, 65],
      ['woman', 40],
      ['man', 25],
    ]);
    expect(withheld).toEqual(['another']);
    expect(groups[0]?.mean).toBeCloseTo((40 * 0.2 + 25 * 0.6) / 65, 12);
    for (const end of [groups[1]?.mean, groups[1]?.low, groups[1]?.high]) expect(end).toBeCloseTo(0.2, 12);
  });

  it('count only who has a figure, and are withheld where fewer than two groups are large enough', () => {
    const few = figuresOf([...women, ...men.slice(0, fewestInGroup - 1)], () => 1);
    expect(compared({ attribute: 'gender', measure: 'pay' }, all, few)).toEqual({
      ...{ attribute: 'gender', measure: 'pay' },
      groups: [],
      withheld: ['woman', 'man', 'another'],
    });
    const { withheld } = compared({ attribute: 'ageGroup', measure: 'pay' }, all, few);
    expect(withheld).toHaveLength(5);
  });

  it('give a hit rate Wilson’s interval', () => {
    const hits = figuresOf(all, ({ memberId }) => (memberId === 'w-0' ? 1 : 0));
    const [, ofWomen] = compared({ attribute: 'gender', measure: 'hit10' }, all, hits).groups;
    expect(ofWomen).toEqual({ group: 'woman', n: 40, mean: 1 / 40, ...shareInterval(1, 40) });
  });

  it('are the same in whatever order people are read, with the mean inside the interval', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 65, maxLength: 65 }),
        fc.nat(),
        (values, shift) => {
          const figures = new Map([...women, ...men].map(({ memberId }, at) => [memberId, values[at] ?? 0]));
          const turned = all
            .map((_, at) => all[(at + shift) % all.length])
            .filter((one) => one !== undefined);
          const asked = { attribute: 'gender', measure: 'ndcg10' } as const;
          const { groups } = compared(asked, all, figures);
          expect(groups).toHaveLength(3);
          for (const { mean, low, high } of groups) {
            expect(low).toBeLessThanOrEqual(mean + 1e-12);
            expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
          }
          const again = compared(asked, turned, figures).groups;
          again.forEach(({ mean, low, high }, at) => {
            expect(mean).toBeCloseTo(groups[at]?.mean ?? NaN, 12);
            expect([low, high]).toEqual([groups[at]?.low, groups[at]?.high]);
          });
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('accuracy by person', () => {
  it('is one figure a person over the cuts they were judged by', () => {
    const { hit10, ndcg10 } = accuracyFigures([
      { person: 'a', ndcg10: 0 },
      { person: 'a', ndcg10: 0.5 },
      { person: 'b', ndcg10: 0 },
    ]);
    expect(Object.fromEntries(hit10)).toEqual({ a: 1, b: 0 });
    expect(Object.fromEntries(ndcg10)).toEqual({ a: 0.25, b: 0 });
  });
});
