import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importResume } from '../../../../../functions/profiles/domain/json-resume-import.ts';
import { JsonResume, exportResume } from '../../../../../functions/profiles/domain/json-resume.ts';
import { anyProfile } from '../../../../support/profiles.ts';

describe('JSON Resume', () => {
  it('gives back the same profile after export, a trip through JSON, and import', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const document = JsonResume.parse(JSON.parse(JSON.stringify(exportResume(profile))));
        expect(importResume(document)).toEqual({ success: true, data: profile });
      }),
      { numRuns: 400 },
    );
  });

  it('reads a document of another origin and keeps the sections it has no field for', () => {
    const imported = importResume({
      basics: { name: 'Lin Yue', label: 'Analyst', location: { city: 'Chengdu', countryCode: 'cn' } },
      skills: [{ name: 'SQL', level: 'Expert' }, { name: 'sql' }, { name: ' ' }, { name: 'Excel' }],
      education: [{ institution: 'A', studyType: 'B.Sc. Statistics', startDate: 'autumn 2015' }],
      languages: [{ language: 'English', fluency: 'Fluent' }],
      publications: [{ name: 'A paper' }],
    });
    expect(imported.data).toMatchObject({
      name: 'Lin Yue',
      location: { city: 'Chengdu', countryCode: 'CN' },
      skills: [
        { name: 'SQL', level: 5 },
        { name: 'Excel', level: 3 },
      ],
      education: [{ level: 'bachelor', startDate: null }],
      languages: [{ tag: 'en', fluency: 'professional' }],
      otherSections: { publications: [{ name: 'A paper' }] },
    });
  });

  it('names the field that cannot be taken', () => {
    const imported = importResume({ basics: { name: 'x'.repeat(101) } });
    expect(imported.error?.issues[0]?.path).toEqual(['name']);
  });
});
