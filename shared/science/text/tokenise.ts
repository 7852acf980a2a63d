import type { WordSplitter } from './word-splitter.ts';

/** Words of a text in reading order, lower-cased, without punctuation and stop words. */
export type Tokeniser = (text: string) => string[];

export interface TokeniserOptions {
  /** Cuts runs of Han characters. */
  splitter: WordSplitter;
  /** Words that never come out, in lower case. */
  stopWords?: ReadonlySet<string>;
}

/** Every character: 0 nothing, 1 letter or digit, 2 Han, 3 joins letters (c++, c#, node.js, e-commerce). */
const kinds = new Uint8Array(0x10000);
const fill = (from: number, to: number, kind: number): void => {
  kinds.fill(kind, from, to + 1);
};
fill(0x30, 0x39, 1);
fill(0x61, 0x7a, 1);
fill(0xc0, 0x24f, 1);
fill(0x370, 0x52f, 1);
fill(0x3400, 0x4dbf, 2);
fill(0x4e00, 0x9fff, 2);
fill(0xf900, 0xfaff, 2);
for (const joiner of '+#.-') kinds[joiner.charCodeAt(0)] = 3;
kinds[0xd7] = 0;
kinds[0xf7] = 0;

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? 0;

/** Digits and joiners, nothing else: `2019`, `3.5`. */
const onlyDigits = (word: string): boolean => {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 0x39) return false;
  return true;
};

/** End of the latin word that starts at `from`: joiners count only between letters, save trailing plus and sharp. */
const latinEnd = (text: string, from: number): number => {
  let end = from;
  let last = from;
  for (; end < text.length; end += 1) {
    const kind = kindAt(text, end);
    if (kind === 1) last = end + 1;
    else if (kind !== 3) break;
    else if (text[end] === '+' || text[end] === '#') last = end + 1;
  }
  return last;
};

const hanEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && kindAt(text, end) === 2) end += 1;
  return end;
};

const notAscii = /[^\0-\x7f]/;

/**
 * Splits Chinese, English and mixed text. Full-width forms are folded (NFKC), `C++`, `C#` and `Node.js` stay whole,
 * bare numbers and single characters are dropped, except the language names `c` and `r`.
 */
export const tokeniser = ({ splitter, stopWords = new Set() }: TokeniserOptions): Tokeniser => {
  const keep = (word: string): boolean =>
    (word.length > 1 || word === 'c' || word === 'r') && !stopWords.has(word) && !onlyDigits(word);
  return (text) => {
    const plain = (notAscii.test(text) ? text.normalize('NFKC') : text).toLowerCase();
    const words: string[] = [];
    for (let at = 0; at < plain.length;) {
      const kind = kindAt(plain, at);
      if (kind === 1) {
        const end = latinEnd(plain, at);
        const word = plain.slice(at, end);
        if (keep(word)) words.push(word);
        at = end;
      } else if (kind === 2) {
        const end = hanEnd(plain, at);
        for (const word of splitter(plain.slice(at, end))) if (keep(word)) words.push(word);
        at = end;
      } else at += 1;
    }
    return words;
  };
};
