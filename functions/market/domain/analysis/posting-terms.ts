import { chineseStopWords, englishStopWords } from '../../../../shared/science/text/stop-words.ts';
import type { WeightedTerms } from '../../../../shared/science/text/term-counts.ts';
import { tokeniser, type Tokeniser } from '../../../../shared/science/text/tokenise.ts';
import { chineseSplitter } from '../../../../shared/science/text/chinese/chinese-splitter.ts';
import { dictionarySplitter } from '../../../../shared/science/text/word-splitter.ts';
import { boilerplate } from '../../data/boilerplate.ts';
import { skills } from '../../data/skills/taxonomy.ts';
import { titleWords } from '../../data/title-words.ts';
import { describedCharacters, type ReservoirDocument } from './reservoir.ts';

/** The title says most about a posting, its skills much, its description the rest. */
const weights = { title: 4, skills: 3, description: 1 } as const;

/** Han words that must stay whole: names of skills and words of titles. */
const wordsOfTheTrade = (): string[] =>
  [
    ...skills.flatMap(({ mentions }) => mentions.map(({ text }) => text)),
    ...titleWords.map(({ zh }) => zh),
  ].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));

export const postingTokeniser = (): Tokeniser =>
  tokeniser({
    splitter: dictionarySplitter(wordsOfTheTrade(), chineseSplitter()),
    stopWords: new Set([...englishStopWords, ...chineseStopWords, ...boilerplate]),
  });

/** What a posting is compared by. Skills enter whole, under their names in the dictionary. */
export const postingTerms = (
  tokenise: Tokeniser,
  posting: Pick<ReservoirDocument, 'title' | 'skills' | 'description'>,
): WeightedTerms[] => [
  { terms: tokenise(posting.title), weight: weights.title },
  { terms: posting.skills, weight: weights.skills },
  { terms: tokenise(posting.description.slice(0, describedCharacters)), weight: weights.description },
];
