import * as fc from 'fast-check';
import type { Cluster } from '../../functions/careers/domain/cluster.ts';
import type { Occupation } from '../../functions/careers/domain/occupation.ts';
import type { Person, PersonProfile } from '../../functions/careers/domain/person.ts';

export const anOccupation = (given: Partial<Occupation> & { id: string }): Occupation => ({
  socCode: '15-1252.00',
  title: { zh: '某职业', en: 'Some occupation' },
  also: { zh: [], en: [] },
  summary: { zh: '', en: '' },
  field: 'software',
  zone: 4,
  interests: { R: 3, I: 6, A: 2, S: 2, E: 2, C: 5 },
  skills: [
    { skill: 'python', importance: 1 },
    { skill: 'sql', importance: 1 },
    { skill: 'excel', importance: 0.5 },
  ],
  source: 'test',
  ...given,
});

export const aCluster = (given: Partial<Cluster> & { id: string }): Cluster => ({
  label: { zh: '某类', en: 'Some cluster' },
  n: 400,
  pay: [{ kind: 'shown', currency: 'CNY', n: 300, p25: 150_000, p50: 200_000, p75: 280_000 }],
  weekly: { last4: 20, last8: 18 },
  outlook: { kind: 'forecast', weeks: 8, growthRatio: 1.2, low80: 0.9, high80: 1.5 },
  titles: [{ title: '数据分析师', n: 300 }],
  skills: [
    { skill: 'sql', share: 0.7 },
    { skill: 'python', share: 0.5 },
  ],
  occupations: [],
  ...given,
});

export const aProfile = (given: Partial<PersonProfile> = {}): PersonProfile => ({
  version: 1,
  skills: [],
  languages: ['zh-CN'],
  education: 'bachelor',
  salaryFloorAnnual: 180_000,
  currency: 'CNY',
  ...given,
});

export const aPerson = (given: Partial<Person> = {}): Person => ({
  profile: aProfile(),
  interests: {
    resultId: 'res_1',
    scoredAt: '2026-11-22T08:00:00.000Z',
    scores: { R: 40, I: 90, A: 30, S: 20, E: 25, C: 70 },
    flagged: false,
  },
  ...given,
});

export const interestsArbitrary = (min: number, max: number) => {
  const value = fc.double({ min, max, noNaN: true });
  return fc.record({ R: value, I: value, A: value, S: value, E: value, C: value });
};
