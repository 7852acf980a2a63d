import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  educationEn,
  educationInTextZh,
  educationZh,
} from '../../../../../../functions/market/domain/ingest/education.ts';
import {
  experienceEn,
  experienceInTextZh,
  experienceZh,
} from '../../../../../../functions/market/domain/ingest/experience.ts';
import { parseDay } from '../../../../../../functions/market/domain/ingest/posted-date.ts';

const years = (min: number, max: number | null) => ({ minYears: min, maxYears: max });

describe('experience', () => {
  it.each([
    ['3-4年', years(3, 4)],
    ['1年以下', years(0, 1)],
    ['10年以上', years(10, null)],
    ['2年', years(2, null)],
    ['5年及以上', years(5, null)],
    ['无需经验', years(0, null)],
    ['不限', years(0, null)],
    ['应届毕业生', years(0, 0)],
    ['在校生/应届生', years(0, 0)],
    ['三年以上', years(3, null)],
    ['', null],
    ['90年代', null],
  ])('reads %s', (text, expected) => expect(experienceZh(text)).toEqual(expected));

  it.each([
    ['3-5 years', years(3, 5)],
    ["at least two years' experience in sales", years(2, null)],
    ['5+ years of professional software experience', years(5, null)],
    ['Entry level role', years(0, null)],
    ['Our company is 12 years old and growing', null],
    ['founded 10 years ago', null],
    ['99 years of experience', null],
  ])('reads "%s"', (text, expected) => expect(experienceEn(text)).toEqual(expected));

  it('asks a Chinese text for experience, not for the age of the company', () => {
    expect(experienceInTextZh('公司成立于2008年，已有10年历史。要求：3年以上相关工作经验')).toEqual(
      years(3, null),
    );
    expect(experienceInTextZh('公司成立10年')).toBeNull();
  });
});

describe('education', () => {
  it.each([
    ['本科', 'bachelor'],
    ['大专及以上', 'associate'],
    ['中技/中专', 'vocational'],
    ['高中', 'secondary'],
    ['硕士', 'master'],
    ['博士', 'doctorate'],
    ['不限', 'none'],
    ['', null],
  ])('reads %s', (text, level) => expect(educationZh(text)).toBe(level));

  it.each([
    ["Bachelor's degree required, Master's degree preferred", 'bachelor'],
    ['PhD in statistics', 'doctorate'],
    ['MBA a plus', 'master'],
    ['high school diploma or GED', 'secondary'],
    ['no degree required', 'none'],
    ['we master our craft', null],
    ['scrum master wanted', null],
  ])('reads "%s"', (text, level) => expect(educationEn(text)).toBe(level));

  it('reads the requirement out of a Chinese description', () => {
    expect(educationInTextZh('岗位要求：1、大专以上学历，2年经验')).toBe('associate');
    expect(educationInTextZh('服务本科院校客户')).toBeNull();
  });
});

describe('parseDay', () => {
  it.each([
    ['2023-07-14 20:51:08', '2023-07-14'],
    ['2023-01-01T00:01:11', '2023-01-01'],
    ['2017-12-31T23:59:59Z', '2017-12-31'],
    ['2023/7/4', '2023-07-04'],
    ['2023年7月14日', '2023-07-14'],
    ['20230714', '2023-07-14'],
    ['7/14/2023', '2023-07-14'],
    ['14.7.2023', '2023-07-14'],
    ['Jul 14, 2023', '2023-07-14'],
    ['14 July 2023', '2023-07-14'],
    ['1689333068', '2023-07-14'],
    ['1689333068000', '2023-07-14'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2023-13-01', null],
    ['04-20', null],
    ['3 days ago', null],
    ['', null],
  ])('reads "%s" as %s', (text, day) => expect(parseDay(text)).toBe(day));

  it('gives back every calendar day', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(parseDay(text)).toBe(text);
        expect(parseDay(date.toISOString())).toBe(text);
      }),
    );
  });
});

it('never throws on any text', () => {
  const readers = [
    experienceZh,
    experienceEn,
    experienceInTextZh,
    educationZh,
    educationEn,
    educationInTextZh,
    parseDay,
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...readers), (text, read) => {
      expect(() => read(text)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
