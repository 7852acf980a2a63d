import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completenessOf } from '../../../../../functions/profiles/domain/completeness.ts';
import { emptyProfile } from '../../../../../functions/profiles/domain/profile.ts';
import { anyProfile } from '../../../../support/profiles.ts';

describe('completeness', () => {
  it('is zero for an empty profile and says to add skills first', () => {
    const { percent, next } = completenessOf(emptyProfile);
    expect(percent).toBe(0);
    expect(next[0]).toEqual({ section: 'skills', adds: 20 });
    expect(next.reduce((sum, { adds }) => sum + adds, 0)).toBe(100);
  });

  it('always adds up: what is there and what each gap adds make 100', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const { percent, next } = completenessOf(profile);
        expect(percent + next.reduce((sum, { adds }) => sum + adds, 0)).toBe(100);
        expect(next.map(({ adds }) => adds)).toEqual(next.map(({ adds }) => adds).sort((a, b) => b - a));
      }),
    );
  });

  it('never falls when a skill is added', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const more = { ...profile, skills: [...profile.skills, { name: 'a skill nobody has', level: 1 }] };
        expect(completenessOf(more).percent).toBeGreaterThanOrEqual(completenessOf(profile).percent);
      }),
    );
  });
});
