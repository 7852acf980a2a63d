import type { Profile } from './profile.ts';

/** Sections in the order in which adding them helps matching most; weights are percent and sum to 100. */
const sections = [
  { section: 'skills', weight: 20, share: ({ skills }: Profile) => Math.min(skills.length / 5, 1) },
  {
    section: 'work',
    weight: 15,
    share: ({ work, currentOccupation }: Profile) => (work.length > 0 || currentOccupation !== null ? 1 : 0),
  },
  {
    section: 'education',
    weight: 15,
    share: ({ education }: Profile) => (education.some(({ level }) => level !== null) ? 1 : 0),
  },
  {
    section: 'constraints',
    weight: 15,
    share: ({ constraints }: Profile) =>
      constraints.salaryFloorAnnual !== null || constraints.cities.length > 0 ? 1 : 0,
  },
  { section: 'goals', weight: 10, share: ({ goals }: Profile) => (goals.length > 0 ? 1 : 0) },
  { section: 'languages', weight: 10, share: ({ languages }: Profile) => (languages.length > 0 ? 1 : 0) },
  { section: 'interests', weight: 5, share: ({ interests }: Profile) => Math.min(interests.length / 3, 1) },
  { section: 'location', weight: 5, share: ({ location }: Profile) => (location.city === '' ? 0 : 1) },
  { section: 'name', weight: 5, share: ({ name }: Profile) => (name === '' ? 0 : 1) },
] as const;

export type Section = (typeof sections)[number]['section'];

export interface Completeness {
  /** 0 to 100. */
  readonly percent: number;
  /** What is missing or thin, what helps most first, with the percent it would add. */
  readonly next: { readonly section: Section; readonly adds: number }[];
}

/** How much of what matching can use the profile tells, and what to add next. */
export const completenessOf = (profile: Profile): Completeness => {
  const gaps = sections.map(({ section, weight, share }) => ({
    section,
    weight,
    adds: Math.round(weight * (1 - share(profile))),
  }));
  const missing = gaps.reduce((sum, { adds }) => sum + adds, 0);
  return {
    percent: 100 - missing,
    next: gaps
      .flatMap(({ section, adds }) => (adds > 0 ? [{ section, adds }] : []))
      .sort((left, right) => right.adds - left.adds),
  };
};
