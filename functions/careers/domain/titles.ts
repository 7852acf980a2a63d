import type { Occupation } from './occupation.ts';

/** Words of rank and haste that stand inside Chinese titles: `Java高级开发工程师` is a `Java开发工程师`. */
const rank = /高级|资深|中级|初级|急招|急聘/g;

const singular = (word: string): string =>
  /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;

/**
 * A title as tokens: Latin words in lower case and singular, each Chinese character for itself, so that a phrase
 * found within a title never begins or ends inside a word.
 */
export const titleTokens = (title: string): string[] =>
  (
    title
      .normalize('NFKC')
      .toLowerCase()
      .replace(rank, '')
      .match(/[a-z0-9][a-z0-9+#.]*|\p{Script=Han}/gu) ?? []
  ).map((token) => singular(token.replace(/\.+$/, '')));

/** A Chinese character tells about as much as two letters. */
const weightOf = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum + (/\p{Script=Han}/u.test(token) ? 2 : token.length), 0);

const leastWeight = 3;

/** Which occupations go by a title. */
export interface TitleIndex {
  readonly occupationsByPhrase: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

export const titleIndex = (occupations: readonly Occupation[]): TitleIndex => {
  const occupationsByPhrase = new Map<string, string[]>();
  let longest = 0;
  for (const { id, title, also } of occupations) {
    for (const written of new Set([title.zh, title.en, ...also.zh, ...also.en])) {
      const tokens = titleTokens(written);
      if (weightOf(tokens) < leastWeight) continue;
      longest = Math.max(longest, tokens.length);
      const phrase = tokens.join(' ');
      const named = occupationsByPhrase.get(phrase);
      if (named === undefined) occupationsByPhrase.set(phrase, [id]);
      else if (!named.includes(id)) named.push(id);
    }
  }
  return { occupationsByPhrase, longest };
};

/**
 * The occupations whose title stands in a posting's title. Where several do, the longest counts: a `data product
 * manager` is no `product manager` if both are known. Empty where none does.
 */
export const occupationsNamed = (postingTitle: string, index: TitleIndex): readonly string[] => {
  const tokens = titleTokens(postingTitle);
  let best: readonly string[] = [];
  let bestWeight = 0;
  for (let start = 0; start < tokens.length; start += 1) {
    const furthest = Math.min(tokens.length, start + index.longest);
    for (let end = start + 1; end <= furthest; end += 1) {
      const window = tokens.slice(start, end);
      const named = index.occupationsByPhrase.get(window.join(' '));
      const weight = named === undefined ? 0 : weightOf(window);
      if (named !== undefined && weight > bestWeight) {
        best = named;
        bestWeight = weight;
      }
    }
  }
  return best;
};
