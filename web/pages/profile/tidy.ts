import type { Profile } from './queries.ts';

const isFilled = (text: string): boolean => text.trim() !== '';

/** The profile without the rows that were added and left empty: they say nothing, and the API refuses them. */
export const tidied = (profile: Profile): Profile => ({
  ...profile,
  education: profile.education.filter(
    ({ institution, area, level }) => isFilled(institution) || isFilled(area) || level !== null,
  ),
  work: profile.work
    .filter(({ organisation, position, summary }) => [organisation, position, summary].some(isFilled))
    .map((job) => ({ ...job, highlights: job.highlights.filter(isFilled) })),
  skills: profile.skills.filter(({ name }) => isFilled(name)),
  goals: profile.goals.filter(({ text }) => isFilled(text)),
});

/** Names of the parts of a profile that differ; order of keys inside a part does not matter. */
export const changedParts = (left: Profile, right: Profile): (keyof Profile)[] =>
  partsOf(left).filter((part) => canonical(left[part]) !== canonical(right[part]));

const partNames = [
  'name',
  'headline',
  'location',
  'summary',
  'currentOccupation',
  'skills',
  'work',
  'education',
  'languages',
  'interests',
  'goals',
  'constraints',
  'otherSections',
] as const satisfies readonly (keyof Profile)[];

const partsOf = (profile: Profile) => partNames.filter((part) => part in profile);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The parts that `mine` changed since `base`, on top of `theirs`: all others are as saved meanwhile. */
export const merged = (mine: Profile, { base, theirs }: Record<'base' | 'theirs', Profile>): Profile => ({
  ...theirs,
  ...Object.fromEntries(changedParts(base, mine).map((part) => [part, mine[part]])),
});
