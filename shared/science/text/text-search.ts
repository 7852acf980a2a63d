import MiniSearch from 'minisearch';
import { cutText } from './chinese/cut-text.ts';

const han = /^[\u3400-\u4dbf\u4e00-\u9fff]+$/;
const hanRuns = /[\u3400-\u4dbf\u4e00-\u9fff]+/g;
const hasWord = /[\p{L}\p{N}]/u;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const pairsOf = (run: string): string[] =>
  Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));

/** Words as the cutter finds them, and of Chinese every character and pair too: another may cut it in another way. */
const indexed = (text: string): string[] => {
  const folded = plain(text);
  const runs = folded.match(hanRuns) ?? [];
  return [
    ...cutText(folded).filter((word) => hasWord.test(word)),
    ...runs.flatMap((run) => [...Array.from(run), ...pairsOf(run)]),
  ];
};

/** Words that are looked for: of a Chinese one longer than a pair, its pairs. */
const asked = (text: string): string[] =>
  cutText(plain(text))
    .filter((word) => hasWord.test(word))
    .flatMap((word) => (han.test(word) && word.length > 2 ? pairsOf(word) : [word]));

/** A text to be found, in parts that weigh differently. */
export interface SearchedText {
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
}

/**
 * Full text search over Chinese and English (BM25, by MiniSearch). Texts with all words of the query are found, else those
 * with any; Latin words also by their beginning, longer ones with a slip of the pen. `weights`: of each part, 1 unless
 * told. Scores are higher for better hits and compare within one query only.
 */
export const textSearch = (texts: readonly SearchedText[], weights: Readonly<Record<string, number>>) => {
  const fields = Object.keys(weights);
  const index = new MiniSearch<SearchedText>({
    fields,
    extractField: (text, field) => (field === 'id' ? text.id : (text.parts[field] ?? '')),
    tokenize: indexed,
    processTerm: (term) => term,
  });
  index.addAll(texts);
  const found = (query: string, combineWith: 'AND' | 'OR') =>
    index.search(query, {
      tokenize: asked,
      combineWith,
      boost: { ...weights },
      prefix: (term) => !han.test(term) && term.length > 1,
      fuzzy: (term) => (!han.test(term) && term.length > 4 ? 0.2 : false),
    });
  return (query: string): ReadonlyMap<string, number> => {
    const whole = found(query, 'AND');
    const hits = whole.length > 0 ? whole : found(query, 'OR');
    return new Map(hits.map(({ id, score }) => [String(id), score]));
  };
};
