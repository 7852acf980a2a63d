import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokeniser } from '../../../../../shared/science/text/tokenise.ts';
import { dictionarySplitter, icuSplitter } from '../../../../../shared/science/text/word-splitter.ts';

const plain = tokeniser({ splitter: icuSplitter() });

test.each([
  ['Senior C++ / C# engineer (Node.js)', ['senior', 'c++', 'c#', 'engineer', 'node.js']],
  ['熟悉Hadoop/Spark和Python', ['熟悉', 'hadoop', 'spark', 'python']],
  ['Ｊａｖａ 开发', ['java', '开发']],
  ['3 years of R, 2019-2020.', ['years', 'of', 'r']],
  ['e-commerce. Next sentence', ['e-commerce', 'next', 'sentence']],
  ['café Ünïted', ['café', 'ünïted']],
  ['', []],
])('%s', (text, words) => {
  expect(plain(text)).toEqual(words);
});

test('stop words never come out', () => {
  const strict = tokeniser({ splitter: icuSplitter(), stopWords: new Set(['and', '的']) });
  expect(strict('Java and Go, 你的数据')).not.toContain('and');
  expect(strict('你的数据')).not.toContain('的');
});

test('a dictionary keeps words of the trade whole, the rest goes to the general splitter', () => {
  const splitter = dictionarySplitter(['数据分析师', '数据'], icuSplitter());
  expect(splitter('高级数据分析师和数据开发')).toEqual(['高级', '数据分析师', '和', '数据', '开发']);
});

test('dictionary and general splitter lose no character', () => {
  const splitter = dictionarySplitter(['机器学习', '学习', '算法工程师'], icuSplitter());
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('机', '器', '学', '习', '算', '法', '工', '程', '师', '和', '数'), {
        maxLength: 30,
      }),
      (characters) => {
        const run = characters.join('');
        expect(splitter(run).join('')).toBe(run);
      },
    ),
  );
});

test('any text gives lower-case words that occur in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const folded = text.normalize('NFKC').toLowerCase();
      for (const word of plain(text)) expect(folded).toContain(word);
    }),
  );
});
