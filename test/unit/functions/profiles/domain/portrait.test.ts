import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portraitOf } from '../../../../../functions/profiles/domain/portrait.ts';
import { emptyProfile } from '../../../../../functions/profiles/domain/profile.ts';
import { anyProfile } from '../../../../support/profiles.ts';

const interests = {
  resultId: 'res_1',
  scoredAt: '2026-11-01T08:00:00.000Z',
  scores: { I: 0.75, R: 0.3 },
  flagged: false,
};

describe('portrait', () => {
  it('weights measured interests by their score and names the result they come from', () => {
    expect(portraitOf(emptyProfile, { updatedAt: null, interests })).toEqual([
      {
        kind: 'interest-type',
        key: 'I',
        weight: 0.75,
        source: { kind: 'assessment', reference: 'res_1', at: interests.scoredAt },
      },
      {
        kind: 'interest-type',
        key: 'R',
        weight: 0.3,
        source: { kind: 'assessment', reference: 'res_1', at: interests.scoredAt },
      },
    ]);
  });

  it('trusts a flagged inventory less', () => {
    const [first] = portraitOf(emptyProfile, { updatedAt: null, interests: { ...interests, flagged: true } });
    expect(first?.weight).toBe(0.3);
  });

  it('keeps weights within 0 and 1, and has a feature for every skill', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const features = portraitOf(profile, { updatedAt: null, interests });
        expect(features.every(({ weight }) => weight >= 0 && weight <= 1)).toBe(true);
        expect(features.filter(({ kind }) => kind === 'skill')).toHaveLength(profile.skills.length);
      }),
    );
  });
});
