import type { ImportedOccupation } from './imported-occupation.ts';
import type { Field, Occupation } from './occupation.ts';
import { titleTokens } from './titles.ts';

const asOccupation = (imported: ImportedOccupation): Occupation => ({
  id: `onet-${imported.socCode}`,
  socCode: imported.socCode,
  title: { zh: imported.titleZh ?? imported.titleEn, en: imported.titleEn },
  also: { zh: [], en: imported.alternateTitles },
  summary: { zh: imported.summaryZh ?? imported.summaryEn, en: imported.summaryEn },
  field: 'other',
  zone: imported.zone,
  interests: imported.interests,
  skills: imported.skills,
  source: imported.source,
});

const refreshed = (starter: Occupation, imported: ImportedOccupation | undefined): Occupation =>
  imported === undefined
    ? starter
    : {
        ...starter,
        interests: imported.interests ?? starter.interests,
        zone: imported.zone ?? starter.zone,
        source: imported.source,
      };

/**
 * The starter catalogue and what was imported as one list. An imported occupation whose code the starter catalogue
 * carries refreshes the figures there, so that nothing is listed twice; the others are added.
 */
export const mergeCatalogue = (
  starter: readonly Occupation[],
  imported: readonly ImportedOccupation[],
): readonly Occupation[] => {
  const byCode = new Map(imported.map((occupation) => [occupation.socCode, occupation]));
  const covered = new Set(starter.map(({ socCode }) => socCode));
  return [
    ...starter.map((occupation) => refreshed(occupation, byCode.get(occupation.socCode))),
    ...[...byCode.values()].filter(({ socCode }) => !covered.has(socCode)).map(asOccupation),
  ];
};

interface Search {
  readonly query?: string | undefined;
  readonly zone?: number | undefined;
  readonly field?: Field | undefined;
}

const haystackOf = (title: string): string => ` ${titleTokens(title).join(' ')} `;

/** 3 the title itself, 2 in the title, 1 in an alternate title, 0 nowhere. Words must begin as asked. */
const relevance = ({ title, also, socCode }: Occupation, needle: string): number => {
  const own = [title.zh, title.en].map(haystackOf);
  if (own.some((text) => text.trim() === needle)) return 3;
  if (own.some((text) => text.includes(` ${needle}`)) || socCode.startsWith(needle)) return 2;
  return [...also.zh, ...also.en].some((text) => haystackOf(text).includes(` ${needle}`)) ? 1 : 0;
};

/** The occupations that fit a search, the most relevant first, else in catalogue order. */
export const searchCatalogue = (
  occupations: readonly Occupation[],
  { query = '', zone, field }: Search,
): readonly Occupation[] => {
  const fitting = occupations.filter(
    (occupation) =>
      (zone === undefined || occupation.zone === zone) && (field === undefined || occupation.field === field),
  );
  if (query.trim() === '') return fitting;
  const needle = /^\d{2}-[\d.]*$/.test(query.trim()) ? query.trim() : titleTokens(query).join(' ');
  if (needle === '') return [];
  return fitting
    .map((occupation) => ({ occupation, relevance: relevance(occupation, needle) }))
    .filter(({ relevance }) => relevance > 0)
    .sort((a, b) => b.relevance - a.relevance)
    .map(({ occupation }) => occupation);
};
