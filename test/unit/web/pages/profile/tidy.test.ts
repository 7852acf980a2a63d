import { expect, it } from 'vitest';
import { Profile } from '../../../../../functions/profiles/domain/profile.ts';
import { changedParts, merged, tidied } from '../../../../../web/pages/profile/tidy.ts';

const empty = Profile.parse({});
const job = {
  organisation: '',
  position: 'Analyst',
  startDate: null,
  endDate: null,
  summary: '',
  highlights: [],
};

it('drops rows that were added and left empty, so that the rest can be saved', () => {
  const typed = {
    ...empty,
    skills: [
      { name: ' ', level: 3 },
      { name: 'SQL', level: 4 },
    ],
    work: [
      { ...job, position: '' },
      { ...job, highlights: ['', 'Built a report'] },
    ],
    education: [{ institution: '', area: '', level: null, startDate: '2020', endDate: null }],
    goals: [{ text: '', horizon: 'short' as const, by: null }],
  };
  expect(tidied(typed)).toEqual({
    ...empty,
    skills: [{ name: 'SQL', level: 4 }],
    work: [{ ...job, highlights: ['Built a report'] }],
  });
  expect(Profile.safeParse(typed).success).toBe(false);
  expect(Profile.safeParse(tidied(typed)).success).toBe(true);
});

it('names the parts that differ, whatever the order of keys', () => {
  const moved = { ...empty, location: { countryCode: '', region: '', city: '' } };
  expect(changedParts(empty, moved)).toEqual([]);
  expect(
    changedParts(empty, { ...moved, name: 'Lin', goals: [{ text: 'x', horizon: 'long', by: null }] }),
  ).toEqual(['name', 'goals']);
});

it('lets the parts changed here win, and keeps what was saved meanwhile in all others', () => {
  const base = { ...empty, name: 'before', headline: 'before', summary: 'before' };
  const mine = { ...base, name: 'mine', summary: 'mine' };
  const theirs = { ...base, headline: 'theirs', summary: 'theirs' };
  expect(merged(mine, { base, theirs })).toEqual({
    ...base,
    name: 'mine',
    headline: 'theirs',
    summary: 'mine',
  });
});

it('compares every part that a profile has', () => {
  const other = Profile.parse({
    ...{ name: 'n', headline: 'h', summary: 's', currentOccupation: 'o', interests: ['i'] },
    location: { city: 'c' },
    languages: [{ tag: 'en', fluency: 'basic' }],
    education: [{ area: 'a' }],
    work: [{ position: 'p' }],
    skills: [{ name: 'k', level: 1 }],
    goals: [{ text: 'g', horizon: 'short' }],
    constraints: { cities: ['c'] },
    otherSections: { awards: [] },
  });
  expect(changedParts(empty, other).toSorted()).toEqual(Object.keys(empty).toSorted());
});
