import { icuSplitter, type WordSplitter } from '../word-splitter.ts';
import type { DoubleArray } from './double-array.ts';
import wordsTrie from './words-trie.json' with { type: 'json' };

const bytesOf = (base64: string): ArrayBuffer => {
  const decoded = Buffer.from(base64, 'base64');
  // A copy of its own: a typed array needs an aligned beginning.
  return decoded.buffer.slice(decoded.byteOffset, decoded.byteOffset + decoded.byteLength);
};

/** The committed word list, ready in a few milliseconds. */
export const committedWords = (): DoubleArray => ({
  characters: wordsTrie.characters,
  base: new Int32Array(bytesOf(wordsTrie.base)),
  check: new Int32Array(bytesOf(wordsTrie.check)),
  weight: new Float32Array(bytesOf(wordsTrie.weight)),
});

/** What a character costs that is no word: rarer than the rarest of the list. */
const unknownWeight = -18;

/**
 * Calls `onWord` for the most probable words of a run of Han characters, in order, by where they stand in the text: the path of highest
 * product of word shares through all words of the list that occur (a unigram model, solved from the end by dynamic
 * programming). A character in no word stands alone.
 */
export type RunCutter = (
  text: string,
  run: { readonly from: number; readonly to: number },
  onWord: (from: number, to: number) => void,
) => void;

export const runCutter = ({ characters, base, check, weight }: DoubleArray): RunCutter => {
  const codes = new Uint16Array(0x10000);
  for (let index = 0; index < characters.length; index += 1) codes[characters.charCodeAt(index)] = index + 1;
  let best = new Float64Array(256);
  let next = new Int32Array(256);
  return (text, { from, to }, onWord) => {
    const length = to - from;
    if (length >= best.length) {
      best = new Float64Array(length * 2);
      next = new Int32Array(length * 2);
    }
    best[length] = 0;
    for (let start = length - 1; start >= 0; start -= 1) {
      let highest = unknownWeight + (best[start + 1] ?? 0);
      let end = start + 1;
      let node = 0;
      for (let at = start; at < length; at += 1) {
        const code = codes[text.charCodeAt(from + at)] ?? 0;
        if (code === 0) break;
        const child = (base[node] ?? 0) + code;
        if (check[child] !== node) break;
        node = child;
        const share = weight[node] ?? 0;
        if (share === 0) continue;
        const score = share + (best[at + 1] ?? 0);
        if (score > highest) {
          highest = score;
          end = at + 1;
        }
      }
      best[start] = highest;
      next[start] = end;
    }
    for (let start = 0; start < length;) {
      const end = next[start] ?? length;
      onWord(from + start, from + end);
      start = end;
    }
  };
};

let shared: DoubleArray | undefined;

/** Cuts runs of Han characters by the committed word list; by ICU's where `words` is null. */
export const chineseSplitter = (words: DoubleArray | null = (shared ??= committedWords())): WordSplitter => {
  if (!words) return icuSplitter();
  const cut = runCutter(words);
  return (run) => {
    const found: string[] = [];
    cut(run, { from: 0, to: run.length }, (from, to) => found.push(run.slice(from, to)));
    return found;
  };
};
