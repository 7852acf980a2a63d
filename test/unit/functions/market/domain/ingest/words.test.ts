import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEn, placeInLine, placeZh } from '../../../../../../functions/market/domain/ingest/city.ts';
import {
  languageOf,
  oneLine,
  plainText,
} from '../../../../../../functions/market/domain/ingest/plain-text.ts';
import { cleanCompany, cleanTitle } from '../../../../../../functions/market/domain/ingest/title.ts';

describe('placeZh', () => {
  it.each([
    ['湖北省武汉青山区', '武汉'],
    ['江苏省苏州昆山市', '苏州'],
    ['上海-徐汇区', '上海'],
    ['上海上海浦东新区', '上海'],
    ['北京北京海淀区', '北京'],
    ['深圳深圳南山区', '深圳'],
    ['吉林省长春', '长春'],
    ['吉林市', '吉林'],
    ['辽宁省大连高新园区', '大连'],
    ['昆山', '昆山'],
    ['内蒙古自治区呼和浩特', '呼和浩特'],
    ['广东省', ''],
    ['异地招聘', ''],
  ])('finds the city of %s', (text, city) => expect(placeZh(text).city).toBe(city));
});

describe('placeEn', () => {
  it.each([
    ['New York, NY', 'New York, NY', 'US'],
    ['NYC', 'New York, NY', 'US'],
    ['Austin, Texas', 'Austin, TX', 'US'],
    ['Austin, TX 78701', 'Austin, TX', 'US'],
    ['Toronto, ON, Canada', 'Toronto, ON', 'CA'],
    ['London, UK', 'London', 'GB'],
    ['Bengaluru, Karnataka, India', 'Bengaluru', 'IN'],
    ['Perth, WA, Australia', 'Perth', 'AU'],
    ['London, ON, Canada', 'London, ON', 'CA'],
    ['Anywhere', 'Remote', null],
    ['United States', '', 'US'],
    ['California', '', 'US'],
    ['California, United States', '', 'US'],
    ['', '', null],
    ['???', '', null],
  ])('reads "%s"', (text, city, country) => expect(placeEn(text)).toEqual({ city, country }));

  it('finds a place in a line of other things', () => {
    expect(placeInLine('Acme | Boulder, CO | Full-time')).toEqual({ city: 'Boulder, CO', country: 'US' });
    expect(placeInLine('Acme (Berlin) hires')).toEqual({ city: 'Berlin', country: 'DE' });
    expect(placeInLine('Acme | REMOTE | Engineer')).toEqual({ city: 'Remote', country: null });
    expect(placeInLine('Acme makes tools')).toBeNull();
  });
});

describe('cleanTitle', () => {
  it.each([
    ['财务实习生（可留用+班车+住宿）', '财务实习生'],
    ['采购助理【五险一金】', '采购助理'],
    ['采购员 年终奖 带薪年假', '采购员'],
    ['急聘销售经理', '销售经理'],
    ['测试经理（TE）', '测试经理(TE)'],
    ['Ｊａｖａ工程师', 'Java工程师'],
    ['2024届校招', '2024届校招'],
  ])('cleans %s', (title, clean) => expect(cleanTitle(title, 'zh')).toBe(clean));

  it.each([
    ['Data Engineer - Now Hiring', 'Data Engineer'],
    ['Senior Data Engineer - QMIR - R2303307', 'Senior Data Engineer QMIR'],
    ['Data Analyst (Remote)', 'Data Analyst'],
    ['Senior Data Engineer - Full-time / Part-time', 'Senior Data Engineer'],
    ['software  engineer', 'Software Engineer'],
    ['SENIOR DATA ENGINEER', 'Senior Data Engineer'],
    ['head of data', 'Head of Data'],
    ['iOS developer', 'iOS Developer'],
    ['DevOps Engineer (AWS)', 'DevOps Engineer (AWS)'],
    ['Remote', 'Remote'],
  ])('cleans "%s"', (title, clean) => expect(cleanTitle(title, 'en')).toBe(clean));

  it('keeps a title that has a letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('zh' as const, 'en' as const),
        (title, language) => {
          const clean = cleanTitle(title, language);
          expect(clean.length).toBeLessThanOrEqual(130);
          if (/^[a-z\p{Script=Han}]+$/u.test(title)) expect(clean).not.toBe('');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('drops a scraper’s rating from a company', () => {
    expect(cleanCompany('Acme Corp\n3.8')).toBe('Acme Corp');
    expect(cleanCompany('  某某（上海）有限公司 ')).toBe('某某(上海)有限公司');
  });
});

describe('plain text', () => {
  it('drops markup and keeps paragraphs', () => {
    expect(plainText('<p>Build &amp; run</p><ul><li>SQL</li></ul>\r\n\r\nC&#39;est\u00a0tout')).toBe(
      "Build & run\nSQL\nC'est tout",
    );
    expect(plainText('a < b and c > d')).toBe('a < b and c > d');
  });

  it('puts everything on one line', () => expect(oneLine(' Ａ\tb\n c\u200b ')).toBe('A b c'));

  it('tells the languages apart', () => {
    expect(languageOf('Python开发工程师 北京 负责后端开发')).toBe('zh');
    expect(languageOf('Data engineer for our 北京 office, building pipelines in Spark and Airflow')).toBe(
      'en',
    );
    expect(languageOf('')).toBe('en');
  });
});
