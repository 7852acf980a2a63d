// `npm run build:words`: turns `words.txt` (a word and its count to a line) into the trie that is committed beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { compiledWords, compileWords, wordList } from './compile.ts';

writeFileSync(compiledWords, compileWords(readFileSync(wordList, 'utf8')));
