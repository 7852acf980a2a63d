import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HollandCode,
  type InterestProfile,
  consistency,
  differentiation,
  hexagonDistance,
  hollandCode,
  hollandTypes,
  iachanM,
  profileCorrelation,
  tiedTypes,
} from '../../../../../functions/assessments/domain/holland.ts';

const profile = (...scores: readonly number[]): InterestProfile => {
  const [R = 0, I = 0, A = 0, S = 0, E = 0, C = 0] = scores;
  return { R, I, A, S, E, C };
};
const score = fc.integer({ min: 0, max: 100 });
const anyProfile = fc.record({ R: score, I: score, A: score, S: score, E: score, C: score });
const anyCode = fc
  .shuffledSubarray([...hollandTypes], { minLength: 3, maxLength: 3 })
  .map(([a = 'R', b = 'I', c = 'A']): HollandCode => [a, b, c]);

describe('the Holland code', () => {
  it('is the three highest types, highest first', () => {
    expect(hollandCode(profile(10, 70, 50, 90, 30, 20))).toEqual(['S', 'I', 'A']);
  });

  it('takes equal scores in the order of the hexagon and says that they are equal', () => {
    const tied = profile(40, 80, 80, 40, 40, 10);
    expect(hollandCode(tied)).toEqual(['I', 'A', 'R']);
    expect(tiedTypes(tied)).toEqual([
      ['I', 'A'],
      ['R', 'S', 'E'],
    ]);
    expect(tiedTypes(profile(90, 80, 70, 10, 10, 10))).toEqual([]);
  });

  it('names types no lower than any it leaves out', () => {
    fc.assert(
      fc.property(anyProfile, (scores) => {
        const code = hollandCode(scores);
        expect(new Set(code).size).toBe(3);
        const lowestNamed = Math.min(...code.map((type) => scores[type]));
        const others = hollandTypes.filter((type) => !code.includes(type));
        for (const type of others) expect(scores[type]).toBeLessThanOrEqual(lowestNamed);
      }),
    );
  });
});

describe('differentiation', () => {
  it('is ½ [X(1) − ½ (X(2) + X(4))] after Iachan, and highest less lowest after Holland', () => {
    // In falling order 90, 70, 50, 30, 20, 10: ½ (90 − ½ (70 + 30)) = 20.
    expect(differentiation(profile(10, 70, 50, 90, 30, 20))).toEqual({ iachan: 20, range: 80 });
  });

  it('is nothing in a flat profile and greatest where one type stands alone', () => {
    expect(differentiation(profile(60, 60, 60, 60, 60, 60))).toEqual({ iachan: 0, range: 0 });
    expect(differentiation(profile(0, 0, 0, 0, 100, 0))).toEqual({ iachan: 50, range: 100 });
  });

  it('does not depend on which type is which', () => {
    fc.assert(
      fc.property(anyProfile, ({ R, I, A, S, E, C }) => {
        expect(differentiation({ R: C, I: R, A: I, S: A, E: S, C: E })).toEqual(
          differentiation({ R, I, A, S, E, C }),
        );
      }),
    );
  });
});

describe('consistency', () => {
  it('follows the hexagon: neighbours high, next but one medium, opposites low', () => {
    expect(consistency(['R', 'I', 'A'])).toBe('high');
    expect(consistency(['C', 'R', 'I'])).toBe('high');
    expect(consistency(['R', 'A', 'I'])).toBe('medium');
    expect(consistency(['E', 'C', 'I'])).toBe('high');
    expect(consistency(['R', 'S', 'I'])).toBe('low');
    expect(consistency(['C', 'A', 'I'])).toBe('low');
  });

  it('counts each type two neighbours, two next to them and one opposite', () => {
    for (const type of hollandTypes) {
      const distances = hollandTypes.map((other) => hexagonDistance(type, other));
      expect(distances.toSorted()).toEqual([0, 1, 1, 2, 2, 3]);
    }
  });
});

describe('congruence', () => {
  it('by correlation: one for the same shape at any level, minus one for its mirror, null for a flat profile', () => {
    const person = profile(10, 70, 50, 90, 30, 20);
    const occupation = profile(1.5, 4.5, 3.5, 5.5, 2.5, 2);
    expect(profileCorrelation(person, occupation)).toBeCloseTo(1, 12);
    expect(profileCorrelation(person, profile(90, 30, 50, 10, 70, 80))).toBeCloseTo(-1, 12);
    expect(profileCorrelation(person, profile(3, 3, 3, 3, 3, 3))).toBeNull();
  });

  it('by Iachan’s M: the published weights of each pair of places', () => {
    expect(iachanM(['R', 'I', 'A'], ['R', 'I', 'A'])).toBe(28);
    expect(iachanM(['R', 'I', 'A'], ['S', 'E', 'C'])).toBe(0);
    expect(iachanM(['R', 'I', 'A'], ['R', 'S', 'E'])).toBe(22);
    expect(iachanM(['R', 'I', 'A'], ['S', 'R', 'E'])).toBe(10);
    expect(iachanM(['R', 'I', 'A'], ['S', 'E', 'R'])).toBe(4);
    expect(iachanM(['R', 'I', 'A'], ['S', 'I', 'E'])).toBe(5);
    expect(iachanM(['R', 'I', 'A'], ['S', 'E', 'I'])).toBe(2);
    expect(iachanM(['R', 'I', 'A'], ['S', 'E', 'A'])).toBe(1);
    // First two letters swapped, third the same: 10 + 10 + 1.
    expect(iachanM(['S', 'E', 'I'], ['E', 'S', 'I'])).toBe(21);
  });

  it('by Iachan’s M: symmetric, and 28 only for the same code', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (one, other) => {
        const m = iachanM(one, other);
        expect(m).toBe(iachanM(other, one));
        expect(m === 28).toBe(one.join('') === other.join(''));
      }),
    );
  });
});
