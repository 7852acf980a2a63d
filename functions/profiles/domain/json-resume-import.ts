import * as z from 'zod';
import { type JsonResume, educationLevelOf, fluencyNames, skillLevelNames } from './json-resume.ts';
import type { EducationLevel } from '../../../shared/education.ts';
import { type Fluency, PartialDate, Profile } from './profile.ts';

const mapped = new Set([
  '$schema',
  'basics',
  'work',
  'education',
  'skills',
  'languages',
  'interests',
  'meta',
]);

/** What we keep beside the format; a document of another origin has none of it. */
const Extension = z.object({ goals: z.json(), constraints: z.json(), currentOccupation: z.json() }).partial();

const levelWords: readonly (readonly [RegExp, number])[] = [
  [/master|expert|精通|专家/i, 5],
  [/advanced|senior|proficient|熟练|高级/i, 4],
  [/intermediate|中级|掌握/i, 3],
  [/beginner|basic|初级|了解/i, 2],
  [/novice|入门/i, 1],
];

const skillLevel = (word: string | undefined): number => {
  const exact = skillLevelNames.findIndex((name) => name === word);
  return exact >= 0 ? exact + 1 : (levelWords.find(([pattern]) => pattern.test(word ?? ''))?.[1] ?? 3);
};

const fluencyWords: readonly (readonly [RegExp, z.infer<typeof Fluency>])[] = [
  [/native|mother|bilingual|母语/i, 'native'],
  [/professional|fluent|full|advanced|流利|精通/i, 'professional'],
  [/limited|intermediate|conversation|日常|中级/i, 'conversational'],
];

const fluencyOf = (word: string | undefined): z.infer<typeof Fluency> => {
  const exact = Object.entries(fluencyNames).find(([, name]) => name === word)?.[0];
  const known = z.enum(['basic', 'conversational', 'professional', 'native']).safeParse(exact);
  return known.success
    ? known.data
    : (fluencyWords.find(([pattern]) => pattern.test(word ?? ''))?.[1] ?? 'basic');
};

const studyWords: readonly (readonly [RegExp, EducationLevel])[] = [
  [/ph\.?d|doctor|博士/i, 'doctorate'],
  [/master|m\.?sc|mba|m\.?a\b|硕士|研究生/i, 'master'],
  [/bachelor|b\.?sc|b\.?a\b|b\.?eng|本科|学士/i, 'bachelor'],
  [/associate|大专|专科/i, 'associate'],
  [/vocational|diploma|apprentice|中专|职高|技校/i, 'vocational'],
  [/secondary|high school|a-levels?|高中/i, 'secondary'],
];

const studyLevel = (studyType: string | undefined): EducationLevel | null =>
  educationLevelOf(studyType ?? '') ??
  studyWords.find(([pattern]) => pattern.test(studyType ?? ''))?.[1] ??
  null;

const languageTags: readonly (readonly [RegExp, string])[] = [
  [/mandarin|chinese|中文|汉语|普通话/i, 'zh'],
  [/english|英语/i, 'en'],
  [/japanese|日语/i, 'ja'],
  [/korean|韩语/i, 'ko'],
  [/french|法语/i, 'fr'],
  [/german|德语/i, 'de'],
  [/spanish|西班牙语/i, 'es'],
];

const languageTag = (name: string | undefined): string =>
  languageTags.find(([pattern]) => pattern.test(name ?? ''))?.[1] ??
  (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(name ?? '') ? (name ?? '') : 'und');

/** Dates that are not ISO partial dates are dropped rather than guessed. */
const date = (value: string | undefined): string | null => {
  const parsed = PartialDate.safeParse(value);
  return parsed.success ? parsed.data : null;
};

const named = <T extends { name?: string | undefined }>(
  entries: readonly T[] | undefined,
): (T & { name: string })[] =>
  (entries ?? []).flatMap((entry) => {
    const name = entry.name?.trim() ?? '';
    return name === '' ? [] : [{ ...entry, name }];
  });

const firstOfEach = <T extends { name: string }>(entries: readonly T[]): T[] => {
  const seen = new Set<string>();
  return entries.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
};

const historyOf = (resume: JsonResume) => ({
  work: (resume.work ?? []).map((job) => ({
    organisation: job.name,
    position: job.position,
    startDate: date(job.startDate),
    endDate: date(job.endDate),
    summary: job.summary,
    highlights: (job.highlights ?? []).filter((highlight) => highlight.trim() !== ''),
  })),
  education: (resume.education ?? []).map((study) => ({
    institution: study.institution,
    area: study.area,
    level: studyLevel(study.studyType),
    startDate: date(study.startDate),
    endDate: date(study.endDate),
  })),
});

/** A profile read from a JSON Resume document; sections without a field of ours are kept in `otherSections`. */
export const importResume = (resume: JsonResume) => {
  const extension = Extension.safeParse(resume.meta?.pathlight);
  return Profile.safeParse({
    name: resume.basics?.name,
    headline: resume.basics?.label,
    summary: resume.basics?.summary,
    location: {
      city: resume.basics?.location?.city,
      region: resume.basics?.location?.region,
      countryCode: resume.basics?.location?.countryCode?.toUpperCase(),
    },
    ...historyOf(resume),
    skills: firstOfEach(named(resume.skills)).map(({ name, level }) => ({ name, level: skillLevel(level) })),
    languages: (resume.languages ?? []).map(({ language, fluency }) => ({
      tag: languageTag(language),
      fluency: fluencyOf(fluency),
    })),
    interests: named(resume.interests).map(({ name }) => name),
    ...(extension.success ? extension.data : {}),
    otherSections: Object.fromEntries(Object.entries(resume).filter(([section]) => !mapped.has(section))),
  });
};
