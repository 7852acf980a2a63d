import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillCoverage, withSkills } from '../../../../../functions/careers/domain/skill-coverage.ts';

const wanted = [
  { skill: 'python', importance: 1 },
  { skill: 'sql', importance: 1 },
  { skill: 'excel', importance: 0.5 },
];

describe('skill coverage', () => {
  it('weighs skills by importance and levels by what is wanted', () => {
    // python at 3 of 3 earns 1, sql at 1 of 3 a third, excel at 1 of 2 half of 0.5; of 2.5 in all.
    const { coverage, matched } = skillCoverage(
      wanted,
      new Map([
        ['python', 3],
        ['sql', 1],
        ['excel', 1],
      ]),
    );
    expect(coverage).toBeCloseTo((1 + 1 / 3 + 0.25) / 2.5, 12);
    expect(matched.map(({ skill, credit }) => [skill, credit])).toEqual([
      ['python', 1],
      ['sql', 1 / 3],
      ['excel', 0.5],
    ]);
  });

  it('lists what is missing with what it would add, most important first', () => {
    const { coverage, missing } = skillCoverage(wanted, new Map([['sql', 5]]));
    expect(coverage).toBeCloseTo(0.4, 12);
    expect(missing).toEqual([
      { skill: 'python', importance: 1, wantedLevel: 3, gain: 0.4 },
      { skill: 'excel', importance: 0.5, wantedLevel: 2, gain: 0.2 },
    ]);
  });

  it('grows by just the gain that was promised when a missing skill is added', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const levels = fc.dictionary(fc.constantFrom('python', 'sql', 'excel', 'go'), level);
    fc.assert(
      fc.property(levels, (given) => {
        const before = skillCoverage(wanted, new Map(Object.entries(given)));
        for (const { skill, gain } of before.missing) {
          const after = skillCoverage(wanted, withSkills(new Map(Object.entries(given)), [skill]));
          expect(after.coverage).toBeCloseTo(before.coverage + gain, 9);
        }
      }),
    );
  });

  it('does not take a high level away by trying the skill out', () => {
    expect(withSkills(new Map([['sql', 5]]), ['sql', 'go'])).toEqual(
      new Map([
        ['sql', 5],
        ['go', 3],
      ]),
    );
  });
});
