import { committedWords, runCutter, type RunCutter } from './chinese-splitter.ts';

/** Every UTF-16 unit: 0 stands alone, 1 letter or digit, 2 Han, 3 joins letters (C++, C#, Node.js, e-mail). */
const kinds = new Uint8Array(0x10000);
kinds.fill(1, 0x30, 0x3a);
kinds.fill(1, 0x41, 0x5b);
kinds.fill(1, 0x61, 0x7b);
kinds.fill(1, 0xc0, 0x250);
kinds.fill(2, 0x3400, 0x4dc0);
kinds.fill(2, 0x4e00, 0xa000);
for (const joiner of '+#.-_') kinds[joiner.charCodeAt(0)] = 3;

/** End of the word of letters and digits that starts at `from`: joiners count between letters, plus and sharp also last. */
const latinEnd = (text: string, from: number): number => {
  let last = from + 1;
  for (let at = from + 1; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    if (kind === 1) last = at + 1;
    else if (kind !== 3) break;
    else {
      const joiner = text.charCodeAt(at);
      if (joiner === 0x2b || joiner === 0x23) last = at + 1;
      else if (last < at) break;
    }
  }
  return last;
};

let shared: RunCutter | undefined;

/**
 * A whole text as words, nothing left out: Han by the word list, runs of letters and digits whole (`C++`, `Node.js`), every
 * other character by itself. Joined, they are the text again.
 */
export const cutText = (text: string): string[] => {
  const cut = (shared ??= runCutter(committedWords()));
  const words: string[] = [];
  const keep = (from: number, to: number): void => {
    words.push(text.slice(from, to));
  };
  for (let at = 0; at < text.length;) {
    const kind = kinds[text.charCodeAt(at)] ?? 0;
    let end = at + 1;
    if (kind === 2) {
      while (end < text.length && kinds[text.charCodeAt(end)] === 2) end += 1;
      cut(text, { from: at, to: end }, keep);
    } else {
      if (kind === 1) end = latinEnd(text, at);
      keep(at, end);
    }
    at = end;
  }
  return words;
};
