import * as z from 'zod';
import { type EducationLevel, educationLevels } from '../../../shared/education.ts';
import type { Profile } from './profile.ts';

/** Level 1 to 5 in the words that JSON Resume's `skills[].level` is commonly filled with. */
export const skillLevelNames = ['Novice', 'Beginner', 'Intermediate', 'Advanced', 'Master'] as const;

export const fluencyNames = {
  basic: 'Elementary',
  conversational: 'Limited working',
  professional: 'Professional working',
  native: 'Native speaker',
} as const;

const studyTypes: Readonly<Record<EducationLevel, string>> = {
  none: 'None',
  secondary: 'Secondary',
  vocational: 'Vocational',
  associate: 'Associate',
  bachelor: 'Bachelor',
  master: 'Master',
  doctorate: 'Doctorate',
};
export const studyTypeOf = (level: EducationLevel): string => studyTypes[level];
export const educationLevelOf = (studyType: string): EducationLevel | null =>
  educationLevels.find((level) => studyTypes[level] === studyType) ?? null;

const text = z.string().optional();
const list = <S extends z.ZodType>(item: S) => z.array(item).optional();

/**
 * A JSON Resume document (schema 1.0.0, jsonresume.org/schema), the sections we map; all others pass through as they
 * are. What the format has no place for travels under `meta.pathlight`, so that export and import are inverse.
 */
export const JsonResume = z.looseObject({
  basics: z
    .looseObject({
      name: text,
      label: text,
      summary: text,
      location: z.looseObject({ city: text, region: text, countryCode: text }).optional(),
    })
    .optional(),
  work: list(
    z.looseObject({
      name: text,
      position: text,
      startDate: text,
      endDate: text,
      summary: text,
      highlights: list(z.string()),
    }),
  ),
  education: list(
    z.looseObject({ institution: text, area: text, studyType: text, startDate: text, endDate: text }),
  ),
  skills: list(z.looseObject({ name: text, level: text })),
  languages: list(z.looseObject({ language: text, fluency: text })),
  interests: list(z.looseObject({ name: text })),
  meta: z.looseObject({ pathlight: z.unknown().optional() }).optional(),
});
export type JsonResume = z.infer<typeof JsonResume>;

export const schemaUrl = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

const dates = (span: { startDate: string | null; endDate: string | null }) => ({
  ...(span.startDate === null ? {} : { startDate: span.startDate }),
  ...(span.endDate === null ? {} : { endDate: span.endDate }),
});

/** The profile as a JSON Resume document. `importResume(exportResume(p))` is `p` again. */
export const exportResume = (profile: Profile): JsonResume => ({
  ...profile.otherSections,
  $schema: schemaUrl,
  basics: {
    name: profile.name,
    label: profile.headline,
    summary: profile.summary,
    location: profile.location,
  },
  work: profile.work.map((job) => ({
    name: job.organisation,
    position: job.position,
    ...dates(job),
    summary: job.summary,
    highlights: job.highlights,
  })),
  education: profile.education.map((study) => ({
    institution: study.institution,
    area: study.area,
    ...(study.level === null ? {} : { studyType: studyTypeOf(study.level) }),
    ...dates(study),
  })),
  skills: profile.skills.map(({ name, level }) => ({
    name,
    level: skillLevelNames[level - 1] ?? 'Intermediate',
  })),
  languages: profile.languages.map(({ tag, fluency }) => ({ language: tag, fluency: fluencyNames[fluency] })),
  interests: profile.interests.map((name) => ({ name })),
  meta: {
    pathlight: {
      goals: profile.goals,
      constraints: profile.constraints,
      currentOccupation: profile.currentOccupation,
    },
  },
});
