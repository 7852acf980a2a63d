import { join } from 'node:path';
import { doubleArray, type CountedWord } from './double-array.ts';

export const wordList = join(import.meta.dirname, 'words.txt');
/** What `words.txt` compiles to; bundles take it in, so that there is no file to look for. */
export const compiledWords = join(import.meta.dirname, 'words-trie.json');

/** Lines of `word count`. Throws at a line that is not. */
export const readWords = (text: string): CountedWord[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [word = '', count = ''] = line.split(' ');
      if (!/^\p{Script=Han}+$/u.test(word) || !(Number(count) > 0))
        throw new Error(`no word and count: ${line}`);
      return { word, count: Number(count) };
    });

const base64 = ({ buffer, byteOffset, byteLength }: Int32Array | Float32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** The compiled text for a list of words: JSON, which loads faster than a module of the same bytes. */
export const compileWords = (text: string): string => {
  const { characters, base, check, weight } = doubleArray(readWords(text));
  const arrays = { base: base64(base), check: base64(check), weight: base64(weight) };
  return `${JSON.stringify({ characters, ...arrays }, null, 1)}\n`;
};
