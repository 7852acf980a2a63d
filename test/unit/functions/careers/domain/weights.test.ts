import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualWeights, weightsFor } from '../../../../../functions/careers/domain/weights.ts';

const total = (weights: Readonly<Record<string, number>>) =>
  Object.values(weights).reduce((sum, weight) => sum + weight, 0);

describe('weights', () => {
  it('are the usual ones where none is asked for, and sum to one', () => {
    expect(total(usualWeights)).toBeCloseTo(1, 12);
    expect(weightsFor({})).toEqual(usualWeights);
  });

  it('are read as per cent where one exceeds 1', () => {
    const inPercent = weightsFor({ interest: 50, skills: 25, demand: 25, pay: 0, education: 0 });
    const asShares = weightsFor({ interest: 0.5, skills: 0.25, demand: 0.25, pay: 0, education: 0 });
    expect(inPercent).toEqual(asShares);
    expect(inPercent.interest).toBeCloseTo(0.5, 12);
  });

  it('refuse to be all zero', () => {
    const none = { interest: 0, skills: 0, demand: 0, pay: 0, education: 0 };
    expect(() => weightsFor(none)).toThrow(expect.objectContaining({ code: 'weights-all-zero' }));
  });

  it('always sum to one', () => {
    const weight = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined });
    const asked = fc.record({
      interest: weight,
      skills: weight,
      demand: weight,
      pay: weight,
      education: weight,
    });
    fc.assert(
      fc.property(asked, (given) => {
        fc.pre(!Object.values(given).every((value) => value !== undefined && value < 1e-6));
        // Shares that sum to one but for 1e-9 are taken as they are.
        expect(Math.abs(total(weightsFor(given)) - 1)).toBeLessThan(1.000_001e-9);
      }),
    );
  });
});
