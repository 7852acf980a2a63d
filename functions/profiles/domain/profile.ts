import * as z from 'zod';
import { type EducationLevel, educationLevels } from '../../../shared/education.ts';

const line = (max: number) => z.string().trim().max(max).default('');
const paragraph = z.string().trim().max(4000).default('');

/** A year, a month or a day as ISO 8601 writes it: `2021`, `2021-09`, `2021-09-01`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD');

export const Education = z.object({
  institution: line(200),
  area: line(200),
  level: z.enum(educationLevels).nullable().default(null),
  startDate: PartialDate.nullable().default(null),
  endDate: PartialDate.nullable().default(null),
});
export type Education = z.infer<typeof Education>;

export const Work = z.object({
  organisation: line(200),
  position: line(200),
  startDate: PartialDate.nullable().default(null),
  /** null: still there. */
  endDate: PartialDate.nullable().default(null),
  summary: paragraph,
  highlights: z.array(z.string().trim().min(1).max(500)).max(30).default([]),
});
export type Work = z.infer<typeof Work>;

export const Skill = z.object({
  name: z.string().trim().min(1).max(100),
  /** 1 heard of it … 3 works alone … 5 others ask. */
  level: z.int().min(1).max(5),
});
export type Skill = z.infer<typeof Skill>;

export const Fluency = z.enum(['basic', 'conversational', 'professional', 'native']);

export const SpokenLanguage = z.object({
  /** BCP 47 tag, e.g. `zh-CN`, `en`. */
  tag: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as zh-CN'),
  fluency: Fluency,
});

export const Goal = z.object({
  text: z.string().trim().min(1).max(500),
  horizon: z.enum(['short', 'long']),
  /** Date by which; null where open. */
  by: PartialDate.nullable().default(null),
});

export const Constraints = z.object({
  /** Lowest acceptable pay a year, in whole major units of `currency`. */
  salaryFloorAnnual: z.int().nonnegative().max(1e9).nullable().default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as CNY')
    .nullable()
    .default(null),
  cities: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
  remote: z.enum(['any', 'only', 'no']).default('any'),
});

const emptyConstraints = { salaryFloorAnnual: null, currency: null, cities: [], remote: 'any' as const };

/** What a person tells of themselves. Everything is optional; a text left out is empty, a fact left out is null. */
export const Profile = z.object({
  name: line(100),
  headline: line(200),
  location: z
    .object({
      city: line(100),
      region: line(100),
      countryCode: z
        .string()
        .regex(/^([A-Z]{2})?$/, 'an ISO 3166-1 alpha-2 code such as CN')
        .default(''),
    })
    .default({ city: '', region: '', countryCode: '' }),
  summary: paragraph,
  languages: z.array(SpokenLanguage).max(30).default([]),
  education: z.array(Education).max(30).default([]),
  work: z.array(Work).max(60).default([]),
  skills: z
    .array(Skill)
    .max(200)
    .refine(
      (skills) => new Set(skills.map(({ name }) => name.toLowerCase())).size === skills.length,
      'each skill once',
    )
    .default([]),
  interests: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
  goals: z.array(Goal).max(20).default([]),
  constraints: Constraints.default(emptyConstraints),
  currentOccupation: z.string().trim().min(1).max(200).nullable().default(null),
  /** Sections of an imported JSON Resume that the platform has no field for, kept as they came. */
  otherSections: z.record(z.string(), z.json()).default({}),
});
export type Profile = z.infer<typeof Profile>;

export const emptyProfile: Profile = Profile.parse({});

/** The highest level among the person's education, or null where none is told. */
export const highestEducation = (profile: Profile): EducationLevel | null => {
  const ranks = profile.education.flatMap(({ level }) =>
    level === null ? [] : [educationLevels.indexOf(level)],
  );
  return ranks.length === 0 ? null : (educationLevels[Math.max(...ranks)] ?? null);
};
