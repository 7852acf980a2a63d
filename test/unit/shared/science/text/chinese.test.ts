import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { skills } from '../../../../../functions/market/data/skills/taxonomy.ts';
import { committedWords, runCutter } from '../../../../../shared/science/text/chinese/chinese-splitter.ts';
import {
  compiledWords,
  compileWords,
  readWords,
  wordList,
} from '../../../../../shared/science/text/chinese/compile.ts';
import { cutText } from '../../../../../shared/science/text/chinese/cut-text.ts';
import { doubleArray, type CountedWord } from '../../../../../shared/science/text/chinese/double-array.ts';

/** The best path by trying every way of cutting; −18 for a character that is no word. */
const byTrying = (run: string, words: readonly CountedWord[]): number => {
  const total = words.reduce((sum, { count }) => sum + count, 0);
  const shares = new Map(words.map(({ word, count }) => [word, Math.log(count / total)]));
  const best = (from: number): number => {
    if (from === run.length) return 0;
    let highest = -Infinity;
    for (let to = from + 1; to <= run.length; to += 1) {
      const word = run.slice(from, to);
      const share = Math.max(shares.get(word) ?? -Infinity, word.length === 1 ? -18 : -Infinity);
      if (share > -Infinity) highest = Math.max(highest, share + best(to));
    }
    return highest;
  };
  return best(0);
};

const han = fc.string({
  unit: fc.constantFrom('数', '据', '分', '析', '大', '工'),
  minLength: 1,
  maxLength: 7,
});

test('the path is the most probable of all', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ word: han, count: fc.integer({ min: 1, max: 500 }) }), {
        selector: ({ word }) => word,
        minLength: 1,
        maxLength: 25,
      }),
      han,
      (words, run) => {
        const total = words.reduce((sum, { count }) => sum + count, 0);
        const shares = new Map(words.map(({ word, count }) => [word, Math.log(count / total)]));
        const found: string[] = [];
        runCutter(doubleArray(words))(`x${run}`, { from: 1, to: run.length + 1 }, (from, to) => {
          found.push(`x${run}`.slice(from, to));
        });
        expect(found.join('')).toBe(run);
        const score = found.reduce((sum, word) => sum + Math.max(shares.get(word) ?? -18, -18), 0);
        // A list of one word gives it the share 1, whose logarithm is the mark of no word.
        if (words.length > 1) expect(score).toBeCloseTo(byTrying(run, words), 4);
      },
    ),
  );
});

test('every word of the list is in the trie, with its share', () => {
  const words = readWords(readFileSync(wordList, 'utf8'));
  const { characters, base, check, weight } = committedWords();
  const total = words.reduce((sum, { count }) => sum + count, 0);
  for (const { word, count } of words) {
    let node = 0;
    for (const character of word) {
      const child = (base[node] ?? 0) + characters.indexOf(character) + 1;
      if (check[child] !== node) throw new Error(`${word} is not in the trie`);
      node = child;
    }
    if (Math.abs((weight[node] ?? 0) - Math.log(count / total)) > 1e-4)
      throw new Error(`${word} weighs wrong`);
  }
  expect(words.length).toBeGreaterThan(10_000);
});

test('the committed trie is that of the list', { timeout: 60_000 }, () => {
  expect(readFileSync(compiledWords, 'utf8')).toBe(compileWords(readFileSync(wordList, 'utf8')));
  expect(() => readWords('工程师 0\n')).toThrow(/no word and count/);
});

test('a text cut is the text again, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cutText(text).join('')).toBe(text);
    }),
  );
  expect(cutText('工程师'.repeat(2000))).toHaveLength(2000);
});

test('postings are cut as people read them', () => {
  expect(cutText('熟悉C++或Node.js，负责数据分析')).toEqual([
    '熟悉',
    'C++',
    '或',
    'Node.js',
    '，',
    '负责',
    '数据',
    '分析',
  ]);
  expect(cutText('五险一金，周末双休')).toEqual(['五险一金', '，', '周末', '双休']);
});

test('names of skills hold together: of almost nine in ten no character stands alone', () => {
  const names = new Set(skills.flatMap(({ mentions }) => mentions.map(({ text }) => text)));
  const brokenOf = (from: number, to: number): number => {
    const some = [...names].filter((name) => new RegExp(`^\\p{Script=Han}{${from},${to}}$`, 'u').test(name));
    const broken = some.filter((name) => cutText(name).some((word) => word.length === 1));
    return broken.length / some.length;
  };
  expect(brokenOf(2, 2)).toBeLessThan(0.12);
  expect(brokenOf(2, 4)).toBeLessThan(0.12);
  expect(cutText('机器人算法')).toEqual(['机器人', '算法']);
  expect(cutText('负责盘点与清关')).toEqual(['负责', '盘点', '与', '清关']);
});
