import { expect, test } from 'vitest';
import {
  titleInChinese,
  titleInEnglish,
} from '../../../../../../functions/market/domain/analysis/translate.ts';

test.each([
  ['数据分析师', 'Data analyst'],
  ['大数据开发工程师', 'Big data developer'],
  ['Python开发工程师', 'Python developer'],
  ['销售经理', 'Sales manager'],
  ['软件测试工程师', 'Software test engineer'],
])('%s is %s', (chinese, english) => {
  expect(titleInEnglish(chinese)).toBe(english);
});

test.each([
  ['Data Engineer', '数据工程师'],
  ['Machine Learning Engineer', '机器学习工程师'],
  ['Senior Product Manager', '高级产品经理'],
  ['FULL STACK DEVELOPER', '全栈开发者'],
])('%s is %s', (english, chinese) => {
  expect(titleInChinese(english)).toBe(chinese);
});

test('a title with an unknown word is left untranslated rather than half translated', () => {
  expect(titleInEnglish('对日软件开发岗')).toBeUndefined();
  expect(titleInChinese('Chief Happiness Wizard')).toBeUndefined();
  expect(titleInEnglish('')).toBeUndefined();
  expect(titleInChinese('')).toBeUndefined();
});
