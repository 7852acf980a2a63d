import type { Localized } from '../../../../shared/localized.ts';
import { classification } from '../../../../shared/occupations/classification.ts';
import type { Market } from '../posting.ts';
import { skillName } from '../skill-names.ts';
import { commonest, tally } from './distributions.ts';
import { titleInChinese, titleInEnglish } from './translate.ts';

const seniority =
  /^(?:高级|资深|初级|中级)|\b(?:senior|sr\.?|junior|jr\.?|entry[- ]level|i{1,3}|iv|mid[- ]level)(?=\s|$)/gi;
const brackets = /[(（【[][^)）】\]]*[)）】\]]/g;

/** A title without brackets and seniority: what the work is, not how high it ranks. */
export const bareTitle = (title: string): string =>
  title
    .replace(brackets, ' ')
    .replace(seniority, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,/-]+|[\s,/-]+$/g, '');

const known = (name: string | undefined): name is string => name !== undefined && name !== '';

/** A term as people of each language write it: the skill dictionary first, then the words of titles, then as it is. */
const termNames = (term: string): Localized => {
  const skill = skillName(term);
  if (skill) return skill;
  const han = /\p{Script=Han}/u.test(term);
  return { zh: han ? term : (titleInChinese(term) ?? term), en: han ? (titleInEnglish(term) ?? term) : term };
};

/** A term in the language of the market. */
export const termIn = (market: Market, term: string): string => termNames(term)[market];

const titleNames = (title: string): Localized =>
  /\p{Script=Han}/u.test(title)
    ? { zh: title, en: titleInEnglish(title) ?? title }
    : { zh: titleInChinese(title) ?? title, en: title };

const labelTerms = 2;

/** Characteristic terms that the title does not say already; names of skills speak louder than single words. */
const telling = (terms: readonly string[], title: string): string[] => {
  const said = title.toLowerCase();
  const isSaid = (term: string): boolean => {
    const { zh, en } = termNames(term);
    return said.includes(zh.toLowerCase()) || said.includes(en.toLowerCase());
  };
  const fresh = terms.filter((term) => !isSaid(term));
  return [
    ...fresh.filter((term) => skillName(term) !== undefined),
    ...fresh.filter((term) => skillName(term) === undefined),
  ];
};

const joined = (parts: readonly string[]): string => [...new Set(parts.filter(known))].join(' · ');

export interface LabelSource {
  titles: readonly string[];
  /** What the titles are normalised to; null where that is unknown. */
  occupationIds: readonly (string | null)[];
  /** Most characteristic first. */
  terms: readonly string[];
}

const occupationNames = new Map(classification.map(({ id, title }) => [id, title]));

/** An occupation names a cluster where at least this share of its postings are of it. */
const tellingShare = 0.4;

interface Taken {
  zh: ReadonlySet<string>;
  en: ReadonlySet<string>;
}

/** The label itself, or where it is taken in either language and words have run out, with a number. */
const numbered = (label: Localized, { zh, en }: Taken): Localized => {
  const isFree = (one: Localized): boolean => !zh.has(one.zh) && !en.has(one.en);
  let free = label;
  for (let number = 2; !isFree(free); number += 1)
    free = { zh: `${label.zh} · ${number}`, en: `${label.en} · ${number}` };
  return free;
};

/** The name of the occupation that most postings of a cluster share; undefined where they share none. */
const sharedOccupation = (ids: LabelSource['occupationIds']): Localized | undefined => {
  const [id = '', n = 0] = commonest(tally(ids), 1)[0] ?? [];
  return n >= tellingShare * ids.length ? occupationNames.get(id) : undefined;
};

/**
 * Names of clusters: the occupation most of its postings share, else the commonest title (without seniority), then two
 * characteristic terms. Where two clusters would be
 * called alike in either language, further terms are added until they differ, and a number where no term is left.
 */
export const labelClusters = (sources: readonly LabelSource[]): Localized[] => {
  const taken = { zh: new Set<string>(), en: new Set<string>() };
  return sources.map(({ titles, occupationIds, terms }) => {
    const [title = ''] = commonest(tally(titles.map(bareTitle)), 1)[0] ?? [];
    const head = sharedOccupation(occupationIds) ?? titleNames(title);
    const names = telling(terms, `${title} ${head.zh} ${head.en}`).map(termNames);
    const labelWith = (count: number): Localized => ({
      zh: joined([head.zh, ...names.slice(0, count).map(({ zh }) => zh)]),
      en: joined([head.en, ...names.slice(0, count).map(({ en }) => en)]),
    });
    let count = labelTerms;
    while (count < names.length && (taken.zh.has(labelWith(count).zh) || taken.en.has(labelWith(count).en)))
      count += 1;
    const label = numbered(labelWith(count), taken);
    taken.zh.add(label.zh);
    taken.en.add(label.en);
    return label;
  });
};
