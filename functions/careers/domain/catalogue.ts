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

/** An occupation's titles as tokens, spaces around each. */
interface Haystack {
  readonly occupation: Occupation;
  readonly own: readonly string[];
  readonly also: readonly string[];
}

/** 3 the title itself, 2 in the title, 1 in an alternate title, 0 nowhere. Words must begin as asked. */
const relevance = ({ occupation, own, also }: Haystack, needle: string): number => {
  if (own.some((text) => text.trim() === needle)) return 3;
  if (own.some((text) => text.includes(` ${needle}`)) || occupation.socCode.startsWith(needle)) return 2;
  return also.some((text) => text.includes(` ${needle}`)) ? 1 : 0;
};

const needleOf = (query: string): string =>
  /^\d{2}-[\d.]*$/.test(query) ? query : titleTokens(query).join(' ');

/**
 * Searches the catalogue: the occupations that fit, the most relevant first, else in catalogue order. The titles are
 * taken apart once, at the first search by words.
 */
export const catalogueSearch = (occupations: readonly Occupation[]) => {
  let haystacks: readonly Haystack[] | undefined;
  const build = (): readonly Haystack[] =>
    occupations.map((occupation) => ({
      occupation,
      own: [occupation.title.zh, occupation.title.en].map(haystackOf),
      also: [...occupation.also.zh, ...occupation.also.en].map(haystackOf),
    }));
  return ({ query = '', zone, field }: Search): readonly Occupation[] => {
    const fits = (each: Occupation): boolean =>
      (zone === undefined || each.zone === zone) && (field === undefined || each.field === field);
    const words = query.trim();
    if (words === '') return occupations.filter(fits);
    const needle = needleOf(words);
    if (needle === '') return [];
    return (haystacks ??= build())
      .filter(({ occupation }) => fits(occupation))
      .map((haystack) => ({ occupation: haystack.occupation, relevance: relevance(haystack, needle) }))
      .filter(({ relevance }) => relevance > 0)
      .sort((a, b) => b.relevance - a.relevance)
      .map(({ occupation }) => occupation);
  };
};
