import { describe, expect, it } from 'vitest';
import {
  aspectsIn,
  aspectsOfList,
} from '../../../../../../functions/recommendations/domain/fairness/aspects.ts';
import type { Item } from '../../../../../../functions/recommendations/domain/item.ts';
import { nobodyChose } from '../../../../../../functions/recommendations/domain/popularity.ts';
import { anItem } from '../../../../../support/recommendations.ts';

const posting = (itemId: string, median: number | null, given: Partial<Item> = {}): Item =>
  anItem({
    ...{ itemId, kind: 'posting', level: null, postings: 10 },
    pay: median === null ? null : { currency: 'CNY', median },
    ...given,
  });
const occupation = (itemId: string, zone: number | null): Item =>
  anItem({ itemId, kind: 'occupation', level: null, zone });

const groups = [
  posting('low', 100_000, { occupations: [{ id: 'clerk', share: 1 }] }),
  posting('mid', 200_000, {
    occupations: [
      { id: 'clerk', share: 0.5 },
      { id: 'analyst', share: 0.5 },
    ],
  }),
  posting('high', 300_000),
  posting('dollars', 90_000, { pay: { currency: 'USD', median: 90_000 } }),
  posting('silent', null),
];

describe('what a list is looked at for', () => {
  it('is level, price and popularity of courses, and nothing of what a course does not tell', () => {
    const courses = [
      anItem({ itemId: 'a', level: 'beginner', access: 'free', postings: 3 }),
      anItem({ itemId: 'b', level: 'advanced', access: 'paid', postings: 2 }),
      anItem({ itemId: 'c', level: null, access: null, postings: 1 }),
    ];
    const of = aspectsIn('course', courses, nobodyChose);
    expect(Object.fromEntries(aspectsOfList(courses, of))).toEqual({
      ...{ beginner: 0.5, intermediate: 0, advanced: 0.5, paid: 0.5 },
      popularity: 0.5,
    });
    expect(courses.map((course) => of(course).get('popularity'))).toEqual([1, 0.5, 0]);
    expect([...of(courses[2] ?? anItem({ itemId: 'x' })).keys()]).toEqual(['popularity']);
  });

  it('compares pay within a currency only, and gives an occupation that of its postings', () => {
    const all = [...groups, occupation('clerk', 2), occupation('analyst', 4), occupation('poet', null)];
    const ofGroups = aspectsIn('posting', all, nobodyChose);
    expect(groups.map((group) => ofGroups(group).get('pay'))).toEqual([0, 0.5, 1, 0.5, undefined]);
    const ofOccupations = aspectsIn('occupation', all, nobodyChose);
    const shown = Object.fromEntries(
      all
        .filter(({ kind }) => kind === 'occupation')
        .map((item) => [item.itemId, Object.fromEntries(ofOccupations(item))]),
    );
    expect(shown).toMatchObject({ clerk: { zone: 2, pay: 0.5 / 3 }, analyst: { zone: 4, pay: 0.5 } });
    expect(shown['poet']).not.toHaveProperty('pay');
    expect(shown['poet']).not.toHaveProperty('zone');
  });
});
