import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byScore, combine } from '../../../../../functions/careers/domain/combine.ts';
import { judge, judgeSkills } from '../../../../../functions/careers/domain/match.ts';
import { skillCoverage, withSkills } from '../../../../../functions/careers/domain/skill-coverage.ts';
import { weightsFor } from '../../../../../functions/careers/domain/weights.ts';
import { aPerson, anOccupation, interestsArbitrary } from '../../../../support/careers.ts';

const occupation = anOccupation({ id: 'o' });
const parts = judge(occupation, { person: aPerson(), levels: new Map([['sql', 3]]), market: null });

describe('the whole score', () => {
  it('shares the place of what is unknown among the rest, and says how much is known', () => {
    const weights = weightsFor({ interest: 0.4, skills: 0.2, demand: 0.2, pay: 0.1, education: 0.1 });
    const combined = combine(parts, weights);
    const interest = combined.parts.interest.counted ? combined.parts.interest.score : 0;
    expect(combined.known).toBeCloseTo(0.7, 12);
    expect(combined.score).toBeCloseTo((0.4 * interest + 0.2 * 0.4 + 0.1 * 1) / 0.7, 12);
    expect(combined.parts.interest.counted && combined.parts.interest.weight).toBeCloseTo(0.4 / 0.7, 12);
    expect(combined.parts.demand).toEqual({ counted: false, reason: 'no-market-data' });
  });

  it('leaves out what the person gives no weight', () => {
    const combined = combine(parts, weightsFor({ interest: 0, skills: 1, demand: 0, pay: 0, education: 0 }));
    expect(combined.parts.interest).toEqual({ counted: false, reason: 'weight-zero' });
    expect(combined.score).toBeCloseTo(0.4, 12);
  });

  it('is open where nothing is known, and such occupations come last', () => {
    const nobody = { profile: null, interests: null };
    const unknown = combine(
      judge(occupation, { person: nobody, levels: null, market: null }),
      weightsFor({}),
    );
    expect(unknown).toMatchObject({ score: null, known: 0 });
    const ranked = [
      { ...unknown, occupation: anOccupation({ id: 'b' }) },
      { score: 0.1, known: 1, occupation: anOccupation({ id: 'z' }) },
      { score: 0.1, known: 1, occupation: anOccupation({ id: 'a' }) },
      { ...unknown, occupation: anOccupation({ id: 'a2' }) },
    ].sort(byScore);
    expect(ranked.map(({ occupation: { id } }) => id)).toEqual(['a', 'z', 'a2', 'b']);
  });

  it('never falls when a listed missing skill is added', () => {
    const skill = fc.constantFrom('python', 'sql', 'excel', 'go', 'rust', 'linux');
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    const asked = fc.record({ interest: weight, skills: weight, education: weight });
    const given = fc.record({
      wanted: fc.uniqueArray(
        fc.record({ skill, importance: fc.double({ min: 0.05, max: 1, noNaN: true }) }),
        {
          selector: (each) => each.skill,
          minLength: 1,
        },
      ),
      levels: fc.dictionary(skill, fc.integer({ min: 1, max: 5 })),
      interests: interestsArbitrary(1, 7),
      asked,
    });
    fc.assert(
      fc.property(given, ({ wanted, levels, interests, asked: weights }) => {
        const has = new Map(Object.entries(levels));
        const one = anOccupation({ id: 'o', interests, skills: wanted });
        const base = judge(one, { person: aPerson(), levels: has, market: null });
        const by = weightsFor({ ...weights, education: Math.max(weights.education, 0.01) });
        const before = combine({ ...base, skills: judgeSkills(one, has) }, by).score ?? 0;
        for (const { skill: missing, gain } of skillCoverage(wanted, has).missing) {
          const after = combine({ ...base, skills: judgeSkills(one, withSkills(has, [missing])) }, by);
          expect(after.score ?? 0).toBeGreaterThanOrEqual(before);
          const skillsWeight = after.parts.skills.counted ? after.parts.skills.weight : 0;
          expect(after.score).toBeCloseTo(before + gain * skillsWeight, 9);
        }
      }),
      { numRuns: 300 },
    );
  });
});
