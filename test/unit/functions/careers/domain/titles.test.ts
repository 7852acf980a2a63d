import { describe, expect, it } from 'vitest';
import { occupationsNamed, titleIndex, titleTokens } from '../../../../../functions/careers/domain/titles.ts';
import { anOccupation } from '../../../../support/careers.ts';

const named = (id: string, zh: string, en: string, also: { zh?: string[]; en?: string[] } = {}) =>
  anOccupation({ id, title: { zh, en }, also: { zh: also.zh ?? [], en: also.en ?? [] } });

const index = titleIndex([
  named('software-developer', '软件开发工程师', 'Software developer', {
    zh: ['开发工程师'],
    en: ['developer'],
  }),
  named('java-developer', 'Java开发工程师', 'Java developer'),
  named('product-manager', '产品经理', 'Product manager'),
  named('data-product-manager', '数据产品经理', 'Data product manager'),
  named('server', '服务员', 'Waiter', { en: ['server'] }),
]);
const of = (title: string) => occupationsNamed(title, index);

describe('titles', () => {
  it('are compared by words and characters, whatever the case, width, spacing or brackets', () => {
    expect(titleTokens('ＪＡＶＡ开发 工程师（上海）')).toEqual([
      'java',
      '开',
      '发',
      '工',
      '程',
      '师',
      '上',
      '海',
    ]);
    expect(of('【急聘】java 开发工程师-五险一金')).toEqual(['java-developer']);
    expect(of('Java Developers (m/f)')).toEqual(['java-developer']);
  });

  it('see through words of rank that stand inside a Chinese title', () => {
    expect(of('Java高级开发工程师')).toEqual(['java-developer']);
  });

  it('prefer the longest of several that fit', () => {
    expect(of('高级数据产品经理')).toEqual(['data-product-manager']);
    expect(of('Senior Data Product Manager, Growth')).toEqual(['data-product-manager']);
    expect(of('产品经理')).toEqual(['product-manager']);
    expect(of('SQL Server Developer')).toEqual(['software-developer']);
  });

  it('never match inside a word, and know when they know nothing', () => {
    expect(of('JavaScript developer')).toEqual(['software-developer']);
    expect(of('Observer')).toEqual([]);
    expect(of('')).toEqual([]);
  });
});
