import { expect, test } from 'vitest';
import { classification } from '../../../../../../shared/occupations/classification.ts';
import {
  bareTitle,
  labelClusters,
  termIn,
} from '../../../../../../functions/market/domain/analysis/label.ts';

test.each([
  ['Senior Data Engineer', 'Data Engineer'],
  ['Sr. Data Engineer II', 'Data Engineer'],
  ['高级数据分析师（上海）', '数据分析师'],
  ['资深Java工程师', 'Java工程师'],
  ['Internal Auditor', 'Internal Auditor'],
])('%s without its rank is %s', (title, bare) => {
  expect(bareTitle(title)).toBe(bare);
});

test('a cluster is called by its commonest title and two telling terms, skills first, in both languages', () => {
  const [label] = labelClusters([
    {
      occupationIds: [null, null, null],
      titles: ['Senior Data Engineer', 'Data Engineer', 'Data Analyst'],
      terms: ['engineer', 'lakehouse', 'python', 'sql'],
    },
  ]);
  expect(label).toEqual({ zh: '数据工程师 · Python · SQL', en: 'Data Engineer · Python · SQL' });
});

test('clusters that would be called alike get a further term', () => {
  const alike = { occupationIds: [], titles: ['数据分析师'], terms: ['python', 'sql', 'excel', 'tableau'] };
  const labels = labelClusters([alike, alike, alike]);
  expect(new Set(labels.map(({ zh }) => zh)).size).toBe(3);
  expect(new Set(labels.map(({ en }) => en)).size).toBe(3);
});

test('clusters with the same terms are told apart by number when words run out', () => {
  const alike = { occupationIds: [], titles: ['数据分析师'], terms: ['python'] };
  const labels = labelClusters([alike, alike, alike]);
  expect(new Set(labels.map(({ zh }) => zh)).size).toBe(3);
  expect(new Set(labels.map(({ en }) => en)).size).toBe(3);
});

test('the occupation that most postings share gives its name, not a title of the many', () => {
  const [occupation] = classification;
  const titles = ['Ninja', 'Ninja', 'Wizard', 'Guru'];
  const ids = [occupation?.id ?? '', occupation?.id ?? '', null, 'another'];
  const headOf = (occupationIds: readonly (string | null)[]) =>
    labelClusters([{ titles, occupationIds, terms: [] }])[0];
  expect(headOf(ids)).toEqual(occupation?.title);
  expect(headOf([occupation?.id ?? '', null, null, null])?.en).toBe('Ninja');
});

test('terms are written in the language of the market', () => {
  expect(termIn('zh', 'machine-learning')).toBe('机器学习');
  expect(termIn('en', 'machine-learning')).toBe('Machine learning');
  expect(termIn('en', 'lakehouse')).toBe('lakehouse');
});
