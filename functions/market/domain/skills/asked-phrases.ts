import {
  around,
  asking,
  noProposal,
  noProposals,
  sentenceEnds,
  separators,
} from '../../data/proposal-words.ts';
import { englishStopWords } from '../../../../shared/science/text/stop-words.ts';
import { hash53 } from '../../../../shared/science/hash53.ts';
import { foldText } from '../ingest/fold-text.ts';
import type { Market } from '../posting.ts';

/** A phrase where a text asks for skills: its folded form, and the text as it is written there. */
export interface AskedPhrase {
  readonly folded: string;
  readonly written: string;
  /** The sentence it stands in, as a number: templates that many postings share count once. */
  readonly sentence: number;
}

interface Item extends Pick<AskedPhrase, 'folded' | 'written'> {
  /** The sentence asks for skills before it. */
  readonly asked: boolean;
}

/** What a sentence asks for ends after so many characters. */
const askedReach = { zh: 60, en: 160 } as const;
const longest = { zh: 14, words: 3, en: 36 } as const;

type IsKnown = (folded: string) => boolean;

/** Takes off what stands around a name, step by step, until nothing is left to take or a known name stands there. */
const trimmed = (folded: string, market: Market, isKnown: IsKnown): { from: number; to: number } => {
  const { before, after } = around[market];
  let from = 0;
  let to = folded.length;
  for (;;) {
    const start = before.exec(folded.slice(from, to))?.[0].length ?? 0;
    from += start;
    if (isKnown(folded.slice(from, to).trim())) return { from, to };
    const end = after.exec(folded.slice(from, to))?.[0].length ?? 0;
    to -= end;
    if (start + end === 0 || from >= to || isKnown(folded.slice(from, to))) return { from, to };
  }
};

const stopWords: ReadonlySet<string> = new Set(englishStopWords);
const latin = /^[a-z0-9][a-z0-9 .+#']*$/;
const han = /^[\p{Script=Han}a-z0-9 .+#]+$/u;

const isLatinName = (folded: string): boolean => {
  if (!latin.test(folded) || !/[a-z]/.test(folded) || folded.length < 2) return false;
  const words = folded.split(' ');
  return (
    folded.length <= longest.en && words.length <= longest.words && !words.some((word) => stopWords.has(word))
  );
};

const isHanName = (folded: string): boolean =>
  /\p{Script=Han}{2}/u.test(folded) && han.test(folded) && folded.length <= longest.zh;

/** Whether a text between two separators may be a name at all: short, of letters, and no word that all postings hold. */
const isName = (folded: string, market: Market): boolean => {
  if (noProposals.has(folded) || noProposal.test(folded)) return false;
  return isLatinName(folded) || (market === 'zh' && isHanName(folded));
};

/** Where in a folded sentence it asks for something: from the end of the last word that asks, as far as that reaches. */
const askedFrom = (sentence: string, market: Market): { from: number; to: number } | undefined => {
  const cues = [...sentence.matchAll(asking[market])];
  const [first, last] = [cues[0], cues.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { from: first.index + first[0].length, to: last.index + last[0].length + askedReach[market] };
};

/** Splits at a global pattern and says where each piece begins. */
function* pieces(text: string, pattern: RegExp): Generator<{ at: number; piece: string }> {
  let at = 0;
  for (const { index, 0: separator } of text.matchAll(pattern)) {
    yield { at, piece: text.slice(at, index) };
    at = index + separator.length;
  }
  yield { at, piece: text.slice(at) };
}

const boundaries = {
  zh: new RegExp(`${separators.zh.source}|${asking.zh.source}`, 'g'),
  en: new RegExp(`${separators.en.source}|${asking.en.source}`, 'g'),
} as const;

interface Sentence {
  readonly written: string;
  readonly folded: string;
  readonly market: Market;
}

/** What stands between the separators of a sentence; undefined for what can be no name. */
const itemsIn = ({ written, folded, market }: Sentence, isKnown: IsKnown): (Item | undefined)[] => {
  const asked = askedFrom(folded, market);
  return [...pieces(folded, boundaries[market])].map(({ at, piece }) => {
    const { from, to } = trimmed(piece, market, isKnown);
    const found = piece.slice(from, to).trim();
    if (!isName(found, market)) return undefined;
    return {
      folded: found,
      written: written.slice(at + from, at + to).trim(),
      asked: asked !== undefined && at + from >= asked.from && at + to <= asked.to,
    };
  });
};

/**
 * Phrases that a text names as it names skills: what follows "熟悉", "experience with" and their like, item by item, and
 * neighbours of known skills in lists. Each once, in the order they come; known ones are left out.
 */
export const askedPhrases = (text: string, market: Market, isKnown: IsKnown): AskedPhrase[] => {
  const folded = foldText(text);
  const found = new Map<string, AskedPhrase>();
  for (const { at, piece } of pieces(folded, sentenceEnds)) {
    if (piece.length < 4) continue;
    const sentence = { written: text.slice(at, at + piece.length), folded: piece, market };
    const items = itemsIn(sentence, isKnown);
    const known = items.map((item) => item !== undefined && isKnown(item.folded));
    const list = known.filter(Boolean).length >= 2;
    items.forEach((item, index) => {
      if (item === undefined || known[index] === true || found.has(item.folded)) return;
      const beside = known[index - 1] === true || known[index + 1] === true;
      if (!item.asked && !(list && beside)) return;
      found.set(item.folded, { folded: item.folded, written: item.written, sentence: hash53(piece) });
    });
  }
  return [...found.values()];
};
