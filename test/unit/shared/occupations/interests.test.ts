import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hollandCode, interestTypes, profileCorrelation } from '../../../../shared/occupations/interests.ts';
import { interestsArbitrary } from '../../../support/careers.ts';

const investigative = { R: 3, I: 6, A: 2, S: 2, E: 2, C: 5 };

describe('profile correlation', () => {
  it('agrees with a value worked out by hand', () => {
    // Deviations (−2.5 … 2.5) and (−2, −1, 0, 0, 1, 2): covariance 13, variances 17.5 and 10.
    const left = { R: 1, I: 2, A: 3, S: 4, E: 5, C: 6 };
    const right = { R: 1, I: 2, A: 3, S: 3, E: 4, C: 5 };
    expect(profileCorrelation(left, right)).toBeCloseTo(13 / Math.sqrt(17.5 * 10), 12);
  });

  it('looks at the shape of a profile only, not at its level or spread', () => {
    const other = { R: 10, I: 80, A: 35, S: 20, E: 22, C: 71 };
    const shrunk = Object.fromEntries(interestTypes.map((type) => [type, other[type] / 10 + 3]));
    const direct = profileCorrelation(investigative, other) ?? 0;
    expect(profileCorrelation(investigative, { ...other, ...shrunk })).toBeCloseTo(direct, 12);
  });

  it('has nothing to say of a flat profile', () => {
    expect(profileCorrelation(investigative, { R: 50, I: 50, A: 50, S: 50, E: 50, C: 50 })).toBeNull();
  });

  it('is symmetric, 1 with itself, and stays within −1 and 1', () => {
    fc.assert(
      fc.property(interestsArbitrary(0, 100), interestsArbitrary(1, 7), (person, occupation) => {
        const r = profileCorrelation(person, occupation);
        expect(profileCorrelation(occupation, person)).toBe(r);
        if (r === null) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expect(profileCorrelation(person, person)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the Holland code', () => {
  it('names the three strongest types, strongest first', () => {
    expect(hollandCode({ R: 3, I: 6, A: 2, S: 2, E: 4, C: 5 })).toBe('ICE');
  });

  it('leaves out types of little interest, but never the strongest', () => {
    expect(hollandCode(investigative)).toBe('ICR');
    expect(hollandCode({ R: 2.9, I: 6, A: 2, S: 2, E: 2, C: 5 })).toBe('IC');
    expect(hollandCode({ R: 2, I: 1, A: 1, S: 1, E: 1, C: 1 })).toBe('R');
  });
});
