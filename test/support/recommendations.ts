import * as fc from 'fast-check';
import type { Item } from '../../functions/recommendations/domain/item.ts';
import { type Person, unknownPerson } from '../../functions/recommendations/domain/person.ts';
import { nobodyChose } from '../../functions/recommendations/domain/popularity.ts';
import { occupations } from '../../functions/recommendations/domain/published-items.ts';
import type { Known, Question } from '../../functions/recommendations/domain/rank.ts';

export const now = new Date('2026-11-22T08:00:00.000Z');

export const anItem = (given: Partial<Item> & { itemId: string }): Item => ({
  kind: 'course',
  title: { zh: given.itemId, en: given.itemId },
  summary: { zh: '', en: '' },
  languages: ['zh', 'en'],
  skills: [],
  requires: [],
  level: 'beginner',
  minutes: 60,
  occupations: [],
  postings: 0,
  since: '2026-01-01T00:00:00.000Z',
  until: null,
  startsAt: [],
  access: null,
  pay: null,
  interests: null,
  zone: null,
  ...given,
});

/** Drawn to data, with some skills of it. */
export const analyst: Person = {
  ...unknownPerson,
  levels: new Map([
    ['excel', 4],
    ['statistics', 3],
  ]),
  languages: ['zh', 'en'],
  education: 'bachelor',
  interests: { R: 30, I: 90, A: 20, S: 25, E: 40, C: 85 },
};

/** Drawn to people and words, and away from data. */
export const helper: Person = {
  ...unknownPerson,
  levels: new Map([
    ['teaching', 4],
    ['counselling', 3],
  ]),
  languages: ['zh', 'en'],
  education: 'bachelor',
  interests: { R: 60, I: 15, A: 85, S: 95, E: 55, C: 10 },
};

export const known = (person: Person, given: Partial<Known> = {}): Known => ({
  memberId: 'm1',
  person,
  history: [],
  feedback: [],
  behaviour: null,
  ...given,
});

export const question = (given: Partial<Question>): Question => ({
  kind: 'course',
  items: [],
  occupations,
  popularity: nobodyChose,
  finishedAlike: () => 0,
  known: null,
  language: undefined,
  towards: undefined,
  limit: 10,
  now,
  ...given,
});

const skills = ['sql', 'python', 'excel', 'statistics', 'communication', 'teaching', 'nursing', 'writing'];

export const itemsArbitrary: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      skills: fc.uniqueArray(
        fc.record({
          skill: fc.constantFrom(...skills),
          weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
        }),
        { selector: ({ skill }) => skill, minLength: 1, maxLength: 3 },
      ),
      languages: fc.subarray(['zh', 'en'] as const, { minLength: 1 }),
      level: fc.constantFrom('beginner' as const, 'intermediate' as const, 'advanced' as const),
    }),
    { maxLength: 30 },
  )
  .map((given) => given.map((one, index) => anItem({ ...one, itemId: `course-${index}` })));

export const personArbitrary: fc.Arbitrary<Person> = fc.record({
  levels: fc
    .dictionary(fc.constantFrom(...skills), fc.integer({ min: 1, max: 5 }))
    .map((levels) => new Map(Object.entries(levels))),
  languages: fc.subarray(['zh', 'en'] as const),
  education: fc.constantFrom('secondary' as const, 'bachelor' as const, null),
  interests: fc.option(
    fc.record({
      R: fc.integer({ min: 0, max: 100 }),
      I: fc.integer({ min: 0, max: 100 }),
      A: fc.integer({ min: 0, max: 100 }),
      S: fc.integer({ min: 0, max: 100 }),
      E: fc.integer({ min: 0, max: 100 }),
      C: fc.integer({ min: 0, max: 100 }),
    }),
    { nil: null },
  ),
});
