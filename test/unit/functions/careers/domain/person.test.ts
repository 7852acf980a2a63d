import { describe, expect, it } from 'vitest';
import { marketFor } from '../../../../../functions/careers/domain/person.ts';
import { aPerson, aProfile } from '../../../../support/careers.ts';

const of = (profile: Parameters<typeof aProfile>[0] | null, withSnapshot: ('zh' | 'en')[] = ['zh', 'en']) =>
  marketFor(aPerson({ profile: profile === null ? null : aProfile(profile) }), withSnapshot);

describe('the market that speaks for a person', () => {
  it('goes by the currency of the salary floor, then by languages', () => {
    expect(of({ currency: 'CNY', languages: ['en'] })).toBe('zh');
    expect(of({ currency: 'EUR', languages: ['zh-CN'] })).toBe('en');
    expect(of({ currency: null, languages: ['en', 'zh-CN'] })).toBe('zh');
    expect(of({ currency: null, languages: ['en', 'fr'] })).toBe('en');
    expect(of({ currency: null, languages: [] })).toBe('zh');
    expect(of(null)).toBe('zh');
  });

  it('is the one that has postings, where the preferred one has none', () => {
    expect(of({ currency: 'CNY' }, ['en'])).toBe('en');
    expect(of({ currency: 'USD' }, ['zh'])).toBe('zh');
    expect(of({ currency: 'USD' }, [])).toBe('en');
  });
});
